import type { Choices, FacetName, Found } from '../../openings/facets.js';
import { EMPTY_QUERY, idOf, isSamePlace, isSameQuery, LIST, type Place, type Query } from '../../openings/address.js';
import type { OpeningList } from '../../openings/list.js';
import type { Opening } from '../../openings/opening.js';
import { grouped, type GroupBy, type Sort } from '../../openings/order.js';

/** A page of so many cards is drawn at once; of a longer one that many first, and the rest in parts. */
const DRAWN_AT_ONCE = 100;
const DRAWN_FIRST = 20;
const DRAWN_FURTHER = 40;

/** What the page says of the list; a reader may choose another order and other groups. */
export interface Settings {
  pageSize: number;
  sort: Sort;
  groupBy: GroupBy;
}

/** Where a board stands: its data, the reader's place, and what the reader asked. */
export interface BoardState {
  settings: Settings;
  list: OpeningList;
  /** Whether more openings are on their way. */
  isPartial: boolean;
  place: Place;
  /** The opening that is shown; it stays when the list changes under it. */
  opened?: Opening | undefined;
  /** Whether the reader went anywhere yet: until then the page says which opening to begin with. */
  hasMoved: boolean;
  query: Query;
  /** Whether what was typed is not in the address yet. */
  isTyping: boolean;
  /** The select that was changed last: arrow keys change it several times in a row. */
  lastSelect?: 'sort' | 'groupBy' | undefined;
  /** The facet whose choices are shown. */
  openFacet?: FacetName | undefined;
  /** Whether order and filters are shown where the board is narrow. */
  areToolsOpen: boolean;
  /** How many cards of the list are drawn. */
  drawn: number;
  /** Whether the first cards are still to be painted: those far down are laid out after them. */
  isEarly: boolean;
}

export type BoardEvent =
  /** The page's attributes. */
  | { type: 'settings'; settings: Settings }
  /** Openings were read. `isFirst`: nothing was shown before. */
  | { type: 'list'; list: OpeningList; isPartial: boolean; isFirst: boolean }
  /** The address was read with this list. `beginWith`: the opening that the page wants shown at first. */
  | { type: 'placed'; place: Place; beginWith?: string | undefined }
  /** The address has changed, or is read for the first time. `isStep`: the reader went back or forth in the history. */
  | { type: 'address'; place: Place; query: Query; isStep: boolean }
  | { type: 'go'; to: Place }
  | { type: 'typed'; text: string }
  /** Nothing was typed for a while. */
  | { type: 'paused' }
  | { type: 'selected'; change: { sort: Sort } | { groupBy: GroupBy } }
  | { type: 'chose'; facet: FacetName; value: string; isChosen: boolean }
  | { type: 'cleared' }
  | { type: 'toggled'; what: FacetName | 'tools' }
  | { type: 'escaped' }
  /** The reader has done with the filters where they fill the screen. */
  | { type: 'done' }
  | { type: 'askedForMore' }
  /** The cards that were to be drawn are on the screen. */
  | { type: 'drew'; count: number }
  /** The first cards are on the screen. */
  | { type: 'painted' }
  | { type: 'left' }
  | { type: 'cameBack' };

export type FocusOn =
  | { what: 'posting' }
  | { what: 'card'; key: string }
  | { what: 'filter'; facet: FacetName }
  /** What is left of the row of chips, if the chip that had the focus is gone. */
  | { what: 'chips' }
  | { what: 'heading' };

export type Effect =
  /** The history gets an entry, or goes back to one that the reader came from. */
  | { type: 'move'; from: Place; to: Place; query: Query }
  | { type: 'write'; how: 'push' | 'replace'; place: Place; query: Query }
  | { type: 'focus'; on: FocusOn }
  | { type: 'announce'; shown: number; total: number }
  | { type: 'startDebounce' }
  | { type: 'stopDebounce' }
  /** Draws more cards after those that are drawn are on the screen. */
  | { type: 'drawMore'; count: number }
  /** Says when the next paint is over. */
  | { type: 'awaitPaint' };

export function initialState(list: OpeningList): BoardState {
  return {
    settings: { pageSize: 20, sort: 'newest', groupBy: 'none' },
    list,
    isPartial: true,
    place: LIST,
    hasMoved: false,
    query: EMPTY_QUERY,
    isTyping: false,
    areToolsOpen: false,
    drawn: Infinity,
    isEarly: false,
  };
}

export function sortOf({ query, settings }: BoardState): Sort {
  return query.sort ?? settings.sort;
}

export function groupByOf({ query, settings }: BoardState): GroupBy {
  return query.groupBy ?? settings.groupBy;
}

/** What search and filters leave of the list. */
export function foundIn(state: BoardState): Found<Opening> {
  const { text, choices } = state.query;
  return state.list.found({ text, choices, sort: sortOf(state) }, state.settings.pageSize, state.openFacet);
}

/** Whether the reader asks for the whole list, as the feed has it. */
export function isWhole(state: BoardState): boolean {
  const { text, choices } = state.query;
  return !text && !Object.keys(choices).length && groupByOf(state) === 'none';
}

