import type { Work } from '../../editor/state.js';
import { DraftKeeper } from '../application/draft-keeper.js';
import { draftOf, keptWork, takePlace, type Place } from './kept-work.js';

/** What is being written, and the id that it will be sent with. */
export interface Kept {
  work: Work;
  submissionId: string;
}

/** Keeps the work of one editor on the device, in a place that no other tab writes to, until the element is gone. */
export class WorkKeeper {
  /** None before it is taken, and where other tabs have all of them. */
  place?: Place | undefined;
  /** What came of keeping the work last. */
  status?: 'saved' | 'saveFailed';
  #changed: () => void;
  #taking?: Promise<Place | undefined> | undefined;
  /** The place that it had before it was taken off the page, to have again. */
  #own?: string | undefined;
  #drafts = new DraftKeeper(({ type }) => {
    if (type === 'forgotten' || type === this.status) return;
    this.status = type;
    this.#changed();
  });

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isOpen(): boolean {
    return this.#taking !== undefined;
  }

  connect(): void {
    this.#drafts.connect();
  }

  disconnect(): void {
    this.#drafts.disconnect();
  }

  /**
   * Takes a place, and gives what lies there to go on with.
   *
   * @param current What has been begun until then, which is kept in its stead.
   */
  async open(current: () => Kept | undefined): Promise<Kept | undefined> {
    const taking = (this.#taking ??= takePlace(this.#own));
    const place = await taking;
    this.place = place;
    this.#own = place?.opening;
    if (!place) this.status = 'saveFailed';
    this.#changed();
    const begun = current();
    if (begun) this.save(begun);
    if (taking !== this.#taking) this.#leave();
    else if (place && !begun) return this.#load(place);
    return undefined;
  }

  async #load(place: Place): Promise<Kept | undefined> {
    let kept: Kept | undefined;
    await this.#drafts.load({ type: 'load', ...place }, (found) => {
      const work = keptWork(found?.draft);
      if (found && work) kept = { work, submissionId: found.draft.submissionId };
    });
    return kept;
  }

  save({ work, submissionId }: Kept): void {
    if (!this.place) return;
    this.#drafts.save({ type: 'save', ...this.place, draft: draftOf(work, submissionId), when: 'afterPause' });
  }

  forget(): void {
    if (this.place) void this.#drafts.forget({ type: 'forget', ...this.place });
  }

  /** Gives the place back, with all that was written. */
  close(): void {
    this.#taking = undefined;
    this.#leave();
  }

  #leave(): void {
    this.#drafts.flush();
    this.place?.leave();
    this.place = undefined;
  }
}
