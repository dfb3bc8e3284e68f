import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlineCalendar } from '../../../src/posting/words/calendar.js';
import { deadlineAhead } from '../../../src/posting/status.js';
import { posting } from '../samples.js';

const event = {
  day: '2026-12-04',
  label: 'Apply by',
  address: 'https://example.org/jobs?job=1',
  now: Date.UTC(2026, 10, 26),
};
const opening = posting({ id: '1', title: 'Cook, baker; server', hiringOrganization: { name: 'Peña\r\nBEGIN:VEVENT' } }); // prettier-ignore
/** The lines, joined again where they were folded. */
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('a deadline for a calendar', () => {
  it('is a whole day, with a reminder the day before', () => {
    const found = lines(deadlineCalendar(opening, event));
    assert.ok(found.includes('DTSTART;VALUE=DATE:20261204'));
    assert.ok(found.includes('TRIGGER:-P1D'));
    assert.ok(found.includes('DTSTAMP:20261126T000000Z'));
    assert.ok(found.includes('URL:https://example.org/jobs?job=1'));
    assert.deepEqual(found.slice(0, 2), ['BEGIN:VCALENDAR', 'VERSION:2.0']);
    assert.deepEqual(found.slice(-2), ['END:VCALENDAR', '']);
  });

  it('is a moment where the posting says one', () => {
    const found = lines(deadlineCalendar(opening, { ...event, day: '2026-12-04T17:00:00-06:00' }));
    assert.ok(found.includes('DTSTART:20261204T230000Z'));
  });

  it('takes words as words: no text adds a line, and no line is longer than 75 octets', () => {
    const text = deadlineCalendar(opening, { ...event, address: `https://example.org/${'å'.repeat(200)}` });
    assert.equal(lines(text).filter((line) => line === 'BEGIN:VEVENT').length, 1);
    assert.ok(text.includes('Cook\\, baker\\; server'));
    for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  });

  it('is the last day, else that of preference, while it is ahead', () => {
    const now = Date.parse('2026-11-26T12:00');
    const ahead = (validThrough?: string, priorityDeadline?: string) =>
      deadlineAhead(posting({ ...(validThrough && { validThrough }), ...(priorityDeadline && { priorityDeadline }) }), now);
    assert.equal(ahead('2026-12-04', '2026-12-01'), '2026-12-04');
    assert.equal(ahead(undefined, '2026-12-01'), '2026-12-01');
    assert.equal(ahead(undefined, '2026-11-26'), '2026-11-26', 'to the end of the day');
    assert.equal(ahead(undefined, '2024-07-19'), undefined);
    assert.equal(ahead(), undefined);
  }); // prettier-ignore
});
