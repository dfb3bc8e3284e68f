import type { ApplicationWords } from '../application/words.js';
import type { PostingWords } from '../posting/facts.js';
import en from './en.js';

/** All strings of the interface. A language that lacks one, or calls one with the wrong arguments, does not compile. */
export type Strings = Omit<typeof en, 'posting' | 'application'> & {
  posting: PostingWords;
  application: ApplicationWords;
};

/** Some of the strings, as deep as need be. */
export type SomeStrings<T = Strings> = {
  [Key in keyof T]?: T[Key] extends (...args: never[]) => unknown
    ? T[Key]
    : T[Key] extends object
      ? SomeStrings<T[Key]>
      : T[Key];
};

/** Languages that are loaded when a page is in them. */
const loaders: Partial<Record<string, () => Promise<{ default: Strings }>>> = {
  es: () => import('./es.js'),
  hmn: () => import('./hmn.js'),
  so: () => import('./so.js'),
  vi: () => import('./vi.js'),
};
/** White Hmong and Hmong Njua by their own codes. */
const ALIASES: Partial<Record<string, string>> = { mww: 'hmn', hnj: 'hmn' };

const loaded = new Map<string, Strings>([['en', en]]);
const loading = new Map<string, Promise<void>>();
const overrides = new Map<string, SomeStrings>();
const listeners = new Set<() => void>();

/** Strings, and the tag of the language they are in. */
interface Spoken {
  tag: string;
  strings: Strings;
}

/** What was put together for each tag, until there is something new. */
const made = new Map<string, Spoken>();

/**
 * The strings for a language, with money and dates as the page's own variant has them: what the page said of them, in
 * the language, else in English where it is not there (yet).
 */
export function stringsFor(language: string): Spoken {
  let spoken = made.get(language);
  if (!spoken) made.set(language, (spoken = make(language)));
  return spoken;
}

function make(language: string): Spoken {
  const own = language.toLowerCase();
  const base = baseOf(language);
  const known = loaded.get(base);
  const isKnown = known !== undefined || overrides.has(base) || overrides.has(own);
  const tag = isKnown ? language : 'en';
  let strings: Strings = known ?? merge(en, overrides.get('en'));
  for (const name of new Set([base, own])) strings = merge(strings, overrides.get(name));
  const { calendar } = strings.posting;
  return {
    tag,
    strings: {
      ...strings,
      posting: { ...strings.posting, tag },
      application: { ...strings.application, tag, ...(calendar && { calendar }) },
    },
  };
}

/** Loads a language's strings; `undefined` where there are none to load. A language that can't be loaded stays English. */
export function loadStrings(language: string): Promise<void> | undefined {
  const base = baseOf(language);
  const load = loaders[base];
  if (!load || loaded.has(base)) return undefined;
  let under = loading.get(base);
  if (!under) {
    under = load().then(
      ({ default: strings }) => {
        loaded.set(base, strings);
        tell();
      },
      () => void loading.delete(base),
    );
    loading.set(base, under);
  }
  return under;
}

/**
 * Adds a language, or replaces single strings of one: `setStrings('es', { view: { apply: 'Postularme' } })`. What is not
 * given stays as it is, in a new language as in English. Elements that are on the page follow at once.
 *
 * @param language Language tag, BCP 47: "ar", or "es-MX" for one variant alone.
 */
export function setStrings(language: string, strings: SomeStrings): void {
  const name = language.toLowerCase();
  overrides.set(name, merge(overrides.get(name) ?? {}, strings));
  tell();
}

/** Calls back whenever there are new strings; returns what ends that. */
export function onStrings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  made.clear();
  for (const listener of listeners) listener();
}

function baseOf(language: string): string {
  const [base = ''] = language.toLowerCase().split('-');
  return ALIASES[base] ?? base;
}

function merge<T extends object>(base: T, more: object | undefined): T {
  if (!more) return base;
  const merged = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(more)) {
    const before = merged[key];
    merged[key] = isTree(value) && isTree(before) ? merge(before, value) : value;
  }
  return merged as T;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
