import { html, nothing, type TemplateResult } from 'lit';
import type { JobPosting } from '../../posting/types.js';
import { postingStatus } from '../../posting/status.js';
import { langOf } from '../../posting/translation.js';
import { firstSentence } from '../../text/plain.js';
import { fetchableUrl } from '../../text/url.js';
import { deadlineLine, pay, schedule, statusWords, towns, workplaceName } from '../../posting/words/facts.js';
import { AppliedNotice } from '../base/applied.js';
import { isPlainClick } from '../base/page/click.js';
import { baseStyles } from '../base/styles.js';
import { PostingElement } from '../base/posting-element.js';
import { heading, skeleton } from '../base/templates.js';
import { cardStyles } from './styles.js';

/**
 * One opening at a glance: title, organization, place, pay with its period, hours, deadline, and a badge when it is new,
 * closing soon or closed.
 *
 * @tagname careers-card
 * @slot - Fallback content, shown until the card has an opening and where there is none to be had.
 * @fires {CustomEvent<{ postings: JobPosting[], issues: Issue[] }>} careers-load - Data arrived and was read.
 * @fires {CustomEvent<{ message: string, issues: Issue[], source: string }>} careers-error - Data could not be had or read.
 * @fires {CustomEvent<{ posting: JobPosting }>} careers-select - Someone opens the opening. Cancelable: the link is not followed.
 * @csspart base - The frame around everything.
 * @csspart card - The card.
 * @csspart title - The heading.
 * @csspart link - The link in the heading.
 * @csspart badge - "New", "Closes in 3 days", "Closed".
 * @csspart organization - The organization's name.
 * @csspart facts - Place, workplace, schedule.
 * @csspart pay - Pay with its period.
 * @csspart deadline - When to apply.
 * @csspart summary - The summary.
 * @csspart applied - That someone has applied from here.
 * @csspart logo - The organization's logo.
 * @csspart mark - A word that was searched for.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is said instead of an opening.
 */
export class CareersCard extends PostingElement {
  static override readonly standardTag = 'careers-card';

  static override styles = [baseStyles, cardStyles];

  static override properties = {
    href: {},
    opener: { attribute: false },
    mark: { attribute: false },
    line: { attribute: false },
  };

  readonly #applied = new AppliedNotice(this, this.language);

  /** Where the title leads. Default: the posting's own `url`. */
  href?: string | undefined;

  /** What opening does instead of following the link; the board opens in place. @private */
  opener?: (posting: JobPosting) => void;

  /** Marks what was searched for in the card's texts. @private */
  mark: (text: string) => unknown = (text) => text;

  /** What the board has the card say in place of the summary; empty: nothing. @private */
  line?: string;

  /** Moves to the title's link. */
  override focus(options?: FocusOptions): void {
    this.focusController.move({ to: ['[part="link"]'], options });
  }

  protected override renderPosting(posting: JobPosting): TemplateResult {
    const { strings } = this.language;
    const words = strings.posting;
    const version = this.versionOf(posting);
    const texts = version.posting;
    const { name, logo } = posting.hiringOrganization;
    const status = postingStatus(posting, this.page.now);
    const { note } = posting.baseSalary ?? {};
    const salary = pay(posting, words) ?? (note === undefined ? undefined : { amount: note });
    const summary = this.line ?? texts.summary ?? (texts.description && firstSentence(texts.description));
    const summaryLang = langOf(version, texts.summary === undefined ? 'description' : 'summary');
    const facts = [towns(posting, words), workplaceName(posting, words), schedule(posting, words)].filter(
      (fact): fact is string => Boolean(fact),
    );
    const applyBy = deadlineLine(posting, words, { closed: status?.type === 'closed', now: this.page.now });
    const logoUrl = logo && fetchableUrl(logo, this.page.base);
    return html`<article class="card" part="card">
      ${heading(
        this.level,
        html`${this.#renderTitle(texts, langOf(version, 'title'))}${
          status
            ? html`<span class="gap">${' '}</span
                ><bdi class="badge ${status.type}" part="badge" lang=${this.language.tag}
                  >${statusWords(status, words)}</bdi
                >`
            : nothing
        }`,
        { part: 'title', class: 'title', dir: 'auto' },
      )}
      ${
        salary
          ? html`<p class="pay" part="pay">
              <strong>${salary.amount}</strong>
              ${salary.period ? html`<span class="muted">${salary.period}</span>` : nothing}
            </p>`
          : nothing
      }
      <p part="facts">
        ${logoUrl ? html`<img class="logo" part="logo" src=${logoUrl} alt="" loading="lazy" />` : nothing}<span
          class="organization"
          part="organization"
          ><bdi>${this.mark(name)}</bdi></span
        >${facts.map((fact) => [' ', html`<span class="muted"><bdi>${this.mark(fact)}</bdi></span>`])}
      </p>
      ${applyBy ? html`<p class="muted" part="deadline">${applyBy}</p>` : nothing} ${this.#applied.render({ posting })}
      ${summary ? html`<p class="summary" part="summary" dir="auto" lang=${summaryLang ?? nothing}>${this.mark(summary)}</p>` : nothing}
    </article>`;
  }

  #renderTitle({ title, url }: JobPosting, lang: string | undefined): TemplateResult {
    const href = [this.href, url].map((target) => target && fetchableUrl(target, this.page.base)).find(Boolean);
    const words = html`<span lang=${lang ?? nothing}>${this.mark(title)}</span>`;
    if (href) return html`<a part="link" href=${href} @click=${this.#open}>${words}</a>`;
    if (!this.opener) return words;
    return html`<button part="link" type="button" @click=${this.#open}>${words}</button>`;
  }

  protected override renderLoading(): TemplateResult {
    return skeleton(4, this.language.strings.view.loading);
  }

  #open = (event: MouseEvent): void => {
    const { posting } = this.shown;
    if (!posting || !isPlainClick(event)) return;
    const goOn = this.emit('careers-select', { posting }, { cancelable: true });
    if (goOn && !this.opener) return;
    event.preventDefault();
    if (goOn) this.opener?.(posting);
  };
}
