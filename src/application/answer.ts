/** What a receiver made of an application. */
export type Outcome =
  /** `before`: an earlier try had arrived, and this one was turned away. */
  | { type: 'sent'; reference?: string; message?: string; before?: boolean }
  | { type: 'refused'; message?: string; errors: FieldError[]; tooLarge: boolean }
  /** May be tried again with the same `submissionId`; `arrived: 'unknown'` where the application may have been stored. */
  | { type: 'unavailable'; status?: number; retryAfter?: number; arrived: 'no' | 'unknown' };

/** A receiver's word about one field; without `field` it is about the application as a whole. */
export interface FieldError {
  field?: string;
  message: string;
}

/** Statuses after which an application may have been stored all the same: something behind the receiver failed. */
const BROKEN = new Set([500, 502, 504]);

/** Statuses that mean "later" (REL-3). */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Reads a receiver's answer by CONTRACT 4, as real back ends give it (BE-1). */
export function readAnswer(status: number, body: string, retryAfter?: string | null): Outcome {
  const json = parseObject(body);
  const message = firstText(json['message'], json['error'], valueOf(json['error'], 'message'));
  if (status === 409) return { type: 'sent', before: true, ...reference(json) };
  if (LATER.has(status)) {
    const wait = retryAfterMs(retryAfter);
    return {
      type: 'unavailable',
      status,
      arrived: BROKEN.has(status) ? 'unknown' : 'no',
      ...(wait !== undefined && { retryAfter: wait }),
    };
  }
  const refused: Outcome = {
    type: 'refused',
    errors: fieldErrors(json['errors']),
    tooLarge: status === 413,
    ...message,
  };
  if (status >= 200 && status < 300) {
    const said = [json['success'], json['ok']].map((value) => String(value).toLowerCase());
    const failed = said.includes('false') || json['result'] === 'error';
    return failed ? refused : { type: 'sent', ...reference(json), ...message };
  }
  return refused;
}

function reference(json: Record<string, unknown>): { reference?: string } {
  const { reference: given } = json;
  return typeof given === 'string' || typeof given === 'number' ? { reference: String(given).slice(0, 200) } : {};
}

/** `{ field: message }` and `[{ field, message }]`, and Formspree's list with a code beside. */
function fieldErrors(errors: unknown): FieldError[] {
  const entries = Array.isArray(errors)
    ? errors.map((entry: unknown) => [
        valueOf(entry, 'field'),
        typeof entry === 'string' ? entry : valueOf(entry, 'message'),
      ])
    : Object.entries(isObject(errors) ? errors : {});
  return entries.flatMap(([field, said]) => {
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function firstText(...values: unknown[]): { message?: string } {
  const text = values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return text === undefined ? {} : { message: text.slice(0, 500) };
}
