import type { ReadOpening } from '../announcement/read.js';
import type { Span } from '../announcement/piece.js';
import { structuredDataIssues } from '../posting/json-ld.js';
import type { Issue } from '../posting/issues.js';
import { parsePosting } from '../posting/reading/parse.js';
import { payLawAdvice } from '../posting/pay-law.js';
import type { JobPosting } from '../posting/types.js';
import { slugOf } from '../text/slug.js';
import { closed, opened, tidied, tidy as tidyValue, valueAt, withValue, type Draft } from './draft.js';
import { fieldAt, type FieldKey } from './fields.js';
import { withWholeSections } from './translations.js';

/** One opening in the editor. */
export interface Entry {
  draft: Draft;
  /** Dates and numbers as they were typed, by path, also where they are none (yet). */
  typed: Readonly<Record<string, string>>;
  /** The words of the announcement that each field was read from. */
  spans: Readonly<Partial<Record<FieldKey, readonly Span[]>>>;
  /** Fields that were guessed, and that nobody has confirmed. */
  unsure: readonly FieldKey[];
  /** As it came out of its list, while nothing of it is changed: so it goes back. */
  came?: Draft;
}

/** Something to say at a field. */
export type Note =
  | { type: 'needed' }
  /** What was typed is no date, or no number. */
  | { type: 'noDate' | 'noNumber' }
  | { type: 'issue'; issue: Issue };

/** What is to be said of an opening, and the posting where it can be read. */
export interface Judgement {
  posting?: JobPosting;
  /** What of it can be shown, with nothing in the place of what is missing. */
  shown: JobPosting;
  issues: Issue[];
  notes: ReadonlyMap<FieldKey, readonly Note[]>;
  /** Fields without which it is no opening. */
  needed: readonly FieldKey[];
}

/** Without these it is no opening; the id is made of the other two. */
export const REQUIRED = ['title', 'hiringOrganization.name'] as const satisfies FieldKey[];

export function emptyEntry(organization: string | undefined): Entry {
  const draft = organization ? { hiringOrganization: { name: organization } } : {};
  return { draft, typed: {}, spans: {}, unsure: [] };
}

/** An opening out of a list. `whole`: with what the list says of all its openings. */
export function entryOf(came: Draft, whole = came): Entry {
  return { draft: opened(whole), typed: {}, spans: {}, unsure: [], came };
}

/** An opening that was read from an announcement. */
export function entryRead({ posting, fields }: ReadOpening): Entry {
  const spans: Partial<Record<FieldKey, readonly Span[]>> = {};
  const unsure: FieldKey[] = [];
  for (const [path, field] of Object.entries(fields)) {
    const key = fieldAt(path);
    if (!key) continue;
    spans[key] = [...(spans[key] ?? []), ...field.spans];
    if (field.confidence === 'guess' && !unsure.includes(key)) unsure.push(key);
  }
  return { draft: opened({ ...posting }), typed: {}, spans, unsure };
}

/** Whether a field says anything. */
export function isFilled({ draft }: Entry, key: FieldKey): boolean {
  const value = valueAt(draft, key.split('.'));
  return typeof value === 'boolean' || tidied({ value })['value'] !== undefined;
}

/** The draft as it goes out: without what says nothing, and with an id. */
export function finished({ draft }: Entry): Draft {
  const tidy = closed(withWholeSections(tidied(withoutBareCurrency(draft)), draft, tidyValue));
  if (valueAt(tidy, ['id']) !== undefined) return tidy;
  const words = [['hiringOrganization', 'name'], ['title']].map((path) => valueAt(tidy, path));
  const id = slugOf(...words.map((word) => (typeof word === 'string' ? word : undefined))) || 'opening';
  return { id, ...tidy };
}

/** The currency is chosen before there is an amount; alone it is no pay. */
function withoutBareCurrency(draft: Draft): Draft {
  const salary = tidied((draft['baseSalary'] ?? {}) as Draft);
  const isBare = Object.keys(salary).every((key) => key === 'currency' || key === 'unitText');
  return isBare ? withValue(draft, ['baseSalary'], undefined) : draft;
}

const judged = new WeakMap<Entry, Judgement>();

/** Reads an opening as an element would, and says at each field what is wrong with it or could be better. */
export function judge(entry: Entry): Judgement {
  let judgement = judged.get(entry);
  if (!judgement) judged.set(entry, (judgement = makeJudgement(entry)));
  return judgement;
}

function makeJudgement(entry: Entry): Judgement {
  const data = finished(entry);
  const { posting, issues: found } = parsePosting(data);
  const needed = REQUIRED.filter((key) => valueAt(data, key.split('.')) === undefined);
  const issues = [...found, ...(posting ? [...structuredDataIssues(posting), ...payLawAdvice(posting)] : [])];
  const notes = new Map<FieldKey, Note[]>();
  const add = (key: FieldKey, note: Note) => notes.set(key, [...(notes.get(key) ?? []), note]);
  for (const key of needed) add(key, { type: 'needed' });
  for (const [path, typed] of Object.entries(entry.typed)) {
    const key = fieldAt(path);
    if (!key || !typed.trim() || valueAt(entry.draft, keysOf(path)) !== undefined) continue;
    add(key, { type: key === 'baseSalary' || key === 'workplace' ? 'noNumber' : 'noDate' });
  }
  for (const issue of issues) {
    const key = fieldAt(issue.path);
    if (key && !needed.some((path) => path === key)) add(key, { type: 'issue', issue });
  }
  return { ...(posting && { posting }), shown: posting ?? shownOf(data), issues, notes, needed };
}

/** The opening as far as it is there, without what stands for a missing title or employer. */
export function asFarAsThere({ posting, shown, needed }: Judgement): Partial<JobPosting> {
  if (posting) return posting;
  const draft = needed.reduce<Draft>((one, key) => withValue(one, key.split('.'), undefined), { ...shown });
  return tidied(draft);
}

/** What is there already, for the card and the posting: they show nothing where the title is missing. */
function shownOf(data: Draft): JobPosting {
  const { posting } = parsePosting({
    ...data,
    title: data['title'] ?? '…',
    hiringOrganization: { name: '…', ...(data['hiringOrganization'] as object | undefined) },
  });
  return posting ?? { id: 'opening', title: '…', hiringOrganization: { name: '…' } };
}

/** `baseSalary.minValue` → `['baseSalary', 'minValue']`; no number stands in a path that is typed in. */
function keysOf(path: string): string[] {
  return path.split('.');
}
