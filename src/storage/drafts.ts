import { delMany, get, keys, promisifyRequest, setMany } from 'idb-keyval';
import { fileStore, wordStore } from './database.js';
import { RECEIPT } from './receipts.js';

/** How long a draft is kept: while its tab lives, for at most seven days, or not at all. */
export type Keeping = 'session' | 'device' | 'off';

/** What was answered, by field: words, choices or files. */
type Answers = Readonly<Record<string, string | string[] | File[]>>;

/** What someone has written so far for one opening. */
export interface Draft {
  /** The same for every try of this application (REL-2). */
  submissionId: string;
  answers: Answers;
  /** Its writer has pressed Send: to be sent on, also after the page was closed and opened again. */
  sending?: boolean;
  /** Where it was being sent: nobody else is to get it by itself. */
  endpoint?: string;
  /** The message as its writer has changed it; `made`: as it was made of the answers. */
  letter?: { made: string; text: string };
  /** The answers, in words by field, as a try had them that may have arrived. */
  tried?: Readonly<Record<string, string>>;
}

/**
 * As it lies in the store: the words, and the fields whose files lie beside them, each list of files under a name of its
 * own, so that no draft has the words of one tab and the files of another.
 */
interface StoredDraft extends Draft {
  savedAt: number;
  files: [field: string, key: string][];
}

/** Changes when drafts of before can no longer be read. */
const VERSION = 2;

const DAY = 86_400_000;

/** Drafts of other sessions are out of reach, and gone from the device a day later. A tab's own last as long as it does. */
const LIFETIME = { session: DAY, device: 7 * DAY };

const SESSION = 'coalition-careers.session';

/** A file as every engine stores it: WebKit has no files in the store of a private window. */
interface StoredFile {
  name: string;
  type: string;
  lastModified: number;
  bytes: ArrayBuffer;
}

/** Drafts of this page in memory: available at once, and where the browser's store is not. */
const inPage = new Map<string, Draft>();

/** The files that are in the store already, and their keys, so that a keystroke does not write 25 MB anew. */
const storedFiles = new Map<string, { key: string; files: Answers[string] }>();

/** A draft as it was left, and the fields whose files are on the device no more. */
export interface LoadedDraft {
  draft: Draft;
  lost: string[];
}

/**
 * The draft for an opening as it was left, or `undefined`. Never throws: a broken store holds nothing.
 *
 * @param opening Names the opening, the same on every page.
 */
export async function loadDraft(opening: string, keeping: Keeping): Promise<LoadedDraft | undefined> {
  if (keeping === 'off') return undefined;
  const here = inPage.get(opening);
  if (here) return { draft: here, lost: [] };
  try {
    void forgetOld();
    const key = storeKey(opening, keeping);
    const stored = readAhead(key) ?? (await get<StoredDraft>(key, wordStore));
    if (!stored || (keeping === 'device' && Date.now() - stored.savedAt > LIFETIME.device)) return undefined;
    const { savedAt: _savedAt, files: fields, ...draft } = stored;
    const read = await Promise.all(
      fields.map(async ([field, file]) => [field, await readFiles(fileKey(key, field), file)] as const),
    );
    const files = read.filter((entry): entry is [string, File[]] => entry[1] !== undefined);
    return {
      // By its entries: a field may have any name, `__proto__` too.
      draft: { ...draft, answers: Object.fromEntries([...Object.entries(stored.answers), ...files]) },
      lost: read.filter(([, found]) => !found).map(([field]) => field),
    };
  } catch {
    return undefined;
  }
}

async function readFiles(place: string, key: string): Promise<File[] | undefined> {
  const stored = await get<StoredFile[]>(key, fileStore).catch(() => undefined);
  if (!stored?.length) return undefined;
  const files = stored.map(({ bytes, name, type, lastModified }) => new File([bytes], name, { type, lastModified }));
  storedFiles.set(place, { key, files });
  return files;
}

/** Keeps a draft in this page, and on the device. Rejects where the device can't: private mode, a full disk. */
export async function saveDraft(opening: string, keeping: Keeping, draft: Draft): Promise<void> {
  if (keeping === 'off') return;
  inPage.set(opening, draft);
  const key = storeKey(opening, keeping);
  const all = Object.entries(draft.answers);
  const files = all
    .filter((entry): entry is [string, File[]] => hasFiles(entry[1]))
    .map(([field, list]) => {
      const place = fileKey(key, field);
      const before = storedFiles.get(place);
      return { field, place, list, key: before?.files === list ? before.key : `${place} ${randomId()}` };
    });
  const stored: StoredDraft = {
    ...draft,
    answers: Object.fromEntries(all.filter(([, answer]) => !hasFiles(answer))),
    files: files.map(({ field, key }) => [field, key]),
    savedAt: Date.now(),
  };
  writeAhead(key, stored);
  const news = files.filter(({ place, list }) => storedFiles.get(place)?.files !== list);
  const entries = await Promise.all(
    news.map(async ({ key, list }): Promise<[string, unknown]> => [key, await Promise.all(list.map(toStored))]),
  );
  // Cleared, or written anew, while the files were read: then this is no draft any more.
  if (inPage.get(opening) !== draft) return;
  await setMany([[key, stored], ...entries], entries.length ? fileStore : wordStore);
  const kept = new Set(files.map((file) => file.key));
  const gone = [...storedFiles].filter(([place, { key: at }]) => place.startsWith(`${key} `) && !kept.has(at));
  for (const [place] of gone) storedFiles.delete(place);
  for (const { place, key, list } of news) storedFiles.set(place, { key, files: list });
  writeAhead(key, undefined, stored);
  // Files that were removed or replaced are deleted.
  const keys = gone.map(([, { key: at }]) => at);
  if (keys.length) await delMany(keys, wordStore).catch(() => undefined);
}

