/** Mistakes in the tag that a webmaster pastes, said in plain words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnclosed, mistakesIn, type Tag } from '../../../src/elements/base/report/mistakes.js';

const tag: Tag = {
  name: 'careers-card',
  attributes: [['src', 'openings.json']],
  swallowed: [],
  isUnclosed: false,
  scriptTypes: ['application/json'],
  ids: ['cook'],
};
const two = ['cook', 'driver'];

const table: [what: string, tag: Partial<Tag>, said: string[]][] = [
  ['a tag without a mistake', {}, []],
  ['an opening that is chosen', { attributes: [['posting-id', 'driver']], ids: two }, []],
  ['a board of several', { name: 'careers-board', ids: two }, []],
  [
    'a tag that swallows the footer',
    { swallowed: ['careers-card', 'footer', 'footer'] },
    [
      'The tag is not closed. HTML knows no "/>" here: what follows on the page (<careers-card>, <footer>) becomes part of the element and is not shown. Write </careers-card> after it.',
    ],
  ],
  [
    'a tag that the source does not close',
    { name: 'careers-board', isUnclosed: true },
    [
      'The tag is not closed. HTML knows no "/>" here: what follows on the page becomes part of the element and is not shown. Write </careers-board> after it.',
    ],
  ],
  [
    'curly quotes',
    { attributes: [['src', '”openings.json”']] },
    [
      'Curly quotes are part of the text and do not close an attribute: src=”openings.json”. Write straight ones: src="openings.json"',
    ],
  ],
  [
    'curly quotes around words with a space',
    { attributes: [['posting-id', '“head'], ['cook”', '']] }, // prettier-ignore
    [
      'Curly quotes are part of the text and do not close an attribute: posting-id=“head. Write straight ones: posting-id="head"',
      'Curly quotes are part of the text and do not close an attribute: cook”. Write straight ones: cook',
    ],
  ],
  [
    'curly quotes around the type of the data',
    { scriptTypes: ['”application/json”'] },
    [
      'The openings in the page are not read: the quotes in <script type=…> are curly. Write straight ones: <script type="application/json">',
    ],
  ],
  [
    'id for posting-id',
    { attributes: [['id', 'driver']], ids: two },
    ['id="driver" does not choose an opening, so the first of the list is shown. Write posting-id="driver"'],
  ],
  [
    'posting_id for posting-id',
    { attributes: [['posting_id', 'driver']], ids: two },
    ['posting_id="driver" does not choose an opening, so the first of the list is shown. Write posting-id="driver"'],
  ],
  [
    'no posting-id, where the page has an id of its own for the element',
    { attributes: [['id', 'jobs']], ids: two },
    [
      'The list has 2 openings, and the tag does not say which one it shows, so it is the first. Say it: posting-id="cook"',
    ],
  ],
];

for (const [what, more, said] of table) {
  test(`${what}: ${said.length ? 'said' : 'nothing is said'}`, () => {
    assert.deepEqual(mistakesIn({ ...tag, ...more }), said);
  });
}

const sources: [source: string, unclosed: boolean][] = [
  ['<careers-card src="a.json" />', true],
  ['<careers-card\n  src="a>b.json"\n/>', true],
  ['<careers-card/>', true],
  ['<careers-card src="a/"></careers-card>', false],
  ['<careers-card src=a/></careers-card>', false],
  ['<careers-card src="a.json"><p>Jobs</p>', true],
  ['<careers-card></careers-card><CAREERS-CARD />', true],
  ['<!-- <careers-card /> --><careers-card></careers-card>', false],
  ['<script>"<careers-card />"</script>', false],
  ['<careers-card-list />', false],
];
for (const [source, unclosed] of sources) {
  test(`${source.replace(/\s+/g, ' ')} ${unclosed ? 'is not closed' : 'is closed'}`, () => {
    assert.equal(isUnclosed(source, 'careers-card'), unclosed);
  });
}
