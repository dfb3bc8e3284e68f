import { readAnswer, type Outcome } from './answer.js';

/** Waits between automatic tries, before jitter (REL-3). */
const WAITS = [1_000, 3_000, 9_000, 20_000, 40_000];
const LONGEST_WAIT = 120_000;

/**
 * How long an answer may take: a minute since the last byte moved. On another origin nobody sees bytes move without a
 * preflight, so there it is a minute and what the files take on a slow line (20 kB a second); the second try gives the
 * line twice the time, and all others four times.
 */
const ANSWER_TIME = 60_000;
const ANSWER_TIME_PER_BYTE = 0.05;

type Unavailable = Extract<Outcome, { type: 'unavailable' }>;

/** How a delivery stands. */
export type DeliveryState =
  /** `progress` from 0 to 1, where it can be seen. */
  | { type: 'sending'; tries: number; progress?: number }
  | { type: 'waiting'; tries: number; until: number; outcome: Unavailable }
  /** Sent as soon as the connection is back. */
  | { type: 'offline'; tries: number }
  | { type: 'done'; tries: number; outcome: Outcome };

export interface DeliveryOptions {
  /** Shows how much has gone up to another origin, too. Forces a preflight there, which most form back ends refuse (REL-1). */
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
  #arrived: Unavailable['arrived'] = 'no';

  constructor(
    endpoint: string,
    body: FormData,
    changed: (state: DeliveryState) => void,
    { progress = false }: DeliveryOptions = {},
  ) {
    this.#endpoint = endpoint;
    this.#body = body;
    this.#changed = changed;
    this.#progress = progress || isSameOrigin(endpoint);
  }

  /** Whether the application may be there already: a try was not answered, and no later answer settles that. */
  get mayHaveArrived(): boolean {
    return this.#arrived === 'unknown';
  }

  /** Runs to its end; after {@link cancel} nothing more is reported. */
  async run(): Promise<void> {
    // Time spent offline is no try.
    for (let tries = 1; !this.#isCancelled(); tries += 1) {
      while (isOffline()) {
        this.#report({ type: 'offline', tries });
        await this.#untilOnline();
        if (this.#isCancelled()) return;
      }
      this.#report({ type: 'sending', tries });
      let outcome = await this.#send(tries);
      if (this.#isCancelled()) return;
      if (outcome.type === 'unavailable') {
        if (outcome.arrived === 'unknown') this.#arrived = 'unknown';
        outcome = { ...outcome, arrived: this.#arrived };
      }
      const wait = WAITS[tries - 1];
      if (outcome.type !== 'unavailable' || wait === undefined || (outcome.retryAfter ?? 0) > LONGEST_WAIT) {
        this.#report({ type: 'done', tries, outcome });
        return;
      }
      if (isOffline()) continue;
      // Zero and dates in the past ask for no wait, and would burn all tries in a moment.
      const pause = Math.max(outcome.retryAfter ?? 0, wait * (0.75 + Math.random() / 2));
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
    if (!this.#progress) return post(this.#endpoint, this.#body, signal, tries);
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

/** On the page's own origin an upload listener asks nobody for permission. */
function isSameOrigin(endpoint: string): boolean {
  const { location, origin, XMLHttpRequest } = globalThis as Partial<typeof globalThis>;
  if (!location || !XMLHttpRequest) return false;
  // Not the origin of its address: a sandboxed frame has one of its own, and every address is another's.
  return new URL(endpoint, location.href).origin === origin;
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
async function post(endpoint: string, body: FormData, cancelled: AbortSignal, tries: number): Promise<Outcome> {
  // AbortSignal.any would do, but phones of 2023 do not have it.
  const abort = new AbortController();
  const stop = () => abort.abort();
  cancelled.addEventListener('abort', stop);
  const timer = setTimeout(stop, ANSWER_TIME + sizeOf(body) * ANSWER_TIME_PER_BYTE * Math.min(4, 2 ** (tries - 1)));
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      signal: abort.signal,
    });
    const text = await response.text();
    const { status, headers, type, redirected: isRedirected } = response;
    if (type === 'basic' && isHttp09(text, [...headers].length)) return unanswered();
    return readAnswer(status, text, { retryAfter: headers.get('Retry-After'), isRedirected });
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
      const { status, responseText, responseURL } = request;
      const isNothing = !status || isHttp09(responseText, request.getAllResponseHeaders().length);
      const isRedirected =
        responseURL !== '' && responseURL !== new URL(endpoint, location.href).href.replace(/#.*$/, '');
      const retryAfter = request.getResponseHeader('Retry-After');
      resolve(isNothing ? unanswered() : readAnswer(status, responseText, { retryAfter, isRedirected }));
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

/** Firefox reads whatever is not HTTP as HTTP/0.9: 200, a body, and no headers. */
function isHttp09(text: string, headers: number): boolean {
  return text !== '' && headers === 0;
}
