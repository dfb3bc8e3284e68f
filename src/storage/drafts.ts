import { createStore, get, keys, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import type { JobPosting } from '../posting/types.js';
import type { Answers } from '../application/fields.js';
import { newSubmissionId } from '../application/submission-id.js';

/** How long a draft is kept: while its tab lives, for at most seven days, or not at all. */
export type Keeping = 'session' | 'device' | 'off';

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

const database = createStore('coalition-careers', 'drafts');

/**
 * The store, with a limit to how long it may take: a page that was closed in the middle of something can leave it locked
 * for all others (WebKit), and nobody's application waits for that.
 */
function patient(milliseconds: number): UseStore {
  return (mode, use) => {
    let timer: ReturnType<typeof setTimeout>;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('The store does not answer.', 'TimeoutError')), milliseconds);
    });
    // In a promise of its own: forbidden storage throws at once.
    const work = (async () => database(mode, use))();
    return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
  };
}

/** For words, and for files. */
export const draftStore = patient(1_000);
const fileStore = patient(20_000);

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

export function newDraft(): Draft {
  return { submissionId: newSubmissionId(), answers: {} };
}

export function isSameOpening(one: JobPosting, other: JobPosting): boolean {
  return openingKey(one) === openingKey(other);
}

/** The draft for an opening as it was left, or `undefined`. Never throws: a broken store holds nothing. */
export async function loadDraft(posting: JobPosting, keeping: Keeping): Promise<Draft | undefined> {
  if (keeping === 'off') return undefined;
  const here = inPage.get(openingKey(posting));
  if (here) return here;
  try {
    void forgetOld();
    const key = storeKey(posting, keeping);
    const stored = readAhead(key) ?? (await get<StoredDraft>(key, draftStore));
    if (!stored || Date.now() - stored.savedAt > LIFETIME[keeping]) return undefined;
    const answers: Record<string, Answers[string]> = { ...stored.answers };
    for (const field of stored.fileFields) {
      const files = await get<StoredFile[]>(fileKey(key, field), fileStore);
      if (!files?.length) continue;
      const restored = files.map(
        ({ bytes, name, type, lastModified }) => new File([bytes], name, { type, lastModified }),
      );
      answers[field] = restored;
      storedFiles.set(fileKey(key, field), restored);
    }
    const { submissionId, sending = false, tried } = stored;
    return { submissionId, answers, sending, ...(tried && { tried }) };
  } catch {
    return undefined;
  }
}

/** Keeps a draft in this page, and on the device. Rejects where the device can't: private mode, a full disk. */
export async function saveDraft(posting: JobPosting, keeping: Keeping, draft: Draft): Promise<void> {
  if (keeping === 'off') return;
  inPage.set(openingKey(posting), draft);
  const key = storeKey(posting, keeping);
  const words: Record<string, Answers[string]> = {};
  const fileFields: string[] = [];
  const files: [string, File[]][] = [];
  for (const [field, answer] of Object.entries(draft.answers)) {
    if (!hasFiles(answer)) {
      words[field] = answer;
      continue;
    }
    fileFields.push(field);
    if (storedFiles.get(fileKey(key, field)) !== answer) files.push([fileKey(key, field), answer]);
  }
  const stored: StoredDraft = { ...draft, answers: words, fileFields, savedAt: Date.now() };
  writeAhead(key, stored);
  const entries = await Promise.all(
    files.map(async ([name, list]): Promise<[string, unknown]> => [name, await Promise.all(list.map(toStored))]),
  );
  // Cleared, or written anew, while the files were read: then this is no draft any more.
  if (inPage.get(openingKey(posting)) !== draft) return;
  await setMany([[key, stored], ...entries], entries.length ? fileStore : draftStore);
  for (const [name, list] of files) storedFiles.set(name, list);
  writeAhead(key, undefined, stored);
}

async function toStored(file: File): Promise<StoredFile> {
  const { name, type, lastModified } = file;
  return { name, type, lastModified, bytes: await file.arrayBuffer() };
}

/** Forgets a draft, here and on the device. */
export async function clearDraft(posting: JobPosting, keeping: Keeping): Promise<void> {
  inPage.delete(openingKey(posting));
  if (keeping === 'off') return;
  try {
    const key = storeKey(posting, keeping);
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

function openingKey(posting: JobPosting): string {
  return JSON.stringify([posting.hiringOrganization.name, posting.id]);
}

/** A session's drafts lie under its own name: the next person at a library computer never sees them. */
function storeKey(posting: JobPosting, keeping: 'session' | 'device'): string {
  return `draft ${VERSION} ${keeping === 'device' ? 'device' : `session ${sessionId()}`} ${openingKey(posting)}`;
}

function fileKey(key: string, field: string): string {
  return `${key} ${field}`;
}

function hasFiles(answer: Answers[string]): answer is File[] {
  return Array.isArray(answer) && answer.some((entry) => typeof entry !== 'string');
}

/** Lives as long as the tab, reloads and restored crashes included. Throws where the browser keeps no sessions. */
function sessionId(): string {
  const id = sessionStorage.getItem(SESSION) ?? newSubmissionId();
  sessionStorage.setItem(SESSION, id);
  return id;
}

let forgotten: Promise<void> | undefined;

/** Once a page: what is too old, or of another version, goes. */
function forgetOld(): Promise<void> {
  forgotten ??= (async () => {
    const drafts = (await keys<string>(draftStore)).filter((key) => key.endsWith(']') || key.startsWith('receipt '));
    const old: string[] = [];
    for (const key of drafts) {
      const lifetime = key.startsWith(`draft ${VERSION} device `) ? LIFETIME.device : LIFETIME.session;
      const readable = key.startsWith(`draft ${VERSION} `) || key.startsWith('receipt ');
      const draft = readable ? await get<{ savedAt: number }>(key, draftStore) : undefined;
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
  await draftStore('readwrite', (objects) => {
    for (const draft of drafts) objects.delete(IDBKeyRange.bound(draft, `${draft}\uffff`));
    return promisifyRequest(objects.transaction);
  });
}
