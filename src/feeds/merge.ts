import { issue, named } from '../posting/issues.js';
import type { FeedResult } from '../posting/parse.js';
import type { JobPosting } from '../posting/schema.js';
import { fold } from '../posting/text.js';
import { places, town } from '../posting/words.js';

/** Several sources as one; an opening that stands in two of them appears once. */
export function merged(sources: readonly FeedResult[]): FeedResult {
  const postings: JobPosting[] = [];
  const issues: FeedResult['issues'] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    const marks: string[] = [];
    for (const posting of source.postings) {
      const own = sameness(posting);
      if (own.some((mark) => seen.has(mark))) {
        const { title, hiringOrganization } = posting;
        const message = `${named(title)} of ${named(hiringOrganization.name)} stands in two sources; it is shown once`;
        issues.push(issue([], message, 'warning'));
        continue;
      }
      postings.push(posting);
      marks.push(...own);
    }
    // One source may well have two openings of one title in one town; two sources hardly do.
    for (const mark of marks) seen.add(mark);
    issues.push(...source.issues);
  }
  return { postings, issues };
}

/** What two sources have in common of one opening: its page and title, its id with its employer, or its title, employer and town. */
function sameness(posting: JobPosting): string[] {
  const { id, title, url, hiringOrganization } = posting;
  const employer = fold(hiringOrganization.name);
  const where = places(posting).map(town).sort();
  return [
    JSON.stringify(['id', employer, id]),
    ...(url ? [JSON.stringify(['url', pageOf(url), fold(title)])] : []),
    ...(where.length ? [JSON.stringify(['title', employer, fold(title), where.map(fold)])] : []),
  ];
}

/** A page's address without what campaigns add to it. */
function pageOf(address: string): string {
  const url = new URL(address, 'https://relative.invalid/');
  for (const name of [...url.searchParams.keys()]) if (/^utm_|^gh_src$|^ref$/.test(name)) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}
