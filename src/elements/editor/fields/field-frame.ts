import { html, nothing, type TemplateResult } from 'lit';
import { valueAt } from '../../../editor/draft.js';
import { judge, type Note } from '../../../editor/entry.js';
import type { Field } from '../../../editor/fields.js';
import type { FieldContext } from '../context.js';
import { inWords, labelOf } from './labels.js';

/** A field's control and what it is described by. */
export interface Framed extends FieldContext {
  field: Field;
  id: string;
  label: string;
  /** Ids of what describes the control. */
  describedBy: string | typeof nothing;
  isWrong: boolean;
  value: unknown;
}

export const idOf = (path: readonly (string | number)[]) => `f-${path.join('-')}`;

/** The longest quotation of what a field was read from. */
const QUOTED = 160;

/**
 * A field whole: label, whether it was guessed, hint, what is to be said, control.
 *
 * @param isGroup Whether it has several controls.
 */
export function frame(
  context: FieldContext,
  field: Field,
  isGroup: boolean,
  hint: string | undefined,
  control: (framed: Framed) => unknown,
  source: string | undefined,
): TemplateResult {
  const { entry, strings, dispatch } = context;
  const { editor, form } = strings;
  const id = idOf(field.path);
  const label = labelOf(field.key, strings);
  const notes = judge(entry).notes.get(field.key) ?? [];
  const isUnsure = entry.unsure.includes(field.key);
  const isWrong = notes.some((note) => note.type !== 'issue' || note.issue.severity === 'error');
  const ids = [hint ? `${id}-hint` : '', notes.length ? `${id}-notes` : '', isUnsure ? `${id}-check` : ''];
  const describedBy = ids.filter(Boolean).join(' ') || nothing;
  const framed: Framed = {
    ...context,
    field,
    id,
    label,
    describedBy,
    isWrong,
    value: valueAt(entry.draft, field.path),
  };
  const mark = () => dispatch({ type: 'marked', field: field.key });
  const classes = `field${isWrong ? ' wrong' : ''}${isUnsure ? ' unsure' : ''}`;
  const said = html`${hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${
    notes.length
      ? html`<div id="${id}-notes" class="notes">${notes.map((note) => noteView(note, context))}</div>`
      : nothing
  }`;
  const check = isUnsure
    ? html`<div class="guess" part="check">
        <p id="${id}-check"><b>${editor.check}</b> ${quoted(context, field, source)}</p>
        <button class="link" type="button" @click=${() => dispatch({ type: 'confirmed', field: field.key })}>
          ${editor.isRight}<span class="visually-hidden">: ${label}</span>
        </button>
      </div>`
    : nothing;
  if (isGroup) {
    return html`<fieldset
      class=${classes}
      part="field"
      data-field=${field.key}
      aria-describedby=${describedBy}
      @focusin=${mark}
      @pointerenter=${mark}
    >
      <legend part="label">${label}</legend>
      ${said} ${control(framed)} ${check}
    </fieldset>`;
  }
  return html`<div class=${classes} part="field" data-field=${field.key} @focusin=${mark} @pointerenter=${mark}>
    <label part="label" for=${id}
      >${label}${isWrong ? html`<span class="visually-hidden"> ${form.errorPrefix}</span>` : nothing}</label
    >
    ${said} ${control(framed)} ${check}
  </div>`;
}

/** The words that a field was read from, so that they are seen also where the announcement is not. */
function quoted({ entry, strings }: FieldContext, { key }: Field, source: string | undefined): unknown {
  const [span] = entry.spans[key] ?? [];
  if (!span || source === undefined) return nothing;
  const words = source.slice(...span).replace(/\s+/g, ' ');
  const shown = words.length > QUOTED ? `${words.slice(0, QUOTED).replace(/\s+\S*$/, '')}…` : words;
  return html`${strings.editor.readFrom} <q dir="auto">${shown}</q>`;
}

function noteView(note: Note, { strings }: FieldContext): TemplateResult {
  const { editor, form } = strings;
  if (note.type !== 'issue') {
    const said = { needed: editor.needed, noDate: editor.notADate, noNumber: editor.notANumber }[note.type];
    return html`<p class="error" part="error"><span class="visually-hidden">${form.errorPrefix}</span> ${said}</p>`;
  }
  const { path, message, severity } = note.issue;
  const words = html`<span lang="en" dir="ltr">${inWords(message, path, strings)}</span>`;
  return severity === 'error'
    ? html`<p class="error" part="error"><span class="visually-hidden">${form.errorPrefix}</span> ${words}</p>`
    : html`<p class="advice" part="advice"><b>${editor.advice}</b> ${words}</p>`;
}
