import { html, nothing, type TemplateResult } from 'lit';
import { valueAt } from '../../../editor/draft.js';
import { findingsIn, type Finding } from '../../../editor/found.js';
import type { Writing } from '../../../editor/state.js';
import type { EditorContext } from '../context.js';
import { textOf } from './inputs.js';
import { inWords, labelOf } from './labels.js';

/** More than anybody reads; the first of them mended, the others come. */
const MOST = 100;

/** What is wrong with the data that was opened, in words, each with the way to its field. */
export function foundView({ work }: Writing, context: EditorContext): TemplateResult | typeof nothing {
  const { editor } = context.strings;
  const { entries, found } = work;
  if (!found) return nothing;
  const { mistakes, advice } = findingsIn(entries, found);
  const list = (findings: readonly Finding[]) =>
    html`<ul>
      ${findings.slice(0, MOST).map((finding) => findingView(finding, work, context))}
    </ul>`;
  return html`<section class="found" part="notice" aria-label=${editor.found}>
    <p><bdi>${found.name}</bdi>: ${editor.opened(entries.length, mistakes.length)}</p>
    ${mistakes.length ? list(mistakes) : nothing}
    ${
      advice.length
        ? html`<details ?open=${!mistakes.length}>
            <summary>${editor.couldBeBetter} <span class="count">${advice.length}</span></summary>
            ${list(advice)}
          </details>`
        : nothing
    }
  </section>`;
}

function findingView(
  { issue, at, field }: Finding,
  { entries }: Writing['work'],
  { strings, dispatch }: EditorContext,
): TemplateResult {
  const { path, message } = issue;
  if (at === undefined) return html`<li lang="en" dir="ltr">${message}</li>`;
  const words = html`<span lang="en" dir="ltr">${inWords(message, path, strings)}</span>`;
  const title = textOf(valueAt(entries[at]?.draft, ['title'])) || strings.editor.untitled;
  const opening = entries.length > 1 ? html`${at + 1}. <bdi>${title}</bdi>${field ? ', ' : ''}` : nothing;
  const name = html`${opening}${field ? labelOf(field, strings) : nothing}`;
  return html`<li>
    ${
      field || entries.length > 1
        ? html`<button class="link" type="button" @click=${() => dispatch({ type: 'chose', entry: at, field })}>
              ${name}</button
            >: ${words}`
        : words
    }
  </li>`;
}
