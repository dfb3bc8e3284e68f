import type { ReactiveController, ReactiveElement } from 'lit';
import type { JobPosting } from '../../posting/schema.js';
import { closingTime } from '../../posting/status.js';

/** Longest wait that a timer can hold; a closing day further off is looked at again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Renders an element anew when the last moment of one of its openings passes while the page is open. */
export class Closing implements ReactiveController {
  #host: ReactiveElement;
  #postings: () => readonly JobPosting[];
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveElement, postings: () => readonly JobPosting[]) {
    this.#host = host;
    this.#postings = postings;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#postings()
      .map((posting) => (closingTime(posting) ?? Infinity) - Date.now())
      .filter((time) => time >= 0);
    const next = Math.min(...left) + 1;
    if (next === Infinity || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(next, LONGEST_TIMER));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
