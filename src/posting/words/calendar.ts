import { calendarLine, calendarMoment, calendarStart, calendarText } from '../../text/icalendar.js';
import type { JobPosting } from '../types.js';

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
  const name = calendarText(`${label}: ${title} (${hiringOrganization.name})`);
  const lines: [name: string, value: string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//coalition-careers//EN'],
    ['BEGIN', 'VEVENT'],
    ['UID', `${calendarText(`${id}-${hiringOrganization.name}`)}@coalition-careers`],
    ['DTSTAMP', calendarMoment(now)],
    calendarStart(day),
    ...(day.length === 10 ? [] : [['DTEND', calendarMoment(day)] as [string, string]]),
    ['TRANSP', 'TRANSPARENT'],
    ['SUMMARY', name],
    ['DESCRIPTION', calendarText(address)],
    ['URL', address.replace(/[\r\n]/g, '')],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', name],
    ['TRIGGER', '-P1D'],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ];
  return lines.map((line) => calendarLine(...line)).join('');
}
