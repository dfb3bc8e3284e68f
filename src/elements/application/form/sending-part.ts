import type { Session, SessionEvent } from '../../../application/session/types.js';
import type * as Part from '../sending/part.js';
import type { RunningForm } from '../host.js';

/** Loaded once the first form is there. */
let loaded: typeof Part | undefined;

/** What changes at any step, so that no part for one step is waited for. */
const ANY_STEP: readonly string[] = ['asked', 'saved', 'saveFailed', 'reset'] satisfies SessionEvent['type'][];
/** What can be done to the fields as soon as they are there: what is typed meanwhile would be rendered away. */
const AT_ONCE: readonly string[] = [
  'values',
  'answered',
  'honeypot',
  'undoEnded',
  'remember',
] satisfies SessionEvent['type'][];

/** What choosing files, checking, sending and email need, for one form: there soon after its fields. */
export class SendingPart {
  #form: RunningForm;

  /** None while it is on its way. */
  part?: typeof Part;
  delivery?: Part.FormDelivery;
  checkStep?: Part.CheckStep;
  hasFailed = false;

  constructor(form: RunningForm) {
    this.#form = form;
    if (loaded) this.#take(loaded);
  }

  #take(part: typeof Part): void {
    this.part = loaded = part;
    this.delivery ??= new part.FormDelivery(this.#form);
    this.checkStep ??= new part.CheckStep(this.#form);
  }

  /** Called for every element that the form works in. */
  load = async (): Promise<void> => {
    this.hasFailed = false;
    try {
      const part = this.part ?? (await import('../sending/part.js'));
      this.#form.host.adopt([part.sendingStyles]);
      // It brings English along, which the session is asked with first.
      while (!(await this.#form.host.element.updateComplete));
      this.#take(part);
    } catch {
      this.hasFailed = true;
    }
    this.#form.host.element.requestUpdate();
  };

  /** Does what takes the part, at once where it is there; says where it can't be had. */
  async use(act: (part: typeof Part) => void | Promise<void>): Promise<void> {
    if (!this.part) await this.load();
    const { announce, language } = this.#form.host;
    if (this.part) await act(this.part);
    else announce(language.strings.view.formUnavailable);
  }
}

/** Whether it takes the part that checks and sends to say what comes of an event. */
export function waitsForSending({ step, asked }: Session, event: SessionEvent): boolean {
  if (event.type === 'loaded') return asked.endpoint !== undefined && event.draft?.sending === true;
  if (step === 'looking' || step === 'applied') return false;
  return !ANY_STEP.includes(event.type) && !(step === 'edit' && AT_ONCE.includes(event.type));
}
