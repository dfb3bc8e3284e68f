import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Details } from '../../formats/reading/format.js';
import type { JobPosting, ReadonlyDeep } from '../../posting/types.js';
import { closingTime } from '../../posting/status.js';
import { inLanguage, translationFor, type Version } from '../../posting/translation.js';
import { CareersElement } from './element.js';
import { Closing } from './closing.js';
import { browser } from '../../sources/fetching/browser.js';
import type { Completed } from '../../sources/complete.js';
import { hasMore } from '../../sources/details.js';
import type * as Delisted from './data/delisted.js';
import { chosenOf, sourceError, withOpening, type Snapshot } from '../../sources/snapshot.js';

/** What is said of openings that left their list: loaded where there is one. */
let delisted: typeof Delisted | undefined;

/** What is fetched beside a list: of which opening, and what was asked for. */
interface Rest {
  of: JobPosting;
  wanted: string;
  completed?: Completed;
}

/** An element that shows one opening: the card, the posting view and the form. */
export abstract class PostingElement extends CareersElement {
  static override properties: PropertyDeclarations = {
    posting: { attribute: false },
    postingId: { attribute: 'posting-id' },
    textLanguage: { attribute: false },
  };

  #rest?: Rest;

  /** The opening as an object. Wins over a child `<script>` and `src`. */
  posting?: ReadonlyDeep<JobPosting> | undefined;

  /** Which opening of a feed to show. Default: its first. */
  postingId?: string | undefined;

  /** The language that the reader wants its texts in, '' for the original. Default: their own, where people translated it. @private */
  textLanguage?: string | undefined;

  constructor() {
    super();
    new Closing(this, () => this.shown.posting && closingTime(this.shown.posting));
  }

  protected override get own(): unknown {
    return this.posting;
  }

  /** What is fetched of an opening that its list has only the head of. */
  protected get wanted(): (keyof Details)[] {
    return [];
  }

  /** The opening to show, once it is there, with what has been fetched of it meanwhile. */
  protected get shown(): { posting?: JobPosting } {
    const listed = this.#listed;
    if (!listed) return {};
    return { posting: this.#rest?.of === listed ? (this.#rest.completed?.posting ?? listed) : listed };
  }

  /** Whether the rest of the opening is on its way, or could not be had. */
  protected get restState(): 'complete' | 'loading' | 'failed' {
    if (!this.#rest || this.#rest.of !== this.#listed) return 'complete';
    if (!this.#rest.completed) return 'loading';
    return this.#rest.completed.failure ? 'failed' : 'complete';
  }

  get #listed(): JobPosting | undefined {
    return this.data.type === 'ready' ? chosenOf(this.data, this.postingId) : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const listed = this.#listed;
    const { wanted } = this;
    if (!listed || !hasMore(listed, wanted)) return;
    if (this.#rest?.of !== listed || this.#rest.wanted !== wanted.join()) this.completeAgain();
  }

  /** Fetches the rest of the opening. */
  protected completeAgain(): void {
    const listed = this.#listed;
    if (!listed) return;
    const { wanted } = this;
    const asked: Rest = { of: listed, wanted: wanted.join() };
    this.#rest = asked;
    this.requestUpdate();
    void this.#complete(asked, wanted);
  }

  async #complete(asked: Rest, wanted: (keyof Details)[]): Promise<void> {
    let completed: Completed;
    try {
      const { complete } = await import('../../sources/complete.js');
      completed = await complete(asked.of, wanted, { platform: browser });
    } catch (error) {
      completed = { posting: asked.of, failure: sourceError(error, '') };
    }
    if (this.#rest !== asked) return;
    this.#rest = { ...asked, completed };
    this.requestUpdate();
  }

  protected override accept(result: Snapshot): Snapshot {
    return withOpening(result, this.postingId, this.src);
  }

  protected override isUndecided(): boolean {
    return !this.postingId && this.data.type === 'ready' && this.data.postings.length > 1;
  }

  /** An opening in the reader's language, as far as people have translated it. */
  protected versionOf(posting: JobPosting): Version {
    return inLanguage(posting, this.textLanguage ?? translationFor(posting, this.language.language));
  }

  protected abstract renderPosting(posting: JobPosting): TemplateResult;

  protected abstract renderLoading(): TemplateResult;

  override render(): TemplateResult {
    const { view } = this.language.strings;
    const { data } = this;
    const { posting } = this.shown;
    if (posting) return this.frame(this.renderPosting(posting));
    if (data.type === 'loading') return this.frame(this.fallbackOr(this.renderLoading()));
    if (data.type !== 'failed') return this.frame(this.fallbackOr(this.#notice(view.noPosting)));
    if (data.error.list) return this.frame(this.#renderDelisted(data.error.list));
    const canRetry = this.src !== undefined && data.error.source !== 'property';
    const retry = html`<button class="link" type="button" @click=${this.#retry}>${view.retry}</button>`;
    return this.frame(this.fallbackOr(this.#notice(view.postingFailed, canRetry ? retry : undefined)));
  }

  /** What is said of an opening that left its list; the ways on by code that is loaded for it. */
  #renderDelisted(list: Snapshot): TemplateResult {
    const { strings } = this.language;
    const more = delisted?.view(this, list, strings, this.page);
    if (!delisted) {
      import('./data/delisted.js').then(
        (part) => {
          delisted = part;
          this.requestUpdate();
        },
        () => undefined,
      );
    }
    return html`${this.#notice(strings.view.postingMissing)} ${more}`;
  }

  /** What is said where the rest of the opening could not be had. */
  protected renderRestFailed(): TemplateResult | typeof nothing {
    if (this.restState !== 'failed') return nothing;
    const { view } = this.language.strings;
    const retry = html`<button class="link" type="button" @click=${() => this.completeAgain()}>${view.retry}</button>`;
    return this.#notice(view.restFailed, retry);
  }

  #notice(message: string, action?: TemplateResult): TemplateResult {
    return html`<p class="notice" part="notice">${message} ${action}</p>`;
  }

  #retry = (): Promise<void> => {
    const { view } = this.language.strings;
    return this.retry(() => this.shown.posting?.title ?? view.postingFailed);
  };
}
