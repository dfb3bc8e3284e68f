import { type PropertyValues, type ReactiveController, type ReactiveElement } from 'lit';
import type { JobPosting } from '../../../posting/types.js';
import type { Issue } from '../../../posting/issues.js';
import { readAtOnce } from '../../../sources/at-once.js';
import { askEarly, browser } from '../../../sources/fetching/browser.js';
import {
  sourceError,
  usable,
  type EntryPicker,
  type Remark,
  type SourceError,
  type Snapshot,
} from '../../../sources/snapshot.js';
import type * as Stream from '../../../sources/stream.js';
import type { CareersEventMap } from '../events.js';
import { painted } from '../page/painted.js';
import { onServer } from '../page/server.js';

/** Where an element's data stands. */
export type DataState =
  { type: 'none' } | { type: 'loading' } | ({ type: 'ready' } & Snapshot) | { type: 'failed'; error: SourceError };

export type DataEvent =
  /** A reading has begun; `isWanted`: there is something to read. */
  | { type: 'begun'; isWanted: boolean }
  | { type: 'read'; snapshot: Snapshot }
  /** `isRepeat`: it was only to be read anew. */
  | { type: 'failed'; error: SourceError; isRepeat: boolean }
  | { type: 'released' };

/** Data that is shown stays until newer data is read whole. */
export function next(state: DataState, event: DataEvent): DataState {
  const isWhole = state.type === 'ready' && !state.partial;
  switch (event.type) {
    case 'begun':
      if (!event.isWanted) return { type: 'none' };
      return state.type === 'ready' ? state : { type: 'loading' };
    case 'read':
      return event.snapshot.partial && isWhole ? state : { type: 'ready', ...event.snapshot };
    case 'failed':
      return event.isRepeat && isWhole ? state : { type: 'failed', error: event.error };
    case 'released':
      return { type: 'none' };
  }
}

/** Changes of an element after which its data is read anew. */
const WAYS = ['posting', 'postings', 'postingId', 'src', 'children'];
const OWN = new Set<PropertyKey>(['posting', 'postings']);
/** What fetches and reads sources, once a page has needed it. */
let stream: typeof Stream | undefined;

const SCRIPT = ':scope > script[type="application/json"], :scope > script[type="application/ld+json"]';

/** What an element says of the data it wants. */
export interface Wanted {
  /** The data that was set as a property. */
  own: () => unknown;
  /** Whether that comes from another of our elements, which has read it and speaks of it. */
  isHandedDown: () => boolean;
  /** The sources named in `src`. */
  sources: () => readonly string[];
  /** Which entries of a long feed to show before all of it is read; none where that can't be told. */
  pick: () => EntryPicker | undefined;
  /** What relative addresses are relative to. */
  base: () => string | undefined;
  /** Whether the page's HTML may have a mistake: to be looked at by code that is loaded for it. */
  isSuspect: () => boolean;
  /** What the element takes of the data; throws where there is nothing in it for this element. */
  accept: (snapshot: Snapshot) => Snapshot;
  /** What there is to say of what was read, in words; may take a while. */
  issues: (snapshot: Snapshot) => Promise<Issue[]>;
  emit: <Name extends 'careers-load' | 'careers-error'>(name: Name, detail: CareersEventMap[Name]['detail']) => void;
}

/**
 * An element's data, whichever of the four ways it comes: the first that is present wins: the property, a child
 * `<script>`, `src`, nothing. A new state is a change of the host's `data`.
 */
export class Data implements ReactiveController {
  state: DataState = { type: 'none' };
  readonly #host: ReactiveElement;
  readonly #wanted: Wanted;
  /** Counts readings, so that an answer that comes late never replaces newer data. */
  #reading = 0;
  #isReleased = false;
  #hasReported = false;
  /** What was read last: the property's content, the child script's text. */
  #ownRead?: string | undefined;
  #scriptRead?: string | undefined;
  /** What is told once the state it is about is shown. */
  #events: (() => Promise<void>)[] = [];
  /** Ends when all that was to be told so far is told. */
  #told: Promise<void> = Promise.resolve();

