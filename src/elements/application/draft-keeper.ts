import { clearDraft, loadDraft, newDraft, saveDraft, type Draft, type Keeping } from '../../storage/drafts.js';
import type { Answer } from '../../application/fields.js';
import type { JobPosting } from '../../posting/types.js';

/** Pause in typing after which a draft is written. */
const PAUSE = 300;

/** How the draft stands: nothing written yet, kept, could not be kept, cleared a moment ago. */
export type DraftStatus = 'none' | 'saved' | 'failed' | 'cleared';

/** The draft of the form at hand: loads it, keeps it while someone writes, forgets it when told to. */
export class DraftKeeper {
  draft: Draft = newDraft();
  status: DraftStatus = 'none';
  /** Whether what is there was written before, and came back. */
  restored = false;
  /** Whether the store has been asked; until then nothing should be written over. */
  ready = false;

  #posting?: JobPosting;
  #keeping: Keeping = 'session';
  #changed: () => void;
  #timer?: ReturnType<typeof setTimeout>;
  #cleared?: Draft;
  /** Counts the drafts that were opened or forgotten: news of one before is none. */
  #written = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  connect(): void {
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
  }

  disconnect(): void {
    this.flush();
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
  }

  open(posting: JobPosting, keeping: Keeping): void {
    this.flush();
    Object.assign(this, { draft: newDraft(), status: 'none', restored: false, ready: false });
    this.#posting = posting;
    this.#keeping = keeping;
    this.#written += 1;
    this.#cleared = undefined;
    void loadDraft(posting, keeping).then((found) => {
      if (posting !== this.#posting) return;
      if (found) Object.assign(this, { draft: found, status: 'saved', restored: true });
      this.ready = true;
      this.#changed();
    });
  }

  set(field: string, answer: Answer): void {
    this.draft = { ...this.draft, answers: { ...this.draft.answers, [field]: answer } };
    this.restored = false;
    if (this.status === 'cleared') this.status = 'none';
    this.#cleared = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE);
    this.#changed();
  }

  /** Notes how the sending stands, on the device too, before anything leaves. */
  mark(changes: Pick<Draft, 'sending' | 'tried'>): void {
    this.draft = { ...this.draft, ...changes };
    this.#timer ??= setTimeout(this.flush);
    this.flush();
  }

  /** Another application than what was refused before (REL-2). */
  renew(): void {
    this.draft = { ...newDraft(), answers: this.draft.answers };
  }

  /** Writes what waits to be written, at once. */
  flush = (): void => {
    if (this.#timer === undefined || !this.#posting) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const posting = this.#posting;
    const written = this.#written;
    const settle = (status: DraftStatus) => {
      // Cleared, sent or left meanwhile: what was written then is no news any more.
      if (written !== this.#written || this.#keeping === 'off') return;
      this.status = status;
      this.#changed();
    };
    saveDraft(posting, this.#keeping, this.draft).then(
      () => settle('saved'),
      () => settle('failed'),
    );
  };

  /** Empties the form and the store; {@link undo} takes it back. Resolves once the device has nothing left. */
  async clear(): Promise<void> {
    this.#cleared = this.draft;
    this.draft = newDraft();
    this.status = 'cleared';
    await this.forget();
    this.#changed();
  }

  undo(): void {
    if (!this.#cleared) return;
    this.draft = this.#cleared;
    this.#cleared = undefined;
    this.status = 'none';
    this.#timer = setTimeout(this.flush);
    this.#changed();
  }

  /** Takes the draft from the device; what is on the page stays. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written += 1;
    if (this.status !== 'cleared') this.status = 'none';
    if (this.#posting) await clearDraft(this.#posting, this.#keeping);
  }
}
