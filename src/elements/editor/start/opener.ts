/** What somebody pastes, chooses or names an address of, as what the editor is told of it. */
import type { ReadDocument } from '../../../announcement/documents/documents.js';
import type { Unreadable } from '../../../announcement/documents/unreadable.js';
import { entryOf } from '../../../editor/entry.js';
import { beside } from '../../../editor/found.js';
import { listOf } from '../../../editor/list.js';
import { pasted, readSnippet } from '../../../editor/snippet.js';
import { isOwn } from '../../../formats/own.js';
import type { EditorEvent } from '../../../editor/state.js';
import type { Strings } from '../../../locales/index.js';
import { today } from '../../../text/today.js';
import { fetchableUrl } from '../../../text/url.js';
import { locate } from '../../../sources/fetching/address.js';
import { answerOf, parsed, textOf } from '../../../sources/fetching/answer.js';
import { browser } from '../../../sources/fetching/browser.js';
import { inWords, messageOf } from '../../../sources/remarks.js';
import { SourceError, sourceError, type Remark, type Snapshot } from '../../../sources/snapshot.js';
import { payloadSnapshots } from '../../../sources/stream.js';

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
    if (found.type === 'address') return addressed(found.address, options);
    if (found.type === 'data') return openBodies([found.text], { name: options.words.paste, isPasted: true }, options);
    const rows = text.includes('\t') ? await openRows(text, options) : undefined;
    return rows ?? readText(text, options);
  });
}

/** Opens what is at an address: a list, or a page with openings in it. */
export function openAddress(address: string, options: OpenOptions): Promise<Told> {
  return told(() => addressed(address, options));
}

/** What was copied out of a page or a program with its marks, as text. */
export async function wordsOf(html: string): Promise<string> {
  const { readDocument } = await import('../../../announcement/documents/documents.js');
  return (await readDocument(new Blob([html], { type: 'text/html' }))).text;
}

export function openFile(file: File, options: OpenOptions): Promise<Told> {
  return told(async () => {
    const { name } = file;
    if (/\.(?:json|csv|tsv|xml)$/i.test(name)) {
      const remarks: Remark[] = [];
      const body = await textOf(new Uint8Array(await file.arrayBuffer()), name, remarks);
      return openBodies([body], { name }, options, remarks);
    }
    const { text, html } = await documentOf(file, options);
    const snippet = html === undefined ? undefined : readSnippet(html);
    if (snippet && 'json' in snippet) return openBodies([snippet.json], { name }, options);
    const found = pasted(text);
    if (found.type === 'data') return openBodies([found.text], { name }, options);
    if (!text.trim()) throw new Error(options.words.noOpenings);
    return readText(text, options);
  });
}

/** {@link readDocument}, with what is wrong said in the language of the page. */
async function documentOf(file: Blob, { words }: OpenOptions): Promise<ReadDocument> {
  const { readDocument } = await import('../../../announcement/documents/documents.js');
  return readDocument(file).catch((error: unknown) => {
    const { reason } = error as Partial<Unreadable>;
    throw reason && words.unreadable ? new Error(words.unreadable(reason)) : error;
  });
}

async function addressed(at: string, options: OpenOptions): Promise<Told> {
  const { address } = await locate(at, { base: document.baseURI, platform: browser });
  const remarks: Remark[] = [];
  const body = await answerOf(address, { platform: browser, fresh: true }, remarks);
  const inside = /<careers-\w/i.test(body) ? insideOf(body, address) : undefined;
  if (inside && 'src' in inside) return addressed(inside.src, options);
  if (inside) return openBodies(inside.json, { name: address }, options, remarks);
  return openBodies([body], { name: address, address }, options, remarks);
}

/** The data in a page's elements, or the address of their list. */
function insideOf(page: string, base: string): { json: string[] } | { src: string } | undefined {
  const all = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('*')];
  const elements = all.filter(({ localName }) => localName.startsWith('careers-'));
  const scripts = elements.flatMap(({ children }) =>
    [...children].filter((one) => one.matches('script[type$="json"]')),
  );
  const json = scripts.map(({ textContent }) => textContent).filter((text) => text.trim());
  if (json.length) return { json };
  const [src] = elements.flatMap((element) => element.getAttribute('src')?.trim().split(/\s+/)[0] ?? []);
  return src === undefined ? undefined : { src: fetchableUrl(src, base) ?? src };
}

