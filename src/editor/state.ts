/** Where an editor stands, and what comes of an event. Pure: what is to be done is a value, and the element does it. */
import type { AnnouncementReading } from '../announcement/read.js';
import type { Span } from '../announcement/piece.js';
import { valueAt, withValue, type Draft, type Path } from './draft.js';
import { emptyEntry, entryRead, type Entry } from './entry.js';
import { fieldAt, fieldOf, type FieldKey } from './fields.js';
import { findingsIn, type Found } from './found.js';
import type { List } from './list.js';
import { afterEdit, newSending, nextSending, type Sending, type SendingEffect, type SendingEvent } from './sending.js';
import type { Shape } from './snippet.js';
import { languagesOf, withRows } from './translations.js';

/** What is being written; undo goes from one to the one before. */
export interface Work {
  entries: readonly Entry[];
  /** Which of them is shown. */
  current: number;
  /** The announcement, and what of it no field has taken. */
  source?: { text: string; leftover: readonly Span[] } | undefined;
  list?: List | undefined;
  /** The data that the openings came in, and what is to be said of it. */
  found?: Found | undefined;
}

export type Pane = 'announcement' | 'fields' | 'opening';
export type Output = 'snippet' | 'file' | 'send';

/** Nothing is being written yet, or another announcement is to be read. */
export interface Start {
  at: 'start';
  text: string;
  status: { type: 'idle' } | { type: 'busy' } | { type: 'failed'; message: string };
  /** What was being written before, to go back to. */
  before?: (Editor & Writing) | undefined;
  /** Whether what is read next is added to it. */
  isAdding?: boolean;
}

export interface Writing {
  at: 'writing';
  work: Work;
  past: readonly Work[];
  future: readonly Work[];
  /** The path that was typed in last: a word typed is one step to undo, and not one for each letter. */
  lastTyped?: string | undefined;
  /** The field whose words are marked in the announcement. */
  marked?: FieldKey | undefined;
  /** What is shown where there is room for one thing, and beside the fields where there is room for two. */
  pane: Pane;
  side: Exclude<Pane, 'fields'>;
  /** The language whose texts stand beside the original's. */
  translating?: string | undefined;
  shape: Shape;
  copied?: 'copied' | 'copyFailed' | undefined;
  /** Why a list could not be opened. */
  problem?: string | undefined;
  sending: Sending;
  /** Whether it was kept on the device since an earlier visit. */
  isRestored: boolean;
}

/** The employer that the page names: of every opening where it is fixed, else of those that name none. */
export interface Employer {
  name: string;
  isFixed: boolean;
}

export type Editor = { employer: Employer | undefined } & (Start | Writing);

export type EditorEvent =
  | { type: 'employer'; employer: Employer | undefined }
  | { type: 'typed'; text: string }
  /** What is at an address takes the place of all that is here. */
  | { type: 'checking'; address: string }
  | { type: 'busy' }
  | { type: 'failed'; message: string }
  | { type: 'read'; reading: AnnouncementReading }
  /** A list, or one opening, was opened; `add`: what is being written goes into it. */
  | ({ type: 'opened'; entries: readonly Entry[]; current?: number; add?: boolean } & Pick<
      Work,
      'source' | 'list' | 'found'
    >)
  | { type: 'began' }
  | { type: 'restored'; work: Work; submissionId: string }
  /** `typed`: what stands in its fields, by path, where they are dates or numbers. */
  | { type: 'set'; path: Path; value: unknown; typed?: Readonly<Record<string, string>> }
  | { type: 'added'; path: Path; at: number; values: readonly unknown[] }
  | { type: 'moved'; path: Path; from: number; to: number }
  | { type: 'removed'; path: Path; at: number }
  /** A language is chosen that texts are written in; or its texts are taken away. */
  | { type: 'translating'; language: string | undefined }
  | { type: 'untranslated'; language: string }
  | { type: 'confirmed'; field: FieldKey }
  | { type: 'marked'; field: FieldKey | undefined }
  | { type: 'put'; span: Span; field: FieldKey }
  | { type: 'dismissed'; span: Span }
  /** `field`: where in it to go. */
  | { type: 'chose'; entry: number; field?: FieldKey | undefined }
  | { type: 'entryRemoved' }
  /** Another announcement is to be read beside what is there; or all anew. */
  | { type: 'another' }
  | { type: 'back' }
  | { type: 'anew' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'pane'; pane: Pane }
  | { type: 'shape'; shape: Shape }
  | { type: 'copied'; isCopied: boolean }
  | SendingEvent;

