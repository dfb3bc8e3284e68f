import { facetNames, type Choices } from './facets.js';
import { groupings, sorts, type GroupBy, type Sort } from './order.js';

/** Where a reader is on a board. */
export type Place = { at: 'list' } | { at: 'posting'; id: string } | { at: 'form'; id: string };

export const LIST: Place = { at: 'list' };

/** The opening that a place is about. */
export function idOf(place: Place): string | undefined {
  return place.at === 'list' ? undefined : place.id;
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.at === other.at && idOf(one) === idOf(other);
}

/** What a reader asks of the list. */
export interface Query {
  text: string;
  choices: Choices;
  /** Absent: the page's own. */
  sort?: Sort;
  groupBy?: GroupBy;
  /** How many pages of the list are shown. */
  pages: number;
}

export const EMPTY_QUERY: Query = { text: '', choices: {}, pages: 1 };

export function isSameQuery(one: Query, other: Query): boolean {
  return String(parametersOf(one)) === String(parametersOf(other));
}

export const routings = ['query', 'hash', 'none'] as const;
export type Routing = (typeof routings)[number];

/** The names that a board has in an address. */
export interface AddressNames {
  routing: Routing;
  /** Of the opening that is open; begins the names of the list's parameters: "job", "job-q". */
  param: string;
}

/** The names of the n-th board on a page with the same parameter: "job", "job2". */
export function namesOf(routing: Routing, param: string, ordinal: number): AddressNames {
  return { routing, param: ordinal === 1 ? param : `${param}${ordinal}` };
}

/** Follows an opening's id in the address when its form is open. */
const FORM = '/apply';

/** Anybody can write an address: longer texts and more choices than a reader would make are cut. */
const LONGEST = 1_000;
const MOST_CHOICES = 100;

const QUERY_NAMES: readonly string[] = ['q', ...facetNames, 'sort', 'group', 'pages'];

/** The part of an address that has the parameters, as it is written. */
function written(url: URL, routing: Routing): string {
  return (routing === 'hash' ? url.hash : url.search).slice(1);
}

/** Reads a board's place from an address. Only ids are read: an address can never name another source. */
export function readPlace(address: string, { routing, param }: AddressNames, has: (id: string) => boolean): Place {
  const value = routing === 'none' ? null : new URLSearchParams(written(new URL(address), routing)).get(param);
  if (!value) return LIST;
  // An id may look like the address of a form.
  if (has(value) || !value.endsWith(FORM)) return { at: 'posting', id: value };
  return { at: 'form', id: value.slice(0, -FORM.length) };
}

/** Reads what an address asks of the list. */
export function readQuery(address: string, { routing, param }: AddressNames): Query {
  if (routing === 'none') return EMPTY_QUERY;
  const parameters = new URLSearchParams(written(new URL(address), routing));
  const get = (name: string) => parameters.get(`${param}-${name}`)?.slice(0, LONGEST) ?? '';
  const choices: Choices = {};
  for (const name of facetNames) {
    const values = parameters.getAll(`${param}-${name}`).slice(0, MOST_CHOICES);
    if (values.length) choices[name] = values.map((value) => value.slice(0, LONGEST));
  }
  const sort = sorts.find((one) => one === get('sort'));
  const groupBy = groupings.find((one) => one === get('group'));
  const pages = Math.max(1, Math.trunc(Number(get('pages'))) || 1);
  return { text: get('q'), choices, ...(sort && { sort }), ...(groupBy && { groupBy }), pages };
}

function parametersOf({ text, choices, sort, groupBy, pages }: Query): [name: string, value: string][] {
  const values: Record<string, readonly string[]> = {
    ...choices,
    q: [text],
    sort: [sort ?? ''],
    group: [groupBy ?? ''],
    pages: [pages > 1 ? String(pages) : ''],
  };
  return QUERY_NAMES.flatMap((name) =>
    (values[name] ?? []).filter(Boolean).map((value): [string, string] => [name, value]),
  );
}

/**
 * The address of a place on a board: the page's own, with nothing changed but the board's parameters.
 *
 * @param also Another parameter to be taken away.
 */
export function addressOf(
  place: Place,
  query: Query,
  page: string,
  { routing, param }: AddressNames,
  also?: string,
): string | undefined {
  if (routing === 'none') return undefined;
  const url = new URL(page);
  const ours = new URLSearchParams();
  if (place.at !== 'list') ours.set(param, place.at === 'form' ? place.id + FORM : place.id);
  for (const [name, value] of parametersOf(query)) ours.append(`${param}-${name}`, value);
  const names = new Set([param, also, ...QUERY_NAMES.map((name) => `${param}-${name}`)]);
  // Other parameters stay as they are written: "?flag" does not become "?flag=", and "#about" is an anchor.
  const theirs = written(url, routing)
    .split('&')
    .filter((piece) => piece && !names.has([...new URLSearchParams(piece).keys()][0]));
  const parts = [...theirs, ...(ours.size ? [ours.toString()] : [])].join('&');
  if (routing === 'hash') url.hash = parts;
  else url.search = parts;
  return url.href;
}

/** A board beside others on its page. */
export interface BoardOnPage {
  names: AddressNames;
  /** The parameter that the page gave it: another board's as well, where its own name is "job2". */
  param: string;
  has: (id: string) => boolean;
  /** Whether another board has an opening. */
  hasElsewhere: (id: string) => boolean;
}

/**
 * The parameter by which a link of the page's own names an opening of a second board: the plain one, where this board has
 * the opening and no other.
 */
export function plainParam(address: string, { names, param, has, hasElsewhere }: BoardOnPage): string | undefined {
  if (names.param === param || names.routing === 'none') return undefined;
  const id = idOf(readPlace(address, { ...names, param }, has));
  return id !== undefined && has(id) && !hasElsewhere(id) ? param : undefined;
}

/** Where an address puts the reader on one of several boards. */
export function placeOnPage(address: string, board: BoardOnPage): Place {
  const own = readPlace(address, board.names, board.has);
  const param = own.at === 'list' && plainParam(address, board);
  return param ? readPlace(address, { ...board.names, param }, board.has) : own;
}
