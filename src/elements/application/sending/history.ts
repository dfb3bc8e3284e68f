const STEP = 'coalition-careers-step';

/**
 * The step after the fields as an entry in the history of the page, so that Back leads to the fields. For a form that
 * stands alone: a board keeps a history of its own.
 */
export class StepHistory {
  readonly #back: () => void;
  #isRecorded = false;

  /** @param back Leads to the fields. */
  constructor(back: () => void) {
    this.#back = back;
  }

  /** The form has gone on from its fields. */
  wentOn(): void {
    if (this.#isRecorded) return;
    try {
      history.pushState({ ...history.state, [STEP]: true }, '');
      this.#isRecorded = true;
      addEventListener('popstate', this.#onStep);
    } catch {
      // A frame without an address has no history, and WebKit allows a page 100 of these in ten seconds.
    }
  }

  /** The form is at its fields again: by its own buttons, its entry is stepped back from. */
  cameBack(): void {
    if (!this.#isRecorded) return;
    this.forget();
    if (isRecorded()) history.back();
  }

  /** Whatever comes is none of this form's. */
  forget(): void {
    this.#isRecorded = false;
    removeEventListener('popstate', this.#onStep);
  }

  #onStep = (): void => {
    if (isRecorded()) return;
    this.forget();
    this.#back();
  };
}

const isRecorded = (): boolean => Boolean((history.state as Record<string, unknown> | null)?.[STEP]);