export type FocusOn =
  'heading' | 'paste' | 'problem' | 'languages' | 'translation' | { field: FieldKey } | { path: Path; at?: number };

export type Announcement =
  | 'undone' | 'redone' | 'confirmed' | 'copied' | 'copyFailed' | 'draftRestored'
  | { type: 'read'; openings: number; unsure: number }
  | { type: 'opened'; openings: number; mistakes: number }
  | { type: 'moved'; to: number; of: number }
  | { type: 'text'; text: string }; // prettier-ignore

export type EditorEffect =
  | { type: 'focus'; on: FocusOn }
  | { type: 'announce'; what: Announcement }
  /** The opening is another now: the page is told, and the device keeps it. */
  | { type: 'changed' }
  | { type: 'forget' }
  | SendingEffect;

export type Step = [Editor, EditorEffect[]];

/** Steps that can be undone. */
const STEPS = 200;

export function begin(employer?: Employer): Editor & Start {
  return { employer, at: 'start', text: '', status: { type: 'idle' } };
}

/** The opening that is shown. */
export function entryOf({ entries, current }: Work): Entry {
  const entry = entries[current] ?? entries[0];
  if (!entry) throw new Error('There is always an opening.');
  return entry;
}

export function next(state: Editor, event: EditorEvent): Step {
  if (event.type === 'employer') return employerNamed(state, event.employer);
  if (event.type === 'checking') {
    const { employer } = state;
    return [{ employer, at: 'start', text: event.address, status: { type: 'busy' } }, [{ type: 'stop' }]];
  }
  return state.at === 'start' ? starting(state, event) : writing(state, event);
}

// ——— The start

/** Nothing to put anywhere: full stops and words between two facts, such as "and a". */
const BETWEEN =
  /^(?:[^\p{L}\p{N}]|(?:an?|and|or|please|send|the|to|us|with|your|con|el|la|o|una?|y)(?![\p{L}\p{N}]))*$/iu;

function starting(state: Editor & Start, event: EditorEvent): Step {
  switch (event.type) {
    case 'typed':
      return [{ ...state, text: event.text, status: { type: 'idle' } }, []];
    case 'busy':
      return [{ ...state, status: { type: 'busy' } }, []];
    case 'failed':
      return [
        { ...state, status: { type: 'failed', message: event.message } },
        [focus('problem'), { type: 'announce', what: { type: 'text', text: event.message } }],
      ];
    case 'read': {
      const { text, openings } = event.reading;
      const leftover = event.reading.leftover.filter((span) => !BETWEEN.test(text.slice(...span)));
      const entries = openings.map((opening) => employed(entryRead(opening), state.employer));
      const unsure = entries.reduce((sum, entry) => sum + entry.unsure.length, 0);
      return write(state, entries, { source: { text, leftover } }, [
        { type: 'announce', what: { type: 'read', openings: entries.length, unsure } },
      ]);
    }
    case 'opened': {
      const { entries, current = 0, source, list, found } = event;
      const mistakes = found ? findingsIn(entries, found).mistakes.length : 0;
      return write(
        state,
        entries.map((entry) => employed(entry, state.employer)),
        { source, list, found, current },
        found ? [{ type: 'announce', what: { type: 'opened', openings: entries.length, mistakes } }] : [],
      );
    }
    case 'began':
      return write(state, [emptyEntry(state.employer?.name)], {}, []);
    case 'restored': {
      const { submissionId, work } = event;
      const current = Math.min(work.current, work.entries.length - 1);
      const [restored, effects] = write(state, work.entries, { ...work, current }, [
        { type: 'announce', what: 'draftRestored' },
      ]);
      if (restored.at === 'start') return [state, []];
      const kept: Editor = { ...restored, isRestored: true, sending: { submissionId } };
      return [kept, effects.filter(({ type }) => type !== 'focus')];
    }
    case 'back':
      if (!state.before) return [state, []];
      return [{ ...state.before, employer: state.employer }, [{ type: 'changed' }, focus('heading')]];
    default:
      return [state, []];
  }
}

