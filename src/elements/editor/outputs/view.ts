import { html, nothing, type TemplateResult } from 'lit';
import { isBusy } from '../../../application/session/parts.js';
import type { FormStrings } from '../../../locales/strings.js';
import { judge } from '../../../editor/entry.js';
import { entryOf, type Writing } from '../../../editor/state.js';
import { deliveryView } from '../../application/sending/delivery-view.js';
import { isClosedFrame } from '../../base/page/frame.js';
import { heading } from '../../base/templates.js';
import type { EditorContext } from '../context.js';
import { labelOf } from '../fields/labels.js';
import { EXAMPLE_SCRIPT, snippetText } from './snippet-text.js';
import { filePicker } from '../file-picker.js';

/** What comes out: a snippet to paste, a file, a sending. */
export function outputsView(state: Writing, context: EditorContext): TemplateResult {
  const { strings, level, outputs, endpoint } = context;
  const { editor } = strings;
  const { needed } = judge(entryOf(state.work));
  const ways = {
    snippet: () => snippetView(state, context),
    file: () => fileView(state, context),
    send: () => (endpoint === undefined ? nothing : sendView(state, context, endpoint)),
  };
  return html`<section class="outputs" part="outputs" aria-labelledby="outputs">
    ${heading(level + 1, editor.output, { id: 'outputs' })}
    ${
      needed.length
        ? html`<p class="notice" part="notice">
            ${editor.stillNeeded}
            ${needed.map(
              (key, index) =>
                html`${index ? ', ' : ''}<button class="link" type="button" @click=${() => context.act.focusField(key)}>
                    ${labelOf(key, strings)}
                  </button>`,
            )}
          </p>`
        : outputs.map((output) => ways[output]())
    }
  </section>`;
}

function snippetView(state: Writing, context: EditorContext): TemplateResult {
  const { strings, level, dispatch, act } = context;
  const { editor, form } = strings;
  const snippet = snippetText(state, context);
  const shapes = ['posting', 'card', 'board'] as const;
  const said = state.copied && { copied: form.copied, copyFailed: form.copyFailed }[state.copied];
  return html`<div class="way">
    ${heading(level + 2, editor.snippet)}
    <div class="choices inline" role="radiogroup" aria-label=${editor.snippet}>
      ${shapes.map(
        (shape) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="shape"
              .checked=${state.shape === shape}
              @change=${() => dispatch({ type: 'shape', shape })}
            /><span>${editor.shape[shape]}</span></label
          >`,
      )}
    </div>
    <label for="snippet">${editor.snippetLabel}</label>
    <p class="hint" id="snippet-hint">
      ${editor.snippetHint} ${context.script === undefined ? editor.scriptHint(EXAMPLE_SCRIPT) : nothing}
    </p>
    <textarea
      class="code"
      id="snippet"
      part="snippet"
      rows="6"
      readonly
      dir="ltr"
      spellcheck="false"
      aria-describedby="snippet-hint"
      .value=${snippet}
      @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
    ></textarea>
    <p class="buttons">
      <button class="button primary" part="copy" type="button" @click=${() => act.copy(snippet)}>${editor.copy}</button>
      ${said ? html`<span class="said">${said}</span>` : nothing}
    </p>
  </div>`;
}

function fileView(state: Writing, context: EditorContext): TemplateResult {
  const { strings, level, act } = context;
  const { editor } = strings;
  const { list, entries } = state.work;
  return html`<div class="way">
    ${heading(level + 2, editor.file)}
    <p class="hint">${list ? editor.inList(list.name) : nothing} ${editor.fileHint(entries.length)}</p>
    ${
      state.problem
        ? html`<p class="error problem" part="error" tabindex="-1" dir="auto">
            <span class="visually-hidden">${strings.form.errorPrefix}</span> ${state.problem}
          </p>`
        : nothing
    }
    <p class="buttons">
      ${
        isClosedFrame()
          ? nothing
          : html`<button class="button" part="download" type="button" @click=${act.download}>
              ${editor.download}
            </button>`
      }
      ${filePicker(context, editor.addToList, true)}
    </p>
  </div>`;
}

function sendView(state: Writing, context: EditorContext, endpoint: string): TemplateResult {
  const { strings, level, dispatch } = context;
  const { editor } = strings;
  const { status, receipt, mayHaveArrived = false } = state.sending;
  const { sending, failed, refused, nothingLost, offline, elsewhere } = editor;
  const form: FormStrings['form'] = {
    ...strings.form,
    sending,
    refused,
    nothingLost,
    elsewhere,
    offline: () => offline,
    unreachable: () => failed,
  };
  const organization = new URL(endpoint).host;
  const delivered = { status, organization, isKept: true, mayHaveArrived };
  return html`<div class="way">
    ${heading(level + 2, editor.send)}
    <p class="hint">${editor.sendTo(organization)}</p>
    ${
      receipt
        ? html`<div class="notice sent" part="confirmation">
            <p>${editor.sent}</p>
            ${receipt.message ? html`<p dir="auto">${receipt.message}</p>` : nothing}
            ${receipt.reference ? html`<p>${strings.form.reference(receipt.reference)}</p>` : nothing}
          </div>`
        : html`${deliveryView({ strings: { ...strings, form }, dispatch }, delivered, nothing)}
            <p class="buttons">
              <button
                class="button primary"
                part="submit"
                type="button"
                aria-disabled=${isBusy(status) ? 'true' : nothing}
                @click=${() => dispatch({ type: 'send' })}
              >
                ${status && !isBusy(status) ? strings.form.sendAgain : editor.sendButton}
              </button>
            </p>`
    }
  </div>`;
}