  constructor(host: ReactiveElement, wanted: Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    // It may have changed while the element was off the page, or was let go.
    const isChanged = this.#host.hasUpdated && this.#script?.textContent !== this.#scriptRead;
    if (isChanged || this.#isReleased) this.#host.requestUpdate('children');
    this.#isReleased = false;
  }

  hostUpdated(): void {
    // Events wait for their words, which may have to be loaded; the data is shown, and painted, before.
    if (this.#events.length) this.#told = this.#told.then(painted);
    for (const tell of this.#events.splice(0)) this.#told = this.#told.then(tell);
  }

  /** Reads the data anew where a change of the host concerns it. */
  follow(changed: PropertyValues): void {
    const ways = WAYS.filter((way) => changed.has(way));
    if (this.#host.hasUpdated && (!ways.length || this.#isRepeated(ways))) return;
    void this.#read(false);
  }

  /** Reads the data anew, from the network where it comes from there. */
  readAgain(): Promise<void> {
    return this.#read(true);
  }

  /** Lets go of the data of an element that was taken off the page; it is read again when the element is back. */
  release(): void {
    this.#reading += 1;
    this.#isReleased = true;
    this.#take({ type: 'released' });
  }

  get #script(): HTMLScriptElement | null {
    return onServer ? null : this.#host.querySelector(SCRIPT);
  }

  /** Whether the page handed over the same once more, as one does whose every render makes the list anew. */
  #isRepeated(ways: readonly PropertyKey[]): boolean {
    if (!ways.every((way) => OWN.has(way)) || this.#wanted.isHandedDown()) return false;
    return this.#ownRead !== undefined && contentOf(this.#wanted.own()) === this.#ownRead;
  }

  async #read(fresh: boolean): Promise<void> {
    const number = (this.#reading += 1);
    const isCurrent = () => number === this.#reading;
    const own = this.#wanted.own() ?? undefined;
    const isHandedDown = own !== undefined && this.#wanted.isHandedDown();
    const script = this.#script?.textContent;
    this.#scriptRead = script;
    this.#ownRead = isHandedDown ? undefined : contentOf(own);
    if (isHandedDown) {
      return this.#take({ type: 'read', snapshot: { postings: [own].flat() as JobPosting[], remarks: [] } });
    }
    const sources = this.#wanted.sources();
    const isFromSource = own === undefined && !script?.trim();
    const isRepeat = fresh && isFromSource;
    const way = { isOfPage: !isFromSource };
    // A server renders what it was given; what is to be fetched shows when the page is there.
    if (isFromSource && (onServer || !sources.length)) {
      this.#take({ type: 'begun', isWanted: false });
      return this.#report([]);
    }
    const base = this.#wanted.base();
    try {
      const atOnce = isFromSource ? undefined : readNow(own, script, base);
      // Code that is loaded for it may mend values that were refused; the other postings show before that.
      if (atOnce && (isFlawless(atOnce) || onServer)) return this.#accept({ ...usable(atOnce, nameOf(own)), ...way });
      if (atOnce?.postings.length) this.#take({ type: 'read', snapshot: { ...atOnce, ...way, partial: true } });
      else if (atOnce) this.#take({ type: 'released' });
      // A first part would take the place of a whole list.
      const isShown = this.state.type === 'ready' && !this.state.partial;
      const pick = isShown ? undefined : this.#wanted.pick();
      this.#take({ type: 'begun', isWanted: true });
      if (isFromSource && !stream) for (const source of sources) askEarly(source).catch(() => undefined);
      const { parsed, payloadSnapshots, snapshots } = (stream ??= await import('../../../sources/stream.js'));
      const remarks: Remark[] = [];
      const reading = isFromSource
        ? snapshots(sources, { platform: browser, base, fresh, pick })
        : payloadSnapshots(
            own ?? (await parsed(script ?? '', 'script', 'The data in the page', remarks)),
            nameOf(own),
            { base, pick, remarks },
          );
      for await (const snapshot of reading) {
        if (!isCurrent()) return;
        this.#accept({ ...snapshot, ...way });
      }
    } catch (error) {
      if (isCurrent()) this.#fail(sourceError(error, nameOf(own)), isRepeat);
    }
  }

  #accept(snapshot: Snapshot): void {
    if (snapshot.partial) return this.#take({ type: 'read', snapshot });
    const accepted = this.#wanted.accept(snapshot);
    this.#take({ type: 'read', snapshot: accepted });
    const { postings, failures = [] } = accepted;
    this.#events.push(async () =>
      this.#wanted.emit('careers-load', { postings, issues: await this.#wanted.issues(accepted) }),
    );
    for (const failure of failures) this.#tellOf(failure);
    const told = new Set([...accepted.remarks, ...failures]);
    this.#report([...told].filter((remark) => !('faults' in remark) || remark.faults.length));
  }

  #fail(error: SourceError, isRepeat: boolean): void {
    this.#take({ type: 'failed', error, isRepeat });
    for (const one of [error, ...error.others]) this.#tellOf(one);
    this.#report([error, ...error.others]);
  }

  /** Tells the page's author what was dropped, by code that is loaded for it. */
  #report(remarks: Remark[]): void {
    if (!remarks.length && !this.#hasReported && !this.#wanted.isSuspect()) return;
    this.#hasReported = true;
    const name = this.#wanted.sources().join(' ') || 'The data in the page';
    this.#events.push(async () => {
      const words = await import('../report/report.js').catch(() => undefined);
      const postings = this.state.type === 'ready' ? this.state.postings : [];
      await words?.report(this.#host, remarks, name, { address: location.href, postings });
    });
    this.#host.requestUpdate();
  }

  /** Says what could not be had: to the page in an event, and to its author, who may listen to none, in the console. */
  #tellOf(error: SourceError): void {
    this.#events.push(async () => {
      const { message, issues } = await wordsOf(error);
      this.#wanted.emit('careers-error', { message, issues, source: error.source });
      console.warn(`<${this.#host.localName}> ${message}`);
    });
    this.#host.requestUpdate();
  }

  #take(event: DataEvent): void {
    const before = this.state;
    this.state = next(before, event);
    this.#host.requestUpdate('data', before);
  }
}

/** What an error says; where even the words for that can't be had, only that there is one. */
async function wordsOf(error: SourceError): Promise<{ message: string; issues: Issue[] }> {
  try {
    const words = await import('../../../sources/remarks.js');
    return { message: await words.messageOf(error), issues: await words.inWords(error.remarks) };
  } catch {
    return { message: error.message || `${error.source} could not be read.`, issues: [] };
  }
}

function nameOf(own: unknown): string {
  return own === undefined ? 'script' : 'property';
}

/** Data in the page that is in our own format, and short: it is there with the element's first paint. A server has no other. */
function readNow(own: unknown, script: string | undefined, base: string | undefined): Snapshot | undefined {
  let payload = own;
  if (own === undefined) {
    try {
      payload = JSON.parse(script ?? '');
    } catch {
      return undefined;
    }
  }
  return readAtOnce(payload, { base }, !onServer);
}

function isFlawless({ remarks }: Snapshot): boolean {
  return !remarks.some((remark) => 'faults' in remark && remark.faults.length);
}

/** Content to compare; a page may change an object that it has handed over. */
function contentOf(own: unknown): string | undefined {
  try {
    return JSON.stringify(own);
  } catch {
    return undefined;
  }
}
