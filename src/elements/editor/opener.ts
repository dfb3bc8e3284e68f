/** What somebody pastes, chooses or names an address of, as what the editor is told of it. */
import { entryOf, type Entry } from '../../editor/entry.js';
import { listOf } from '../../editor/list.js';
import { pasted, readSnippet } from '../../editor/snippet.js';
import type { EditorEvent } from '../../editor/state.js';
import type { Strings } from '../../locales/index.js';
import { answerOf, parsed } from '../../sources/answer.js';
import { browser } from '../../sources/browser.js';
import { messageOf } from '../../sources/remarks.js';
import { sourceError } from '../../sources/snapshot.js';
import { payloadSnapshots } from '../../sources/stream.js';

type Told = Extract<EditorEvent, { type: 'read' | 'opened' | 'failed' }>;

export interface OpenOptions {
  words: Strings['editor'];
  organization: string | undefined;
}

/** Reads what was pasted: an announcement, data, a snippet, or an address of any of them. */
export function openText(text: string, options: OpenOptions): Promise<Told> {
  return told(async () => {
    if (!text.trim()) throw new Error(options.words.nothingPasted);
    const found = pasted(text);
    if (found.type === 'address') return openAddress(found.address, options);
    if (found.type === 'data') return openData(await parsed(found.text, 'paste', options.words.paste), '', options);
    return readText(text, options);
  });
}

export function openFile(file: File, options: OpenOptions): Promise<Told> {
  return told(async () => {
    const name = file.name.toLowerCase();
    if (/\.(?:json|csv|tsv|xml)$/.test(name)) {
      return openData(await parsed(await file.text(), file.name), file.name, options);
    }
    const { readDocument } = await import('../../announcement/documents.js');
    const { text, html } = await readDocument(file);
    const snippet = html === undefined ? undefined : readSnippet(html);
    if (snippet && 'json' in snippet) return openData(await parsed(snippet.json, file.name), file.name, options);
    const found = pasted(text);
    if (found.type === 'data') return openData(await parsed(found.text, file.name), file.name, options);
    if (!text.trim()) throw new Error(options.words.noOpenings);
    return readText(text, options);
  });
}

async function openAddress(address: string, options: OpenOptions): Promise<Told> {
  const url = new URL(address, document.baseURI).href;
  const body = await answerOf(url, { platform: browser, fresh: true });
  return openData(await parsed(body, url), url, options, url);
}

/** Our own format as it stands there, so that nothing of it is lost; any other as it is read. */
async function openData(payload: unknown, name: string, { words }: OpenOptions, address?: string): Promise<Told> {
  const own = listOf(payload, name, address);
  if (own?.entries.length) {
    const isOne = !name && own.entries.length === 1;
    return { type: 'opened', entries: own.entries, ...(isOne ? {} : { list: own.list }) };
  }
  let entries: Entry[] = [];
  for await (const { postings } of payloadSnapshots(payload, name || words.paste, {
    base: address ?? document.baseURI,
  }))
    entries = postings.map((posting) => entryOf({ ...posting }));
  if (!entries.length) throw new Error(words.noOpenings);
  return { type: 'opened', entries };
}

async function readText(text: string, { organization }: OpenOptions): Promise<Told> {
  const { readAnnouncement } = await import('../../announcement/read.js');
  return { type: 'read', reading: readAnnouncement(text, { organization }) };
}

/** Why something could not be had or read, in words. */
export async function reasonOf(error: unknown): Promise<string> {
  const failure = sourceError(error, '');
  const message = await messageOf(failure);
  // What is said of a whole source begins with its verb.
  return /^[a-z]/.test(message) ? `${failure.source} ${message}`.trim() : message;
}

/** Whatever goes wrong is said, and nothing is lost. */
async function told(open: () => Promise<Told>): Promise<Told> {
  try {
    return await open();
  } catch (error) {
    return { type: 'failed', message: await reasonOf(error) };
  }
}
