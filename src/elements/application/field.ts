import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describeFile, fileHint, namesOf, type Answer, type Answers, type Field } from '../../application/fields.js';
import type { Strings } from '../../locales/index.js';

/** A field as it stands on the page. What is filled in is read by the form it stands in ({@link readFields}). */
export interface FieldView {
  field: Field;
  /** Id of its control, or of its group's first choice: where a link in the summary leads. */
  id: string;
  answer: Answer | undefined;
  error?: string | undefined;
  strings: Strings;
  /** An e-mail address that was perhaps meant. */
  suggestion?: { address: string; take: () => void };
  /** What can be done with a document. */
  document?: {
    choose: (files: File[]) => void;
    remove: (file: File) => void;
    /** Changes between a file and typed words. */
    swap: () => void;
  };
}

/** What is filled in on the page, by field, whoever filled it in and with or without an event; files are none of it. */
export function readFields(root: ParentNode, fields: readonly Field[], prefix: string): Answers {
  const read = (field: Field, index: number): Answer | undefined => {
    const first = root.querySelector<HTMLInputElement>(`#${prefix}-${index}`);
    const inputs = [...(first?.closest('[part~="field"]')?.querySelectorAll('input') ?? [])];
    const ticked = inputs.filter(({ checked }) => checked).map(({ value }) => value);
    switch (field.control) {
      case 'radio':
      case 'consent':
        return first ? (ticked[0] ?? '') : undefined;
      case 'checkboxes':
        return first ? ticked : undefined;
      case 'date': {
        const [month = '', day = '', year = ''] = inputs.map(({ value }) => value.replace(/-/g, ''));
        return first ? (month || day || year ? `${year}-${month}-${day}` : '') : undefined;
      }
      case 'file':
        return first?.localName === 'textarea' ? first.value : undefined;
      default:
        return first?.value;
    }
  };
  const entries = fields.map((field, index) => [field.name, read(field, index)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}

/** A field whole: label, hint, error, control, in that order (A11Y-6). */
export function renderField(view: FieldView): TemplateResult {
  const { field, error } = view;
  const group = ['radio', 'checkboxes', 'date'].includes(field.control);
  const classes = error === undefined ? 'field' : 'field wrong';
  if (!group) {
    return html`<div class=${classes} part="field" data-field=${field.name}>
      ${
        field.control === 'consent'
          ? nothing
          : html`<label part="label" for=${hasButton(view) ? nothing : view.id}>${labelText(view)}</label>`
      }
      ${hint(view)} ${errorText(view)} ${control(view)} ${suggestion(view)}
    </div>`;
  }
  const radios = field.control === 'radio';
  return html`<fieldset
    class=${classes}
    role=${radios ? 'radiogroup' : nothing}
    aria-required=${radios && field.required ? 'true' : nothing}
    aria-invalid=${radios ? invalid(view) : nothing}
    part="field"
    data-field=${field.name}
    aria-describedby=${describedBy(view)}
  >
    <legend part="label">${labelText(view)}</legend>
    ${hint(view)} ${errorText(view)} ${control(view)}
  </fieldset>`;
}

/** Whether a button stands in the field, which says the label itself: a label of its own would be read twice. */
const hasButton = ({ field, answer }: FieldView) => field.control === 'file' && typeof answer !== 'string';

function suggestion({ suggestion: meant, strings }: FieldView): TemplateResult | typeof nothing {
  if (!meant) return nothing;
  return html`<button class="link" type="button" @click=${meant.take}>
    ${strings.form.didYouMean(meant.address)}
  </button>`;
}

function labelText({ field, strings }: FieldView): TemplateResult {
  return html`<bdi lang=${field.lang ?? nothing}>${field.label}</bdi>
    ${field.required ? nothing : html`<span class="optional">${strings.form.optional}</span>`}`;
}

/** The employer's hint, and the interface's own, which run in directions of their own. */
function hints({ field, answer, strings }: FieldView): (TemplateResult | string)[] {
  const own = field.hint ? [html`<bdi lang=${field.hintLang ?? nothing}>${field.hint}</bdi>`] : [];
  if (field.file && typeof answer !== 'string') return [...own, fileHint(field.file, strings.application)];
  if (own.length) return own;
  if (field.control === 'date') return [strings.form.dateHint];
  return field.control === 'checkboxes' ? [strings.form.chooseAny] : [];
}

function hint(view: FieldView): TemplateResult | typeof nothing {
  const [first, second] = hints(view);
  if (first === undefined) return nothing;
  return html`<p class="hint" part="hint" id="${view.id}-hint">${first}${second && html`<br />${second}`}</p>`;
}

function errorText({ id, error, strings }: FieldView): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<p class="error" part="error" id="${id}-error">
    <span class="visually-hidden">${strings.form.errorPrefix}</span> <span .textContent=${error}></span>
  </p>`;
}

function describedBy(view: FieldView, ...more: string[]): string | typeof nothing {
  const ids = [
    hints(view).length ? `${view.id}-hint` : '',
    view.error === undefined ? '' : `${view.id}-error`,
    ...more,
  ];
  return ids.filter(Boolean).join(' ') || nothing;
}

function control(view: FieldView): TemplateResult {
  switch (view.field.control) {
    case 'textarea':
      return textArea(view);
    case 'select':
      return select(view);
    case 'radio':
    case 'checkboxes':
      return choices(view);
    case 'date':
      return dateParts(view);
    case 'consent':
      return consent(view);
    case 'file':
      return documentControl(view);
    default:
      return textInput(view);
  }
}

const textOf = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '');
const filesOf = (answer: Answer | undefined) =>
  Array.isArray(answer) ? answer.filter((entry): entry is File => entry instanceof File) : [];

/**
 * A control's name. One that the posting gave has a dot in it: it must hide no property of the form that the control
 * stands in (`remove`, `parentNode` …).
 */
function controlName({ field: { name }, strings }: FieldView): string {
  const isOurs =
    ['name', 'email', 'phone', 'consent'].includes(name) || Object.hasOwn(strings.application.document, name);
  return isOurs || name.includes('.') ? name : `document.${name}`;
}

const invalid = ({ error }: FieldView) => (error === undefined ? nothing : 'true');

function textInput(view: FieldView): TemplateResult {
  const { field, id, answer } = view;
  const types: Partial<Record<Field['control'], string>> = { email: 'email', tel: 'tel', url: 'url' };
  const type = types[field.control] ?? 'text';
  const plain = type === 'text' && field.control !== 'number' && field.name !== 'name';
  return html`<input
    class=${field.control}
    part="control"
    id=${id}
    name=${controlName(view)}
    type=${type}
    inputmode=${field.control === 'number' ? 'decimal' : nothing}
    autocomplete=${field.autocomplete}
    spellcheck=${plain ? nothing : 'false'}
    autocapitalize=${type === 'text' ? nothing : 'off'}
    dir=${type === 'text' ? 'auto' : 'ltr'}
    aria-required=${field.required ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
    aria-invalid=${invalid(view)}
    .value=${live(textOf(answer))}
  />`;
}

function textArea(view: FieldView): TemplateResult {
  const { field, id, answer, strings } = view;
  const left = field.maxLength === undefined ? undefined : field.maxLength - [...textOf(answer)].length;
  return html`<textarea
      part="control"
      id=${id}
      name=${controlName(view)}
      rows="6"
      dir="auto"
      autocomplete=${field.autocomplete}
      aria-required=${field.required ? 'true' : nothing}
      aria-describedby=${left === undefined ? describedBy(view) : describedBy(view, `${id}-count`)}
      aria-invalid=${invalid(view)}
      .value=${live(textOf(answer))}
    ></textarea>
    ${
      left === undefined
        ? nothing
        : html`<p class="hint count" id="${id}-count">${strings.form.charactersLeft(left)}</p>`
    }`;
}

function select(view: FieldView): TemplateResult {
  const { field, id, answer, strings } = view;
  return html`<select
    part="control"
    id=${id}
    name=${controlName(view)}
    ?required=${field.required}
    aria-describedby=${describedBy(view)}
    aria-invalid=${invalid(view)}
  >
    <option value="" .selected=${textOf(answer) === ''}>${strings.form.chooseOne}</option>
    ${field.choices?.map(
      ({ value, label, lang }) =>
        html`<option value=${value} lang=${lang ?? nothing} .selected=${value === answer}>${label}</option>`,
    )}
  </select>`;
}

function choices(view: FieldView): TemplateResult {
  const { field, id, answer } = view;
  const several = field.control === 'checkboxes';
  const chosen = (Array.isArray(answer) ? answer : [answer]).filter((value) => typeof value === 'string');
  return html`<div class="choices" part="control">
    ${field.choices?.map(
      ({ value, label, lang }, index) =>
        html`<label class="choice"
          ><input
            id=${index ? `${id}-${index}` : id}
            type=${several ? 'checkbox' : 'radio'}
            name=${controlName(view)}
            value=${value}
            .checked=${live(chosen.includes(value))}
          /><span dir="auto" lang=${lang ?? nothing}>${label}</span></label
        >`,
    )}
  </div>`;
}

function dateParts(view: FieldView): TemplateResult {
  const { id, answer, strings } = view;
  const [year = '', month = '', day = ''] = textOf(answer).split('-');
  const values = { month, day, year };
  return html`<div class="date" part="control">
    ${(['month', 'day', 'year'] as const).map(
      (part, index) =>
        html`<label
          ><span>${strings.form[part]}</span
          ><input
            id=${index ? `${id}-${part}` : id}
            class=${part}
            name="${controlName(view)}.${part}"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${invalid(view)}
            .value=${live(values[part])}
        /></label>`,
    )}
  </div>`;
}

function consent(view: FieldView): TemplateResult {
  const { field, id, answer } = view;
  return html`<label class="choice"
    ><input
      id=${id}
      type="checkbox"
      name=${controlName(view)}
      value="yes"
      aria-required="true"
      aria-labelledby="consent-text ${id}-label"
      aria-describedby=${describedBy(view)}
      aria-invalid=${invalid(view)}
      .checked=${live(answer === 'yes')}
    /><span id="${id}-label" dir="auto">${field.label}</span></label
  >`;
}

/** A document as a file or, where the posting lets it, typed; the button between the two stays where it is. */
function documentControl(view: FieldView): TemplateResult {
  const { form } = view.strings;
  const isTyped = typeof view.answer === 'string';
  return html`${isTyped ? textArea(view) : filePicker(view)}
  ${
    isTyped || view.field.file?.orText
      ? html`<button class="link" type="button" @click=${view.document?.swap}>
          ${isTyped ? form.uploadInstead : form.typeInstead}<span class="visually-hidden">: ${view.field.label}</span>
        </button>`
      : nothing
  }`;
}

/** Files by button and by drop; the browser's own input does the choosing and stays out of sight (A11Y-4). */
function filePicker(view: FieldView): TemplateResult {
  const { field, id, answer, strings } = view;
  const { form } = strings;
  const rules = field.file;
  const multiple = rules?.multiple ?? false;
  const files = filesOf(answer);
  const input = ({ currentTarget }: Event) =>
    (currentTarget as HTMLElement).closest('.picker')?.querySelector<HTMLInputElement>('input[type="file"]');
  const chosen = ({ target }: Event) => {
    const picker = target as HTMLInputElement;
    view.document?.choose([...(picker.files ?? [])]);
    // So that choosing the same file again, mended meanwhile, is a change.
    picker.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.remove('over');
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length) view.document?.choose(dropped);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (!pasted.length) return;
    event.preventDefault();
    view.document?.choose(pasted);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
  };
  const full = files.length > 0 && !multiple;
  const names = namesOf(files);
  const isAsked = field.required && !files.length;
  return html`<div class="picker" part="control" @dragover=${over} @dragleave=${over} @drop=${drop} @paste=${paste}>
    ${
      files.length
        ? html`<ul class="files">
            ${files.map(
              (file, at) =>
                html`<li>
                  <span
                    ><bdi>${names[at]}</bdi>
                    <span class="muted">· ${describeFile(file, strings.application)}</span></span
                  >
                  <button class="link" type="button" @click=${() => view.document?.remove(file)}>
                    ${form.remove}<span class="visually-hidden"> ${names[at]}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class=${full ? 'drop full' : 'drop'}>
      <input
        class="visually-hidden"
        type="file"
        name=${controlName(view)}
        tabindex="-1"
        aria-hidden="true"
        aria-label=${field.label}
        accept=${rules?.accept.join(',') ?? nothing}
        ?multiple=${multiple}
        @change=${chosen}
      />
      <button
        class="button"
        type="button"
        id=${id}
        aria-label="${field.label}: ${full ? form.replaceFile : form.chooseFile(multiple)}"
        aria-describedby=${describedBy(view, isAsked ? `${id}-required` : '')}
        @click=${(event: Event) => input(event)?.click()}
      >
        ${full ? form.replaceFile : form.chooseFile(multiple)}
      </button>
      ${isAsked ? html`<span id="${id}-required" hidden>${form.required}</span>` : nothing}
      <span class="muted drop-here" aria-hidden="true">${form.dropHere(multiple)}</span>
    </div>
  </div>`;
}
