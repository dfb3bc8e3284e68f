import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryStatus } from '../../application/session.js';
import type { Strings } from '../../locales/index.js';
import { lineOf } from '../rich-text/prose.js';

/** What is needed to show a delivery, whatever is delivered. */
interface DeliveryContext {
  strings: Pick<Strings, 'form'>;
  dispatch: (event: { type: 'stop' | 'sendNow' }) => void;
}

/**
 * How the sending stands: under way, waiting, offline, in another tab, stopped, failed.
 *
 * @param contact Who to write to where it fails.
 * @param byEmail The way on by e-mail, where the posting has an address.
 */
export function deliveryView(
  { strings: { form }, dispatch }: DeliveryContext,
  status: DeliveryStatus | undefined,
  contact: string,
  byEmail: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  const stop = html`<button class="link" type="button" @click=${() => dispatch({ type: 'stop' })}>
    ${form.stop}
  </button>`;
  if (!status) return nothing;
  switch (status.type) {
    case 'sending':
      return html`<div class="notice" part="delivery">
        <p id="sending">${form.sending}</p>
        <progress part="progress" aria-labelledby="sending" max="1" .value=${status.progress ?? nothing}></progress>
        <p>${stop}</p>
      </div>`;
    case 'waiting':
      return html`<div class="notice" part="delivery">
        <p>${form.waiting(secondsTo(status.until), status.tries)}</p>
        <p>${form.nothingLost}</p>
        <p class="buttons">
          <button class="link" type="button" @click=${() => dispatch({ type: 'sendNow' })}>${form.sendNow}</button>
          ${stop}
        </p>
      </div>`;
    case 'offline':
    case 'elsewhere':
      return html`<div class="notice" part="delivery">
        <p>${form[status.type]}</p>
        <p>${stop}</p>
      </div>`;
    default:
      return html`<div class="notice failed" part="delivery">
        ${failure(status, form).map((line) => html`<p dir="auto">${line}</p>`)}
        <p>${form.nothingLost}</p>
        ${byEmail !== nothing ? byEmail : contact ? html`<p>${form.questions} ${lineOf(contact)}</p>` : nothing}
      </div>`;
  }
}

function failure(status: Extract<DeliveryStatus, { type: 'stopped' | 'failed' }>, form: Strings['form']): string[] {
  if (status.type === 'stopped') return [form.stopped, form.mayHaveArrived];
  const { outcome } = status;
  if (outcome.type === 'unavailable')
    return [form.failed, ...(outcome.arrived === 'unknown' ? [form.mayHaveArrived] : [])];
  const said = [outcome.message, ...outcome.errors.map(({ message }) => message)];
  return [form.refused, ...said.filter((line) => line !== undefined)];
}

export function secondsTo(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1_000));
}
