import { html, nothing, type TemplateResult } from 'lit';
import { valueAt } from '../../editor/draft.js';
import { entryOf, type Editor, type Pane, type Writing } from '../../editor/state.js';
import { heading } from '../base/templates.js';
import { announcementView } from './announcement/view.js';
import type { EditorContext } from './context.js';
import { textOf } from './fields/inputs.js';
import { fieldsView } from './fields/view.js';
import { previewView } from './outputs/preview.js';
import { outputsView } from './outputs/view.js';
import { startView } from './start/view.js';

/** The editor as its state has it. */
export function editorView(state: Editor, context: EditorContext): TemplateResult {
  if (state.at === 'start') return startView(state, context);
  const { strings, level } = context;
  const entry = entryOf(state.work);
  const title = textOf(entry.draft['title']);
  return html`${heading(level, html`<bdi>${title || strings.editor.untitled}</bdi>`, {
      part: 'title',
      class: 'title',
      focusable: true,
    })}
    ${barView(state, context)} ${panesView(state, context)}
    <div class="desk ${state.work.source ? '' : 'unread'}" data-pane=${state.pane} data-side=${state.side}>
      ${announcementView(state, context)} ${fieldsView(state, context, outputsView(state, context))}
      ${previewView(state, context)}
    </div>`;
}

/** Undo, the openings, and the ways to begin anew. */
function barView(
  { work, past, future, isRestored }: Writing,
  { strings, dispatch, keeping, place }: EditorContext,
): TemplateResult {
  const { editor, form } = strings;
  const step = (type: 'undo' | 'redo', isOff: boolean) =>
    html`<button
      class="link"
      type="button"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => dispatch({ type })}
    >
      ${editor[type]}
    </button>`;
  const choose = (event: Event) =>
    dispatch({ type: 'chose', entry: Number((event.target as HTMLSelectElement).value) });
  return html`<div class="bar" part="bar">
    ${
      work.entries.length > 1
        ? html`<label class="which"
              >${editor.which}
              <select @change=${choose}>
                ${work.entries.map(
                  ({ draft }, at) =>
                    html`<option value=${at} .selected=${at === work.current}>
                      ${at + 1}. ${textOf(valueAt(draft, ['title'])) || editor.untitled}
                    </option>`,
                )}
              </select></label
            >
            <button class="link" type="button" @click=${() => dispatch({ type: 'entryRemoved' })}>
              ${editor.removeOpening}
            </button>`
        : nothing
    }
    ${step('undo', !past.length)} ${step('redo', !future.length)}
    <button class="link" type="button" @click=${() => dispatch({ type: 'another' })}>${editor.another}</button>
    <button class="link" type="button" @click=${() => dispatch({ type: 'anew' })}>${editor.anew}</button>
    <span class="draft muted" part="draft"
      >${isRestored ? editor.restored : nothing}
      ${keeping ? { saved: editor.saved, saveFailed: form.draftFailed }[keeping] : nothing}</span
    >
    ${
      place?.hasMore
        ? html`<a href=${location.href.replace(/#.*/, '')} target="_blank" rel="noopener">${editor.moreKept}</a>`
        : nothing
    }
  </div>`;
}

/** Where there is no room for all of it side by side: what is shown, of three or beside the fields. */
function panesView({ work, pane, side }: Writing, { strings, dispatch }: EditorContext): TemplateResult {
  const { editor } = strings;
  const sides = ['announcement', 'opening'] as const;
  const button = (name: Pane, isShown: boolean) =>
    html`<button
      type="button"
      aria-pressed=${isShown ? 'true' : 'false'}
      @click=${() => dispatch({ type: 'pane', pane: name })}
    >
      ${editor.pane[name]}
    </button>`;
  const panes: Pane[] = work.source ? ['announcement', 'fields', 'opening'] : ['fields', 'opening'];
  return html`<div class="panes one" part="panes" role="group" aria-label=${editor.panes}>
      ${panes.map((name) => button(name, name === pane))}
    </div>
    ${
      work.source
        ? html`<div class="panes two" part="panes" role="group" aria-label=${editor.panes}>
            ${sides.map((name) => button(name, name === side))}
          </div>`
        : nothing
    }`;
}
