import { html, nothing, type TemplateResult } from 'lit';
import { isFilled } from '../../../editor/entry.js';
import { groups, isEssential } from '../../../editor/fields.js';
import { entryOf, type Writing } from '../../../editor/state.js';
import { heading } from '../../base/templates.js';
import type { EditorContext } from '../context.js';
import { fieldView } from './field-view.js';
import { foundView } from './found-view.js';
import { translationsView } from './translations-view.js';

/** The fields: before them what is to be mended or checked, behind them what is `after`. */
export function fieldsView(state: Writing, context: EditorContext, after: TemplateResult): TemplateResult {
  const { strings, level, act } = context;
  const { editor } = strings;
  const entry = entryOf(state.work);
  const source = state.work.source?.text;
  const inner = { ...context, entry };
  const [first] = entry.unsure;
  return html`<section class="pane fields" part="fields" aria-labelledby="fields">
    ${heading(level + 1, editor.pane.fields, { id: 'fields' })} ${foundView(state, context)}
    ${
      first
        ? html`<p class="tocheck" part="notice">
            <span>${editor.toCheck(entry.unsure.length)}</span>
            <button class="link" type="button" @click=${() => act.focusField(first)}>${editor.nextToCheck}</button>
          </p>`
        : nothing
    }
    ${groups.map(({ key, fields }) => {
      const isShown = (field: (typeof fields)[number]) => isEssential(field) || entry.spans[field.key] !== undefined;
      const shown = fields.filter(isShown);
      const others = fields.filter((field) => !isShown(field));
      const name = editor.group[key];
      return html`<section class="group" aria-labelledby="group-${key}">
        ${heading(level + 2, name, { id: `group-${key}` })} ${shown.map((field) => fieldView(inner, field, source))}
        ${
          others.length
            ? html`<details class="more" ?open=${others.some((field) => isFilled(entry, field.key))}>
                <summary>${editor.more(name)}</summary>
                <div class="group">${others.map((field) => fieldView(inner, field, source))}</div>
              </details>`
            : nothing
        }
      </section>`;
    })}
    ${translationsView(state, context)} ${after}
  </section>`;
}
