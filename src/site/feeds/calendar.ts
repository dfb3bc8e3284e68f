import { payLine, places, town } from '../../posting/words/facts.js';
import { calendarLine, calendarStart, calendarText } from '../../text/icalendar.js';
import type { Listing } from '../addresses.js';
import { canonicalUrl, inSiteLanguage, type Site } from '../site.js';

/** The deadlines as iCalendar (RFC 5545): the last moment to apply, and the day until which preference is given. */
export function calendar(site: Site, listings: readonly Listing[]): string {
  const events = listings.flatMap((listing) => {
    const { validThrough, priorityDeadline } = listing.posting;
    const { closes, prefers } = site.words;
    return [
      ...(validThrough ? event(site, listing, 'deadline', closes, validThrough) : []),
      ...(priorityDeadline ? event(site, listing, 'preference', prefers, priorityDeadline) : []),
    ];
  });
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//coalition-careers//EN'],
    ['X-WR-CALNAME', calendarText(site.name)],
    ...events,
    ['END', 'VCALENDAR'],
  ];
  return lines.map((line) => calendarLine(...line)).join('');
}

type Line = [name: string, value: string];

function event(
  site: Site,
  listing: Listing,
  kind: string,
  summary: (title: string, organization: string) => string,
  moment: string,
): Line[] {
  const { address } = listing;
  const { posting } = inSiteLanguage(site, listing);
  const [place] = places(posting);
  const facts = [place && town(place), payLine(posting, site.strings.posting)];
  const url = canonicalUrl(site, listing);
  const host = site.url ? new URL(site.url).host : 'careers';
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', calendarText(`${address.slug}.${kind}@${host}`)],
    ['DTSTAMP', `${address.changed.replaceAll('-', '')}T000000Z`],
    calendarStart(moment),
    ['SUMMARY', calendarText(summary(posting.title, posting.hiringOrganization.name))],
    ['DESCRIPTION', calendarText([...facts, url].filter(Boolean).join('\n'))],
    ...(site.url ? [['URL', url] satisfies Line] : []),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}
