import {
  addressOf,
  EMPTY_QUERY,
  isSamePlace,
  isSameQuery,
  LIST,
  namesOf,
  placeOnPage,
  plainParam,
  readPlace,
  readQuery,
  type AddressNames,
  type BoardOnPage,
  type Place,
  type Query,
  type Routing,
} from '../../openings/address.js';
import { BoardHistory, type PageWindow } from './history.js';
import { Neighbors, type Neighbor } from './neighbors.js';
import type { BoardState, Effect } from './state.js';

/** What routing needs of its board. */
export interface Routed {
  /** The attributes, as the page wrote them. */
  attributes: () => { routing: Routing; param: string };
  /** The page's address, as a server was told it. */
  address: () => string;
  state: () => Pick<BoardState, 'place' | 'query' | 'list'>;
  /** The address leads elsewhere now. */
  follow: (to: { place: Place; query: Query; isStep: boolean }) => void;
  /** The board has other names in the address. */
  renamed: () => void;
}

const onPage = new Neighbors();

/** A board's place and query in the address of its page, beside those of other boards. */
export class BoardRouting implements Neighbor {
  readonly #board: Routed;
  readonly #history: BoardHistory;
  readonly #neighbors: Neighbors;

  constructor(board: Routed, page = globalThis as unknown as PageWindow, neighbors = onPage) {
    this.#board = board;
    this.#neighbors = neighbors;
    this.#history = new BoardHistory({ follow: (isStep) => this.follow(isStep), settle: () => this.#settle() }, page);
  }

  get param(): string {
    return this.#board.attributes().param || 'job';
  }

  /** Whether no other board is on the page. */
  get isAlone(): boolean {
    return this.#neighbors.count < 2;
  }

  /** The place that the address says; the board's own while the address is still to follow it. */
  get place(): Place {
    return this.#isRead && !this.#history.isUnfinished
      ? placeOnPage(this.#href, this.#onPage)
      : this.#board.state().place;
  }

  /** What the address asks of the list, or the board does while the address is still to follow it. */
  get query(): Query {
    return this.#isRead && !this.#history.isUnfinished
      ? readQuery(this.#href, this.#names())
      : this.#board.state().query;
  }

  connect(): void {
    this.#neighbors.join(this);
    this.#history.connect();
  }

  disconnect(): void {
    this.#neighbors.leave(this);
    this.#history.disconnect();
  }

  has(id: string): boolean {
    return this.#board.state().list.find(id) !== undefined;
  }

  addressOf(place: Place, query: Query): string | undefined {
    if (!this.#isRead) return undefined;
    const href = this.#href;
    // An opening that a link of the page's own named by the plain parameter is closed under that name, too.
    return addressOf(place, query, href, this.#names(), plainParam(href, this.#onPage));
  }

  move({ from, to, query }: Effect & { type: 'move' }): void {
    this.#history.move(this.#names().param, from, to, () => this.addressOf(to, query));
  }

  write({ how, place, query }: Effect & { type: 'write' }): void {
    this.#history.write(this.#names().param, how, () => this.addressOf(place, query));
  }

  follow(isStep: boolean): void {
    const { place, query } = this;
    if (this.#isRead) this.#board.follow({ place, query, isStep });
  }

  renumbered(before: number): void {
    this.#board.renamed();
    if (!this.#isRead) return;
    const old = this.#names(before);
    const href = this.#href;
    const hasOld =
      readPlace(href, old, (id) => this.has(id)).at !== 'list' || !isSameQuery(readQuery(href, old), EMPTY_QUERY);
    if (!hasOld) return this.follow(false);
    // What stands there under the old names moves to the new ones.
    const { place, query } = this.#board.state();
    const moved = () => addressOf(place, query, addressOf(LIST, EMPTY_QUERY, this.#href, old) ?? '', this.#names());
    this.#history.write(this.#names().param, 'replace', moved);
  }

  get #href(): string {
    return this.#history.href || this.#board.address();
  }

  /** A server may not know the address. */
  get #isRead(): boolean {
    return this.#board.attributes().routing !== 'none' && this.#href !== '';
  }

  #names(ordinal = this.#neighbors.ordinalOf(this)): AddressNames {
    return namesOf(this.#board.attributes().routing === 'hash' ? 'hash' : 'query', this.param, ordinal);
  }

  get #onPage(): BoardOnPage {
    return {
      names: this.#names(),
      param: this.param,
      has: (id) => this.has(id),
      hasElsewhere: (id) => this.#neighbors.haveElsewhere(this, id),
    };
  }

  /** A step back has ended: where it did not lead to what is shown, the address follows. */
  #settle(): void {
    const { place, query } = this.#board.state();
    if (isSamePlace(this.place, place)) this.follow(true);
    else this.write({ type: 'write', how: 'push', place, query });
  }
}
