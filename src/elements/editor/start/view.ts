import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Editor, Start } from '../../../editor/state.js';
import { heading } from '../../base/templates.js';
import type { EditorContext } from '../context.js';
import { filePicker } from '../file-picker.js';

/** The first page: an announcement goes in, by paste, button or drop. */
export function startView(state: Editor & Start, context: EditorContext): TemplateResult {
  const { strings, level, dispatch, act } = context;
  const { editor } = strings;
  const { status } = state;
  const failed = status.type === 'failed' ? status.message : undefined;
  const read = (event: Event) => {
    event.preventDefault();
    // As it stands in the field, whoever wrote it there.
    const text = (event.target as HTMLElement).querySelector('textarea')?.value ?? '';
    dispatch({ type: 'typed', text });
    act.read(text);
  };
  // Browsers and programs leave the marks of lists out of what they give as text. What is code is pasted as it is.
  const paste = (event: ClipboardEvent) => {
    const [markup = '', plain = ''] = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type));
    if (plain && (!/<li\b/i.test(markup) || /^\s*[•▪●○◦*·–-]\s/m.test(plain) || /^\s*[[{<]/.test(plain))) return;
    if (!markup) return;
    event.preventDefault();
    act.paste(event.target as HTMLTextAreaElement, markup, plain);
  };
  return html`<div class="start" part="start">
    ${heading(level, editor.heading, { part: 'title', class: 'title', focusable: true })}
    <p class="intro">${editor.intro}</p>
    ${context.place?.isBeside && !state.before ? html`<p class="notice" part="notice">${editor.beside}</p>` : nothing}
    <form part="form" novalidate class="paste" @submit=${read}>
      <div class=${failed ? 'field wrong' : 'field'} part="field">
        <label part="label" for="paste">${editor.paste}</label>
        <p class="hint" part="hint" id="paste-hint">${editor.pasteHint}</p>
        ${
          failed
            ? html`<p class="error problem" part="error" id="paste-error" tabindex="-1" dir="auto">
                <span class="visually-hidden">${strings.form.errorPrefix}</span> ${failed}
              </p>`
            : nothing
        }
        <textarea
          part="control"
          id="paste"
          rows="12"
          dir="auto"
          aria-describedby=${failed ? 'paste-hint paste-error' : 'paste-hint'}
          aria-invalid=${failed ? 'true' : nothing}
          .value=${live(state.text)}
          @paste=${paste}
          @input=${(event: Event) => dispatch({ type: 'typed', text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <div class="buttons">
        <button
          class="button primary"
          part="submit"
          type="submit"
          aria-disabled=${status.type === 'busy' ? 'true' : nothing}
        >
          ${status.type === 'busy' ? editor.reading : editor.read}
        </button>
        ${filePicker(context, editor.chooseFile, false)}
        <span class="muted" aria-hidden="true">${editor.dropHere}</span>
      </div>
      <p class="buttons">
        <button class="link" type="button" @click=${() => dispatch({ type: 'began' })}>${editor.empty}</button>
        ${
          state.before
            ? html`<button class="link" type="button" @click=${() => dispatch({ type: 'back' })}>
                ${editor.back}
              </button>`
            : nothing
        }
      </p>
    </form>
  </div>`;
}
