import en from './en/reading.js';
import {
  joined,
  type BoardStrings,
  type FormStrings,
  type Sections,
  type ReadingStrings,
  type SomeStrings,
  type Strings,
} from './strings.js';

export type { SomeStrings, Strings } from './strings.js';

type Loaders = { [Section in keyof Sections]: () => Promise<{ default: Sections[Section] }> };

/** Languages that are loaded when a page is in them. */
const loaders: Partial<Record<string, Loaders>> = {
  es: {
    reading: () => import('./es/reading.js'),
    form: () => import('./es/form.js'),
    editor: () => import('./es/editor.js'),
  },
  hmn: {
    reading: () => import('./hmn/reading.js'),
    form: () => import('./hmn/form.js'),
    editor: () => import('./hmn/editor.js'),
  },
  so: {
    reading: () => import('./so/reading.js'),
    form: () => import('./so/form.js'),
    editor: () => import('./so/editor.js'),
  },
  vi: {
    reading: () => import('./vi/reading.js'),
    form: () => import('./vi/form.js'),
    editor: () => import('./vi/editor.js'),
  },
};
/** White Hmong and Hmong Njua by their own codes. */
const ALIASES: Partial<Record<string, string>> = { mww: 'hmn', hnj: 'hmn' };

/** English for boards comes with their code, as that for forms does. */
const english: Partial<Sections> & Pick<Sections, 'reading'> = { reading: en as ReadingStrings };
const loaded = new Map<string, Partial<Sections>>([['en', english]]);
const loading = new Map<string, Promise<void>>();
/** What the page has need of: a language is loaded with these parts. */
const needed = new Set<keyof Sections>(['reading']);
/** What pages said of strings: one for all copies of the library on a page, so that it reaches the one in use. */
interface Shared {
  overrides: Map<string, SomeStrings>;
  /** What each copy does where there is something new. */
  copies: Set<() => void>;
}
const SHARED = Symbol.for('coalition-careers.strings');
const { overrides, copies } = ((globalThis as { [SHARED]?: Shared })[SHARED] ??= {
  overrides: new Map<string, SomeStrings>(),
  copies: new Set<() => void>(),
});
const listeners = new Set<() => void>();
copies.add(tell);

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
  let strings = joined({ ...english, ...known });
  for (const name of new Set([...(known ? [] : ['en']), base, own])) strings = merge(strings, overrides.get(name));
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

/** Loads what the page needs of a language; `undefined` where all is there. What can't be loaded stays English. */
export function loadStrings(language: string): Promise<void> | undefined {
  const base = baseOf(language);
  const own = loaders[base];
  if (!own) return undefined;
  const missing = [...needed].filter((section) => !loaded.get(base)?.[section]);
  if (!missing.length) return undefined;
  return Promise.all(missing.map((section) => loadSection(base, section, own[section]))).then(() => undefined);
}

/** {@link loadStrings} for a page that has a form, or will have one in a moment. */
export function loadFormStrings(language: string): Promise<void> | undefined {
  needed.add('form');
  return loadStrings(language);
}

/** {@link loadStrings} for a page with an editor, which shows the form as well. */
export function loadEditorStrings(language: string): Promise<void> | undefined {
  needed.add('editor');
  return loadFormStrings(language);
}

/** English for the form and the editor, which their parts bring along, each what it says. */
export function addEnglish({ form, editor }: { form?: SomeStrings<FormStrings>; editor?: Sections['editor'] }): void {
  if (editor) english.editor = editor;
  if (form) english.form = merge(english.form ?? {}, form) as FormStrings;
  tell();
}

/** English for boards, which their code brings along. */
export function addEnglishBoard(board: BoardStrings): void {
  if (Object.hasOwn(english.reading, 'board')) return;
  english.reading = { ...english.reading, board };
  tell();
}

function loadSection<Section extends keyof Sections>(
  base: string,
  section: Section,
  load: Loaders[Section],
): Promise<void> {
  const key = `${base} ${section}`;
  let under = loading.get(key);
  if (!under) {
    under = load().then(
      ({ default: strings }) => {
        loaded.set(base, { ...loaded.get(base), [section]: strings });
        tell();
      },
      () => void loading.delete(key),
    );
    loading.set(key, under);
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
  for (const tellCopy of copies) tellCopy();
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
