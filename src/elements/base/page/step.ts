import type { JobPosting } from '../../../posting/types.js';
import { atLoad, stepBack, stepsIn, whenStill, withSteps, type StepsPage } from './steps.js';

/** What tells an opening from others: two employers may have given one id. */
type Opening = Pick<JobPosting, 'id' | 'hiringOrganization'>;

/** One step: the form that stands in its posting's place, or the check of its answers. */
export class HistoryStep {
  readonly #name: string;
  readonly #opening: string;
  readonly #page: StepsPage;
  readonly #moved: (isThere: boolean) => void;
  #address: string;
  /** Where the reader was when the step was last looked at. */
  #wasThere = false;
  /** Left while another opening's form was a later entry: this entry of the history stays, and is ignored. */
  #isDropped = false;
  /** What is still to be done, once the history is still. */
  #next?: 'enter' | 'leave' | undefined;

  /** @param moved Called when the reader went back over the step, or forth to it. */
  constructor(what: 'form' | 'check', opening: Opening, moved: (isThere: boolean) => void, page: StepsPage = window) {
    this.#opening = keyOf(opening);
    this.#name = `${what} ${this.#opening}`;
    this.#moved = moved;
    this.#page = page;
    this.#address = page.location.href;
    this.#wasThere = this.isThere;
    this.connect();
  }

  /** Whether the reader is at the step, or beyond it. */
  get isThere(): boolean {
    return this.#steps.includes(this.#name);
  }

  /** Whether the page was loaded anew at the step. */
  get isThereAnew(): boolean {
    return atLoad.includes(this.#name) && this.isThere;
  }

  isOf(opening: Opening): boolean {
    return this.#opening === keyOf(opening);
  }

  /** Listens, and takes up what happened while it did not: a page may put back an element that it kept. */
  connect(): void {
    this.#page.addEventListener('popstate', this.#onStep);
    this.#address = this.#page.location.href;
    this.#onStep();
  }

  disconnect(): void {
    this.#page.removeEventListener('popstate', this.#onStep);
    this.#next = undefined;
  }

  enter(): void {
    this.#goOn('enter');
  }

  /** Goes back before the step. */
  leave(): void {
    this.#goOn('leave');
  }

  #goOn(next: 'enter' | 'leave'): void {
    const isWaiting = this.#next !== undefined;
    this.#next = next;
    if (!isWaiting) whenStill(this.#page, this.#settle);
  }

  #settle = (): void => {
    const { history, location } = this.#page;
    const next = this.#next;
    this.#next = undefined;
    if (next === 'enter') {
      this.#address = location.href;
      this.#isDropped = false;
      if (!this.isThere) write(() => history.pushState(withSteps(history.state, [...this.#steps, this.#name]), ''));
    } else if (next && this.isThere) {
      const steps = this.#steps;
      const at = steps.indexOf(this.#name);
      const after = steps.slice(at);
      if (after.every((step) => this.#opening === openingOf(step))) return stepBack(this.#page, after.length);
      // Back would lead out of another opening's form, too.
      this.#isDropped = true;
      const others = steps.filter((step, place) => place < at || this.#opening !== openingOf(step));
      write(() => history.replaceState(withSteps(history.state, others), ''));
    }
    this.#wasThere = this.isThere;
  };

  #onStep = (): void => {
    // A change of the address is the board's, or a link of the page's own.
    if (this.#page.location.href !== this.#address || this.#next || this.#isDropped) return;
    const { isThere } = this;
    if (isThere !== this.#wasThere) this.#moved(isThere);
    this.#wasThere = isThere;
  };

  get #steps(): readonly string[] {
    return stepsIn(this.#page.history.state);
  }
}

function keyOf({ id, hiringOrganization }: Opening): string {
  return JSON.stringify([hiringOrganization.name, id]);
}

function openingOf(step: string): string {
  return step.slice(step.indexOf(' ') + 1);
}

function write(entry: () => void): void {
  try {
    entry();
  } catch {
    // A frame without an address has no entries: the step goes on without.
  }
}