/** How many cards are drawn at first. */
export function firstCount(state: BoardState): number {
  return Math.min(pagesLength(state), DRAWN_AT_ONCE);
}

/** How many openings the pages hold that are shown. */
function pagesLength({ query, settings }: BoardState): number {
  return query.pages * settings.pageSize;
}

/** The cards to be drawn, in groups; without groups under ''. */
export function groupsIn(state: BoardState, found = foundIn(state)): Map<string, Opening[]> {
  return grouped(found.openings.slice(0, Math.min(pagesLength(state), state.drawn)), groupByOf(state));
}

/** How many openings are left for "Show more"; 0 while the cards before it are not all drawn. */
export function leftIn(state: BoardState, found = foundIn(state)): number {
  const shown = Math.min(pagesLength(state), found.openings.length);
  return state.drawn < shown ? 0 : found.openings.length - shown;
}

/** The board after an event, and what is to be done about it. Pure, but for what the list remembers of its work. */
export function next(state: BoardState, event: BoardEvent): [BoardState, Effect[]] {
  switch (event.type) {
    case 'settings':
      return [{ ...state, settings: event.settings }, []];
    case 'list':
      return withList(state, event);
    case 'placed':
      return placed(state, event);
    case 'address':
      return atAddress(state, event);
    case 'go': {
      const [still, flushed] = flush(state);
      const [there, focus] = arrive(still, event.to);
      return [there, [...flushed, { type: 'move', from: state.place, to: event.to, query: state.query }, ...focus]];
    }
    case 'typed':
      return asking({ ...state, isTyping: true }, { text: event.text }, [{ type: 'startDebounce' }]);
    case 'paused': {
      const [still, flushed] = flush(state);
      return [still, [...flushed, ...count(still)]];
    }
    case 'selected':
      return selected(state, event.change);
    case 'chose':
      return ask({ ...state, lastSelect: undefined }, { choices: chosen(state.query.choices, event) }, 'push', [
        ...(event.isChosen ? [] : [{ type: 'focus', on: { what: 'chips' } } as const]),
      ]);
    case 'cleared':
      return ask({ ...state, lastSelect: undefined, openFacet: undefined }, { text: '', choices: {} }, 'push', [
        { type: 'focus', on: { what: 'heading' } },
      ]);
    case 'toggled':
      if (event.what === 'tools') return [{ ...state, areToolsOpen: !state.areToolsOpen }, []];
      return [{ ...state, openFacet: state.openFacet === event.what ? undefined : event.what }, []];
    case 'escaped': {
      const { openFacet } = state;
      if (!openFacet) return [state, []];
      return [{ ...state, openFacet: undefined }, [{ type: 'focus', on: { what: 'filter', facet: openFacet } }]];
    }
    case 'done':
      return [{ ...state, areToolsOpen: false, openFacet: undefined }, [{ type: 'focus', on: { what: 'heading' } }]];
    case 'askedForMore':
      return more(state);
    case 'drew':
      if (state.drawn !== event.count) return [state, []];
      return drawing({ ...state, drawn: state.drawn + DRAWN_FURTHER });
    case 'painted':
      return [{ ...state, isEarly: false }, []];
    case 'left':
      return [state, [{ type: 'stopDebounce' }]];
    case 'cameBack':
      return [state, state.isTyping ? [{ type: 'startDebounce' }] : []];
  }
}

function withList(state: BoardState, event: BoardEvent & { type: 'list' }): [BoardState, Effect[]] {
  const { list, isPartial, isFirst } = event;
  const known = clamped({ ...state, list, isPartial });
  if (!isFirst) return drawing(known);
  const [first, effects] = drawingAnew({ ...known, isEarly: true });
  return [first, [...effects, { type: 'awaitPaint' }]];
}

function placed(state: BoardState, event: BoardEvent & { type: 'placed' }): [BoardState, Effect[]] {
  const { beginWith } = event;
  const begins = event.place.at === 'list' && beginWith && !state.hasMoved;
  const place: Place = begins ? { at: 'posting', id: beginWith } : event.place;
  // The opening that is read may have another key, where another one of its id has joined it.
  const counterpart = state.opened?.key === idOf(place) && state.opened && state.list.counterpartOf(state.opened);
  if (!counterpart || place.at === 'list' || counterpart.key === place.id) return [withOpened({ ...state, place }), []];
  const renamed = { ...place, id: counterpart.key };
  return [
    withOpened({ ...state, place: renamed }),
    [{ type: 'write', how: 'replace', place: renamed, query: state.query }],
  ];
}

