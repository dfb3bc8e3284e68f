import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../application/answer.js';
import { Delivery, type DeliveryState } from '../../application/deliver.js';
import { alone, keepReceipt, receiptOf } from '../../application/once.js';
import type { JobPosting } from '../../posting/types.js';
import { lineOf } from '../rich-text/prose.js';
import type { FormHost } from './form.js';

/** One application to be sent. */
export interface Shipment {
  posting: JobPosting;
  endpoint: string;
  submissionId: string;
  formData: FormData;
  /** Whether other tabs and later visits may learn that it was sent. */
  keepReceipt: boolean;
}

/** The sending of an application as its writer sees it: under way, waiting, offline, in another tab, stopped, failed. */
export class Sending {
  #host: FormHost;
  #ended: (outcome: Outcome, mayHaveArrived: boolean) => void;
  #stopped: () => void;
  /** Moves the focus on from a button that goes away when it is pressed. */
  #refocus: () => void;
  #state?: DeliveryState | { type: 'elsewhere' } | { type: 'stopped' };
  #delivery?: Delivery;
  #abort?: AbortController;
  #ticking?: ReturnType<typeof setInterval>;

  constructor(
    host: FormHost,
    ended: (outcome: Outcome, mayHaveArrived: boolean) => void,
    stopped: () => void,
    refocus: () => void,
  ) {
    this.#host = host;
    this.#ended = ended;
    this.#stopped = stopped;
    this.#refocus = refocus;
  }

  get isBusy(): boolean {
    return this.#state !== undefined && !['done', 'stopped'].includes(this.#state.type);
  }

  /** Whether it was tried, and neither arrived nor is under way. */
  get hasFailed(): boolean {
    return this.#state !== undefined && !this.isBusy;
  }

  get hasBegun(): boolean {
    return this.#state !== undefined;
  }