/** Says that a draft is still being written, where another tab would take it for an old one. */
export async function touchDraft(opening: string, keeping: Keeping): Promise<void> {
  if (keeping === 'off') return;
  try {
    const key = storeKey(opening, keeping);
    const stored = await get<StoredDraft>(key, wordStore);
    if (stored) await setMany([[key, { ...stored, savedAt: Date.now() }]], wordStore);
  } catch {
    // Storage is forbidden: there is no stored draft to touch.
  }
}

async function toStored(file: File): Promise<StoredFile> {
  const { name, type, lastModified } = file;
  return { name, type, lastModified, bytes: await file.arrayBuffer() };
}

/** Forgets a draft, here and on the device. */
export async function clearDraft(opening: string, keeping: Keeping): Promise<void> {
  inPage.delete(opening);
  if (keeping === 'off') return;
  try {
    const key = storeKey(opening, keeping);
    writeAhead(key, undefined);
    await forget([key]);
  } catch {
    // Storage is forbidden: there is no stored draft to delete.
  }
}

/** A page that is going away sees no transaction to its end: the words go here first, at once. */
function writeAhead(key: string, stored: StoredDraft | undefined, unless?: StoredDraft): void {
  try {
    if (stored) sessionStorage.setItem(key, JSON.stringify(stored));
    // Only if nothing was written since: newer words stay.
    else if (!unless || sessionStorage.getItem(key) === JSON.stringify(unless)) sessionStorage.removeItem(key);
  } catch {
    // Full, or none: the store itself may still do.
  }
}

function readAhead(key: string): StoredDraft | undefined {
  const written = sessionStorage.getItem(key);
  return written ? (JSON.parse(written) as StoredDraft) : undefined;
}

/** A session's drafts lie under its own name: the next person at a library computer never sees them. */
function storeKey(opening: string, keeping: 'session' | 'device'): string {
  return `draft ${VERSION} ${keeping === 'device' ? 'device' : `session ${sessionId()}`} ${opening}`;
}

function fileKey(key: string, field: string): string {
  return `${key} ${field}`;
}

function hasFiles(answer: Answers[string]): answer is File[] {
  return Array.isArray(answer) && answer.some((entry) => typeof entry !== 'string');
}

/** Lives as long as the tab, reloads and restored crashes included. Throws where the browser keeps no sessions. */
function sessionId(): string {
  const id = sessionStorage.getItem(SESSION) ?? randomId();
  sessionStorage.setItem(SESSION, id);
  return id;
}

const randomId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

let forgotten: Promise<void> | undefined;

/** Once a page: what is too old, or of another version, goes. */
function forgetOld(): Promise<void> {
  forgotten ??= (async () => {
    const drafts = (await keys<string>(wordStore)).filter((key) => key.endsWith(']') || key.startsWith(RECEIPT));
    const old: string[] = [];
    const own = `draft ${VERSION} session ${sessionId()} `;
    for (const key of drafts) {
      if (key.startsWith(own)) continue;
      const lifetime = key.startsWith(`draft ${VERSION} device `) ? LIFETIME.device : LIFETIME.session;
      const readable = key.startsWith(`draft ${VERSION} `) || key.startsWith(RECEIPT);
      const draft = readable ? await get<{ savedAt: number }>(key, wordStore) : undefined;
      if (!draft || Date.now() - draft.savedAt > lifetime) old.push(key);
    }
    await forget(old);
  })();
  // Nobody waits for it; where it fails, the next page tries again.
  return forgotten.catch(() => undefined);
}

/** Drafts with the files that lie beside them, whose keys begin with theirs. */
async function forget(drafts: readonly string[]): Promise<void> {
  if (!drafts.length) return;
  for (const key of storedFiles.keys()) {
    if (drafts.some((draft) => key.startsWith(draft))) storedFiles.delete(key);
  }
  await wordStore('readwrite', (objects) => {
    for (const draft of drafts) objects.delete(IDBKeyRange.bound(draft, `${draft}\uffff`));
    return promisifyRequest(objects.transaction);
  });
}
