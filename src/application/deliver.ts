import { readAnswer, type Outcome } from './answer.js';

/** Waits between automatic tries, before jitter (REL-3). */
const WAITS = [1_000, 3_000, 9_000, 20_000, 40_000];
const LONGEST_WAIT = 120_000;

/** How long nothing may happen: a minute, and what the files take on a slow line (20 kB a second). */
const ANSWER_TIME = 60_000;
const ANSWER_TIME_PER_BYTE = 0.05;

type Unavailable = Extract<Outcome, { type: 'unavailable' }>;

/** How a delivery stands. */
export type DeliveryState =
  /** `progress` from 0 to 1, where the page asked to see it. */
  | { type: 'sending'; tries: number; progress?: number }
  | { type: 'waiting'; tries: number; until: number; outcome: Unavailable }
  /** Sent as soon as the connection is back. */
  | { type: 'offline'; tries: number }
  | { type: 'done'; tries: number; outcome: Outcome };

export interface DeliveryOptions {
  /** Shows how much has gone up. Forces a preflight request, which most form back ends refuse (REL-1). */
  progress?: boolean;
}

/** One application on its way: sends, waits, sends again, until it is taken, refused or given up. */
export class Delivery {
  #endpoint: string;
  #body: FormData;
  #changed: (state: DeliveryState) => void;
  #progress: boolean;
  #abort = new AbortController();
  #wake: () => void = () => undefined;

  constructor(
    endpoint: string,
    body: FormData,
    changed: (state: DeliveryState) => void,
    { progress = false }: DeliveryOptions = {},
  ) {
    this.#endpoint = endpoint;
    this.#body = body;
    this.#changed = changed;
    this.#progress = progress;
  }

  /** Runs to its end; after {@link cancel} nothing more is reported. */
  async run(): Promise<void> {
    // An answer that never came leaves it open whether an earlier try arrived.
    let arrived: Unavailable['arrived'] = 'no';
    // Time spent offline is no try.
    for (let tries = 1; !this.#isCancelled(); tries += 1) {
      while (isOffline()) {
        this.#report({ type: 'offline', tries });
        await this.#untilOnline();
        if (this.#isCancelled()) return;
      }
      this.#report({ type: 'sending', tries });
      let outcome = await this.#send(tries);
      if (outcome.type === 'unavailable') {
        if (outcome.arrived === 'unknown') arrived = 'unknown';
        outcome = { ...outcome, arrived };
      }
      const wait = WAITS[tries - 1];
      if (outcome.type !== 'unavailable' || wait === undefined || (outcome.retryAfter ?? 0) > LONGEST_WAIT) {
        this.#report({ type: 'done', tries, outcome });
        return;
      }
      if (isOffline()) continue;
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
    if (!this.#isCancelled()) this.#changed(state);
  }

  #isCancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  #send(tries: number): Promise<Outcome> {
    const { signal } = this.#abort;
    if (!this.#progress) return post(this.#endpoint, this.#body, signal);
    return postWithProgress(this.#endpoint, this.#body, signal, (progress) =>
      this.#report({ type: 'sending', tries, progress }),
    );
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

  #untilOnline(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        globalThis.removeEventListener('online', done);
        resolve();
      };
      globalThis.addEventListener('online', done);
      this.#wake = done;
    });
  }
}

/** Only where the browser says so and will say when it is over; Node's navigator does not know. */
function isOffline(): boolean {
  const { navigator, addEventListener } = globalThis as Partial<typeof globalThis>;
  return navigator?.onLine === false && addEventListener !== undefined;
}

/** Offline it can't have left; otherwise a browser does not tell a refused connection from a lost answer (REL-4). */
function unanswered(): Outcome {
  return { type: 'unavailable', arrived: isOffline() ? 'no' : 'unknown' };
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
    return unanswered();
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', stop);
  }
}

/** One try that shows how much has gone up; `fetch` can't. Its time limit begins anew with every byte that moves. */
function postWithProgress(
  endpoint: string,
  body: FormData,
  cancelled: AbortSignal,
  progress: (share: number) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const stop = () => request.abort();
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, ANSWER_TIME);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      progress(total ? loaded / total : 0);
    };
    request.onloadend = () => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', stop);
      const { status, responseText } = request;
      resolve(status ? readAnswer(status, responseText, request.getResponseHeader('Retry-After')) : unanswered());
    };
    cancelled.addEventListener('abort', stop);
    request.open('POST', endpoint);
    request.setRequestHeader('Accept', 'application/json');
    wait();
    request.send(body);
  });
}

function sizeOf(body: FormData): number {
  let bytes = 0;
  for (const [, value] of body) bytes += typeof value === 'string' ? value.length : value.size;
  return bytes;
}
