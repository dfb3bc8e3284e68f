import { idOf, type Place } from '../../openings/address.js';
import { stepBack, stepsIn, whenStill, withSteps } from '../base/page/steps.js';

/** Kept in the state of a history entry: which board made it, after how many entries in a row, and whether from its list. */
export interface Trail {
  param: string;
  steps: number;
  fromList: boolean;
}

/** What the history does when a reader moves from place to place. */
export type Move = { how: 'back'; steps: number } | { how: 'push'; trail: Trail };

/**
 * Where the reader came that way, a move is a step back; else the history gets another entry.
 *
 * @param within Entries since the last of the trail: the steps of the form.
 */
export function moveOf(from: Place, to: Place, { param, steps, fromList }: Trail, within = 0): Move {
  if (to.at === 'list')
    return fromList ? { how: 'back', steps: steps + within } : { how: 'push', trail: noTrail(param) };
  const isBackFromForm = from.at === 'form' && to.at === 'posting' && from.id === to.id;
  if (isBackFromForm && steps > 0) return { how: 'back', steps: 1 + within };
  return { how: 'push', trail: { param, steps: steps + 1, fromList: fromList || idOf(from) === undefined } };
}

export function noTrail(param: string): Trail {
  return { param, steps: 0, fromList: false };
}

const TRAIL = 'coalition-careers';

/** What is needed of a window; single-page apps tell of their own steps in browsers with the Navigation API. */
export type PageWindow = Pick<Window, 'addEventListener' | 'removeEventListener' | 'setTimeout'> & {
  history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  location: Pick<Location, 'href' | 'pathname'>;
  navigation?: EventTarget;
};

/** What the history tells a board. */
export interface HistoryListener {
  /** The address has changed. `isStep`: the reader went back or forth. */
  follow: (isStep: boolean) => void;
  /** The address has changed while the board went back or waited to write it; it has done both now. */
  settle: () => void;
}

/** A board's entries in the history of its page. */
export class BoardHistory {
  readonly #page: PageWindow;
  readonly #listener: HistoryListener;
  /** Where the board is: the address of another page is none of its own. */
  #pathname = '';
  /** Own steps back that are under way, and writings that wait for a step. */
  #unfinished = 0;
  /** Whether the address has changed meanwhile. */
  #isBehind = false;

  constructor(listener: HistoryListener, page: PageWindow) {
    this.#listener = listener;
    this.#page = page;
  }

  /** Empty on a server. */
  get href(): string {
    return (this.#page.location as Location | undefined)?.href ?? '';
  }

  /** Whether a step back or a writing is still to come: until then the address says where the reader was before. */
  get isUnfinished(): boolean {
    return this.#unfinished > 0;
  }

  connect(): void {
    this.#pathname = this.#page.location.pathname;
    this.#page.addEventListener('popstate', this.#onStep);
    this.#page.addEventListener('hashchange', this.#onStep);
    this.#page.navigation?.addEventListener('currententrychange', this.#onChange);
  }

  disconnect(): void {
    this.#page.removeEventListener('popstate', this.#onStep);
    this.#page.removeEventListener('hashchange', this.#onStep);
    this.#page.navigation?.removeEventListener('currententrychange', this.#onChange);
  }

  /**
   * @param param The board's name in the address.
   * @param address The address of the place, asked for when it is to be written.
   */
  move(param: string, from: Place, to: Place, address: () => string | undefined): void {
    this.#whenStill(() => {
      const target = address();
      if (target === undefined) return;
      const move = moveOf(from, to, this.#trail(param), stepsIn(this.#page.history.state).length);
      if (move.how === 'back') this.#stepBack(move.steps);
      else this.#record('pushState', target, move.trail);
    });
  }

  /** Keeps what is asked of the list; after `push`, Back leads to what was asked before. */
  write(param: string, how: 'push' | 'replace', address: () => string | undefined): void {
    this.#whenStill(() => {
      const target = address();
      if (target === undefined) return;
      if (how === 'push') this.#record('pushState', target, noTrail(param));
      else this.#record('replaceState', target);
    });
  }

  #onStep = (): void => this.#follow(true);

  #onChange = (): void => this.#follow(false);

  #follow(isStep: boolean): void {
    if (this.isUnfinished) this.#isBehind = true;
    // A single-page app that goes elsewhere takes the board away in a moment.
    else if (this.#isOnPage) this.#listener.follow(isStep);
  }

  get #isOnPage(): boolean {
    return this.#page.location.pathname === this.#pathname;
  }

  #whenStill(write: () => void): void {
    this.#unfinished += 1;
    whenStill(this.#page, () => {
      this.#unfinished -= 1;
      write();
      this.#catchUp();
    });
  }

  #stepBack(steps: number): void {
    this.#unfinished += 1;
    this.#isBehind = true;
    stepBack(this.#page, steps, () => {
      this.#unfinished -= 1;
      this.#catchUp();
    });
  }

  #catchUp(): void {
    if (this.isUnfinished || !this.#isBehind) return;
    this.#isBehind = false;
    if (this.#isOnPage) this.#listener.settle();
  }

  #record(how: 'pushState' | 'replaceState', address: string, trail?: Trail): void {
    const { history, location } = this.#page;
    this.#pathname = location.pathname;
    if (address === location.href) return;
    const state: unknown = trail ? { ...withSteps(history.state, undefined), [TRAIL]: trail } : history.state;
    try {
      history[how](state, '', address);
    } catch {
      // WebKit allows a page 100 of these in ten seconds, a frame without an address none: the board goes on without.
    }
  }

  /** The board's own trail to where the reader is; none where something else came between. */
  #trail(param: string): Trail {
    const trail = (this.#page.history.state as Record<string, Trail | undefined> | null)?.[TRAIL];
    return trail?.param === param ? trail : noTrail(param);
  }
}
