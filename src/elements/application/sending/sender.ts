import type { Outcome } from '../../../application/answer.js';
import { Delivery } from '../../../application/deliver.js';
import { withLock } from '../../../application/lock.js';
import { selfIdentificationData } from '../../../application/self-identification.js';
import type { Effect, SessionEvent } from '../../../application/session/types.js';
import { receiptOf } from '../../../storage/receipts.js';
import { today } from '../../../text/today.js';

type Tell = (event: Extract<SessionEvent, { type: 'delivery' | 'ended' }>) => void;

/** Voluntary answers, as a request of their own (EEO-2). */
export function sendSelfIdentification(
  { endpoint, postingId, fields, answers }: Extract<Effect, { type: 'sendSelfIdentification' }>,
  ended: (status: 'sent' | 'failed') => void,
): Delivery {
  const delivery = new Delivery(endpoint, selfIdentificationData(postingId, fields, answers), (state) => {
    if (state.type === 'done') ended(state.outcome.type === 'sent' ? 'sent' : 'failed');
  });
  void delivery.run();
  return delivery;
}

/** Sends applications, one at a time, and tells the session how the sending stands. */
export class Sender {
  #tell: Tell;
  #tick: () => void;
  #ticking?: ReturnType<typeof setInterval>;
  #delivery?: Delivery;
  #abort?: AbortController;

  /** @param tick Called each second until the next try: the seconds are shown. */
  constructor(tell: Tell, tick: () => void) {
    this.#tell = tell;
    this.#tick = tick;
  }

  start(
    { endpoint, submissionId, formData, digest, knowsReceipts }: Extract<Effect, { type: 'deliver' }>,
    options: { progress: boolean },
  ): void {
    const abort = new AbortController();
    const tell: Tell = (event) => {
      if (!abort.signal.aborted) this.#tell(event);
    };
    const end = (outcome: Outcome, mayHaveArrived: boolean, isOther = false) =>
      tell({ type: 'ended', outcome, mayHaveArrived, isOther, on: today() });
    const delivery = new Delivery(
      endpoint,
      formData,
      (status) => {
        clearInterval(this.#ticking);
        if (status.type === 'waiting') this.#ticking = setInterval(this.#tick, 1_000);
        if (status.type === 'done') end(status.outcome, delivery.mayHaveArrived);
        else tell({ type: 'delivery', status });
      },
      options,
    );
    this.#abort = abort;
    this.#delivery = delivery;
    const send = async () => {
      const receipt = knowsReceipts ? await receiptOf(submissionId) : undefined;
      if (!receipt) return delivery.run();
      const { reference } = receipt;
      const isOther = receipt.digest !== digest;
      end({ type: 'sent', before: true, ...(reference !== undefined && { reference }) }, true, isOther);
    };
    const elsewhere = () => tell({ type: 'delivery', status: { type: 'elsewhere' } });
    withLock(submissionId, abort.signal, elsewhere, send).catch((error: unknown) => {
      // Nothing here should throw but a wait that was stopped; if something does, nobody must be left waiting.
      end({ type: 'refused', message: String(error), errors: [], tooLarge: false }, true);
    });
  }

  sendNow(): void {
    this.#delivery?.sendNow();
  }

  /** Ends what is under way; nothing more is told of it. */
  stop(): void {
    this.#abort?.abort();
    this.#delivery?.cancel();
    clearInterval(this.#ticking);
  }
}