/** From the start to the fields; what was being written before stays, and the new openings come after it. */
function write(
  { employer, before: earlier, isAdding }: Editor & Start,
  read: readonly Entry[],
  data: Pick<Work, 'source' | 'list' | 'found'> & { current?: number },
  effects: EditorEffect[],
): Step {
  const found = read.length ? read : [emptyEntry(employer?.name)];
  const kept = isAdding ? earlier?.work : undefined;
  const before = kept?.entries ?? [];
  const work: Work = {
    entries: [...before, ...found],
    current: before.length + (data.current ?? 0),
    source: data.source ?? kept?.source,
    list: data.list ?? kept?.list,
    found: data.found ?? kept?.found,
  };
  const state: Editor = {
    employer,
    at: 'writing',
    work,
    past: kept ? [...(earlier?.past ?? []), kept].slice(-STEPS) : [],
    future: [],
    pane: 'fields',
    side: work.source ? 'announcement' : 'opening',
    shape: 'posting',
    sending: newSending(),
    isRestored: false,
  };
  return [state, [...effects, { type: 'changed' }, focus('heading')]];
}

/** An opening of the employer that the page names. */
function employed(entry: Entry, employer: Employer | undefined): Entry {
  const name = valueAt(entry.draft, ORGANIZATION);
  if (!employer || name === employer.name || (name !== undefined && !employer.isFixed)) return entry;
  const { came: _came, ...rest } = entry;
  const unsure = entry.unsure.filter((key) => key !== 'hiringOrganization.name');
  return { ...rest, unsure, draft: withValue(entry.draft, ORGANIZATION, employer.name) };
}

const ORGANIZATION = ['hiringOrganization', 'name'];

function employerNamed(state: Editor, employer: Employer | undefined): Step {
  const named = { ...state, employer };
  const isSame = employer?.name === state.employer?.name && employer?.isFixed === state.employer?.isFixed;
  if (named.at === 'start' || isSame) return [named, []];
  const entries = named.work.entries.map((entry) => employed(entry, employer));
  return [{ ...named, work: { ...named.work, entries } }, [{ type: 'changed' }]];
}

// ——— Writing

