import { issue, named } from '../../posting/issues.js';
import type { JobPosting } from '../../posting/types.js';
import { fold } from '../../text/fold.js';
import { places, town } from '../../posting/words/facts.js';
import type { Snapshot } from '../snapshot.js';

/** Several sources as one; an opening that stands in two of them appears once. */
export function merged(sources: readonly Snapshot[]): Snapshot {
  const postings: JobPosting[] = [];
  const remarks: Snapshot['remarks'] = [];
  const seen = new Set<string>();
  const byId = new Map<string, JobPosting[]>();
  for (const source of sources) {
    const marks: string[] = [];
    const fresh: JobPosting[] = [];
    for (const posting of source.postings) {
      const own = sameness(posting);
      const isTold = byId.get(idOf(posting))?.some((other) => isSame(posting, other));
      if (isTold || own.some((mark) => seen.has(mark))) {
        const { title, hiringOrganization } = posting;
        const message = `${named(title)} of ${named(hiringOrganization.name)} stands in two sources; it is shown once`;
        remarks.push(issue([], message, 'warning'));
        continue;
      }
      fresh.push(posting);
      marks.push(...own);
    }
    // One source may well have two openings of one title in one town; two sources hardly do.
    for (const mark of marks) seen.add(mark);
    for (const posting of fresh) {
      postings.push(posting);
      byId.set(idOf(posting), [...(byId.get(idOf(posting)) ?? []), posting]);
    }
    remarks.push(...source.remarks);
  }
  return { postings, remarks };
}

/** An employer's id; as each of its feeds counts for itself, two openings may well have the same. */
function idOf({ id, hiringOrganization }: JobPosting): string {
  return JSON.stringify([fold(hiringOrganization.name), id]);
}

/** Whether two openings with one id are one: they have one page, or one title is the other and more. */
function isSame(one: JobPosting, other: JobPosting): boolean {
  if (one.url && other.url && pageOf(one.url) === pageOf(other.url)) return true;
  const [title, otherTitle] = [fold(one.title), fold(other.title)];
  return title.startsWith(otherTitle) || otherTitle.startsWith(title);
}

/** What two sources have in common of one opening: its page and title, or its title, employer and town. */
function sameness(posting: JobPosting): string[] {
  const { title, url, hiringOrganization, workplace } = posting;
  const towns = places(posting).map((place) => fold(town(place)));
  const where = towns.length ? towns.sort() : workplace?.type === 'remote' ? ['remote'] : [];
  return [
    ...(url ? [JSON.stringify(['url', pageOf(url), fold(title)])] : []),
    ...(where.length ? [JSON.stringify(['title', fold(hiringOrganization.name), fold(title), where])] : []),
  ];
}

/** A page's address without its scheme, and without what campaigns add to it. */
function pageOf(address: string): string {
  const url = new URL(address, 'https://relative.invalid/');
  for (const name of [...url.searchParams.keys()]) if (/^utm_|^gh_src$|^ref$/.test(name)) url.searchParams.delete(name);
  return [url.host, url.pathname.replace(/\/$/, ''), url.search, url.hash].join('');
}
