import type { Effect } from '../../application/session/types.js';
import { clearDraft, loadDraft, saveDraft, touchDraft, type LoadedDraft } from '../../storage/drafts.js';

/** Pause in typing after which a draft is written, in milliseconds. */
const PAUSE = 300;
/** How often a draft is said to be in use: other tabs delete what is older than a day. */
const TOUCH = 6 * 3_600_000;

type Save = Extract<Effect, { type: 'save' }>;

/** Does on the device what a form's session says of its draft, and tells it what came of that. */
export class DraftKeeper {
  #tell: (event: { type: 'saved' | 'saveFailed' | 'forgotten' }) => void;
  #timer?: ReturnType<typeof setTimeout> | undefined;
  /** What waits to be written. */
  #waiting?: Save | undefined;
  /** What was written last. */
  #last?: Save;
  #touching?: ReturnType<typeof setInterval>;
  /** Counts the drafts that were opened or forgotten: news of one before is none. */
  #turn = 0;

  constructor(tell: (event: { type: 'saved' | 'saveFailed' | 'forgotten' }) => void) {
    this.#tell = tell;
  }

  connect(): void {
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
    clearInterval(this.#touching);
    this.#touching = setInterval(() => this.#last && void touchDraft(this.#last.opening, this.#last.keeping), TOUCH);
  }

  disconnect(): void {
    this.flush();
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
    clearInterval(this.#touching);
  }

  /** What was kept; `undefined` too where another opening was asked for meanwhile. */
  async load(
    { opening, keeping }: Extract<Effect, { type: 'load' }>,
    take: (found?: LoadedDraft) => void,
  ): Promise<void> {
    this.flush();
    const turn = (this.#turn += 1);
    const found = await loadDraft(opening, keeping);
    if (turn === this.#turn) take(found);
  }

  save(effect: Save): void {
    this.#waiting = effect;
    clearTimeout(this.#timer);
    if (effect.when === 'now') this.flush();
    else this.#timer = setTimeout(this.flush, PAUSE);
  }

  /** Takes the draft from the device. */
  async forget({ opening, keeping }: Extract<Effect, { type: 'forget' }>): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    const turn = (this.#turn += 1);
    await clearDraft(opening, keeping);
    if (turn === this.#turn) this.#tell({ type: 'forgotten' });
  }

  /** Writes what waits to be written, at once. */
  flush = (): void => {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    if (!waiting) return;
    this.#waiting = undefined;
    this.#last = waiting;
    const turn = this.#turn;
    const settle = (type: 'saved' | 'saveFailed') => {
      // Cleared, sent or left meanwhile: what was written then is no news any more.
      if (turn === this.#turn) this.#tell({ type });
    };
    saveDraft(waiting.opening, waiting.keeping, waiting.draft).then(
      () => settle('saved'),
      () => settle('saveFailed'),
    );
  };
}