function atAddress(state: BoardState, event: BoardEvent & { type: 'address' }): [BoardState, Effect[]] {
  const { isStep } = event;
  const still = isStep ? { ...state, isTyping: false, lastSelect: undefined } : state;
  const stop: Effect[] = isStep && state.isTyping ? [{ type: 'stopDebounce' }] : [];
  const [there, focus] = isSamePlace(event.place, still.place) ? [still, []] : arrive(still, event.place);
  const asked = clamped({ ...there, query: event.query });
  // Typing is debounced: the last letters are not in the address yet.
  if (there.isTyping || isSameQuery(asked.query, there.query)) return [there, [...stop, ...focus]];
  const [drawn, drawMore] = drawingAnew(asked);
  return [drawn, [...stop, ...focus, ...drawMore, ...(drawn.place.at === 'list' ? count(drawn) : [])]];
}

function arrive(state: BoardState, to: Place): [BoardState, Effect[]] {
  const there = withOpened({ ...state, place: to, hasMoved: true });
  const from = idOf(state.place);
  if (to.at === 'list') {
    const key = state.opened?.key ?? from;
    return [there, key === undefined ? [] : [{ type: 'focus', on: { what: 'card', key } }]];
  }
  return [there, to.id === from ? [] : [{ type: 'focus', on: { what: 'posting' } }]];
}

/** A form that is being filled in stays, even when its opening leaves the list. */
function withOpened(state: BoardState): BoardState {
  const found = state.list.find(idOf(state.place));
  return { ...state, opened: found ?? (state.place.at === 'form' ? state.opened : undefined) };
}

/** An address may ask for more pages than the list has. */
function clamped(state: BoardState): BoardState {
  const { query, list, settings, isPartial } = state;
  const most = Math.max(1, Math.ceil(list.size / settings.pageSize));
  return isPartial || query.pages <= most ? state : { ...state, query: { ...query, pages: most } };
}

/** Asks something of the list; the effects are only those of the list itself. */
function asking(state: BoardState, change: Partial<Query>, effects: Effect[] = []): [BoardState, Effect[]] {
  // A search or filter ends the notice that a linked opening is gone.
  const place = state.opened ? state.place : LIST;
  const [drawn, drawMore] = drawingAnew({ ...state, place, query: { ...state.query, pages: 1, ...change } });
  return [drawn, [...effects, ...drawMore]];
}

/** Asks something of the list, keeps it in the address and says what came of it. */
function ask(
  state: BoardState,
  change: Partial<Query>,
  how: 'push' | 'replace',
  more: Effect[] = [],
): [BoardState, Effect[]] {
  const [still, flushed] = flush(state);
  const [asked, effects] = asking(still, change);
  const { place, query } = asked;
  return [asked, [...flushed, { type: 'write', how, place, query }, ...effects, ...count(asked), ...more]];
}

/** Arrow keys go through a select's options one by one: that is one entry in the history. */
function selected(state: BoardState, change: { sort: Sort } | { groupBy: GroupBy }): [BoardState, Effect[]] {
  const select = 'sort' in change ? 'sort' : 'groupBy';
  return ask({ ...state, lastSelect: select }, change, state.lastSelect === select ? 'replace' : 'push');
}

function chosen(choices: Choices, { facet, value, isChosen }: BoardEvent & { type: 'chose' }): Choices {
  const others = (choices[facet] ?? []).filter((one) => one !== value);
  const values = isChosen ? [...others, value] : others;
  const { [facet]: _before, ...rest } = choices;
  return values.length ? { ...rest, [facet]: values } : rest;
}

function more(state: BoardState): [BoardState, Effect[]] {
  const cards = (of: BoardState) => [...groupsIn(of).values()].flat();
  const before = new Set(cards(state));
  const longer = { ...state, query: { ...state.query, pages: state.query.pages + 1 }, drawn: Infinity };
  // In groups the new ones are not the last ones.
  const first = cards(longer).find((opening) => !before.has(opening));
  const { place, query } = longer;
  return [
    longer,
    [
      { type: 'write', how: 'replace', place, query },
      ...(first ? [{ type: 'focus', on: { what: 'card', key: first.key } } as const] : []),
    ],
  ];
}

/** Puts what was typed into the address, if that is still to be done: it belongs to the place that may be left now. */
function flush(state: BoardState): [BoardState, Effect[]] {
  if (!state.isTyping) return [state, []];
  const { place, query } = state;
  return [{ ...state, isTyping: false }, [{ type: 'stopDebounce' }, { type: 'write', how: 'replace', place, query }]];
}

/** Until the list can answer nobody knows the count; what is shown by then speaks for itself. */
function count(state: BoardState): Effect[] {
  if (!state.list.canAnswer(state.query)) return [];
  return [{ type: 'announce', shown: foundIn(state).openings.length, total: state.list.size }];
}

/** Another list is shown: of a long page its beginning first. */
function drawingAnew(state: BoardState): [BoardState, Effect[]] {
  return drawing({ ...state, drawn: pagesLength(state) > DRAWN_AT_ONCE ? DRAWN_FIRST : Infinity });
}

function drawing(state: BoardState): [BoardState, Effect[]] {
  const { drawn } = state;
  const all = drawn === Infinity ? 0 : Math.min(pagesLength(state), foundIn(state).openings.length);
  return [state, drawn < all ? [{ type: 'drawMore', count: drawn }] : []];
}
