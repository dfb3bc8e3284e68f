import type { Effect } from '../../application/session.js';
import { clearDraft, loadDraft, saveDraft, type LoadedDraft } from '../../storage/drafts.js';

/** Pause in typing after which a draft is written. */
const PAUSE = 300;

type Save = Extract<Effect, { type: 'save' }>;

/** Does on the device what a form's session says of its draft, and tells it what came of that. */
export class DraftKeeper {
  #tell: (event: { type: 'saved' | 'saveFailed' | 'forgotten' }) => void;
  #timer?: ReturnType<typeof setTimeout> | undefined;
  /** What waits to be written. */
  #waiting?: Save | undefined;
  /** Counts the drafts that were opened or forgotten: news of one before is none. */
  #turn = 0;

  constructor(tell: (event: { type: 'saved' | 'saveFailed' | 'forgotten' }) => void) {
    this.#tell = tell;
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
