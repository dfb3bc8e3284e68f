import type { Issue } from '../../posting/issues.js';
import type { Json, Warn } from './values.js';

/** What a reader knows beside the payload. */
export interface Context {
  /** The feed's own address, where it is known. */
  base?: string | undefined;
  /** Name of the employer where the feed does not say it. */
  organization?: string | undefined;
  /** Place of the entry in its feed. */
  index: number;
  /** Says that something is amiss with the entry that is being read. */
  warn: Warn;
}

/** Where the rest of an opening is had. */
export interface Details {
  /** The opening with all its fields. */
  posting?: string;
  /** The questions of its application form. */
  form?: string;
}

/** A feed taken apart, nothing of it read yet. */
export interface Contents {
  entries: unknown[];
  /** The next page of the list, relative to this one. */
  next?: string | undefined;
  /** What is to be said of the feed as a whole. */
  issues?: Issue[];
  /** Of an application form, which lists no openings: what it asks for. */
  form?: Json;
}

/** One feed format. */
export interface Format {
  /** Takes a payload that has the format's marks apart; what is amiss within is told, never thrown. */
  open: (payload: unknown, address: URL | undefined) => Contents;
  /** One entry as a posting, still to be checked; `undefined` where it is not to be shown. */
  read: (entry: Json, context: Context) => Json | undefined;
  /** The account's name in an entry's or the feed's address, for an employer that is named nowhere. */
  account?: (entry: Json, context: Context) => string | undefined;
  /** Where the rest of an entry is had. */
  details?: (entry: Json, address: URL) => Details | undefined;
}

/** The address below the feed's own path, where that path ends as told: never one on another host. */
export function below(address: URL, end: string, more: string): string | undefined {
  const path = address.pathname.replace(/\/$/, '');
  return path.endsWith(end) ? new URL(`${path}/${more}`, address).href : undefined;
}
