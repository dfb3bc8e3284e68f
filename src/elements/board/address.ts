/** Where a reader is on a board: the list, an opening, or its form. */
export interface BoardPlace {
  id?: string;
  applying: boolean;
}

export type Routing = 'query' | 'hash' | 'none';

/** Follows an opening's id in the address when its form is open. */
const FORM = '/apply';

/** The parameters that an address keeps a board's place in. */
function parameters(url: URL, routing: Routing): URLSearchParams {
  return routing === 'hash' ? new URLSearchParams(url.hash.slice(1)) : url.searchParams;
}

/** Reads a board's place from an address. Only ids are read: an address can never name another source. */
export function readPlace(address: string, routing: Routing, param: string, has: (id: string) => boolean): BoardPlace {
  const value = routing === 'none' ? null : parameters(new URL(address), routing).get(param);
  if (!value) return { applying: false };
  const applying = !has(value) && value.endsWith(FORM);
  return { id: applying ? value.slice(0, -FORM.length) : value, applying };
}

/** The address of a place: the page's own, with nothing changed but the board's parameter. */
export function addressOf(place: BoardPlace, page: string, routing: Routing, param: string): string | undefined {
  if (routing === 'none') return undefined;
  const url = new URL(page);
  const parameter = parameters(url, routing);
  if (place.id === undefined) parameter.delete(param);
  else parameter.set(param, place.applying ? place.id + FORM : place.id);
  if (routing === 'hash') url.hash = parameter.toString();
  return url.href;
}
