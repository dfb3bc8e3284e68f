import type * as Mistakes from './mistakes.js';
import { ACCEPT, SourceError, type Limits, type ReadOptions } from './snapshot.js';

const LIMITS: Limits = { silence: 30_000, total: 120_000, bytes: 50_000_000 };

/** An error in words; they are loaded when something has gone wrong. */
export async function mistake(source: string, say: (words: typeof Mistakes) => string): Promise<SourceError> {
  // Who is offline may not have the words either.
  const words = await import('./mistakes.js').catch(() => undefined);
  return new SourceError(words ? say(words) : `${source} could not be read.`, source);
}

/** Fetches an answer whole: an answer that says nothing, never ends or is too large is given up. */
export async function answerOf(url: string, { platform, fresh, limits = LIMITS }: ReadOptions): Promise<string> {
  const abort = new AbortController();
  let cut: keyof Limits | undefined;
  const cutFor = (limit: keyof Limits) => () => {
    cut ??= limit;
    abort.abort();
  };
  const whole = setTimeout(cutFor('total'), limits.total);
  let silence = setTimeout(cutFor('silence'), limits.silence);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(cutFor('silence'), limits.silence);
  };
  let hasBegun = false;
  try {
    const response = await platform.fetch(url, {
      headers: ACCEPT,
      signal: abort.signal,
      // Asked for anew, it is not to come out of the browser's own cache.
      ...(fresh && { cache: 'no-cache' }),
    });
    const { ok, status, statusText } = response;
    if (!ok) throw await mistake(url, ({ refused }) => refused(url, status, statusText));
    hasBegun = true;
    return await textOf(response, heard, limits.bytes, cutFor('bytes'));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw await mistake(url, (words) => {
      if (cut) return words.cut(url, cut, limits);
      return hasBegun ? words.brokenOff(url) : words.unreachable(url, platform.reason?.(error));
    });
  } finally {
    clearTimeout(whole);
    clearTimeout(silence);
    // An answer that is not wanted any more, such as the page that came with a 404, is not sent to its end.
    abort.abort();
  }
}

/** The text of an answer. */
async function textOf(response: Response, heard: () => void, most: number, stop: () => void): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      stop();
      throw new RangeError('too large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A body as data: JSON as an object; XML, pages and sheets as they are. `name` is what the source is called in sentences. */
export async function parsed(body: string, source: string, name = source): Promise<unknown> {
  // A byte order mark is no JSON.
  const text = body.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const error = await mistake(source, ({ notJson }) => notJson(name, text));
    throw new SourceError(error.message, source, [error]);
  }
}
