import { isOwn, readOwn, readOwnEach, type ReadFeedOptions } from '../formats/own.js';
import type { Feed } from '../formats/feed.js';
import { answerOf, parsed, textOf } from './fetching/answer.js';
import { entriesOf, isShort, readWhole, snapshotOf } from './at-once.js';
import type { Location } from './fetching/address.js';
import { remember } from './details.js';
import { inSlices, pause } from './slices.js';
import type { Reading } from '../posting/reading/read.js';
import { sourceError, usable, type EntryPicker, type ReadOptions, type Remark, type Snapshot } from './snapshot.js';

/** One page of a list; most lists have no other. */
export interface Page extends Snapshot {
  /** Address of the list's next page. */
  next?: string;
}

/** Reads a page: from its source, or else from the copy that was kept of it. What is picked from a long one comes first. */
export async function* readPage(at: Location, options: ReadOptions): AsyncGenerator<Snapshot, Page> {
  const { address, isFile, organization } = at;
  const { platform } = options;
  const read = async function* (body: string, remarks: Remark[]) {
    const payload = await parsed(body, address, address, remarks);
    const given = isFile
      ? { organization }
      : { organization: organization ?? (await employerOf(payload, address, options)), base: address };
    const strict = yield* readPayload(payload, given, options.pick);
    const named = strict.remarks.map((remark) => ('faults' in remark ? { ...remark, source: address } : remark));
    const page = { ...strict, remarks: [...remarks, ...named] };
    await options.inspect?.(payload, page, given);
    return usable(page, address);
  };
  try {
    const remarks: Remark[] = [];
    if (isFile) {
      const bytes = (await platform.file?.(address)) ?? new Uint8Array();
      return yield* read(await textOf(bytes, address, remarks), remarks);
    }
    const body = await answerOf(address, options, remarks);
    const page = yield* read(body, remarks);
    void platform.copies?.keep(address, body).catch(() => undefined);
    return page;
  } catch (error) {
    const copy = isFile ? undefined : await platform.copies?.last(address).catch(() => undefined);
    if (!copy) throw error;
    const page = yield* read(copy.body, []);
    return { ...page, keptAt: copy.keptAt, failures: [sourceError(error, address)] };
  }
}

/** The employer's name from beside a list that does not say it; without it the list is shown all the same. */
async function employerOf(payload: unknown, base: string, options: ReadOptions): Promise<string | undefined> {
  if (isOwn(payload)) return undefined;
  const { employerAddress, employerIn } = await import('../formats/load.js');
  const address = employerAddress(payload, base);
  try {
    return address && employerIn(await parsed(await answerOf(address, options), address));
  } catch {
    return undefined;
  }
}

/** Reads data of any format; what is not ours is read by code that is loaded for it. */
export async function* readPayload(
  payload: unknown,
  options: ReadFeedOptions,
  pick?: EntryPicker,
): AsyncGenerator<Snapshot, Page> {
  if (!isOwn(payload)) {
    const { readFeedEach } = await import('../formats/load.js');
    return pageOf(await inSlices(await readFeedEach(payload, options)));
  }
  const entries = entriesOf(payload);
  // WebKit hands a promise that a generator returns to `yield*` as it is.
  if (isShort(entries)) return await mended(readOwn(payload, options), payload, options);
  if (pick) {
    const picked = pick(entries);
    const first = readWhole(Array.isArray(payload) ? picked : { ...(payload as object), postings: picked }, options);
    // What is drawn of it takes a turn of its own.
    await pause();
    yield { ...first, partial: true };
    await pause();
  }
  return await mended(await inSlices(readOwnEach(payload, options)), payload, options);
}

/** What was refused is read once more where it can only mean one thing, by code that is loaded for it. */
async function mended(reading: Reading, payload: unknown, options: ReadFeedOptions): Promise<Snapshot> {
  if (!reading.faults.length) return snapshotOf(reading);
  const mend = await import('../posting/reading/mend.js').catch(() => undefined);
  if (!mend) return snapshotOf(reading);
  return snapshotOf(await inSlices(mend.mended(payload, reading, (data) => readOwnEach(data, options))));
}

function pageOf({ details, issues, ...page }: Feed): Page {
  if (details) remember(page.postings, details);
  return { ...page, remarks: issues };
}
