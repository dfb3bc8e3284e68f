import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedResult } from '../../posting/parse.js';
import type { JobPosting } from '../../posting/schema.js';
import { CareersElement } from './careers-element.js';
import { Closing } from './closing.js';
import { SourceError } from './source.js';

/** An element that shows one opening: the card, the posting view and the form. */
export abstract class PostingElement extends CareersElement {
  /** The opening as an object (CONTRACT 3). Wins over a child `<script>` and `src`. */
  @property({ attribute: false }) posting?: JobPosting;

  /** Which opening of a feed to show. Default: its first. */
  @property({ attribute: 'posting-id' }) postingId?: string;

  constructor() {
    super();
    new Closing(this, () => (this.shown.posting ? [this.shown.posting] : []));
  }

  protected override get own(): unknown {
    return this.posting;
  }

  /** The opening to show, once it is there. */
  protected get shown(): { posting?: JobPosting } {
    if (this.data.type !== 'ready') return {};
    const { postings } = this.data;
    const posting = this.postingId ? postings.find(({ id }) => id === this.postingId) : postings[0];
    return posting ? { posting } : {};
  }

  protected override accept(result: FeedResult): FeedResult {
    const { postingId } = this;
    if (postingId && !result.postings.some(({ id }) => id === postingId)) {
      throw new SourceError(`There is no opening with the id "${postingId}".`, this.src ?? 'property', result.issues);
    }
    return result;
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
    const canRetry = this.src !== undefined && data.error.source !== 'property';
    const retry = html`<button class="link" type="button" @click=${this.#retry}>${view.retry}</button>`;
    return this.frame(this.fallbackOr(this.#notice(view.postingFailed, canRetry ? retry : undefined)));
  }

  #notice(message: string, action?: TemplateResult): TemplateResult {
    return html`<p class="notice" part="notice">${message} ${action}</p>`;
  }

  #retry = (): void => {
    this.announce(this.language.strings.view.loading);
    this.readAgain();
  };
}