function writing(state: Editor & Writing, event: EditorEvent): Step {
  const { work } = state;
  const entry = entryOf(work);
  switch (event.type) {
    case 'set': {
      const { path, value, typed } = event;
      if (state.employer?.isFixed && isSame(path, ORGANIZATION)) return [state, []];
      const draft = withValue(entry.draft, path, value);
      const typing = typed ? Object.keys(typed).join() : typeof value === 'string' ? path.join('.') : undefined;
      return edited(state, path, { draft, typed: { ...entry.typed, ...typed } }, [], typing);
    }
    case 'added': {
      const { path, at, values } = event;
      const draft = withRows(entry.draft, path, (list, isOriginal) => {
        const added = isOriginal ? values : values.map((value) => (typeof value === 'string' ? '' : {}));
        return [...list.slice(0, at), ...added, ...list.slice(at)];
      });
      return edited(state, path, { draft }, [focus({ path, at: at + values.length - 1 })]);
    }
    case 'moved': {
      const { path, from, to } = event;
      const list = valueAt(entry.draft, path);
      if (!Array.isArray(list) || to < 0 || to >= list.length) return [state, []];
      const draft = withRows(entry.draft, path, (items) => {
        const others = items.filter((_, at) => at !== from);
        return [...others.slice(0, to), items[from], ...others.slice(to)];
      });
      const said: EditorEffect = { type: 'announce', what: { type: 'moved', to: to + 1, of: list.length } };
      return edited(state, path, { draft }, [focus({ path, at: to }), said]);
    }
    case 'removed': {
      const { path, at } = event;
      const draft = withRows(entry.draft, path, (list) => list.filter((_, index) => index !== at));
      return edited(state, path, { draft }, [focus({ path, at: Math.max(0, at - 1) })]);
    }
    case 'translating':
      return [{ ...state, translating: event.language }, [focus(event.language ? 'translation' : 'languages')]];
    case 'untranslated': {
      const draft = withValue(entry.draft, ['translations', event.language], undefined);
      const left = languagesOf(draft).length ? draft : withValue(draft, ['translations'], undefined);
      return edited({ ...state, translating: undefined }, ['translations'], { draft: left }, [focus('languages')]);
    }
    case 'confirmed':
      if (!entry.unsure.includes(event.field)) return [state, []];
      return edited(state, fieldOf(event.field).path, {}, [{ type: 'announce', what: 'confirmed' }]);
    case 'put':
      return put(state, event.span, event.field);
    case 'dismissed':
      return changed(state, { ...work, source: without(work.source, event.span) });
    case 'marked':
      return [state.marked === event.field ? state : { ...state, marked: event.field }, []];
    case 'chose': {
      const { field } = event;
      const chosen: Editor = { ...state, work: { ...work, current: event.entry }, lastTyped: undefined };
      const there: Editor = { ...chosen, sending: newSending(), marked: undefined, ...(field && { pane: 'fields' }) };
      return [there, [{ type: 'changed' }, ...(field ? [focus({ field })] : [])]];
    }
    case 'entryRemoved': {
      if (work.entries.length < 2) return [state, []];
      const entries = work.entries.filter((_, at) => at !== work.current);
      return changed(state, { ...work, entries, current: Math.min(work.current, entries.length - 1) }, [
        focus('heading'),
      ]);
    }
    case 'undo':
    case 'redo':
      return travel(state, event.type);
    case 'another':
    case 'anew': {
      // What may have arrived keeps its id for when it is gone on with.
      const [sending] = nextSending(state.sending, { type: 'stop' });
      const isAdding = event.type === 'another';
      const effects: EditorEffect[] = [{ type: 'stop' }, ...(isAdding ? [] : [{ type: 'forget' } as const])];
      return [{ ...begin(state.employer), before: { ...state, sending }, isAdding }, [...effects, focus('paste')]];
    }
    case 'opened':
      return openedBeside(state, event);
    case 'failed':
      return [
        { ...state, problem: event.message },
        [focus('problem'), { type: 'announce', what: { type: 'text', text: event.message } }],
      ];
    case 'pane':
      return [{ ...state, pane: event.pane, side: event.pane === 'fields' ? state.side : event.pane }, []];
    case 'shape':
      return [{ ...state, shape: event.shape, copied: undefined }, []];
    case 'copied': {
      const what = event.isCopied ? 'copied' : 'copyFailed';
      return [{ ...state, copied: what }, [{ type: 'announce', what }]];
    }
    case 'send':
    case 'released':
    case 'sendNow':
    case 'stop':
    case 'delivery':
    case 'ended': {
      const [sending, effects] = nextSending(state.sending, event);
      return [{ ...state, sending }, effects];
    }
    default:
      return [state, []];
  }
}

