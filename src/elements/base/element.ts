import { LitElement, html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedResult } from '../../posting/parse.js';
import type { JobPosting } from '../../posting/types.js';
import { FocusController } from './focus.js';
import { isStatusRegion, statusRegion } from './live-region.js';
import { Language } from './language.js';
import {
  readProperty,
  readScript,
  readSource,
  sourceError,
  type SourceError,
  type Loaded,
  type Pick,
  type ReadOptions,
} from '../../sources/source.js';
import type { CareersEventMap } from './events.js';

/** Where an element's data stands. */
export type DataState =
  | { type: 'none' }
  | { type: 'loading' }
  /** `partial`: more is on its way. */
  | ({ type: 'ready'; partial?: boolean } & Loaded)
  | { type: 'failed'; error: SourceError };

/**
 * What the four elements share: their data, whichever of the four ways it comes; their language; fallback content; one
 * live region; events. The first way that is present wins: the property, a child `<script>`, `src`, nothing.
 */
export abstract class CareersElement extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of a feed (CONTRACT 3), relative to the page. */
  @property() src?: string;

  /** Level of the element's own heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @state() protected data: DataState = { type: 'none' };

  protected readonly language = new Language(this);

  protected readonly focusController = new FocusController(this);

  #children?: MutationObserver;
  /** Counts readings, so that an answer that comes late never replaces newer data. */
  #reading = 0;
  #isReleased = false;
  #events: (() => void)[] = [];
  /** The child script's text as it was last read. */
  #scriptRead?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isNested) statusRegion(this);
    // Its data may have changed while it was off the page, or was let go.
    const isChanged = this.hasUpdated && this.#script?.textContent !== this.#scriptRead;
    if (isChanged || this.#isReleased) this.requestUpdate('children');
    this.#isReleased = false;
    this.#children ??= new MutationObserver((records) => {
      if (records.some(concernsContent)) this.requestUpdate('children');
      // A page that replaces the children takes the live region with them.
      if (this.isConnected && !this.isNested) statusRegion(this);
    });
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
  }

  /** What is shown first is in the page's language, and not in English for a moment. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && this.language.pending) await this.language.pending;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // On a server there is nothing to read the page with; the fallback is what it sends.
    if (typeof document === 'undefined') return;
    const ways: PropertyKey[] = ['posting', 'postings', 'postingId', 'src', 'children'];
    if (!this.hasUpdated || ways.some((way) => changed.has(way))) void this.#read();
  }

  protected override updated(_changed: PropertyValues): void {
    for (const emit of this.#events.splice(0)) emit();
  }

  /** The level of the element's heading; what is no level is the default. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level >= 1 && level <= 6 ? level : 2;
  }

  /** The data that was set as a property, if any. */
  protected abstract get own(): unknown;

  /** What the element takes of the data; throws where there is nothing in it for this element. */
  protected accept(result: Loaded): Loaded {
    return result;
  }

  /**
   * Fetches the sources named in `src`.
   *
   * @param show Shows what is there so far.
   */
  protected fetch(src: string, options: ReadOptions, _show: (soFar: FeedResult) => void): Promise<Loaded> {
    return readSource(src, options);
  }

  /** Which entries of a long feed to show before all of it is read; none where that can't be told. */
  protected get firstShown(): Pick | undefined {
    return undefined;
  }

  /** Reads the data anew, from the network where it comes from there. */
  protected readAgain(): Promise<void> {
    return this.#read(true);
  }

  /**
   * Reads the data anew because the reader pressed "Try again": says so, and what came of it, and keeps the focus.
   *
   * @param result What came of it, in words.
   */
  protected async retry(result: () => string): Promise<void> {
    this.announce(this.language.strings.view.loading);
    await this.readAgain();
    this.focusController.request({ to: ['.notice button, [tabindex="-1"], [part~="link"]'], ifLost: true });
    await this.updateComplete;
    this.announce(result());
  }

  /** Lets go of the data of an element that was taken off the page; it is read again when the element is back. */
  protected release(): void {
    this.#reading += 1;
    this.#isReleased = true;
    this.data = { type: 'none' };
  }

  get #script(): HTMLScriptElement | null {
    return this.querySelector(':scope > script[type="application/json"], :scope > script[type="application/ld+json"]');
  }

  async #read(fresh = false): Promise<void> {
    const reading = (this.#reading += 1);
    const own = this.own;
    const script = this.#script;
    this.#scriptRead = script?.textContent;
    const isCurrent = () => reading === this.#reading;
    const show = (soFar: FeedResult) => {
      if (isCurrent()) this.data = { type: 'ready', partial: true, ...soFar };
    };
    // What is shown already is more than a first part of what comes.
    const isShown = this.data.type === 'ready' && !this.data.partial;
    const pick = isShown ? undefined : this.firstShown;
    const options: ReadOptions = { fresh, preview: pick && { pick, show } };
    if (own !== undefined && own !== null && this.isNested) {
      // What our own elements hand down has been read already.
      this.data = { type: 'ready', postings: [own].flat() as JobPosting[], issues: [] };
    } else if (own !== undefined && own !== null) {
      await this.#take(() => readProperty(own, options), isCurrent);
    } else if (script?.textContent.trim()) {
      await this.#take(() => readScript(script, options), isCurrent);
    } else if (this.src?.trim()) {
      const src = this.src;
      await this.#take(() => this.fetch(src, options, show), isCurrent, fresh && this.data.type === 'ready');
    } else {
      this.data = { type: 'none' };
    }
  }

  /**
   * Takes what a reading gives, at once or later, unless another has begun meanwhile.
   *
   * @param keep What is shown stays where it can't be read: it was only to be read anew.
   */
  async #take(read: () => Loaded | Promise<Loaded>, isCurrent: () => boolean, keep = false): Promise<void> {
    const accept = (loaded: Loaded) => {
      const result = this.accept(loaded);
      this.data = { type: 'ready', ...result };
      const detail = { postings: result.postings, issues: result.issues };
      this.#events.push(() => this.emit('careers-load', detail));
      for (const failure of result.failures ?? []) this.tellOf(failure);
    };
    try {
      const loaded = read();
      if (!(loaded instanceof Promise)) return accept(loaded);
      // What is shown stays until there is something newer.
      if (this.data.type !== 'ready') this.data = { type: 'loading' };
      const later = await loaded;
      if (isCurrent()) accept(later);
    } catch (error) {
      if (isCurrent()) this.#fail(error, keep);
    }
  }

  /** @param keep What is shown stays: it was only to be read anew. */
  #fail(thrown: unknown, keep = false): void {
    const error = sourceError(thrown, this.src ?? '');
    if (!keep) this.data = { type: 'failed', error };
    for (const one of [error, ...error.others]) this.tellOf(one);
  }

  /** Says what could not be had: to the page in an event, and to its author, who may listen to none, in the console. */
  protected tellOf(error: SourceError): void {
    const detail = { message: error.message, issues: error.issues, source: error.source };
    this.#events.push(() => this.emit('careers-error', detail));
    this.requestUpdate();
    console.warn(`<${this.localName}> ${error.message}`);
  }

  /** Whether the element stands inside another of ours, which reads the data and speaks for it. */
  protected get isNested(): boolean {
    return hostOf(this) instanceof CareersElement;
  }

  /** The element and those of ours that it stands in, innermost first. */
  protected get widget(): CareersElement[] {
    const outer = hostOf(this);
    return outer instanceof CareersElement ? [this, ...outer.widget] : [this];
  }

  /** Says something to screen readers, once, from the widget's one live region. */
  protected announce(message: string): void {
    const outermost = this.widget.at(-1) ?? this;
    statusRegion(outermost).textContent = message;
  }

  /** Dispatches one of the contract's events. Returns false where the page prevented the element's own action. */
  protected emit<Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options: { cancelable?: boolean } = {},
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, ...options }));
  }

  /** Whether the page left something to show where there is no data. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) => isContent(node));
  }

  /** The host's fallback where it has one, else `otherwise`. */
  protected fallbackOr(otherwise: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    return this.hasFallback ? html`<slot></slot>` : otherwise;
  }

  /** Shared frame: the live region's place, and the box that container queries ask about. */
  protected frame(content: unknown): TemplateResult {
    const { tag } = this.language;
    const { direction } = this.language.strings;
    return html`<div class="frame" part="base" lang=${tag} dir=${direction} @keyup=${keepInView}>${content}</div>
      <slot name="careers-status"></slot>`;
  }
}

/** WebKit brings the caret of a text field into view, but does not keep it clear of sticky headers (scroll-margin). */
function keepInView(event: KeyboardEvent): void {
  const [focused] = event.composedPath();
  // Not by its name: with Shift, WebKitGTK has another.
  if (event.code === 'Tab' && focused instanceof HTMLElement) focused.scrollIntoView({ block: 'nearest' });
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return typeof ShadowRoot !== 'undefined' && root instanceof ShadowRoot ? root.host : undefined;
}

/** Fallback content: what a reader would see. Data, hidden inputs and named slots are none. */
function isContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
  if (!(node instanceof Element) || node.slot) return false;
  return !node.matches('script, template, style, input[type="hidden"]');
}

function concernsContent({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isStatusRegion(target) || (target.parentElement && isStatusRegion(target.parentElement))) return false;
  return ![...addedNodes, ...removedNodes].some(isStatusRegion);
}
