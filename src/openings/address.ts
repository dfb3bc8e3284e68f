import { facetNames, type Choices } from './facets.js';
import { groupings, sorts, type GroupBy, type Sort } from './order.js';

/** Where a reader is on a board: the list, an opening, or its form. */
export interface BoardPlace {
  id?: string;
  applying: boolean;
}

/** What a reader asked of the list. */
export interface ListState {
  text: string;
  choices: Choices;
  /** Absent: the page's own. */
  sort?: Sort;
  groupBy?: GroupBy;
  /** How many pages of the list are shown. */
  pages: number;
}

export const wholeList: ListState = { text: '', choices: {}, pages: 1 };

export type Routing = 'query' | 'hash' | 'none';

/** The names that a board has in an address. */
export interface AddressNames {
  routing: Routing;
  /** Of the opening that is open; leads the names of the list's own parameters. A second board on the page has another. */
  param: string;
}

/** Follows an opening's id in the address when its form is open. */
const FORM = '/apply';

/** An address is anybody's to write: no more of it is read than a reader may have asked for. */
const LONGEST = 1_000;
const MOST_CHOICES = 100;

const LIST_NAMES: readonly string[] = ['q', ...facetNames, 'sort', 'group', 'pages'];

/** The part of an address that parameters stand in, as it is written. */
function written(url: URL, routing: Routing): string {
  return (routing === 'hash' ? url.hash : url.search).slice(1);
}

/** Reads a board's place from an address. Only ids are read: an address can never name another source. */
export function readPlace(address: string, { routing, param }: AddressNames, has: (id: string) => boolean): BoardPlace {
  const value = routing === 'none' ? null : new URLSearchParams(written(new URL(address), routing)).get(param);
  if (!value) return { applying: false };
  const applying = !has(value) && value.endsWith(FORM);
  return { id: applying ? value.slice(0, -FORM.length) : value, applying };
}

/** Reads what an address asks of the list. */
export function readList(address: string, { routing, param }: AddressNames): ListState {
  if (routing === 'none') return wholeList;
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

/**
 * The address of a place on a board: the page's own, with nothing changed but the board's parameters.
 *
 * @param more Another parameter to be taken away.
 */
export function addressOf(
  place: BoardPlace,
  list: ListState,
  page: string,
  { routing, param }: AddressNames,
  more?: string,
): string | undefined {
  if (routing === 'none') return undefined;
  const url = new URL(page);
  const ours = new URLSearchParams();
  if (place.id !== undefined) ours.set(param, place.applying ? place.id + FORM : place.id);
  const values: Record<string, readonly string[]> = {
    ...list.choices,
    q: [list.text],
    sort: [list.sort ?? ''],
    group: [list.groupBy ?? ''],
    pages: [list.pages > 1 ? String(list.pages) : ''],
  };
  for (const name of LIST_NAMES) {
    for (const value of values[name] ?? []) if (value) ours.append(`${param}-${name}`, value);
  }
  const names = new Set([param, more, ...LIST_NAMES.map((name) => `${param}-${name}`)]);
  // What is not ours stays to the letter: "?flag" is no "?flag=", and "#about" is an anchor.
  const theirs = written(url, routing)
    .split('&')
    .filter((piece) => piece && !names.has([...new URLSearchParams(piece).keys()][0]));
  const parts = [...theirs, ...(ours.size ? [ours.toString()] : [])].join('&');
  if (routing === 'hash') url.hash = parts;
  else url.search = parts;
  return url.href;
}
