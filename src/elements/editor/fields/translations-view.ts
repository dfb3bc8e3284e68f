import { html, nothing, type TemplateResult } from 'lit';
import { valueAt } from '../../../editor/draft.js';
import { entryOf, type Writing } from '../../../editor/state.js';
import {
  languagesOf,
  translatable,
  unevenness,
  wordsOf,
  written,
  type TranslatableText,
} from '../../../editor/translations.js';
import { nameOf } from '../../base/language-choice.js';
import { heading } from '../../base/templates.js';
import type { EditorContext } from '../context.js';
import { idOf } from './field-frame.js';
import { area, textOf } from './inputs.js';
import { labelOf } from './labels.js';

/** Languages that people are likely to translate into; any other by its code. */
const LANGUAGES =
  'am ar en es fa fr hi hmn ht it ja km ko lo my ne om pl ps pt ru so sw th ti tl uk ur vi yo zh-Hans zh-Hant'.split(
    ' ',
  );

/** The texts of the opening in other languages, as people write them, each beside the original. */
export function translationsView(state: Writing, context: EditorContext): TemplateResult {
  const { strings, level, dispatch } = context;
  const { editor } = strings;
  const { draft } = entryOf(state.work);
  const original = textOf(draft['inLanguage']);
  const { translating } = state;
  const begun = [...new Set([...languagesOf(draft), ...(translating ? [translating] : [])])];
  const others = LANGUAGES.filter((tag) => tag !== original && !begun.includes(tag));
  const choose = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    // The language leaves the list, and the next one would stand in its place.
    select.value = '';
    if (value) dispatch({ type: 'translating', language: value });
  };
  return html`<section class="group translations" aria-labelledby="group-translations">
    ${heading(level + 2, editor.translations, { id: 'group-translations' })}
    <p class="hint">${editor.translationsHint}</p>
    ${
      begun.length
        ? html`<div class="buttons" role="group" aria-labelledby="group-translations">
            ${begun.map(
              (tag) =>
                html`<button
                  class="button small"
                  type="button"
                  aria-pressed=${tag === translating ? 'true' : 'false'}
                  @click=${() => dispatch({ type: 'translating', language: tag === translating ? undefined : tag })}
                >
                  <bdi lang=${tag}>${nameOf(tag)}</bdi>
                </button>`,
            )}
          </div>`
        : nothing
    }
    <label class="part"
      ><span>${editor.addLanguage}</span
      ><select id="translate" part="control" .value=${''} @change=${choose}>
        <option value="" selected>–</option>
        ${others.map((tag) => html`<option value=${tag} lang=${tag}>${nameOf(tag)}</option>`)}
      </select></label
    >
    ${translating ? translationView(translating, state, context) : nothing}
  </section>`;
}

function translationView(language: string, state: Writing, context: EditorContext): TemplateResult {
  const { strings, level, dispatch } = context;
  const { editor } = strings;
  const { draft } = entryOf(state.work);
  const texts = translatable(draft);
  const from = textOf(draft['inLanguage']) || nothing;
  return html`<div class="translation" part="rows">
    ${heading(level + 3, html`<bdi lang=${language}>${nameOf(language)}</bdi>`, { focusable: true })}
    ${texts.length ? texts.map((text) => textView(text, language, from, draft, context)) : html`<p class="hint">${editor.nothingToTranslate}</p>`}
    <p>
      <button class="link" type="button" @click=${() => dispatch({ type: 'untranslated', language })}>
        ${editor.removeTranslation(nameOf(language))}
      </button>
    </p>
  </div>`;
}

function textView(
  text: TranslatableText,
  language: string,
  from: string | typeof nothing,
  draft: Readonly<Record<string, unknown>>,
  { strings, dispatch }: EditorContext,
): TemplateResult {
  const { editor } = strings;
  const path = ['translations', language, ...text.path];
  const value = valueAt(draft, path);
  const id = idOf(path);
  const label = [labelOf(text.field, strings), text.part].filter(Boolean).join(' ');
  const edit = (words: string) =>
    dispatch({ type: 'set', path, value: written(text, words), typed: { [path.join('.')]: words } });
  const uneven = unevenness(text, value);
  return html`<div class="row pair" part="row">
    <div class="original">
      <p id="${id}-label">${label}</p>
      <div lang=${from} dir="auto" id="${id}-original">${text.original}</div>
    </div>
    <div lang=${language}>
      ${area(id, wordsOf(value), edit, {
        rows: text.kind === 'line' ? 1 : Math.min(12, text.original.split('\n').length + 1),
        label: `${label}: ${nameOf(language)}`,
        describedBy: `${id}-original`,
      })}
    </div>
    ${uneven ? html`<p class="advice" part="advice"><b>${editor.advice}</b> ${editor.uneven(...uneven)}</p>` : nothing}
  </div>`;
}
