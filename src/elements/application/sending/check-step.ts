import type { Session } from '../../../application/session/types.js';
import { HistoryStep } from '../../base/page/step.js';
import type { RunningForm } from '../host.js';

/** The check of the answers as a step in the history: Back leads from it to the fields. */
export class CheckStep {
  #form: RunningForm;
  #step?: HistoryStep | undefined;

  constructor(form: RunningForm) {
    this.#form = form;
  }

  /** Called when the session has changed. */
  follow(before: Session['step'] | undefined, { step, asked }: Session): void {
    if (isCheck(step) && before === 'edit' && this.#form.host.keepsSteps()) {
      this.disconnect();
      this.#step = new HistoryStep('check', asked.posting, this.#moved);
      this.#step.enter();
    } else if (isCheck(before) && step === 'edit') this.#step?.leave();
  }

  disconnect(): void {
    this.#step?.disconnect();
    this.#step = undefined;
  }

  #moved = (isThere: boolean): void => {
    const { session, dispatch } = this.#form;
    if (session?.step === 'edit' && isThere) dispatch({ type: 'submitted' });
    if (isCheck(session?.step) && !isThere) dispatch({ type: 'edit' });
  };
}

function isCheck(step: Session['step'] | undefined): boolean {
  return step === 'check' || step === 'email';
}
