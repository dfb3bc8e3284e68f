import type * as Mistakes from './mistakes.js';
import { issue } from '../../posting/issues.js';
import { ACCEPT, SourceError, type Limits, type ReadOptions, type Remark } from '../snapshot.js';

const LIMITS: Limits = { silence: 30_000, total: 120_000, bytes: 50_000_000 };

/** An error in words, which are loaded when something has gone wrong. */
export async function mistake(source: string, say: (words: typeof Mistakes) => string): Promise<SourceError> {
  // Offline, the words can't be loaded either.
  const words = await import('./mistakes.js').catch(() => undefined);
  return new SourceError(words ? say(words) : `${source} could not be read.`, source);
}

/**
 * Fetches an answer whole: an answer that says nothing, never ends or is too large is given up.
 *
 * @param remarks Gets what there is to say of how it was read.
 */
export async function answerOf(
  url: string,
  { platform, fresh, limits = LIMITS }: ReadOptions,
  remarks: Remark[] = [],
): Promise<string> {
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
    const charset = /charset="?([\w-]+)/i.exec(response.headers.get('Content-Type') ?? '')?.[1];
    return await textOf(await bytesOf(response, heard, limits.bytes, cutFor('bytes')), url, remarks, charset);
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

async function bytesOf(response: Response, heard: () => void, most: number, stop: () => void): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    bytes += value.byteLength;
    if (bytes > most) {
      stop();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
}

/** Bytes as text: UTF-8 at once, anything else by code that is loaded for it. */
export async function textOf(bytes: Uint8Array, name: string, remarks: Remark[], charset?: string): Promise<string> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!/^\uFEFF|\uFFFD/.test(text)) return text;
  const { decoded } = await import('../../text/decode.js');
  const { text: read, change } = decoded(bytes, charset);
  if (change) remarks.push(issue([], `${name} ${change}.`, 'warning'));
  return read;
}

/**
 * A body as data: JSON as an object; XML, pages and sheets as they are.
 *
 * @param name What the source is called in sentences.
 * @param remarks Gets what there is to say of how it was read.
 */
export async function parsed(body: string, source: string, name = source, remarks: Remark[] = []): Promise<unknown> {
  // No JSON: a byte order mark, and the comment or CDATA that editors put around a script.
  const text = body
    .replace(/^\uFEFF/, '')
    .replace(/^[\s/*]*<!(?:--|\[CDATA\[)[\s/*]*([[{][^]*[\]}])[\s/*]*(?:--|\]\])>[\s/*]*$/, '$1');
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const loose = await import('../../text/loose-json.js').catch(() => undefined);
    const found = loose?.looseJson(text);
    if (found) {
      for (const change of found.changes) remarks.push(issue([], `${name}, ${change}.`, 'warning'));
      return found.value;
    }
    const error = await mistake(source, ({ notJson }) => notJson(name, text));
    throw new SourceError(error.message, source, [error]);
  }
}
