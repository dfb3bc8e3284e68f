import type { JobPosting } from './types.js';

/** What a calendar is told of a deadline. */
export interface DeadlineEvent {
  /** ISO date, or date-time. */
  day: string;
  /** What the day is called: "Apply by". */
  label: string;
  /** Where the opening is found. */
  address: string;
  now: number;
}

/** A deadline as an iCalendar file (RFC 5545): a whole day or a moment, with a reminder the day before. */
export function deadlineCalendar({ id, title, hiringOrganization }: JobPosting, event: DeadlineEvent): string {
  const { day, label, address, now } = event;
  const name = `${label}: ${title} (${hiringOrganization.name})`;
  const start =
    day.length === 10 ? [`DTSTART;VALUE=DATE:${compact(day)}`] : [`DTSTART:${moment(day)}`, `DTEND:${moment(day)}`];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//coalition-careers//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}-${hiringOrganization.name}`)}@coalition-careers`,
    `DTSTAMP:${moment(now)}`,
    ...start,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(name)}`,
    `DESCRIPTION:${escaped(address)}`,
    `URL:${address.replace(/[\r\n]/g, '')}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(name)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

function moment(time: string | number): string {
  return compact(new Date(time).toISOString().replace(/\.\d+/, ''));
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Lines of at most 75 octets, cut at a character. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines.push(`${lines.pop() ?? ''}${character}`);
    octets += size;
  }
  return lines.join('\r\n');
}
