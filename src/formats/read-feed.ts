import { issue, named, type Issue } from '../posting/issues.js';
import { finish, parsePosting, readEntries, type FeedResult, type PostingResult } from '../posting/parse.js';
import type { JobPosting } from '../posting/types.js';
import { ashby } from './ashby.js';
import { bambooHr } from './bamboohr.js';
import { breezy } from './breezy.js';
import type { Contents, Details, Format } from './reading/format.js';
import { greenhouse } from './greenhouse.js';
import { jsonLd } from './json-ld.js';
import { lever } from './lever.js';
import { readOwnEach, type ReadFeedOptions } from './own.js';
import { personio } from './personio.js';
import { pinpoint } from './pinpoint.js';
import { recruitee } from './recruitee.js';
import { smartRecruiters } from './smartrecruiters.js';
import { teamtailor, teamtailorRss } from './teamtailor.js';
import { isObject, pruned, text, valueOf, type Json } from './reading/values.js';
import { isWorkableForm, readWorkableForm, workable } from './workable.js';

/** What reading a feed gave. */
export interface Feed extends FeedResult {
  /** Address of the list's next page, on the same origin. Absent at the end. */
  next?: string;
  /** By id: where the rest of an opening is had, for feeds whose list has only its head. */
  details?: Record<string, Details>;
}

const FORMATS: readonly Format[] = [
  jsonLd,
  greenhouse,
  lever,
  ashby,
  workable,
  recruitee,
  smartRecruiters,
  personio,
  teamtailor,
  teamtailorRss,
  pinpoint,
  bambooHr,
  breezy,
];

/**
 * Recognises a feed by its content (and by its address, `base`, where the content is ambiguous) and reads it. Never
 * throws: what can't be read becomes an issue, and its neighbours stand.
 *
 * @param payload JSON as an object; XML, or a page with JSON-LD in it, as a string.
 */
export function readFeed(payload: unknown, options: ReadFeedOptions = {}): Feed {
  return finish(readFeedEach(payload, options));
}

/** {@link readFeed}, an entry at a time. */
export function* readFeedEach(payload: unknown, options: ReadFeedOptions = {}): Generator<void, Feed> {
  try {
    const address = addressOf(options.base);
    for (const format of FORMATS) {
      const contents = format.open(payload, address);
      if (contents) return yield* readContents(format, contents, options, address);
    }
    if (isWorkableForm(payload)) return nothing('is an application form, and no list of openings');
    if (typeof payload === 'string')
      return nothing(`is neither JSON nor another feed that is known: ${named(payload.trim())}`);
    return yield* readOwnEach(payload, options);
  } catch (error) {
    return nothing(unreadable(error));
  }
}

function* readContents(
  format: Format,
  contents: Contents,
  options: ReadFeedOptions,
  address: URL | undefined,
): Generator<void, Feed> {
  const { organization } = options;
  const base = address?.href;
  const issues = [...(contents.issues ?? [])];
  const details: Record<string, Details> = {};
  let unnamed: string | undefined;

  /** Entries as postings to be checked; one that its reader stumbles over is left out with an issue. */
  function* candidates(): Generator<readonly [number, unknown]> {
    for (const [index, entry] of contents.entries.entries()) {
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
      yield [index, pruned(posting)];
    }
  }

  const read = yield* readEntries(candidates(), options);
  if (unnamed) {
    const hint = 'say its name with #organization=… at the end of the address, or with options.organization';
    issues.unshift(issue([], `names no employer, so ${named(unnamed)} is shown: ${hint}`, 'warning'));
  }
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
 */
export function withDetails(
  posting: JobPosting,
  payload: unknown,
  options: ReadFeedOptions = {},
): Required<PostingResult> {
  try {
    const { id, hiringOrganization, application } = posting;
    if (isWorkableForm(payload)) {
      const issues: Issue[] = [];
      const form = readWorkableForm(payload, (path, message) =>
        issues.push(issue(['application', 'questions', ...path], message, 'warning')),
      );
      const read = parsePosting({ ...posting, application: { ...application, ...form } });
      return { posting: read.posting ?? posting, issues: [...issues, ...read.issues] };
    }
    const { postings, issues } = readFeed(payload, { organization: hiringOrganization.name, ...options });
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

function addressOf(address: string | undefined, base?: URL): URL | undefined {
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
