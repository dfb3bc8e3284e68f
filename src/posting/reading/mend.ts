/**
 * Reads again what the strict reader refused, where a value can only mean one thing: "Part-time", "12/31/2026", "$22 to
 * $26 an hour". Each such value is a fault that says how it was read. Loaded only where something is wrong.
 */
import { isBlank, type Fault } from '../combinators.js';
import type { Path } from '../issues.js';
import * as loose from './loose.js';
import type { Reading } from './read.js';
import type { BaseSalary } from '../types.js';
import { isUnitedStates } from '../words/country.js';
import { decodeEntities } from '../../text/html.js';

/** A value may need one step after another: an entity in a date. */
const MOST_PASSES = 3;

/** What is put in place of a value, or of a field's name. */
interface Mend {
  path: Path;
  value: unknown;
  /** The field's right name. */
  name?: string;
  /** How it was read, in words. */
  said: string;
}

/**
 * @param reading What the strict reader made of the data.
 * @param read Reads data strictly.
 * @returns The same reading where nothing could be mended.
 */
export function* mended(
  input: unknown,
  reading: Reading,
  read: (data: unknown) => Generator<void, Reading>,
): Generator<void, Reading> {
  try {
    let data = input;
    let last = reading;
    const made = new Map<string, Fault>();
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const mends = last.faults.flatMap((fault) => mendOf(fault, data) ?? []);
      if (!mends.length) break;
      for (const mend of mends) {
        const key = JSON.stringify(mend.path);
        const { value } = made.get(key) ?? { value: valueAt(data, mend.path) };
        made.set(key, {
          path: mend.path,
          code: 'read-as',
          value: mend.name ? mend.path.at(-1) : value,
          expected: mend.said,
        });
        data = replaced(data, inData(data, mend.path), mend);
      }
      last = yield* read(data);
    }
    if (!made.size) return reading;
    // What is still refused was not read.
    for (const { path } of last.faults) for (const of of [path, path.slice(0, -1)]) made.delete(JSON.stringify(of));
    return { ...last, faults: [...last.faults, ...made.values()] };
  } catch {
    // A getter can throw the second time: what was read stays.
    return reading;
  }
}

/** Entries of a bare list are named as those of a feed. */
function inData(data: unknown, path: Path): Path {
  return Array.isArray(data) && path[0] === 'postings' ? path.slice(1) : path;
}

function valueAt(data: unknown, path: Path): unknown {
  return inData(data, path).reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

/** A copy with one value, or name, in place of another. */
function replaced(data: unknown, [key, ...rest]: Path, mend: Mend): unknown {
  if (key === undefined) return mend.value;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<
    PropertyKey,
    unknown
  >;
  const inner = replaced(copy[key], rest, mend);
  if (mend.name && !rest.length) {
    Reflect.deleteProperty(copy, key);
    copy[mend.name] = inner;
  } else copy[key] = inner;
  return copy;
}

function mendOf(fault: Fault, data: unknown): Mend | undefined {
  const { path, value } = fault;
  if (fault.code === 'unknown') return renamed(fault, data);
  const better = valueOf(fault, data);
  if (better === undefined || better === value) return undefined;
  return { path, value: better, said: saidOf(better) };
}

/** A field whose name is written in another way, where the right one is not there. */
function renamed({ path, value, expected }: Fault, data: unknown): Mend | undefined {
  const name = String(path.at(-1));
  const holder = valueAt(data, path.slice(0, -1)) as Record<string, unknown>;
  const bare = (of: string) => of.toLowerCase().replace(/[^a-z]/g, '');
  const known = Object.keys(expected as object).find((one) => bare(one) === bare(name));
  if (!known || (holder[known] !== undefined && !isBlank(holder[known]))) return undefined;
  return { path, value, name: known, said: known };
}

function valueOf({ path, code, value, expected }: Fault, data: unknown): unknown {
  const field = path.at(-1);
  if (typeof value === 'number') {
    const isName =
      field === 'id' || (field === 'postalCode' && value >= 10_000) || path.slice(-3, -1).includes('options');
    return code === 'string' && isName && Number.isSafeInteger(value) ? String(value) : undefined;
  }
  if (code === 'array' && typeof value === 'object' && value) return [value];
  if (typeof value !== 'string') return undefined;
  const plain = decodeEntities(value);
  if (plain !== value) return plain;
  switch (code) {
    case 'one': {
      const choices = expected as readonly string[];
      return (
        loose.choice(value, choices) ?? (field === 'employmentType' ? loose.severalChoices(value, choices) : undefined)
      );
    }
    case 'number':
    case 'int':
      return loose.number(value);
    case 'boolean':
      return loose.truth(value);
    case 'date':
      return dateOf(value, field === 'validThrough');
    case 'currency':
      return (
        { '€': 'EUR', us$: 'USD' }[value.trim().toLowerCase()] ?? /^[a-z]{3}$/i.exec(value.trim())?.[0].toUpperCase()
      );
    case 'email':
      return /^(?:mailto:|[^<>@]*<)([^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+)>?$/i.exec(value.trim())?.[1];
    case 'language':
      return (
        LANGUAGES[value.trim().toLowerCase()] ??
        (/^[a-z]{2,3}(_[a-z\d]+)+$/i.test(value) ? value.replaceAll('_', '-') : undefined)
      );
    case 'object': {
      if (field === 'baseSalary') return loose.pay(value, dollarsAt(path, data));
      const name = path.at(-2) === 'documents' ? 'kind' : SAID_ALONE[String(field)];
      return name && { [field === 'application' && /^https?:/i.test(value) ? 'url' : name]: value };
    }
    case 'array':
      // One that is a list in a text can be cut in more than one way.
      return /[,;\n]/.test(value) ? undefined : [value];
    default:
      return undefined;
  }
}

/** What a text in place of an object is. */
const SAID_ALONE: Partial<Record<string, string>> = {
  hiringOrganization: 'name', organization: 'name', workplace: 'type', application: 'email', applicationContact: 'email', consent: 'text',
}; // prettier-ignore

const LANGUAGES: Partial<Record<string, string>> = {
  english: 'en', inglés: 'en', spanish: 'es', español: 'es', somali: 'so', soomaali: 'so', hmong: 'hmn', vietnamese: 'vi',
}; // prettier-ignore

/** A day, or for the last moment to apply a day with a time. */
function dateOf(value: string, isMoment: boolean): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d.*)$/.exec(value.trim()) ?? [];
  if (day) return isMoment ? `${day}T${time}` : day;
  return loose.date(value);
}

/** What "$" is where the work is: in a country with dollars of its own nothing is made up. */
function dollarsAt(path: Path, data: unknown): string {
  const [place] = [valueAt(data, [...path.slice(0, -1), 'jobLocation'])].flat();
  const country = (place as { addressCountry?: unknown } | undefined)?.addressCountry;
  if (country !== undefined && typeof country !== 'string') return '';
  if (country === undefined || isUnitedStates(country)) return 'USD';
  return /^(?:ca|can|canada)$/i.test(country) ? 'CAD' : '';
}

function saidOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? 'a list of one' : value.join(', ');
  if (!('currency' in value)) return JSON.stringify(value);
  const { currency, minValue, maxValue, unitText } = value as BaseSalary;
  const amounts = [...new Set([minValue, maxValue])].map((amount) => amount ?? '…').join(' to ');
  return `${currency} ${amounts}${unitText ? ` a ${unitText.toLowerCase()}`.replace('a hour', 'an hour') : ''}`;
}
