import {
  adoptStyles,
  defaultConverter,
  LitElement,
  html,
  ReactiveElement,
  type nothing,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Issue } from '../../posting/issues.js';
import type { EntryPicker, Snapshot } from '../../sources/snapshot.js';
import { FocusController } from './page/focus.js';
import { hasFallback, hasSigns, isParsed, observeChildren, whenParsed } from './page/children.js';
import { OURS, remember } from './define.js';
import { Data, type DataState } from './data/data.js';
import { LiveRegion } from './page/live-region.js';
import { Language } from './page/language.js';
import { PageContext, type Page } from './page/page.js';
import type { CareersEventMap } from './events.js';
import type * as hydration from './page/hydration.js';
import { onServer } from './page/server.js';

/** Lit's name for what a server has rendered inside another element, and waits for that. */
const DEFERRED = 'defer-hydration';

/**
 * What the elements share: their data, whichever of the four ways it comes; their language; fallback content; one
 * live region; events. The first way that is present wins: the property, a child `<script>`, `src`, nothing.
 */
export abstract class CareersElement extends LitElement {
  /** Its name in this library's own templates. @private */
  static readonly standardTag: string = '';

  static readonly [OURS] = true;

  static override properties: PropertyDeclarations = {
    src: {},
    headingLevel: { attribute: 'heading-level', type: Number, useDefault: true },
  };

  /** An attribute that is taken away leaves what was there without it, and not null. @private */
  static override createProperty(name: PropertyKey, options: PropertyDeclaration): void {
    const converter = (value: string | null, type: unknown) =>
      defaultConverter.fromAttribute?.(value, type) ?? undefined;
    super.createProperty(name, { converter, ...options });
  }

  /** Read where the class is registered. */
  static override get observedAttributes(): string[] {
    remember(this as unknown as Parameters<typeof remember>[0]);
    return [...super.observedAttributes, 'lang', DEFERRED];
  }

  /** Address of a feed, relative to the page. */
  src?: string | undefined;

  /** Level of the element's own heading, 1 to 6. */
  headingLevel = 2;

