/** Rows that somebody copies from a spreadsheet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOfRow, sheetOf, UNNAMED } from '../../../src/editor/sheet.js';
import { readFeed } from '../../../src/formats/read-feed.js';
import { samples, OWN, GIVEN } from '../announcement/score.js';

const TODAY = '2026-03-01';

function open(pasted: string) {
  const sheet = sheetOf(pasted, TODAY);
  assert.ok(sheet, 'it is a sheet');
  const { postings } = readFeed(sheet.text, { organization: UNNAMED });
  const leftover = sheet.leftover.map((span) => pasted.slice(...span));
  const { isGuessed } = sheet;
  return { entries: postings.map((posting) => entryOfRow(posting, isGuessed)), leftover, isGuessed };
}

const ROW = [
  'Riverside Kitchen Collective',
  'Community Cook',
  'Saint Paul, MN',
  '$22 - $26 an hour',
  'Part-time',
  '2/20/2026',
  '4/17/2026',
  'jobs@example.org',
  'call first',
];

describe('the days of a row', () => {
  const days = (...cells: string[]) => {
    const [entry] = open(
      ['Riverside Kitchen Collective', 'Community Cook', '$22 an hour', ...cells].join('\t'),
    ).entries;
    return [entry?.draft['datePosted'], entry?.draft['validThrough']];
  };

  it('are told apart however they are written: the last one ahead is the deadline', () => {
    assert.deepEqual(days('2026-02-20', '2026-04-17'), ['2026-02-20', '2026-04-17']);
    assert.deepEqual(days('February 20, 2026', 'April 17, 2026'), ['2026-02-20', '2026-04-17']);
    assert.deepEqual(days('2026-04-17'), [undefined, '2026-04-17']);
    assert.deepEqual(days('2026-02-20'), ['2026-02-20', undefined]);
  });

  it('are none where a word is no month', () => {
    assert.deepEqual(days('Room 12, 2026', 'jobs@example.org'), [undefined, undefined]);
  });
});

describe('a row of a spreadsheet', () => {
  it('with its header is the opening that it is', () => {
    const { entries, isGuessed, leftover } = open(
      'Position\tOrganization\tPay\tLunch\r\nCook\tRiverside\t"$22 - $26\nper hour"\tfree on Fridays\r\n',
    );
    assert.equal(isGuessed, false);
    assert.deepEqual(leftover, ['free on Fridays']);
    const [entry] = entries;
    assert.equal(entry?.draft['title'], 'Cook');
    assert.deepEqual(entry.draft['hiringOrganization'], { name: 'Riverside' });
    assert.deepEqual(entry.unsure, []);
  });

  it('without its header is told by what its cells hold, and all of it is to be checked', () => {
    const { entries, leftover } = open(ROW.join('\t'));
    const { draft, unsure } = entries[0]!;
    assert.equal(draft['title'], 'Community Cook');
    assert.deepEqual(draft['hiringOrganization'], { name: 'Riverside Kitchen Collective' });
    assert.deepEqual(draft['employmentType'], ['PART_TIME']);
    assert.deepEqual([draft['datePosted'], draft['validThrough']], ['2026-02-20', '2026-04-17']);
    assert.deepEqual(draft['application'], { email: 'jobs@example.org' });
    assert.deepEqual(draft['baseSalary'], { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' });
    assert.deepEqual(leftover, ['call first']);
    for (const key of ['title', 'hiringOrganization.name', 'baseSalary', 'validThrough'] as const)
      assert.ok(unsure.includes(key), key);
  });

  it('is several openings where it is several rows, and needs no employer', () => {
    const rows = ['Community Cook\tSaint Paul, MN\t$22/hour\tjobs@example.org', 'Driver\tDuluth, MN\t$24/hour\tjobs@example.org'];
    const { entries } = open(rows.join('\n'));
    assert.deepEqual(
      entries.map(({ draft }) => [draft['title'], draft['hiringOrganization']]),
      [['Community Cook', {}], ['Driver', {}]],
    );
  }); // prettier-ignore

  it('is nothing that an announcement is', () => {
    for (const { name, text } of [...samples(OWN), ...samples(GIVEN)])
      assert.equal(sheetOf(text, TODAY), undefined, name);
    for (const text of ['Title:\tCook\nPay:\t$22', 'Title\tCook\nOrganization\tRiverside', 'a\tb\tc\td', 'Cook'])
      assert.equal(sheetOf(text, TODAY), undefined, text);
  });
});
