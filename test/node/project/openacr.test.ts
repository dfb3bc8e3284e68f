/** The conformance report for machines says what docs/accessibility.md says, and no more than its tests show. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { openAcr } from '../../../scripts/openacr.js';

interface Criterion {
  num: string;
  components: { adherence: { level: string; notes: string } }[];
}
const markdown = readFileSync('docs/accessibility.md', 'utf8');

function criterion(num: string, failures: string[]): { level: string; notes: string } {
  const { chapters } = openAcr(markdown, failures) as { chapters: Record<string, { criteria?: Criterion[] }> };
  const found = Object.values(chapters).flatMap(({ criteria = [] }) => criteria.filter((one) => one.num === num));
  return found[0]!.components[0]!.adherence;
}
const failed = (file: string, title: string) => `Chromium, test/elements/${file}.test.ts: <careers-board> > ${title}`;

describe('the conformance report as OpenACR', () => {
  it('is docs/accessibility.openacr.yaml, as a run in which nothing fails writes it', () => {
    assert.deepEqual(parse(readFileSync('docs/accessibility.openacr.yaml', 'utf8')), openAcr(markdown, []));
  });

  for (const [name, num, failures, level] of [
    ['is supported while its tests pass', '1.4.1', [], 'supports'],
    ['is not touched by the failure of another test', '1.4.1', [failed('board/board', 'opens in place')], 'supports'],
    ['is not touched by the same title in another file', '1.4.1', [failed('board/board', 'axe finds nothing')], 'supports'],
    ['is lowered when one of its tests fails', '1.4.1', [failed('accessibility', 'axe finds nothing in a card')], 'partially-supports'],
    ['is lowered to the ground when all fail', '1.1.1', [failed('accessibility', 'axe finds nothing in a card')], 'does-not-support'],
    ['is lowered when the file could not be run', '4.1.2', ['Chromium, test/elements/application/questions.test.ts: the file as a whole'], 'partially-supports'],
    ['is lowered when the runner crashed', '2.4.6', ['the runner of test/elements/card/card.test.ts, test/elements/application/questions.test.ts'], 'does-not-support'],
    ['is lowered by a test in Node', '3.2.4', ['Node, test/node/locales/locales.test.ts: has every string'], 'does-not-support'],
    ['of a range that does not apply', '1.2.3', [], 'not-applicable'],
  ] as const) {
    it(`a criterion ${name}`, () => assert.equal(criterion(num, [...failures]).level, level));
  } // prettier-ignore

  it('names the test that fails', () => {
    const { notes } = criterion('1.1.1', [failed('accessibility', 'axe finds nothing in a card')]);
    assert.match(notes, /Fails now: test\/elements\/accessibility\.test\.ts "axe finds nothing"/);
  });
});
