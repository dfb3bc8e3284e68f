import { get, keys, promisifyRequest, setMany } from 'idb-keyval';
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
  /** The answers, in words by field, as a try had them that may have arrived. */
  tried?: Readonly<Record<string, string>>;
}

/** As it lies in the store: the words, and the names of the fields whose files lie beside them. */
interface StoredDraft extends Draft {
  savedAt: number;
  fileFields: string[];
}

/** Changes when drafts of before can no longer be read. */
const VERSION = 1;

const DAY = 86_400_000;

/** Drafts of a session that ended are out of reach at once, and gone from the device a day later. */
const LIFETIME = { session: DAY, device: 7 * DAY };

const SESSION = 'coalition-careers.session';

/** A file as every engine stores it: WebKit has no files in the store of a private window. */
interface StoredFile {
  name: string;
  type: string;
  lastModified: number;
  bytes: ArrayBuffer;
}

/** Drafts of this page: there at once, and there still where the browser's store is not. */
const inPage = new Map<string, Draft>();

/** The files that are in the store already, so that a keystroke does not write 25 MB anew. */
const storedFiles = new Map<string, Answers[string]>();

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
    if (!stored || Date.now() - stored.savedAt > LIFETIME[keeping]) return undefined;
    const { submissionId, sending = false, tried, fileFields } = stored;
    const read = await Promise.all(fileFields.map(async (field) => [field, await readFiles(key, field)] as const));
    const files = read.filter((entry): entry is [string, File[]] => entry[1] !== undefined);
    return {
      draft: {
        submissionId,
        // By its entries: a field may have any name, `__proto__` too.
        answers: Object.fromEntries([...Object.entries(stored.answers), ...files]),
        sending,
        ...(tried && { tried }),
      },
      lost: read.filter(([, found]) => !found).map(([field]) => field),
    };
  } catch {
    return undefined;
  }
}

async function readFiles(key: string, field: string): Promise<File[] | undefined> {
  const stored = await get<StoredFile[]>(fileKey(key, field), fileStore).catch(() => undefined);
  if (!stored?.length) return undefined;
  const files = stored.map(({ bytes, name, type, lastModified }) => new File([bytes], name, { type, lastModified }));
  storedFiles.set(fileKey(key, field), files);
  return files;
}

/** Keeps a draft in this page, and on the device. Rejects where the device can't: private mode, a full disk. */
export async function saveDraft(opening: string, keeping: Keeping, draft: Draft): Promise<void> {
  if (keeping === 'off') return;
  inPage.set(opening, draft);
  const key = storeKey(opening, keeping);
  const all = Object.entries(draft.answers);
  const files = all.filter((entry): entry is [string, File[]] => hasFiles(entry[1]));
  const stored: StoredDraft = {
    ...draft,
    answers: Object.fromEntries(all.filter(([, answer]) => !hasFiles(answer))),
    fileFields: files.map(([field]) => field),
    savedAt: Date.now(),
  };
  writeAhead(key, stored);
  const news = files.filter(([field, list]) => storedFiles.get(fileKey(key, field)) !== list);
  const entries = await Promise.all(
    news.map(async ([field, list]): Promise<[string, unknown]> => {
      return [fileKey(key, field), await Promise.all(list.map(toStored))];
    }),
  );
  // Cleared, or written anew, while the files were read: then this is no draft any more.
  if (inPage.get(opening) !== draft) return;
  await setMany([[key, stored], ...entries], entries.length ? fileStore : wordStore);
  for (const [field, list] of news) storedFiles.set(fileKey(key, field), list);
  writeAhead(key, undefined, stored);
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
    // Where nothing can be kept there is nothing to forget.
  }
}

/** A page that is going away sees no transaction to its end: the words go here first, at once. */
function writeAhead(key: string, stored: StoredDraft | undefined, unless?: StoredDraft): void {
  try {
    if (stored) sessionStorage.setItem(key, JSON.stringify(stored));
    // What was written since is news still.
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
  const id = sessionStorage.getItem(SESSION) ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
  sessionStorage.setItem(SESSION, id);
  return id;
}

let forgotten: Promise<void> | undefined;

/** Once a page: what is too old, or of another version, goes. */
function forgetOld(): Promise<void> {
  forgotten ??= (async () => {
    const drafts = (await keys<string>(wordStore)).filter((key) => key.endsWith(']') || key.startsWith(RECEIPT));
    const old: string[] = [];
    for (const key of drafts) {
      const lifetime = key.startsWith(`draft ${VERSION} device `) ? LIFETIME.device : LIFETIME.session;
      const readable = key.startsWith(`draft ${VERSION} `) || key.startsWith(RECEIPT);
      const draft = readable ? await get<{ savedAt: number }>(key, wordStore) : undefined;
      if (!draft || Date.now() - draft.savedAt > lifetime) old.push(key);
    }
    await forget(old);
  })();
  // Not for anyone to wait for; where it fails, the next page tries again.
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
