import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../editor/draft.js';
import type { EditorContext } from '../context.js';
import { idOf } from './field-frame.js';

/** What the rows of a list are and do. */
export interface Rows {
  path: Path;
  values: readonly unknown[];
  /** What one row is called. */
  name: (number: number) => string;
  row: (value: unknown, at: number, id: string) => unknown;
  /** A new row. */
  empty: () => unknown;
  addLabel: string;
  /** Whether rows are one line each, and their buttons stand beside them. */
  isFlat?: boolean;
}

/** A list whose rows can be moved, removed and added, by pointer and by keyboard (Alt and an arrow key). */
export function rowsView({ strings, dispatch }: EditorContext, rows: Rows): TemplateResult {
  const { editor, form } = strings;
  const { path, values } = rows;
  const move = (from: number, to: number) => dispatch({ type: 'moved', path, from, to });
  const keys = (at: number) => (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    move(at, at + step);
  };
  const button = (label: string, name: string, sign: string, press: () => void, isOff = false) =>
    html`<button
      class="tool"
      type="button"
      aria-label="${label}: ${name}"
      title=${label}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${isOff ? nothing : press}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`${
      values.length
        ? html`<ol class=${rows.isFlat ? 'rows flat' : 'rows'} part="rows">
            ${values.map((value, at) => {
              const name = rows.name(at + 1);
              return html`<li part="row" @keydown=${keys(at)}>
                <div class="row">${rows.row(value, at, idOf([...path, at]))}</div>
                <div class="tools">
                  ${button(editor.up, name, '↑', () => move(at, at - 1), at === 0)}
                  ${button(editor.down, name, '↓', () => move(at, at + 1), at === values.length - 1)}
                  ${button(form.remove, name, '×', () => dispatch({ type: 'removed', path, at }))}
                </div>
              </li>`;
            })}
          </ol>`
        : nothing
    }
    <button
      class="link add"
      type="button"
      id="${idOf(path)}-add"
      @click=${() => dispatch({ type: 'added', path, at: values.length, values: [rows.empty()] })}
    >
      + ${rows.addLabel}
    </button>`;
}
