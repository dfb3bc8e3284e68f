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
  #known?: { postings: readonly JobPosting[]; moments: number[] };

  constructor(host: ReactiveElement, postings: () => readonly JobPosting[]) {
    this.#host = host;
    this.#postings = postings;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const next = this.#next();
    if (next === undefined || !this.#host.isConnected) return;
    const wait = Math.min(next - Date.now() + 1, LONGEST_TIMER);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }

  /** The next last moment, in milliseconds. The moments of thousands are worked out once. */
  #next(): number | undefined {
    const postings = this.#postings();
    if (this.#known?.postings !== postings) {
      const moments = postings.flatMap((posting) => closingTime(posting) ?? []);
      this.#known = { postings, moments: moments.sort((one, other) => one - other) };
    }
    const now = Date.now();
    return this.#known.moments.find((moment) => moment >= now);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
