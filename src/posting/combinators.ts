/**
 * The few pieces that the generated reader is made of. Each reads a value into what the schema says, or reports a fault
 * and gives `undefined`: a wrong value costs the field or list entry it stands in, and a wrong required field the object.
 */
import { isEndpoint, isLink } from './checks.js';
import type { Path } from './issues.js';
import { safeUrl } from '../text/url.js';

/** What can be wrong with a value; explain.ts has the words. */
export type FaultCode =
  | 'missing'
  | 'unknown'
  | 'object'
  | 'array'
  | 'string'
  | 'number'
  | 'int'
  | 'boolean'
  | 'one'
  | 'empty'
  | 'long'
  | 'least'
  | 'date'
  | 'link'
  | 'endpoint'
  | 'extension'
  | 'currency'
  | 'email'
  | 'language'
  | 'place'
  | 'options'
  // A text with entities, to be looked at again; and what was read all the same (mend.ts).
  | 'entity'
  | 'read-as'
  // Of the feed around the postings.
  | 'posting'
  | 'unknown-in-feed'
  | 'twice'
  | 'unreadable';

/** Something wrong with data, before it is put into words. */
export interface Fault {
  path: Path;
  code: FaultCode;
  value?: unknown;
  /** What the code alone does not say: the choices, a limit, the address that a relative one was resolved from. */
  expected?: unknown;
}

/** What a reading knows and notes on its way through the data. */
export interface Context {
  /** Address that relative URLs are relative to; without it they stay as written. */
  base?: string | undefined;
  /** Where in the data the reading stands. */
  path: PropertyKey[];
  faults: Fault[];
}

type Shape = 'object' | 'array' | 'string' | 'number' | 'boolean';
type Read<T> = (value: unknown, context: Context) => T | undefined;
export type Reader<T = unknown> = Read<T> & { takes: Shape };

/** One check of a value, which it may change: gives the value on, or reports a fault and gives `undefined`. */
type Step<T> = (value: T, context: Context) => T | undefined;

function shapeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** An empty field is how spreadsheets and forms write "unknown". */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function report({ path, faults }: Context, code: FaultCode, value?: unknown, expected?: unknown): undefined {
  faults.push({ path: [...path], code, value, expected });
}

/** Reports a value that can't be read, unless it is blank: that is absent, and nothing is wrong with it. */
function refuse(context: Context, code: FaultCode, value: unknown, expected?: unknown): undefined {
  if (!isBlank(value)) report(context, value === undefined ? 'missing' : code, value, expected);
}

function reader<T>(takes: Shape, read: Read<T>): Reader<T> {
  return Object.assign(read, { takes });
}

/** A value of one shape that passes each step. */
function checked<T>(takes: Shape, steps: Step<T>[]): Reader<T> {
  return reader(takes, (value, context) => {
    if (shapeOf(value) !== takes) return refuse(context, takes, value);
    let read: T | undefined = value as T;
    for (const step of steps) {
      read = step(read, context);
      if (read === undefined) return undefined;
    }
    return read;
  });
}

