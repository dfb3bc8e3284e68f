import { pay, places, town } from '../../posting/facts.js';
import type { Listing } from '../addresses.js';
import { canonicalUrl, type Site } from '../site.js';

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
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//coalition-careers//EN',
    `X-WR-CALNAME:${escaped(site.name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(
  site: Site,
  listing: Listing,
  kind: string,
  summary: (title: string, organization: string) => string,
  moment: string,
): string[] {
  const { posting, address } = listing;
  const salary = pay(posting, site.strings.posting);
  const [place] = places(posting);
  const facts = [place && town(place), salary && [salary.amount, salary.period].filter(Boolean).join(' ')];
  const url = canonicalUrl(site, listing);
  const host = site.url ? new URL(site.url).host : 'careers';
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escaped(`${address.slug}.${kind}@${host}`)}`,
    `DTSTAMP:${address.changed.replaceAll('-', '')}T000000Z`,
    moment.length === 10
      ? `DTSTART;VALUE=DATE:${moment.replaceAll('-', '')}`
      : `DTSTART:${new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SUMMARY:${escaped(summary(posting.title, posting.hiringOrganization.name))}`,
    `DESCRIPTION:${escaped([...facts, url].filter(Boolean).join('\n'))}`,
    ...(site.url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  return lines;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line of at most 75 octets, continued with a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let text = '';
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += octets;
  }
  return text;
}
