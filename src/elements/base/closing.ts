import type { ReactiveController, ReactiveElement } from 'lit';

/** Longest wait that a timer can hold; a closing day further off is looked at again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Renders an element anew when the last moment of its opening, or of one of them, passes while the page is open. */
export class Closing implements ReactiveController {
  #host: ReactiveElement;
  #next: () => number | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #due = Infinity;

  /** @param next The next last moment, in milliseconds. */
  constructor(host: ReactiveElement, next: () => number | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostUpdate(): void {
    // Asked before it renders: a moment that passes meanwhile may be seen by a part of it only.
    const next = this.#next() ?? Infinity;
    this.#due = next < Date.now() ? Infinity : next;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#due === Infinity || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(this.#due - Date.now() + 1, LONGEST_TIMER));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