  start(shipment: Shipment): void {
    const { endpoint, formData, submissionId } = shipment;
    const abort = new AbortController();
    this.#abort = abort;
    const report = (state: DeliveryState | { type: 'elsewhere' }) => {
      if (!abort.signal.aborted) this.#changed(shipment, state);
    };
    const delivery = new Delivery(endpoint, formData, report, { progress: this.#host.uploadProgress() });
    this.#delivery = delivery;
    report({ type: 'sending', tries: 1 });
    const send = async () => {
      const receipt = shipment.keepReceipt ? await receiptOf(submissionId) : undefined;
      const outcome: Outcome = {
        type: 'sent',
        before: true,
        ...(receipt?.reference !== undefined && { reference: receipt.reference }),
      };
      if (receipt) report({ type: 'done', tries: 0, outcome });
      else await delivery.run();
    };
    alone(submissionId, abort.signal, () => report({ type: 'elsewhere' }), send).catch((error: unknown) => {
      // Nothing here should throw but a wait that was stopped; if something does, nobody must be left waiting.
      const outcome: Outcome = { type: 'refused', message: String(error), errors: [], tooLarge: false };
      report({ type: 'done', tries: 1, outcome });
    });
  }

  #sendNow = (): void => {
    this.#refocus();
    this.#delivery?.sendNow();
  };

  /** Ends what is under way; its writer is told that it may have arrived. */
  cancel = (): void => {
    this.stop();
    this.#state = { type: 'stopped' };
    this.#stopped();
    this.#refocus();
    this.#host.announce(this.#host.language.strings.form.stopped);
    this.#host.element.requestUpdate();
  };

  /** Ends what is under way, and forgets it. */
  stop(): void {
    this.#abort?.abort();
    this.#delivery?.cancel();
    this.#state = undefined;
    clearInterval(this.#ticking);
  }

  #changed(shipment: Shipment, state: DeliveryState | { type: 'elsewhere' }): void {
    const { form } = this.#host.language.strings;
    const { posting, submissionId } = shipment;
    const wasSending = this.#state?.type === 'sending';
    this.#state = state;
    clearInterval(this.#ticking);
    switch (state.type) {
      case 'sending':
        // Not with every step of the progress.
        if (!wasSending) this.#host.announce(form.sending);
        break;
      case 'offline':
        this.#host.announce(form.offline);
        break;
      case 'elsewhere':
        this.#host.announce(form.elsewhere);
        break;
      case 'waiting':
        this.#ticking = setInterval(() => this.#host.element.requestUpdate(), 1_000);
        this.#host.announce(form.waiting(secondsTo(state.until), state.tries));
        this.#host.emit('careers-failed', { posting, submissionId, reason: reasonOf(state.outcome), willRetry: true });
        break;
      case 'done':
        this.#done(shipment, state.outcome);
    }
    this.#host.element.requestUpdate();
  }

  #done({ posting, submissionId, keepReceipt: keep }: Shipment, outcome: Outcome): void {
    const { form } = this.#host.language.strings;
    if (outcome.type === 'sent') {
      if (keep) void keepReceipt(submissionId, outcome.reference);
      this.#host.announce(form.sentHeading);
      this.#ended(outcome, this.#delivery?.mayHaveArrived ?? true);
      this.#host.emit('careers-sent', { posting, submissionId, reference: outcome.reference });
    } else {
      this.#host.announce(form.failed);
      this.#ended(outcome, this.#delivery?.mayHaveArrived ?? true);
      this.#host.emit('careers-failed', { posting, submissionId, reason: reasonOf(outcome), willRetry: false });
    }
  }

  /** @param byEmail The way on by e-mail, where the posting has an address. */
  render(contact: string, byEmail: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const { form } = this.#host.language.strings;
    const state = this.#state;
    const cancel = html`<button class="link" type="button" @click=${this.cancel}>${form.stop}</button>`;
    switch (state?.type) {
      case undefined:
        return nothing;
      case 'sending':
        return html`<div class="notice" part="delivery">
          <p id="sending">${form.sending}</p>
          <progress part="progress" aria-labelledby="sending" max="1" .value=${state.progress ?? nothing}></progress>
          <p>${cancel}</p>
        </div>`;
      case 'waiting':
        return html`<div class="notice" part="delivery">
          <p>${form.waiting(secondsTo(state.until), state.tries)}</p>
          <p>${form.nothingLost}</p>
          <p class="buttons">
            <button class="link" type="button" @click=${this.#sendNow}>${form.sendNow}</button>
            ${cancel}
          </p>
        </div>`;
      case 'offline':
        return html`<div class="notice" part="delivery">
          <p>${form.offline}</p>
          <p>${cancel}</p>
        </div>`;
      case 'elsewhere':
        return html`<div class="notice" part="delivery">
          <p>${form.elsewhere}</p>
          <p>${cancel}</p>
        </div>`;
      case 'stopped':
        return this.#renderFailure([form.stopped, form.mayHaveArrived], contact, byEmail);
      case 'done':
        break;
    }
    const { outcome } = state;
    if (outcome.type === 'sent') return nothing;
    const said =
      outcome.type === 'refused'
        ? [form.refused, outcome.message, ...outcome.errors.map(({ message }) => message)]
        : [form.failed, outcome.arrived === 'unknown' ? form.mayHaveArrived : undefined];
    return this.#renderFailure(said, contact, byEmail);
  }

  #renderFailure(
    said: readonly (string | undefined)[],
    contact: string,
    byEmail: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { form } = this.#host.language.strings;
    const lines = said.filter((line) => line !== undefined);
    return html`<div class="notice failed" part="delivery">
      ${lines.map((line) => html`<p dir="auto">${line}</p>`)}
      <p>${form.nothingLost}</p>
      ${byEmail !== nothing ? byEmail : contact ? html`<p>${form.questions} ${lineOf(contact)}</p>` : nothing}
    </div>`;
  }
}

function secondsTo(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1_000));
}

/** Why a try failed, for the page's own logging: nothing about the person in it (SEC-7). */
function reasonOf(outcome: Outcome): string {
  if (outcome.type === 'sent') return '';
  if (outcome.type === 'refused') return outcome.tooLarge ? 'too large' : 'refused';
  return outcome.status === undefined ? 'no answer' : `status ${outcome.status}`;
}
