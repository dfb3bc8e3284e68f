import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnnouncement, type AnnouncementReading } from '../../../src/announcement/read.js';
import { parsePosting } from '../../../src/posting/reading/parse.js';
import { GIVEN, MORE, OWN, samples } from './score.js';

const now = new Date('2026-03-01T12:00:00Z');

/** Offsets are in order, inside the text, and leave no letter out. */
function covers({ text, openings, leftover }: AnnouncementReading): void {
  const covered = new Uint8Array(text.length);
  const take = (spans: readonly (readonly [number, number])[]) => {
    let before = 0;
    for (const [start, end] of spans) {
      assert.ok(before <= start && start < end && end <= text.length, `${before} ${start} ${end}`);
      before = end;
      covered.fill(1, start, end);
    }
  };
  for (const { fields } of openings) {
    for (const [path, { spans }] of Object.entries(fields)) {
      // A language is that of the whole text.
      assert.ok(spans.length > 0 || path === 'inLanguage', `${path} names the words it was read from`);
      take(spans);
    }
  }
  for (const [start, end] of leftover) {
    assert.ok(
      covered.subarray(start, end).every((taken) => taken === 0),
      'leftover is what no field took',
    );
  }
  take(leftover);
  const lost = [...text.matchAll(/\S/g)].filter(({ index }) => covered[index] === 0).map(([letter]) => letter);
  assert.deepEqual(lost, []);
}

/** Whatever was read is a posting once what must be there is. */
function isPosting({ openings }: AnnouncementReading): void {
  for (const { posting, missing } of openings) {
    const { issues } = parsePosting({
      ...(missing.includes('id') && { id: 'opening' }),
      ...(missing.includes('title') && { title: 'Organizer' }),
      ...posting,
      hiringOrganization: {
        ...(missing.includes('hiringOrganization.name') && { name: 'Some' }),
        ...posting.hiringOrganization,
      },
    });
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
}

const word = fc.constantFrom(
  ...'Organizer We are seeking a full-time part-time position Location: Salary: $22-26/hr 52k USD 4,000 monthly Deadline: May 8 2026 4/3/2026 until filled apply send resume cover letter to jobs@example.org jobs [at] example [dot] org Responsibilities Qualifications: Preferred Benefits • v o - 1. 2) | Reports to: Director (CBNA) Duluth, MN hybrid remote days Buscamos un Coordinador Requisitos: Tareas hasta el viernes € ﬁ é ñ “ ” ** > # … \uF0B7 \u00a0 \t \n \n\n \r\n From: Subject: Page 1 of 2 Questions? www.example.org/jobs'.split(
    ' ',
  ),
);
const announcement = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));

describe('readAnnouncement on any text', () => {
  for (const [name, text] of [
    ['announcement-like text', announcement],
    ['any characters', fc.string({ unit: 'binary', maxLength: 400 })],
    ['any graphemes', fc.string({ unit: 'grapheme', maxLength: 400 })],
  ] as const) {
    it(`reads ${name}: no exception, every letter covered, offsets in order, a posting`, () => {
      fc.assert(
        fc.property(text, (given) => {
          const reading = readAnnouncement(given, { now });
          assert.equal(reading.text, given);
          covers(reading);
          isPosting(reading);
        }),
        { numRuns: 300 },
      );
    });
  }

  // Each took from ten seconds to a minute, when a pattern began anew at every letter.
  for (const [name, text] of [
    ['a picture written in letters, as mail holds it', 'abcd'.repeat(20_000)],
    ['a line of spaces', ' '.repeat(60_000)],
    ['a page of dots, as a table of contents has them', `${'a.'.repeat(30_000)}@`],
    ['a page in capitals without an end', 'COOK WANTED '.repeat(10_000)],
    ['a word of capitals and small letters', 'Aa'.repeat(60_000)],
    ['a line of names without an end', 'Aa '.repeat(150_000)],
    ['a number without an end', '1'.repeat(120_000)],
    ['a table of figures that is one sentence', '12 '.repeat(50_000)],
  ] as const) {
    it(`takes seconds, not minutes, for ${name}`, () => {
      const start = performance.now();
      readAnnouncement(text, { now });
      assert.ok(performance.now() - start < 5000);
    });
  }

  it('reads no list of duties where the title is all there is', () => {
    const [opening] = readAnnouncement('Questions? Organizer Deadline:', { now }).openings;
    assert.equal(opening?.posting.responsibilities, undefined);
  });

  it('reads an empty text as one opening with everything missing', () => {
    const { openings, leftover } = readAnnouncement('', { now });
    assert.equal(openings.length, 1);
    assert.deepEqual(openings[0]?.posting, {});
    assert.deepEqual(leftover, []);
    // What the schema requires, what Google for Jobs wants to know, and how to apply.
    assert.deepEqual(
      openings[0].missing.join(),
      'id,title,hiringOrganization.name,description,responsibilities,qualifications,employmentType,jobLocation,baseSalary,datePosted,validThrough,application',
    );
  });

  it('reads nothing where there is no text, as a script without types may hand over', () => {
    for (const none of [undefined, null])
      assert.deepEqual(readAnnouncement(none, { now }), readAnnouncement('', { now }));
  });

  it('reads days near the day that it is told, as a date or in milliseconds', () => {
    for (const day of [now, now.getTime()]) {
      const { openings } = readAnnouncement('Position: Cook\nDeadline: May 8', { now: day });
      assert.equal(openings[0]?.posting.validThrough, '2026-05-08');
    }
  });
});

describe('readAnnouncement on real announcements', () => {
  for (const { name, text } of [...samples(OWN), ...samples(GIVEN), ...samples(MORE)]) {
    it(`${name}: no letter lost, and a posting, however its lines end`, () => {
      for (const given of [text, text.replace(/\r?\n/g, '\r\n'), text.replace(/\r?\n/g, '\r'), `\uFEFF${text}`]) {
        const reading = readAnnouncement(given, { now });
        covers(reading);
        isPosting(reading);
      }
    });
  }
});
