import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePosting } from '../../../src/posting.js';
import { minimal } from '../samples.js';

/** The minimal posting with data of any kind beside it. */
const data = (more: Record<string, unknown>) => ({ ...minimal, ...more });
const messages = (input: unknown) => parsePosting(input).issues.map(({ message }) => message);

describe('PAY-1 pay that is hinted at instead of stated', () => {
  const warnings = (baseSalary: object) =>
    parsePosting(data({ baseSalary })).issues.map(({ path, severity, message }) => {
      assert.equal(severity, 'warning');
      return message.slice(path.length + 2);
    });
  const range = { currency: 'USD', minValue: 50000, maxValue: 60000 };

  it('a whole range or a fixed rate is fine', () => {
    assert.deepEqual(warnings(range), []);
    assert.deepEqual(warnings({ ...range, note: 'Everyone starts at the lower figure.' }), []);
    assert.deepEqual(warnings({ ...range, maxValue: 50000 }), []);
    assert.deepEqual(warnings({ currency: 'USD', note: 'As the union contract says.' }), []);
  });

  it('half a range raises a warning', () => {
    const half = 'state the whole range, from the lowest to the highest pay: ';
    assert.deepEqual(warnings({ currency: 'USD', minValue: 50000 }), [`${half}maxValue is missing`]);
    assert.deepEqual(warnings({ currency: 'USD', maxValue: 50000 }), [`${half}minValue is missing`]);
  });

  it('a currency without an amount raises a warning', () => {
    assert.deepEqual(warnings({ currency: 'USD' }), ['states a currency and no amount']);
  });

  it('a range upside down raises a warning', () => {
    assert.deepEqual(warnings({ currency: 'USD', minValue: 2, maxValue: 1 }), ['minValue 2 is larger than maxValue 1']);
  });

  for (const note of ['DOE', 'commensurate with experience']) {
    it(`"${note}" raises a warning where no amount stands beside it`, () => {
      assert.deepEqual(warnings({ ...range, note }), []);
      assert.deepEqual(warnings({ currency: 'USD', note }), [
        `state the range or the rate itself instead of "${note}"`,
      ]);
    });
  }

  for (const note of ['up to $70,000', 'Competitive salary', '$50,000+', '50k and up']) {
    it(`"${note}" raises a warning`, () => {
      assert.deepEqual(warnings({ ...range, note }), [`state the range or the rate itself instead of "${note}"`]);
    });
  }
});

describe('PAY-2 benefits', () => {
  it('benefitsEligible alone raises a warning', () => {
    const { posting, issues } = parsePosting(data({ benefitsEligible: true }));
    assert.equal(posting?.benefitsEligible, true);
    assert.deepEqual(
      issues.map(({ path, severity }) => [path, severity]),
      [['benefitsEligible', 'warning']],
    );
  });

  it('benefits in words, or none, raise none', () => {
    assert.deepEqual(messages(data({ benefitsEligible: true, jobBenefits: 'Health insurance' })), []);
    assert.deepEqual(messages(data({ benefitsEligible: false })), []);
  });
});

it('two questions of one id raise a warning, since their answers are named by it', () => {
  const ask = (...ids: string[]) => ({
    application: { questions: ids.map((id) => ({ id, label: `About ${id}`, type: 'text' })) },
  });
  assert.deepEqual(messages(data(ask('shift', 'van', 'shift'))), [
    'application.questions[2].id: "shift" stands twice; its answers are told apart by a number',
  ]);
  assert.deepEqual(messages(data(ask('shift', 'van'))), []);
});

it('a posting that closes before it was posted raises a warning', () => {
  const dates = { datePosted: '2026-07-20', validThrough: '2026-07-19T17:00:00-05:00' };
  assert.deepEqual(messages(data(dates)), [
    'validThrough: "2026-07-19T17:00:00-05:00" lies before datePosted "2026-07-20"',
  ]);
  assert.deepEqual(messages(data({ ...dates, validThrough: '2026-07-20' })), []);
});
