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
  /** What is still to be said: messages in quick succession are said one after the other. */
  #messages: string[] = [];
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  say(message: string): void {
    this.#messages.push(message);
    if (this.#messages.length === 1) this.#sayNext();
  }

  #sayNext(): void {
    clearTimeout(this.#timer);
    const region = this.#region;
    // Emptied first, what is said twice is read twice. Orca with Firefox reads what comes into a status that is there.
    region.textContent = '';
    region.setAttribute('role', 'status');
    this.#timer = setTimeout(() => {
      this.#region.textContent = this.#messages[0] ?? '';
      this.#timer = setTimeout(() => this.#done(), FILLED_AFTER);
    }, FILLED_AFTER);
  }

  #done(): void {
    this.#messages.shift();
    if (this.#messages.length) this.#sayNext();
    else this.#timer = setTimeout(() => this.#empty(), EMPTIED_AFTER);
  }

  /** An empty region is no status bar to come across. */
  #empty(): void {
    this.#region.textContent = '';
    this.#region.removeAttribute('role');
  }

  /** A page that replaces the element's children takes the region with them. */
  get #region(): HTMLElement {
    const existing = this.#host.querySelector<HTMLElement>(`:scope > [slot="${SLOT}"]`);
    if (existing) return existing;
    const region = this.#host.ownerDocument.createElement('div');
    region.slot = SLOT;
    region.setAttribute('aria-live', 'polite');
    this.#host.append(region);
    return region;
  }
}

export function isStatusRegion(node: Node): boolean {
  return node instanceof Element && node.slot === SLOT;
}
