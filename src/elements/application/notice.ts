import { html, nothing, type TemplateResult } from 'lit';
import { openingKey } from '../../application/session/opening.js';
import englishForm from '../../locales/en/form.js';
import { addEnglish, type Strings } from '../../locales/index.js';
import { formatDate } from '../../posting/words/intl.js';
import type { JobPosting } from '../../posting/types.js';
import { allApplied, type Applied } from '../../storage/applied.js';

addEnglish({ form: englishForm });

/** Whose applications are named: an opening's, or those of a list that are not sent yet. */
export interface Noticed {
  posting?: JobPosting;
  /** Whether the list has an opening of this id. */
  has?: (id: string) => boolean;
  /** Where someone goes on with what is not sent yet; without it, only what was sent is named. */
  proceed?: (id: string) => void;
}

/** "You applied on November 26, 2026", and "Not sent yet · Continue". */
export function noticeView({ posting, has, proceed }: Noticed, strings: Strings): TemplateResult[] {
  return Object.entries(allApplied())
    .filter(([opening, applied]) =>
      posting ? opening === openingKey(posting) : applied.state === 'unsent' && has?.(applied.id),
    )
    .filter(([, { state }]) => state === 'sent' || proceed)
    .map(([, applied]) => appliedView(applied, strings, proceed));
}

export function appliedView(
  applied: Applied,
  { form, posting: words }: Strings,
  proceed?: (id: string) => void,
): TemplateResult {
  if (applied.state === 'sent') {
    const day = formatDate(words, applied.on);
    const said = applied.isByEmail ? form.mailedOn(day) : form.appliedOn(day, applied.reference);
    // On an opening it stands out; on a card it is one line of several.
    return html`<p class=${proceed ? 'notice applied' : 'applied'} part="applied">${said}</p>`;
  }
  const { id, title } = applied;
  const go = proceed
    ? html`${' · '}<button class="link" type="button" @click=${() => proceed(id)}>${form.proceed}</button>`
    : nothing;
  return html`<p class="notice applied" part="applied"><strong>${form.unsent}</strong> <bdi>${title}</bdi>${go}</p>`;
}
