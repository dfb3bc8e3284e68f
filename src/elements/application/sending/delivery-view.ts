import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryStatus } from '../../../application/session/types.js';
import type { Strings } from '../../../locales/index.js';
import { secondsTo } from '../seconds.js';

/** What is needed to show a delivery, whatever is delivered. */
interface DeliveryContext {
  strings: Pick<Strings, 'form'>;
  dispatch: (event: { type: 'stop' | 'sendNow' }) => void;
}

/** A delivery, and what is known of it. */
export interface Delivered {
  status: DeliveryStatus | undefined;
  /** Who is to get it. */
  organization: string;
  /** Whether what is not sent is there again after the tab was closed. */
  isKept: boolean;
  /** Whether a try of it may have arrived. */
  mayHaveArrived: boolean;
}

/**
 * How the sending stands: under way, waiting, offline, in another tab, stopped, failed. It stands under the button, which
 * keeps its place.
 *
 * @param byEmail The way on by e-mail, where the posting has an address.
 */
export function deliveryView(
  { strings: { form }, dispatch }: DeliveryContext,
  delivered: Delivered,
  byEmail: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  const { status, organization, isKept } = delivered;
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
        <p .textContent=${form.waiting(organization, secondsTo(status.until), status.tries)}></p>
        <p>${form.nothingLost}</p>
        <p class="buttons">
          <button class="link" type="button" @click=${() => dispatch({ type: 'sendNow' })}>${form.sendNow}</button>
          ${stop}
        </p>
      </div>`;
    case 'offline':
    case 'elsewhere':
      return html`<div class="notice" part="delivery">
        <p .textContent=${status.type === 'offline' ? form.offline(isKept) : form.elsewhere}></p>
        <p>${stop}</p>
      </div>`;
    default:
      return html`<div class="notice failed" part="delivery">
        ${failure(delivered, status, form).map((line) => html`<p dir="auto" .textContent=${line}></p>`)}
        <p>${form.nothingLost}</p>
        ${byEmail}
      </div>`;
  }
}

function failure(
  { organization, mayHaveArrived }: Delivered,
  status: Extract<DeliveryStatus, { type: 'stopped' | 'failed' }>,
  form: Strings['form'],
): string[] {
  const fate = mayHaveArrived ? form.mayHaveArrived : form.nothingWasSent;
  if (status.type === 'stopped') return [form.stopped, form.mayHaveArrived];
  const { outcome } = status;
  const isRefused = outcome.type === 'refused';
  const said = [outcome.message, ...(isRefused ? outcome.errors : []).map(({ message }) => message)];
  return [
    isRefused ? form.refused : form.unreachable(organization),
    fate,
    ...said.filter((line) => line !== undefined),
  ];
}
