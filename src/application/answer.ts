import { isObject } from '../text/object.js';

/** What a receiver made of an application. */
export type Outcome =
  /** `before`: an earlier try had arrived, and this one was turned away. `isPage`: a web page, which may be anybody's. */
  | { type: 'sent'; reference?: string; message?: string; before?: boolean; isPage?: boolean }
  | { type: 'refused'; message?: string; errors: FieldError[]; tooLarge: boolean }
  /** May be tried again with the same `submissionId`; `arrived: 'unknown'` where the application may have been stored. */
  | { type: 'unavailable'; status?: number; retryAfter?: number; arrived: 'no' | 'unknown'; message?: string };

/** Why a try failed, for the page's own logging: nothing that the receiver said, which may name the person (SEC-7). */
export function reasonOf(outcome: Exclude<Outcome, { type: 'sent' }>): string {
  if (outcome.type === 'refused') return outcome.tooLarge ? 'too large' : 'refused';
  return outcome.status === undefined ? 'no answer' : `status ${outcome.status}`;
}

/** A receiver's word about one field; without `field` it is about the application as a whole. */
export interface FieldError {
  field?: string;
  message: string;
}

/** Statuses after which an application may have been stored all the same: something behind the receiver failed. */
const BROKEN = new Set([500, 502, 504]);

/** Statuses that mean "later" (REL-3). */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What is known of an answer beside its status and body. */
export interface AnswerDetails {
  retryAfter?: string | null;
  /** Whether redirects led to it. After most of them a browser only asks for a page, with nothing sent. */
  isRedirected?: boolean;
}

/** Reads a receiver’s answer, as real back ends give it (BE-1). */
export function readAnswer(status: number, body: string, { retryAfter, isRedirected }: AnswerDetails = {}): Outcome {
  const json = parseObject(body);
  const message = firstText(json['message'], json['error'], valueOf(json['error'], 'message'));
  if (status === 409) return { type: 'sent', before: true, ...reference(json) };
  if (LATER.has(status)) {
    const wait = retryAfterMs(retryAfter);
    return {
      type: 'unavailable',
      status,
      arrived: BROKEN.has(status) ? 'unknown' : 'no',
      ...message,
      ...(wait !== undefined && { retryAfter: wait }),
    };
  }
  const errors = fieldErrors(json['errors']);
  const refused: Outcome = { type: 'refused', errors, tooLarge: status === 413, ...message };
  const saysWhy = refused.tooLarge || errors.length > 0 || message.message !== undefined;
  if (status >= 200 && status < 300) {
    if (isNo(json['success']) || isNo(json['ok'])) return refused;
    if (saysItFailed(json)) return saysWhy ? refused : NO_ANSWER;
    const isReceipt = isRedirected ? saysItAccepts(json) : !isForeignPage(body);
    const isPage = /^\s*</.test(body);
    return isReceipt ? { type: 'sent', ...reference(json), ...message, ...(isPage && { isPage }) } : NO_ANSWER;
  }
  return isRedirected && !saysWhy ? NO_ANSWER : refused;
}

/** Something other than the receiver answered, such as a login page: the application may have arrived or not. */
const NO_ANSWER: Outcome = { type: 'unavailable', arrived: 'unknown' };

const isNo = (value: unknown): boolean => String(value).toLowerCase() === 'false';

/** `status`, `success` and `result` that mean a failure: `error`, `mail_failed`, `not sent`, `spam`, false … */
const FAILED =
  /^(?:[\w.-]+[_.-])?(?:error|fail(?:ed|ure)?|invalid|missing|spam|aborted|denied|rejected|refused|exception|false)$|^not[ _-]\w+$/i;

/** Whether JSON says that the application was not taken, whatever its status code says. */
function saysItFailed(json: Record<string, unknown>): boolean {
  const none = ['success', 'ok'].some((key) => key in json && ['0', 'null', ''].includes(String(json[key]).trim()));
  const failed = ['status', 'success', 'result'].some((key) => FAILED.test(String(json[key])));
  return none || failed || Number(json['status']) >= 400 || isSome(json['error']) || isSome(json['errors']);
}

function saysItAccepts(json: Record<string, unknown>): boolean {
  return ['reference', 'message', 'success', 'ok', 'status', 'result'].some((key) => isSome(json[key]));
}

function isSome(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}

/** PHP that warns of what it could not mail or store. */
const LOST = /\bwarning\s*(?:<\/b>)?\s*:\s*(?:mail|move_uploaded_file|file_put_contents|fopen|fwrite|fputcsv|mkdir)\(/i;

/**
 * A page that no receiver answers with: WordPress's `0` and `-1`, a bare `false`, PHP that broke or was never run, a page
 * to log in, and the page that the form itself stands on.
 */
function isForeignPage(body: string): boolean {
  return (
    /^\s*(?:false|0|-1)\s*$/.test(body) ||
    /\b(?:fatal|parse) error\s*(?:<\/b>)?\s*:/i.test(body) ||
    LOST.test(body) ||
    /<\?(?:php\b|=)|<careers-|<input\b[^>]*\btype\s*=\s*["']?password\b/i.test(body)
  );
}

function reference(json: Record<string, unknown>): { reference?: string } {
  const { reference: given } = json;
  return typeof given === 'string' || typeof given === 'number' ? { reference: String(given).slice(0, 200) } : {};
}

/** A form shows no more errors than this. */
const MOST_ERRORS = 50;

/** `{ field: message }` and `[{ field, message }]`, and Formspree's list with a code beside. */
function fieldErrors(errors: unknown): FieldError[] {
  const entries = Array.isArray(errors)
    ? errors.map((entry: unknown) => [
        valueOf(entry, 'field'),
        typeof entry === 'string' ? entry : valueOf(entry, 'message'),
      ])
    : Object.entries(isObject(errors) ? errors : {});
  return entries.slice(0, MOST_ERRORS).flatMap(([field, said]) => {
    const text: unknown = Array.isArray(said) ? said[0] : said;
    if (typeof text !== 'string' || !text.trim()) return [];
    return [{ message: text.slice(0, 500), ...(typeof field === 'string' && field && { field }) }];
  });
}

/** `Retry-After` in milliseconds, in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined;
  // Date.parse takes "1.5" and "-5" for days; an HTTP date has a weekday or a month in letters.
  const wait = /^\s*\d+\s*$/.test(header)
    ? Number(header) * 1_000
    : /[a-z]{3}/i.test(header)
      ? Date.parse(header) - now
      : NaN;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function valueOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function firstText(...values: unknown[]): { message?: string } {
  const text = values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return text === undefined ? {} : { message: text.slice(0, 500) };
}
