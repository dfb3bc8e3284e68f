import type { Applied } from '../../storage/applied.js';
import type { Draft } from '../../storage/drafts.js';
import { openingKey } from './opening.js';
import type { Announcement, Asked, At, Begun, DeliveryStatus, Effect, Filled, FocusOn } from './types.js';

export const focus = (on: FocusOn): Effect => ({ type: 'focus', on });
export const say = (what: Announcement): Effect => ({ type: 'announce', what });

/** The fields of a session that all steps have. */
export function filled(session: Begun): Filled & { asked: Asked } {
  const { asked, draft, status, isSavedTold, alternatives, notices, honeypot, isRefused, isRemembered, applied } =
    session;
  return { asked, draft, status, isSavedTold, alternatives, notices, honeypot, isRefused, isRemembered, applied };
}

export function save({ asked, draft }: Begun, when: 'now' | 'afterPause'): Effect[] {
  const { posting, keeping } = asked;
  return keeping === 'off' ? [] : [{ type: 'save', opening: openingKey(posting), keeping, draft, when }];
}

export function forget({ posting, keeping }: Asked): Effect {
  return { type: 'forget', opening: openingKey(posting), keeping };
}

export function isBusy(delivery: DeliveryStatus | undefined): boolean {
  return delivery !== undefined && delivery.type !== 'stopped' && delivery.type !== 'failed';
}

/** Keeps on the device that an application was sent or waits to be sent; without `now`, what was known before. */
export function keep({ asked: { posting, keeping }, applied }: Begun, now: Applied | undefined = applied): Effect[] {
  return [{ type: 'keepApplied', opening: openingKey(posting), keeping, applied: now }];
}

/** Shows the application to the page, which may prevent that it is sent. */
export function submit({ asked, draft, honeypot }: At<'check'>): Effect[] {
  if (asked.endpoint === undefined) return [];
  const { posting, fields } = asked;
  const { submissionId, answers } = draft;
  return [{ type: 'submit', application: { submissionId, posting, fields, answers }, isSuspect: honeypot !== '' }];
}

/** A draft that is not to be sent on by itself. */
export function atRest({ endpoint: _endpoint, ...draft }: Draft): Draft {
  return { ...draft, sending: false };
}