/** `&eacute;` may be HTML where no HTML is read: mend.ts looks at it again. */
const plain: Step<string> = (text, context) => {
  if (/&#?\w+;/.test(text) && context.path.at(-1) !== 'html') report(context, 'entity', text);
  return text;
};
export const str = (...steps: Step<string>[]) => checked('string', [...steps, plain]);
export const bool = checked<boolean>('boolean', []);
export const num = (...steps: Step<number>[]) =>
  checked('number', [
    (value, context) => (Number.isFinite(value) ? value : refuse(context, 'number', value)),
    ...steps,
  ]);

export const trim: Step<string> = (text) => text.trim();
export const filled: Step<string> = (text, context) => text || refuse(context, 'empty', text);
export const longest =
  (limit: number): Step<string> =>
  (text, context) =>
    text.length <= limit ? text : refuse(context, 'long', text, limit);
export const match =
  (code: FaultCode, pattern: RegExp): Step<string> =>
  (text, context) =>
    pattern.test(text) ? text : refuse(context, code, text);

/** An address; a relative one becomes absolute where its base is known: a feed's are relative to the feed. */
export const link: Step<string> = (text, context) => {
  const { base } = context;
  if (!isLink(text)) return refuse(context, 'link', text);
  return base === undefined ? text : (safeUrl(text, base) ?? refuse(context, 'link', text, base));
};
export const endpoint: Step<string> = (text, context) => (isEndpoint(text) ? text : refuse(context, 'endpoint', text));

export const least =
  (limit: number): Step<number> =>
  (value, context) =>
    value >= limit ? value : refuse(context, 'least', value, limit);
export const whole: Step<number> = (value, context) =>
  Number.isSafeInteger(value) ? value : refuse(context, 'int', value);

/** One of a few words. */
export function one<T extends string>(choices: readonly T[]): Reader<T> {
  return reader('string', (value, context) =>
    choices.includes(value as T) ? (value as T) : refuse(context, 'one', value, choices),
  );
}

/** A list of at least so many entries; those that can't be read are left out. */
export function list<T>(read: Reader<T>, min = 0): Reader<T[]> {
  return reader('array', (value, context) => {
    if (!Array.isArray(value)) return refuse(context, 'array', value);
    const { path } = context;
    const entries: T[] = [];
    for (let at = 0; at < value.length; at += 1) {
      path.push(at);
      const entry = read(value[at], context);
      if (entry !== undefined) entries.push(entry);
      path.pop();
    }
    return entries.length < min ? refuse(context, 'empty', value) : entries;
  });
}

/** An object whose keys are names: each entry is read by one reader, and one with a wrong name is left out. */
export function record<T>(name: Reader<string>, read: Reader<T>): Reader<Record<string, T>> {
  return reader('object', (value, context) => {
    // Of a Map or a Date the entries are none of an object's.
    if (Object.prototype.toString.call(value) !== '[object Object]') return refuse(context, 'object', value);
    const { path } = context;
    const made: Record<string, T> = {};
    for (const [key, given] of Object.entries(value as object)) {
      if (key === '__proto__' || isBlank(given)) continue;
      path.push(key);
      const isNamed = name(key, context) !== undefined;
      const entry = isNamed ? read(given, context) : undefined;
      if (entry !== undefined) made[key] = entry;
      else if (!isNamed && isBlank(key)) report(context, 'empty');
      path.pop();
    }
    return made;
  });
}

/** What the reader for the value's shape makes of it. */
export function any<T>(...readers: [Reader<T>, ...Reader<T>[]]): Reader<T> {
  return reader(readers[0].takes, (value, context) => {
    const shape = shapeOf(value);
    return (readers.find(({ takes }) => takes === shape) ?? readers[0])(value, context);
  });
}

/**
 * An object of these fields and no others.
 *
 * @param required The fields without which it can't be read.
 * @param holds A check of the whole, with the code of its fault and the field, if any, that the fault is about.
 */
export function obj<T>(
  fields: Record<string, Reader>,
  required: readonly string[] = [],
  holds?: [check: (read: never) => boolean, code: FaultCode, field?: string],
): Reader<T> {
  const entries = Object.entries(fields).map(([key, read]) => ({ key, read, isRequired: required.includes(key) }));
  return reader('object', (value, context) => {
    if (shapeOf(value) !== 'object') return refuse(context, 'object', value);
    const { path } = context;
    const given = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    let isWhole = true;
    /** Reports what is missing in a field, unless it says something and has been reported for that. */
    const lacks = (field: string, code: FaultCode) => {
      if (given[field] !== undefined && !isBlank(given[field])) return;
      path.push(field);
      report(context, code);
      path.pop();
    };
    for (const { key, read, isRequired } of entries) {
      const part = given[key];
      let result: unknown;
      if (part !== undefined) {
        path.push(key);
        result = read(part, context);
        path.pop();
      }
      if (result !== undefined || (part === undefined && !isRequired && key in given)) made[key] = result;
      else if (isRequired) {
        isWhole = false;
        lacks(key, 'missing');
      }
    }
    for (const key in given) {
      if (Object.hasOwn(fields, key) || isBlank(given[key])) continue;
      path.push(key);
      report(context, 'unknown', given[key], fields);
      path.pop();
    }
    if (isWhole && holds) {
      const [check, code, field] = holds;
      if (!check(made as never)) {
        if (field === undefined) return report(context, code, value);
        lacks(field, code);
        return undefined;
      }
    }
    return isWhole ? (made as T) : undefined;
  });
}
