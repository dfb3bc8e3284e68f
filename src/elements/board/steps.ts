import type { BoardPlace } from '../../openings/address.js';

/** In the history's state: whose steps led to an entry, how many in a row, and whether they began at the list. */
interface Trail {
  param: string;
  steps: number;
  fromList: boolean;
}

const TRAIL = 'coalition-careers';
/** A step back that has not arrived by then goes nowhere, in milliseconds. */
const LATE = 400;

/** A board's steps in the history of its page. */
export class Steps {
  /** Where the board was last: another page's address is none of its own. */
  #pathname = '';
  /** A step back that is under way. */
  #stepping?: Promise<unknown> | undefined;

  /** The board is on the page that is open now. */
  arrive(): void {
    this.#pathname = location.pathname;
  }

  /** Whether the address is that of the board's page, and no step is under way. */
  get isHere(): boolean {
    // A single-page app that goes elsewhere takes the board away in a moment.
    return location.pathname === this.#pathname && !this.#stepping;
  }

  /**
   * Keeps a move from place to place. Where the reader came that way, it is a step back.
   *
   * @param param The board's name in the address.
   * @param address The address of the place; asked for when its turn has come.
   */
  move(param: string, next: BoardPlace, from: BoardPlace, address: () => string | undefined): void {
    if (this.#stepping) void this.#stepping.then(() => this.#keep(param, next, { applying: false }, address()));
    else this.#keep(param, next, from, address());
  }

  /** Keeps what is asked of the list; with `pushState`, Back leads to what was asked before. */
  keep(param: string, how: 'pushState' | 'replaceState', address: string | undefined): void {
    if (address === undefined) return;
    this.#record(how, address, how === 'pushState' ? noSteps(param) : undefined);
  }

  #keep(param: string, next: BoardPlace, from: BoardPlace, address: string | undefined): void {
    if (address === undefined) return;
    const { steps, fromList } = trailOf(param);
    const isBackFromForm = next.id === from.id && from.applying && !next.applying;
    if (next.id === undefined && fromList) this.#stepBack(steps);
    else if (isBackFromForm && steps > 0) this.#stepBack(1);
    else if (next.id === undefined) this.#record('pushState', address, noSteps(param));
    else {
      const trail = { param, steps: steps + 1, fromList: fromList || from.id === undefined };
      this.#record('pushState', address, trail);
    }
  }

  /** History goes back in its own time; what is to be kept meanwhile waits for it. */
  #stepBack(steps: number): void {
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    const late = new Promise((resolve) => setTimeout(resolve, LATE));
    this.#stepping = Promise.race([arrived, late]).then(() => (this.#stepping = undefined));
    history.go(-steps);
  }

  #record(how: 'pushState' | 'replaceState', address: string, trail?: Trail): void {
    this.arrive();
    if (address === location.href) return;
    const state: unknown = trail ? { ...history.state, [TRAIL]: trail } : history.state;
    try {
      history[how](state, '', address);
    } catch {
      // WebKit allows a page 100 of these in ten seconds, a frame without an address none: the board goes on without.
    }
  }
}

function noSteps(param: string): Trail {
  return { param, steps: 0, fromList: false };
}

/** A board's own trail to where the reader is; none where something else came between. */
function trailOf(param: string): Trail {
  const trail = (history.state as Record<string, Trail | undefined> | null)?.[TRAIL];
  return trail?.param === param ? trail : noSteps(param);
}

/** Tells of steps that a single-page app takes by itself, in browsers that have it. */
export function navigation(): EventTarget | undefined {
  return (globalThis as { navigation?: EventTarget }).navigation;
}