/** What texts of data are called in sentences; `address`: where the list is. Pasted data has no name of its own. */
interface Named {
  name: string;
  address?: string;
  isPasted?: boolean;
}

/** Our own format as it stands there, so that nothing of it is lost; any other as it is read. */
async function openBodies(
  bodies: readonly string[],
  { name, address, isPasted = false }: Named,
  { words }: OpenOptions,
  before: readonly Remark[] = [],
): Promise<Told> {
  const remarks = [...before];
  const payloads = await Promise.all(bodies.map((body) => parsed(body, name, name, remarks)));
  const drafts = () => payloads.flatMap((one) => listOf(one, '')?.entries.map(({ draft }): unknown => draft) ?? [one]);
  const payload = payloads.length === 1 ? payloads[0] : drafts();
  const { postings, issues } = await readAll(payload, name, address, remarks);
  const own = listOf(payload, isPasted ? '' : name, address);
  const entries = own?.entries.length ? own.entries : postings.map((posting) => entryOf({ ...posting }));
  if (!entries.length) throw new Error(words.noOpenings);
  const list = own?.entries.length && !(isPasted && entries.length === 1) ? own.list : undefined;
  return { type: 'opened', entries, found: { name, issues: beside(entries, issues) }, ...(list && { list }) };
}

/** Rows of a spreadsheet: an opening each. */
async function openRows(text: string, { words, organization }: OpenOptions): Promise<Told | undefined> {
  const { entryOfRow, sheetOf, UNNAMED } = await import('../../../editor/sheet.js');
  const sheet = sheetOf(text, today());
  if (!sheet) return undefined;
  // A row without its employer is an opening that is not finished yet.
  const { readFeed } = await import('../../../formats/load.js');
  const read = await readFeed(sheet.text, { organization: organization ?? UNNAMED });
  const entries = read.postings.map((posting) => entryOfRow(posting, sheet.isGuessed));
  if (!entries.length) return undefined;
  const found = { name: words.paste, issues: beside(entries, read.issues) };
  return { type: 'opened', entries, found, source: { text, leftover: sheet.leftover } };
}

/** What can be read, and all that is to be said of it. */
async function readAll(payload: unknown, name: string, address: string | undefined, remarks: readonly Remark[]) {
  const options = { base: address ?? document.baseURI, remarks };
  let read: Pick<Snapshot, 'postings' | 'remarks'> = { postings: [], remarks: [] };
  try {
    for await (const snapshot of payloadSnapshots(payload, name, options)) read = snapshot;
  } catch (error) {
    // What can't be shown can be opened and mended, where it is in our own format.
    if (!(error instanceof SourceError) || !isOwn(payload)) throw error;
    read = { postings: [], remarks: error.remarks };
  }
  return { postings: read.postings, issues: await inWords(read.remarks) };
}

/** In letters, about 50 pages: what is longer is no announcement, and reading it would hold the page for seconds. */
const LONGEST = 200_000;

async function readText(text: string, { organization, words }: OpenOptions): Promise<Told> {
  if (text.length > LONGEST) throw new Error(words.tooLong);
  const { readAnnouncement } = await import('../../../announcement/read.js');
  return { type: 'read', reading: readAnnouncement(text, { organization }) };
}

/** Why something could not be had or read, in words. */
export async function reasonOf(error: unknown): Promise<string> {
  const failure = sourceError(error, '');
  const message = await messageOf(failure);
  // What is said of a whole source begins with its verb, or with its address, and is no sentence yet.
  return (/^[a-z]+ /.test(message) ? `${failure.source} ${message}`.trim() : message).replace(/[a-z]$/, '$&.');
}

/** Whatever goes wrong is said, and nothing is lost. */
async function told(open: () => Promise<Told>): Promise<Told> {
  try {
    return await open();
  } catch (error) {
    return { type: 'failed', message: await reasonOf(error) };
  }
}
