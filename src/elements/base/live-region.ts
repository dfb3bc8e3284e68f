const SLOT = 'careers-status';

/** Screen readers watch a region that is there already: what is said comes a moment after the region. */
const FILLED_AFTER = 100;
/** Long enough to be read; then it is gone for those who come by with the arrow keys. */
const EMPTIED_AFTER = 8_000;

/**
 * The one live region of an element and those inside it: in the light DOM, where every screen reader hears it (A11Y-11),
 * and made when there is something to say for the first time, so that the page around stays as it is until then. The
 * element shows it through `<slot name="careers-status">`, and its style sheet hides it from sight.
 */
export class LiveRegion {
  #host: HTMLElement;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  say(message: string): void {
    clearTimeout(this.#timer);
    // Emptied first, what is said twice is read twice.
    this.#region.textContent = '';
    this.#timer = setTimeout(() => {
      this.#region.textContent = message;
      this.#timer = setTimeout(() => (this.#region.textContent = ''), EMPTIED_AFTER);
    }, FILLED_AFTER);
  }

  /** A page that replaces the element's children takes the region with them. */
  get #region(): HTMLElement {
    const existing = this.#host.querySelector<HTMLElement>(`:scope > [slot="${SLOT}"]`);
    if (existing) return existing;
    const region = this.#host.ownerDocument.createElement('div');
    region.slot = SLOT;
    region.setAttribute('role', 'status');
    this.#host.append(region);
    return region;
  }
}

export function isStatusRegion(node: Node): boolean {
  return node instanceof Element && node.slot === SLOT;
}
