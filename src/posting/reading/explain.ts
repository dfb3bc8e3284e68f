import type { Fault, FaultCode } from '../combinators.js';
import { issue, named, type Issue } from '../issues.js';
import { isGrave } from './read.js';

/** What was expected, by the code of a fault that names what it got instead. */
const EXPECTED: Partial<Record<FaultCode, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object { … }',
  link: 'a web address that begins with https, http, mailto or tel',
  endpoint: 'a web address that begins with https or http',
  extension: 'a file extension like ".pdf"',
  currency: 'a currency of three capital letters like "USD"',
  email: 'an email address like "name@example.org"',
  language: 'a language tag like "en" or "es"',
  posting: 'a posting',
};

/** A fault in words for whoever wrote the data. */
export function explain(fault: Fault): Issue {
  return issue(fault.path, safely(fault), isGrave(fault) ? 'error' : 'warning');
}

/** A value, or what it threw, may throw when it is looked at. */
function safely({ code, value, expected }: Fault): string {
  try {
    return problem(code, value, expected);
  } catch {
    return 'could not be read';
  }
}

function problem(code: FaultCode, value: unknown, expected: unknown): string {
  switch (code) {
    case 'missing':
      return 'is required, and is missing';
    case 'unknown':
      return 'is not a field here';
    case 'unknown-in-feed':
      return 'is not a field of a feed';
    case 'read-as':
      return `${named(value)} was read as ${String(expected)}`;
    case 'empty':
      return 'is empty';
    case 'long':
      return `is too long: ${String(expected)} characters at most`;
    case 'place':
      return 'says nothing';
    case 'options':
      return 'a question of this type needs options to choose from';
    case 'twice':
      return `${named(value)} stands twice; each posting needs an id of its own`;
    case 'unreadable':
      return `could not be read: ${named(value instanceof Error ? value.message : value)}`;
    case 'least':
      return `expected a number from ${String(expected)} up, got ${named(value)}`;
    case 'one':
      return `expected one of ${(expected as readonly string[]).join(', ')}, got ${named(value)}`;
    case 'date':
      return `expected a date like "2026-07-19", got ${named(value)}${whyNoDate(String(value))}`;
    default: {
      // A relative address that its base can't complete.
      const from = code === 'link' && expected !== undefined ? ` from ${named(expected)}` : '';
      return `expected ${EXPECTED[code] ?? code}, got ${named(value)}${from}`;
    }
  }
}

/** What is wrong with something that looks like a date. */
function whyNoDate(text: string): string {
  const [, one, other] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text) ?? [];
  if (one && other && Number(one) <= 12 && Number(other) <= 12) return ', which can be read in two ways';
  return other || /^\d{4}-\d\d-\d\d$/.test(text) ? ', which is no day of the calendar' : '';
}
