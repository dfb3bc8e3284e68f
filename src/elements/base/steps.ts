/** Steps of an opening that are entries of the history, with the page's address as it is: Back leads one step back. */
const STEPS = 'coalition-careers-steps';

/** What is needed of a window. */
export type StepsPage = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  history: Pick<History, 'state' | 'pushState' | 'go'>;
  location: Pick<Location, 'href'>;
};

/** The steps that led to where the reader is, as a history entry remembers them. */
export function stepsIn(state: unknown): readonly string[] {
  const steps = (state as Record<string, unknown> | null)?.[STEPS];
  return Array.isArray(steps) ? (steps as string[]) : [];
}

/** A history entry's state without the steps: of an entry that is none of them. */
export function withoutSteps(state: unknown): object {
  return { ...(state as object | null), [STEPS]: undefined };
}

/** One step: the form that stands in its posting's place, or the check of its answers. */
export class HistoryStep {
  readonly name: string;
  readonly #page: StepsPage;
  readonly #moved: (isThere: boolean) => void;
  #address: string;
  /** Whether the history is on its way back, and where to once it is there. */
  #leaving?: 'to stay' | 'to enter' | undefined;

  /** @param moved Called when the reader went back over the step, or forth to it. */
  constructor(name: string, moved: (isThere: boolean) => void, page: StepsPage = window) {
    this.name = name;
    this.#moved = moved;
    this.#page = page;
    this.#address = page.location.href;
    page.addEventListener('popstate', this.#onStep);
  }

  /** Whether the reader is at the step, or beyond it. */
  get isThere(): boolean {
    return stepsIn(this.#page.history.state).includes(this.name);
  }

  disconnect(): void {
    this.#page.removeEventListener('popstate', this.#onStep);
  }

  enter(): void {
    const { history, location } = this.#page;
    if (this.#leaving) this.#leaving = 'to enter';
    if (this.isThere) return;
    this.#address = location.href;
    try {
      history.pushState({ ...history.state, [STEPS]: [...stepsIn(history.state), this.name] }, '');
    } catch {
      // A frame without an address has no entries: the step goes on without.
    }
  }

  /** Goes back before the step. */
  leave(): void {
    const steps = stepsIn(this.#page.history.state);
    if (!this.isThere) return;
    this.#leaving = 'to stay';
    this.#page.history.go(steps.indexOf(this.name) - steps.length);
  }

  #onStep = (): void => {
    // Another address is another place: the board's business, or a link of the page's own.
    if (this.#page.location.href !== this.#address) return;
    const leaving = this.#leaving;
    this.#leaving = undefined;
    if (leaving === 'to enter') this.enter();
    else this.#moved(this.isThere);
  };
}
