import { readAnswer, type Outcome } from './answer.js';

/** Waits between automatic tries, before jitter (REL-3). */
const WAITS = [1_000, 3_000, 9_000, 20_000, 40_000];
const LONGEST_WAIT = 120_000;

/** How long to wait for an answer: half a minute, and ten seconds more for each megabyte of files. */
const ANSWER_TIME = 30_000;
const ANSWER_TIME_PER_BYTE = 0.01;

/** How a delivery stands. */
export type DeliveryState =
  | { type: 'sending'; tries: number }
  | { type: 'waiting'; tries: number; until: number; outcome: Extract<Outcome, { type: 'unavailable' }> }
  | { type: 'done'; tries: number; outcome: Outcome };

/** One application on its way: sends, waits, sends again, until it is taken, refused or given up. */
export class Delivery {
  #endpoint: string;
  #body: FormData;
  #changed: (state: DeliveryState) => void;
  #abort = new AbortController();
  #wake: () => void = () => undefined;

  constructor(endpoint: string, body: FormData, changed: (state: DeliveryState) => void) {
    this.#endpoint = endpoint;
    this.#body = body;
    this.#changed = changed;
  }

  /** Runs to its end; after {@link cancel} nothing more is reported. */
  async run(): Promise<void> {
    // An answer that never came leaves it open whether an earlier try arrived.
    let arrived: 'no' | 'unknown' = 'no';
    for (let tries = 1; !this.#abort.signal.aborted; tries += 1) {
      this.#report({ type: 'sending', tries });
      let outcome = await post(this.#endpoint, this.#body, this.#abort.signal);
      if (outcome.type === 'unavailable') {
        if (outcome.arrived === 'unknown') arrived = 'unknown';
        outcome = { ...outcome, arrived };
      }
      const wait = WAITS[tries - 1];
      if (outcome.type !== 'unavailable' || wait === undefined || (outcome.retryAfter ?? 0) > LONGEST_WAIT) {
        this.#report({ type: 'done', tries, outcome });
        return;
      }
      const pause = outcome.retryAfter ?? wait * (0.75 + Math.random() / 2);
      this.#report({ type: 'waiting', tries, until: Date.now() + pause, outcome });
      await this.#pause(pause);
    }
  }

  /** Ends the wait for the next try. */
  sendNow(): void {
    this.#wake();
  }

  cancel(): void {
    this.#abort.abort();
    this.#wake();
  }

  #report(state: DeliveryState): void {
    if (!this.#abort.signal.aborted) this.#changed(state);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** One try. A simple request: no header or listener that would make the browser ask for permission first (REL-1). */
async function post(endpoint: string, body: FormData, cancelled: AbortSignal): Promise<Outcome> {
  // AbortSignal.any would do, but phones of 2023 do not have it.
  const abort = new AbortController();
  const stop = () => abort.abort();
  cancelled.addEventListener('abort', stop);
  const timer = setTimeout(stop, ANSWER_TIME + sizeOf(body) * ANSWER_TIME_PER_BYTE);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      signal: abort.signal,
    });
    return readAnswer(response.status, await response.text(), response.headers.get('Retry-After'));
  } catch {
    // Offline it can't have left; otherwise the browser does not tell a refused connection from a lost answer (REL-4).
    const offline = typeof navigator === 'object' && !navigator.onLine;
    return { type: 'unavailable', arrived: offline ? 'no' : 'unknown' };
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', stop);
  }
}

function sizeOf(body: FormData): number {
  let bytes = 0;
  for (const [, value] of body) bytes += typeof value === 'string' ? value.length : value.size;
  return bytes;
}
