import type { Delivery } from '../../../application/deliver.js';
import { isBusy } from '../../../application/session/parts.js';
import type { Effect } from '../../../application/session/types.js';
import { submittedOf, toFormData } from '../../../application/wire.js';
import { keepReceipt } from '../../../storage/receipts.js';
import type { RunningForm } from '../host.js';
import { Sender, sendSelfIdentification } from './sender.js';

/** What a session wants done about its sending. */
export type DeliveryEffect = Extract<
  Effect,
  {
    type:
      | 'submit'
      | 'deliver'
      | 'sendNow'
      | 'stop'
      | 'keepReceipt'
      | 'sendSelfIdentification'
      | 'stopSelfIdentification'
      | 'emitSent'
      | 'emitFailed';
  }
>;

/** A form's sending: shows the application to the page, sends it, and tells the page what came of it. */
export class FormDelivery {
  #form: RunningForm;
  #sender: Sender;
  #selfIdentification?: Delivery;

  constructor(form: RunningForm) {
    this.#form = form;
    this.#sender = new Sender(form.dispatch, () => form.host.element.requestUpdate());
  }

  #submit({ application, isSuspect }: Extract<Effect, { type: 'submit' }>): void {
    const { host, dispatch } = this.#form;
    const formData = toFormData(application, {
      // A frame without an address of its own stands on a page that has one.
      pageUrl: location.protocol === 'about:' ? document.baseURI : location.href,
      lang: host.language.language,
      hidden: host.hidden(),
      suspect: isSuspect,
    });
    const { posting } = application;
    const detail = { posting, application: submittedOf(application), formData };
    if (host.emit('careers-submit', detail, { cancelable: true })) dispatch({ type: 'released', formData });
  }

  /** A page that is closed while an application is under way would drop it. */
  #askBeforeLeaving = (event: Event): void => {
    if (this.#form.host.isOnPage()) event.preventDefault();
  };

  carryOut(effect: DeliveryEffect): void {
    const { host, dispatch } = this.#form;
    switch (effect.type) {
      case 'submit':
        this.#submit(effect);
        break;
      case 'deliver':
        this.#sender.start(effect, { progress: host.uploadProgress() });
        break;
      case 'sendNow':
        this.#sender.sendNow();
        break;
      case 'stop':
        this.#sender.stop();
        break;
      case 'keepReceipt':
        void keepReceipt(effect.submissionId, effect.digest, effect.reference);
        break;
      case 'sendSelfIdentification':
        this.#selfIdentification = sendSelfIdentification(effect, (status) => dispatch({ type: 'selfEnded', status }));
        break;
      case 'stopSelfIdentification':
        this.#selfIdentification?.cancel();
        break;
      case 'emitSent': {
        const { posting, submissionId, reference } = effect;
        host.emit('careers-sent', { posting, submissionId, reference });
        break;
      }
      case 'emitFailed': {
        const { posting, submissionId, reason, willRetry } = effect;
        host.emit('careers-failed', { posting, submissionId, reason, willRetry });
      }
    }
  }

  /** Called when the session has changed. */
  follow(): void {
    const { session } = this.#form;
    const isUnderWay = session?.step === 'check' && isBusy(session.delivery);
    (isUnderWay ? addEventListener : removeEventListener)('beforeunload', this.#askBeforeLeaving);
  }
}
