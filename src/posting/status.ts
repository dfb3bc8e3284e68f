import type { JobPosting } from './types.js';

const DAY = 86_400_000;

/** How long after its first day a posting counts as new, and how long before its last it counts as closing soon. */
const NEW_DAYS = 14;
const CLOSING_DAYS = 7;

/**
 * Whether people may still apply: until `validThrough`, to the end of that day (in the reader's time zone) where it is a
 * date. A preference deadline never closes a posting.
 *
 * @param now The moment asked about: a date, an ISO date-time, or milliseconds. Default: now.
 */
export function isOpen(
  posting: Pick<JobPosting, 'id' | 'validThrough'>,
  now: Date | number | string = Date.now(),
): boolean {
  const end = closingTime(posting);
  return end === undefined || Number(new Date(now)) <= end;
}

/** The last moment to apply in milliseconds; `undefined` where none is known. */
export function closingTime({ validThrough }: { validThrough?: string | undefined }): number | undefined {
  const end = validThrough === undefined ? NaN : lastMomentOf(validThrough);
  return Number.isNaN(end) ? undefined : end;
}

/** The end of a day where the reader is, or a moment, in milliseconds; NaN where it is neither. */
export function lastMomentOf(time: string): number {
  return Date.parse(time.length === 10 ? `${time}T23:59:59.999` : time);
}

/** The next day or moment that an application should be there by, if one is ahead: the last, else that of preference. */
export function deadlineAhead(
  { validThrough, priorityDeadline }: Pick<JobPosting, 'validThrough' | 'priorityDeadline'>,
  now: Date | number = Date.now(),
): string | undefined {
  const next = validThrough ?? priorityDeadline;
  return next !== undefined && lastMomentOf(next) >= Number(now) ? next : undefined;
}

export type PostingStatus = { type: 'new' } | { type: 'closing'; days: number } | { type: 'closed' };

/** What a badge has to say, if anything; `days` are nights left to sleep before it closes, 0 being today. */
export function postingStatus(posting: JobPosting, now: Date | number = Date.now()): PostingStatus | undefined {
  const end = closingTime(posting);
  if (end !== undefined) {
    if (Number(now) > end) return { type: 'closed' };
    const days = Math.round((startOfDay(end) - startOfDay(now)) / DAY);
    if (days <= CLOSING_DAYS) return { type: 'closing', days };
  }
  if (posting.datePosted !== undefined) {
    const age = Number(now) - Date.parse(`${posting.datePosted}T00:00`);
    if (age >= 0 && age < NEW_DAYS * DAY) return { type: 'new' };
  }
  return undefined;
}

function startOfDay(moment: Date | number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
