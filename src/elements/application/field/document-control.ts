import { html, nothing, type TemplateResult } from 'lit';
import { describeFile, namesOf, type Answer } from '../../../application/fields.js';
import { textArea } from './controls.js';
import { controlName, describedBy, type FieldView } from './view.js';

const filesOf = (answer: Answer | undefined) =>
  Array.isArray(answer) ? answer.filter((entry): entry is File => entry instanceof File) : [];

/** A document as a file or, where the posting lets it, typed; the button between the two stays where it is. */
export function documentControl(view: FieldView): TemplateResult {
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