  readonly #context: PageContext = new PageContext(
    this,
    () => this.language.resolve(),
    () => ({ language: this.language.language, announce: (message) => this.announce(message) }),
  );

  protected readonly language: Language = new Language(this, this.#context);

  protected readonly focusController = new FocusController(this);

  readonly #liveRegion = new LiveRegion(this);
  readonly #data = new Data(this, {
    own: () => this.own,
    isHandedDown: () => this.isNested,
    sources: () => this.sources,
    pick: () => this.firstShown,
    base: () => this.page.base,
    isSuspect: () => !onServer && !this.isNested && (this.isUndecided() || hasSigns(this)),
    accept: (snapshot) => this.accept(snapshot),
    issues: (snapshot) => this.issuesOf(snapshot),
    emit: (name, detail) => this.emit(name, detail),
  });

  /** How the markup that a server made of the element is taken over, as long as that is to be done. */
  #takeOver?: Promise<typeof hydration | undefined> | undefined;
  #hydration?: typeof hydration | undefined;

  override connectedCallback(): void {
    // What stands in an element that is not taken over yet waits for it.
    if (this.hasAttribute(DEFERRED)) return;
    if (!isParsed(this))
      return whenParsed(this, () => {
        if (this.isConnected) this.connectedCallback();
      });
    super.connectedCallback();
    // What our own elements hand down does not stand in children.
    if (this.isNested) return;
    observeChildren(this, () => this.requestUpdate('children'));
    // A page around that shares the origin measures the frame itself.
    if (self !== top && !frameElement) {
      import('./page/frame-height.js').then(
        ({ tellHeight }) => tellHeight(),
        () => undefined,
      );
    }
  }

  /** What is shown first is in the page's language, and not in English for a moment. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && this.language.pending) await this.language.pending;
    if (this.#takeOver) {
      this.#hydration ??= await this.#takeOver;
      await this.#hydration?.turn();
    }
    await super.scheduleUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== DEFERRED) super.attributeChangedCallback(name, before, value);
    else if (value === null && this.isConnected) this.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    // A root that is there already came with the page, or from the shell that the class takes over.
    if (!root?.firstChild || this.renderOptions.renderBefore) return super.createRenderRoot();
    this.#takeOver = import('./page/hydration.js').then(
      async (part) => {
        await part.prepare(root);
        return part;
      },
      () => undefined,
    );
    return root;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.#takeOver) return super.update(changed);
    // Until there is as much to show, what the server sent is the best there is.
    // eslint-disable-next-line @typescript-eslint/dot-notation -- it is protected
    if (!this.canTakeOver) return ReactiveElement.prototype['update'].call(this, changed);
    this.#takeOver = undefined;
    const root = this.renderRoot as ShadowRoot;
    const isTakenOver = this.#hydration?.takeOver(root, this.render(), this.renderOptions);
    if (isTakenOver) root.querySelector('style')?.remove();
    else root.replaceChildren();
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    super.update(changed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (onServer) {
      // The elements in it ask through it.
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
      this.language.resolve();
    }
    this.#data.follow(changed);
  }

  /** Where the element's data stands. */
  protected get data(): DataState {
    return this.#data.state;
  }

  /** Whether all that a server shows of the data can be shown. */
  protected get canTakeOver(): boolean {
    return this.data.type === 'ready' && !this.data.partial;
  }

  /** Whether the element still shows what a server has rendered. */
  protected get isOfServer(): boolean {
    return this.#takeOver !== undefined;
  }

  /** The level of the element's heading; what is no level is the default. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level >= 1 && level <= 6 ? level : 2;
  }

  /** The data that was set as a property, if any. */
  protected abstract get own(): unknown;

  /** The sources named in `src`. */
  protected get sources(): readonly string[] {
    const src = this.src?.trim();
    return src ? [src] : [];
  }

  /** What the element takes of the data; throws where there is nothing in it for this element. */
  protected accept(snapshot: Snapshot): Snapshot {
    return snapshot;
  }

  /** Whether the page does not say which of several openings the element shows. */
  protected isUndecided(): boolean {
    return false;
  }

  /** What there is to say of the data, in words, which are loaded when it is shown. */
  protected async issuesOf({ remarks }: Snapshot): Promise<Issue[]> {
    const words = await import('../../sources/remarks.js').catch(() => undefined);
    return words?.inWords(remarks) ?? [];
  }

  /** Which entries of a long feed to show before all of it is read; none where that can't be told. */
  protected get firstShown(): EntryPicker | undefined {
    return undefined;
  }

  /** Reads the data anew, from the network where it comes from there. */
  protected readAgain(): Promise<void> {
    return this.#data.readAgain();
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
    this.#data.release();
  }

  /** What the element is told of the page it stands in. */
  protected get page(): Page {
    return this.#context.page;
  }

  /** Whether the element stands inside another of ours, which reads the data and speaks for it. */
  protected get isNested(): boolean {
    return this.page.containers.length > 0;
  }

  /** The element and those of ours that it stands in, innermost first. */
  protected get selfAndContainers(): readonly HTMLElement[] {
    return [this, ...this.page.containers];
  }

  /** Says something to screen readers, once, in the live region of the outermost element. */
  protected announce(message: string): void {
    if (this.page.announce) this.page.announce(message);
    else this.#liveRegion.say(message);
  }

  /** Dispatches one of the contract's events. Returns false where the page prevented the element's own action. */
  protected emit<Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options: { cancelable?: boolean } = {},
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, ...options }));
  }

  /** The host's fallback where it has one, else `otherwise`. */
  protected fallbackOr(otherwise: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    return hasFallback(this) ? html`<slot></slot>` : otherwise;
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
