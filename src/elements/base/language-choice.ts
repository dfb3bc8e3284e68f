import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/index.js';
import type { Version } from '../../posting/translation.js';

/** What languages call themselves that browsers do not know by their own name. */
const NAMES: Partial<Record<string, string>> = { so: 'Soomaali', hmn: 'Hmoob', mww: 'Hmoob Dawb', hnj: 'Moob Leeg' };

/**
 * The choice between an opening as it was written and people's translations of it; nothing where there is none.
 *
 * @param choose Called with a language, or with '' for the original.
 */
export function renderLanguages(
  { posting, language }: Version,
  { strings, tag }: { strings: Strings; tag: string },
  choose: (language: string) => void,
): TemplateResult | typeof nothing {
  const { inLanguage: original, translations } = posting;
  const languages = Object.keys(translations ?? {});
  if (!languages.length) return nothing;
  const { view } = strings;
  const button = (value: string, label: unknown) =>
    html`<button
      class="link"
      part="language"
      type="button"
      aria-pressed=${value === (language ?? '') ? 'true' : 'false'}
      @click=${() => choose(value)}
    >
      ${label}
    </button>`;
  const name = (of: string) => html`<bdi lang=${of}>${nameOf(of)}</bdi>`;
  return html`<div class="languages" part="languages" role="group" aria-label=${view.languages} lang=${tag}>
    ${languages.map((one) => button(one, name(one)))}
    ${button('', original ? html`${name(original)} (${view.original})` : view.original)}
  </div>`;
}

/** What a language calls itself; its tag where nobody knows. */
export function nameOf(tag: string): string {
  const known = NAMES[tag];
  if (known) return known;
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
