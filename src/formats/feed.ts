import { issue, named } from '../posting/issues.js';
import {
  issuesEach,
  parseEntries,
  parsePosting,
  type FeedResult,
  type PostingResult,
} from '../posting/reading/parse.js';
import { mended } from '../posting/reading/mend.js';
import type { JobPosting } from '../posting/types.js';
import { readOwnEach, type ReadFeedOptions } from './own.js';
import type { Details, Format } from './reading/format.js';
import { isObject, text, valueOf, type Json } from './reading/json.js';
import { whyUnread } from './unread.js';
import { tidied } from './reading/tidy.js';
import { pruned } from './reading/values.js';
import { numbered } from '../posting/numbered.js';

/** What reading a feed gave. */
export interface Feed extends FeedResult {
  /** Address of the list's next page, on the same origin. Absent at the end. */
  next?: string;
  /** By id: where the rest of an opening is had, for feeds whose list has only its head. */
  details?: Record<string, Details>;
}

/** Reads a payload of a format, an entry at a time; of none that is known, as our own. Never throws. */
export function* readAs(format: Format | undefined, payload: unknown, options: ReadFeedOptions): Generator<void, Feed> {
  try {
    if (format) return yield* readContents(format, payload, options);
    const why = whyUnread(payload);
    if (why) return nothing(why);
    if (typeof payload === 'string')
      return nothing(
        payload.trim()
          ? `is neither JSON nor another feed that is known: ${named(payload.trim())}`
          : 'is empty: there is no feed in it',
      );
    const read = (data: unknown) => readOwnEach(data, options);
    const reading = yield* mended(payload, yield* read(payload), read);
    return { postings: reading.postings, issues: yield* issuesEach(reading) };
  } catch (error) {
    return nothing(unreadable(error));
  }
}

function* readContents(format: Format, payload: unknown, options: ReadFeedOptions): Generator<void, Feed> {
  const { organization } = options;
  const address = addressOf(options.base);
  const base = address?.href;
  const contents = format.open(payload, address);
  if (contents.form) return nothing('is an application form, and no list of openings');
  const issues = [...(contents.issues ?? [])];
  const details: Record<string, Details> = {};
  let unnamed: string | undefined;
  const nameless: number[] = [];

  /** Entries as postings to be checked; one that its reader stumbles over is left out with an issue. */
  function* candidates(): Generator<readonly [number, unknown]> {
    for (const [index, entry] of numbered(contents.entries)) {
      const warn = (path: (string | number)[], message: string) =>
        issues.push(issue(['postings', index, ...path], message, 'warning'));
      if (!isObject(entry)) {
        yield [index, entry];
        continue;
      }
      let posting: Json | undefined;
      try {
        posting = format.read(entry, { base, organization, index, warn });
        if (!posting) continue;
        if (!text(valueOf(posting['hiringOrganization'], 'name'))) {
          const account = organization ? undefined : format.account?.(entry, { base, organization, index, warn });
          unnamed ??= account;
          if (!organization && !account) nameless.push(index);
          posting['hiringOrganization'] = {
            ...(posting['hiringOrganization'] as Json | undefined),
            name: organization ?? account,
          };
        }
        const rest = address && format.details?.(entry, address);
        const id = text(posting['id']);
        if (rest && id) details[id] = rest;
      } catch (error) {
        issues.push(issue(['postings', index], unreadable(error)));
        continue;
      }
      yield [index, pruned(tidied(posting, warn))];
    }
  }

  const read = yield* parseEntries(candidates(), options);
  const hint = 'say its name with #organization=… at the end of the address, or with options.organization';
  if (nameless.length) issues.unshift(issue([], `names no employer: ${hint}`));
  else if (unnamed) issues.unshift(issue([], `names no employer, so ${named(unnamed)} is shown: ${hint}`, 'warning'));
  const next = nextPage(contents.next, address);
  return {
    postings: read.postings,
    issues: [...issues, ...read.issues],
    ...(next && { next }),
    ...(Object.keys(details).length && { details }),
  };
}

/**
 * An opening completed with what the answer from its details' address says: the opening in full, or its form's
 * questions. Never throws; where the answer can't be read the opening stays as it was.
 *
 * @param format The answer's format.
 * @param read Reads the answer as a feed.
 */
export function completed(
  posting: JobPosting,
  format: Format | undefined,
  payload: unknown,
  read: (options: ReadFeedOptions) => Feed,
): Required<PostingResult> {
  try {
    const { id, hiringOrganization, application } = posting;
    const { form, issues: told = [] } = format?.open(payload, undefined) ?? {};
    if (form) {
      const { posting: whole = posting, issues } = parsePosting({
        ...posting,
        application: { ...application, ...form },
      });
      return { posting: whole, issues: [...told, ...issues] };
    }
    const { postings, issues } = read({ organization: hiringOrganization.name });
    const full = postings.find((one) => one.id === id);
    if (!full) return { posting, issues: [...issues, issue([], `says nothing of the opening ${named(id)}`)] };
    return {
      posting: {
        ...posting,
        ...full,
        id,
        hiringOrganization: { ...hiringOrganization, ...full.hiringOrganization, name: hiringOrganization.name },
        ...((application ?? full.application) && { application: { ...application, ...full.application } }),
      },
      issues,
    };
  } catch (error) {
    return { posting, issues: [issue([], unreadable(error))] };
  }
}

function nothing(message: string): Feed {
  return { postings: [], issues: [issue([], message)] };
}

function unreadable(error: unknown): string {
  return `could not be read: ${named(error instanceof Error ? error.message : error)}`;
}

export function addressOf(address: string | undefined, base?: URL): URL | undefined {
  try {
    return address === undefined ? undefined : new URL(address, base);
  } catch {
    return undefined;
  }
}

/** A list goes on where it began: never on another host, whatever it says. */
function nextPage(next: string | undefined, address: URL | undefined): string | undefined {
  if (!next || !address) return undefined;
  const url = addressOf(next, address);
  return url?.origin === address.origin && url.href !== address.href ? url.href : undefined;
}