/** Another list came in. With `add` what is being written goes into it; else it is what is written from now on. */
function openedBeside(
  state: Editor & Writing,
  { entries, current = 0, list, add }: Extract<EditorEvent, { type: 'opened' }>,
): Step {
  const { work, employer } = state;
  const came = entries.map((entry) => employed(entry, employer));
  if (!add) return changed(state, { entries: came, current, list }, [focus('heading')]);
  // What came out of another list stays there.
  const own = work.list ? [entryOf(work)] : work.entries;
  const all = [...came];
  for (const entry of own) {
    const id = valueAt(entry.draft, ['id']);
    // The list has it already: what is being written replaces it.
    const at = id === undefined ? -1 : came.findIndex(({ draft }) => valueAt(draft, ['id']) === id);
    all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, entry);
  }
  return changed(state, { ...work, entries: all, current: all.indexOf(entryOf(work)), list });
}

/** The opening that is shown, changed at a field, which is then no guess any more. */
function edited(
  state: Editor & Writing,
  path: Path,
  change: Partial<Entry>,
  effects: EditorEffect[] = [],
  typed?: string,
): [Editor & Writing, EditorEffect[]] {
  const { work } = state;
  const { came: _came, ...entry } = { ...entryOf(work), ...change };
  const field = fieldAt(path.join('.'));
  const unsure = entry.unsure.filter((key) => key !== field);
  const entries = work.entries.map((one, at) => (at === work.current ? { ...entry, unsure } : one));
  return changed(state, { ...work, entries }, effects, typed);
}

function changed(
  state: Editor & Writing,
  work: Work,
  effects: EditorEffect[] = [],
  typed?: string,
): [Editor & Writing, EditorEffect[]] {
  const goesOn = typed !== undefined && typed === state.lastTyped;
  return [
    {
      ...state,
      work,
      past: goesOn ? state.past : [...state.past, state.work].slice(-STEPS),
      future: [],
      lastTyped: typed,
      copied: undefined,
      problem: undefined,
      isRestored: false,
      sending: afterEdit(state.sending),
    },
    [{ type: 'changed' }, ...effects],
  ];
}

function travel(state: Editor & Writing, way: 'undo' | 'redo'): Step {
  const isBack = way === 'undo';
  const [from, to] = isBack ? [state.past, state.future] : [state.future, state.past];
  const work = from.at(-1);
  if (!work) return [state, []];
  const left = from.slice(0, -1);
  const other = [...to, state.work];
  return [
    {
      ...state,
      work,
      past: isBack ? left : other,
      future: isBack ? other : left,
      lastTyped: undefined,
      copied: undefined,
      sending: afterEdit(state.sending),
    },
    [{ type: 'changed' }, { type: 'announce', what: isBack ? 'undone' : 'redone' }],
  ];
}

/** Words that no field took go into one: as further lines of a list, as a further paragraph of a text. */
function put(state: Editor & Writing, span: Span, key: FieldKey): Step {
  const { work } = state;
  const { source } = work;
  if (!source) return [state, []];
  const entry = entryOf(work);
  const { path, control } = fieldOf(key);
  const before = valueAt(entry.draft, path);
  const words = source.text.slice(...span).trim();
  const lines = words.split(/\s*\n\s*/).map((line) => line.replace(/^[•▪‣●○◦\uF0B7*–-]\s*/u, ''));
  const value =
    control === 'sections'
      ? [...(Array.isArray(before) ? (before as unknown[]) : []), { heading: '', body: words }]
      : Array.isArray(before) || (control === 'lines' && before === undefined)
        ? [...((before as unknown[] | undefined) ?? []), ...lines]
        : [before, control === 'line' ? lines.join(' ') : words].filter((one) => typeof one === 'string').join('\n\n');
  const spans = { ...entry.spans, [key]: [...(entry.spans[key] ?? []), span] };
  const draft: Draft = withValue(entry.draft, path, value);
  const [after, effects] = edited(state, path, { draft, spans }, [focus({ field: key })]);
  return [{ ...after, work: { ...after.work, source: without(source, span) }, marked: key }, effects];
}

function without(source: Work['source'], [start, end]: Span): Work['source'] {
  return source && { ...source, leftover: source.leftover.filter((one) => one[0] !== start || one[1] !== end) };
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

function focus(on: FocusOn): EditorEffect {
  return { type: 'focus', on };
}
