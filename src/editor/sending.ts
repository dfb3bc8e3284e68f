/** How a finished opening is sent: the states of its delivery, as the application form has them. */
import { reasonOf, type Outcome } from '../application/answer.js';
import type { DeliveryStatus } from '../application/session/types.js';
import { isBusy } from '../application/session/parts.js';
import { newSubmissionId } from '../application/submission-id.js';

export interface Sending {
  /** The same for every try of the same opening (REL-2). */
  submissionId: string;
  /** Whether a try with this id may have arrived: it was not answered, and no later answer settles that. */
  mayHaveArrived?: boolean;
  status?: DeliveryStatus;
  receipt?: Extract<Outcome, { type: 'sent' }>;
}

export type SendingEvent =
  | { type: 'send' }
  /** The page did not prevent the sending. */
  | { type: 'released'; formData: FormData }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'delivery'; status: DeliveryStatus }
  | { type: 'ended'; outcome: Outcome; mayHaveArrived: boolean };

export type SendingEffect =
  | { type: 'submit'; submissionId: string }
  | { type: 'deliver'; submissionId: string; formData: FormData }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'keepReceipt'; submissionId: string; reference: string | undefined }
  | { type: 'emitSent'; submissionId: string; reference: string | undefined }
  | { type: 'emitFailed'; submissionId: string; reason: string; willRetry: boolean }
  | { type: 'announce'; what: 'sending' | 'stopped' | 'failed' | 'sent' | 'offline' | 'elsewhere' };

export function newSending(newId: () => string = newSubmissionId): Sending {
  return { submissionId: newId() };
}

/** What was refused, or has arrived, is another opening once it is edited; what may have arrived keeps its id. */
export function afterEdit(sending: Sending, newId: () => string = newSubmissionId): Sending {
  const { status, receipt, mayHaveArrived } = sending;
  const isRefused = status?.type === 'failed' && status.outcome.type === 'refused' && !mayHaveArrived;
  return receipt || isRefused ? newSending(newId) : sending;
}

export function nextSending(sending: Sending, event: SendingEvent): [Sending, SendingEffect[]] {
  const { submissionId, status } = sending;
  const say = (what: Extract<SendingEffect, { type: 'announce' }>['what']): SendingEffect => ({
    type: 'announce',
    what,
  });
  switch (event.type) {
    case 'send':
      // Two clicks and an Enter are one opening (REL-5).
      return [sending, isBusy(status) || sending.receipt ? [] : [{ type: 'submit', submissionId }]];
    case 'released':
      if (isBusy(status)) return [sending, []];
      return [
        { ...sending, status: { type: 'sending', tries: 1 } },
        [say('sending'), { type: 'deliver', submissionId, formData: event.formData }],
      ];
    case 'sendNow':
      return [sending, [{ type: 'sendNow' }]];
    case 'stop':
      if (!isBusy(status)) return [sending, []];
      return [{ submissionId, mayHaveArrived: true, status: { type: 'stopped' } }, [{ type: 'stop' }, say('stopped')]];
    case 'delivery':
      if (!isBusy(status)) return [sending, []];
      return [{ ...sending, status: event.status }, told(sending, event.status)];
    case 'ended': {
      if (!isBusy(status)) return [sending, []];
      const { outcome } = event;
      if (outcome.type === 'sent') {
        const { reference } = outcome;
        return [
          { submissionId, receipt: outcome },
          [
            { type: 'keepReceipt', submissionId, reference },
            say('sent'),
            { type: 'emitSent', submissionId, reference },
          ],
        ];
      }
      const mayHaveArrived = event.mayHaveArrived || sending.mayHaveArrived === true;
      return [
        { submissionId, mayHaveArrived, status: { type: 'failed', outcome } },
        [say('failed'), { type: 'emitFailed', submissionId, reason: reasonOf(outcome), willRetry: false }],
      ];
    }
  }
}

function told({ submissionId, status: before }: Sending, status: DeliveryStatus): SendingEffect[] {
  if (status.type === 'waiting')
    return [{ type: 'emitFailed', submissionId, reason: reasonOf(status.outcome), willRetry: true }];
  if (status.type === 'offline' || status.type === 'elsewhere') return [{ type: 'announce', what: status.type }];
  return status.type === 'sending' && before?.type !== 'sending' ? [{ type: 'announce', what: 'sending' }] : [];
}
