import type { ReadFeedOptions } from '../formats/own.js';
import type { Issue } from '../posting/issues.js';
import { isGrave, type Reading } from '../posting/reading/read.js';
import type { JobPosting } from '../posting/types.js';
import type { Copy } from '../storage/copies.js';

/**
 * Something to be said of what was read: an issue, or what remarks.ts puts into words once what could be read is shown.
 */
export type Remark = Issue | Reading | SourceError;

/** What is known of one or several sources at a moment; each snapshot of a stream replaces the one before. */
export interface Snapshot {
  postings: JobPosting[];
  remarks: Remark[];
  /** More is on its way. */
  partial?: boolean;
  /** The page itself has the data, as a property or a child, and no source. */
  isOfPage?: boolean;
  /** When the copy that stands in for a source was made, in milliseconds; absent where all is as it should be. */
  keptAt?: number;
  /** What could not be had, though the rest could. */
  failures?: SourceError[];
  /** Of several sources: how many are shown, have failed, and there are. */
  sources?: { shown: number; failed: number; of: number };
}

/** Data that could not be had or read. Where it has no message, its remarks say why. */
export class SourceError extends Error {
  readonly source: string;
  readonly remarks: Remark[];
  /** Of several sources that all failed: the others. */
  readonly others: SourceError[];
  /** The list, where it could be read as a whole and lacks the opening that was asked for. */
  list?: Snapshot | undefined;

  constructor(message: string, source: string, remarks: Remark[] = [], others: SourceError[] = []) {
    super(message);
    this.source = source;
    this.remarks = remarks;
    this.others = others;
  }
}

export function sourceError(thrown: unknown, source: string): SourceError {
  if (thrown instanceof SourceError) return thrown;
  return new SourceError(thrown instanceof Error ? thrown.message : String(thrown), source);
}

/** The opening of a list that `id` names; one that the page itself gives needs no choice, and is that one. */
export function chosenOf(snapshot: Snapshot, id: string | undefined): JobPosting | undefined {
  const { postings, isOfPage, partial } = snapshot;
  if (!id) return postings[0];
  const isOnly = isOfPage && !partial && postings.length === 1 && lacks(snapshot, id);
  return isOnly ? postings[0] : postings.find((posting) => posting.id === id);
}

/** Returns the snapshot where it has the opening with this id, and throws where it has not. `src`: the list, where there is one. */
export function withOpening(snapshot: Snapshot, id: string | undefined, src: string | undefined): Snapshot {
  if (!id || chosenOf(snapshot, id)) return snapshot;
  const error = new SourceError(`There is no opening with the id "${id}".`, src ?? 'property', snapshot.remarks);
  if (src && lacks(snapshot, id)) error.list = snapshot;
  throw error;
}

/** Chooses the entries of a long feed that are shown before all of it is read. */
export type EntryPicker = (entries: readonly unknown[]) => readonly unknown[];

/** What a browser and the command line do each in their own way. */
export interface Platform {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Where the last good copy of each feed is kept, if anywhere. */
  copies?: {
    keep: (url: string, body: string) => Promise<void>;
    last: (url: string) => Promise<Copy | undefined>;
  };
  /** Reads a source that is no web address, where there are files. Throws a {@link SourceError} where it can't. */
  file?: (path: string) => Promise<Uint8Array>;
  /** Why a request failed, where that is known; a browser doesn't say. */
  reason?: (error: unknown) => string;
}

/** What is asked for, in whatever format. */
export const ACCEPT = { Accept: 'application/json, application/xml, text/html;q=0.9, */*;q=0.8' };

/** Bounds of one answer. */
export interface Limits {
  /** How long a source may be silent, in milliseconds; a copy of the last time is better than to wait on. */
  silence: number;
  /** How long an answer may take as a whole, in milliseconds. */
  total: number;
  bytes: number;
}

export interface ReadOptions {
  platform: Platform;
  /** What relative addresses of sources are relative to. */
  base?: string | undefined;
  /** Asks the network again. */
  fresh?: boolean | undefined;
  /** Picks what a long feed shows first. Without it there are no partial snapshots of one source. */
  pick?: EntryPicker | undefined;
  limits?: Limits;
  /** Looks at what each page holds beside what was read of it. */
  inspect?: (payload: unknown, read: Snapshot, options: ReadFeedOptions) => Promise<void>;
}

/** A feed of nothing but errors is an error; one with no openings is not. */
export function usable<T extends Snapshot>(result: T, source: string): T {
  if (!result.postings.length && result.remarks.some(isError)) throw new SourceError('', source, result.remarks);
  return result;
}

/** Whether a list surely has no opening of this id: all of it could be read, and it is no old copy. */
export function lacks({ keptAt, failures, remarks }: Snapshot, id: string): boolean {
  const mayHold = (remark: Remark) => ('faults' in remark ? remark.unread?.includes(id) : isError(remark));
  return keptAt === undefined && !failures && !remarks.some(mayHold);
}

function isError(remark: Remark): boolean {
  if (remark instanceof SourceError) return true;
  return 'faults' in remark ? remark.faults.some(isGrave) : remark.severity === 'error';
}
