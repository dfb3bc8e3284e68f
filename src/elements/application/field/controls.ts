import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../../application/fields.js';
import { controlName, describedBy, invalid, textOf, type FieldView } from './view.js';

export function textInput(view: FieldView): TemplateResult {
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

export function textArea(view: FieldView): TemplateResult {
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

export function select(view: FieldView): TemplateResult {
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

export function choices(view: FieldView): TemplateResult {
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

export function dateParts(view: FieldView): TemplateResult {
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

export function consent(view: FieldView): TemplateResult {
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
