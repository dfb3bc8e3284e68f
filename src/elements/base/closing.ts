import type { ReactiveController, ReactiveElement } from 'lit';

/** Longest wait that a timer can hold; a closing day further off is looked at again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Renders an element anew when the last moment of its opening, or of one of them, passes while the page is open. */
export class Closing implements ReactiveController {
  #host: ReactiveElement;
  #next: () => number | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #renderedAt = 0;

  /** @param next The next last moment, in milliseconds. */
  constructor(host: ReactiveElement, next: () => number | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#renderedAt = Date.now();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const next = this.#next() ?? Infinity;
    // A moment that passes during an update may be seen by a part of it only.
    if (next < this.#renderedAt || next === Infinity || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(next - Date.now() + 1, LONGEST_TIMER));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
