import type { ReactiveController, ReactiveElement } from 'lit';

/** Where the focus is to go. */
export interface FocusTarget {
  /** Selectors in the element's shadow root, in the order of preference; the first that can take the focus gets it. */
  to: readonly string[];
  /** Only where nothing on the page has the focus: what had it is gone. */
  ifLost?: boolean;
  /** The whole of what matches this around the target is brought into view, not only what takes the focus. */
  reveal?: string;
  options?: FocusOptions | undefined;
}

/** Marks what stands where something is still on its way; the focus is asked for again when that has come. */
const LOADING = '[part~="loading"]';

/**
 * The one way in which an element moves the focus: whoever wants it moved says where to, and it is carried out after the
 * update that shows the target. The last request wins.
 */
export class FocusController implements ReactiveController {
  #host: ReactiveElement;
  #request?: FocusTarget | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Moves the focus after the next update. */
  request(target: FocusTarget): void {
    this.#request = target;
    this.#host.requestUpdate();
  }

  /** Moves the focus at once, or after the update that is under way: what an element's own `focus()` does. */
  move(target: FocusTarget): void {
    this.#request = target;
    if (this.#host.hasUpdated && !this.#host.isUpdatePending) this.hostUpdated();
  }

  hostUpdated(): void {
    const request = this.#request;
    if (!request) return;
    const root = this.#host.renderRoot as ShadowRoot;
    const isLoading = root.querySelector(LOADING) !== null;
    if (!isLoading) this.#request = undefined;
    if (!request.ifLost || isLost(root)) focusFirst(root, request);
    // Once it is there, a reader who moves on while the rest loads is left alone.
    if (isLoading) this.#request = { ...request, ifLost: true };
  }
}

function isLost({ ownerDocument }: ShadowRoot): boolean {
  let active = ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === ownerDocument.body;
}

function focusFirst(root: ShadowRoot, { to, reveal, options }: FocusTarget): void {
  for (const selector of to) {
    for (const target of root.querySelectorAll<HTMLElement>(selector)) {
      target.focus(options);
      // One that is not drawn does not take it; an element of ours may take it only after its own update.
      if (root.activeElement !== target && !('updateComplete' in target)) continue;
      // Firefox takes what is under the page's sticky header as seen, whatever scroll-padding the page asks for.
      const whole = (reveal && target.closest(reveal)) || target;
      if (!options?.preventScroll) whole.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
}
