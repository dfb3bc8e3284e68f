/** What is said where a source can't be had or read; loaded when something has gone wrong. */
import { jsonMistake } from '../../text/json.js';
import type { Limits } from '../snapshot.js';

export function refused(url: string, status: number, text: string): string {
  return `${url} answered ${status} ${text}`.trim() + '.';
}

/** @param reason Where the platform knows it. A browser doesn't tell a server that is gone from one that forbids it. */
export function unreachable(url: string, reason?: string): string {
  if (reason) return `${url} could not be reached: ${reason}`;
  return (
    `${url} could not be reached. Where it is on another site, that site must allow it (CORS: Access-Control-Allow-Origin), ` +
    'or a copy of it on this site does ("npx coalition-careers snapshot" in the README).'
  );
}

export function cut(url: string, limit: keyof Limits, limits: Limits): string {
  const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`;
  if (limit === 'silence') return `${url} did not answer in ${seconds(limits.silence)}.`;
  if (limit === 'total') return `${url} did not come to an end in ${seconds(limits.total)}, and was given up.`;
  return `${url} is larger than ${limits.bytes / 1e6} MB, and was cut off. A feed can't be that large.`;
}

export function brokenOff(url: string): string {
  return `${url} broke off in the middle of its answer.`;
}

/** @param what What is not JSON: an address, a file, "The data in the page". */
export function notJson(what: string, text: string): string {
  return `${what} is not JSON: ${jsonMistake(text) ?? 'it is too large'}.`;
}
