import { html, nothing, type TemplateResult } from 'lit';
import { choices, consent, dateParts, select, textArea, textInput } from './controls.js';
import { documentControl } from './document-control.js';
import { describedBy, hints, invalid, type FieldView } from './view.js';

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
