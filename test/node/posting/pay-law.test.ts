import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { entryOf, judge } from '../../../src/editor/entry.js';
import { payLawAdvice, payLawIssues, payLaws, payLawsFor } from '../../../src/posting/pay-law.js';
import type { JobPosting, Place } from '../../../src/posting.js';
import { posting } from '../samples.js';

const NOW = Date.parse('2026-12-01');
const at = (jobLocation: Place, more: Partial<JobPosting> = {}) => posting({ jobLocation, ...more });
const messages = (of: JobPosting, now = NOW) => payLawIssues(of, now).map(({ message }) => message);
const where = (of: JobPosting) => payLawsFor(of).map(({ jurisdiction }) => jurisdiction);

describe('the law of the place of the work', () => {
  const cases: [place: Place, jurisdictions: string[]][] = [
    [{ addressRegion: 'MN', addressCountry: 'US' }, ['Minnesota']],
    [{ addressRegion: 'minnesota' }, ['Minnesota']],
    [{ addressLocality: 'Saint Paul, MN' }, ['Minnesota']],
    [{ addressRegion: 'CA', addressCountry: 'United States' }, ['California']],
    [{ addressCountry: 'CA' }, []],
    [{ addressRegion: 'ON', addressCountry: 'Canada' }, ['Ontario']],
    [{ addressRegion: 'DC' }, ['District of Columbia']],
    [{ addressLocality: 'Hamburg', addressCountry: 'DE' }, ['The European Union']],
    [{ addressLocality: 'Wien', addressCountry: 'Austria' }, ['The European Union']],
    [{ addressRegion: 'DE', addressCountry: 'US' }, []],
    [{ addressRegion: 'WI' }, []],
    [{ addressRegion: 'MA', addressCountry: 'MA' }, []],
  ];
  for (const [place, jurisdictions] of cases) {
    it(`${JSON.stringify(place)}: ${jurisdictions.join() || 'none'}`, () =>
      assert.deepEqual(where(at(place)), jurisdictions));
  }

  it('is that of everywhere a remote worker may live', () => {
    assert.deepEqual(where(posting({ applicantLocationRequirements: ['Minnesota', 'Wisconsin', 'IL'] })), [
      'Minnesota',
      'Illinois',
    ]);
  });
});

describe('what a law wants stated', () => {
  const minnesota = { addressRegion: 'MN' };
  const pay = { currency: 'USD', minValue: 20, maxValue: 24 };

  it('is said where it is not, with who is covered and the statute', () => {
    assert.deepEqual(messages(at(minnesota)), [
      '"Cook": Minnesota asks employers with 30 or more employees in Minnesota to state the whole pay range, or the rate (baseSalary); what the benefits are (jobBenefits); other compensation (Minn. Stat. 181.173, checked on 2026-11-26).',
    ]);
  });

  it('is not said where it is; half a range is none', () => {
    assert.deepEqual(messages(at(minnesota, { baseSalary: pay, jobBenefits: 'Health' })), []);
    assert.match(messages(at(minnesota, { baseSalary: { currency: 'USD', minValue: 20 } }))[0]!, /whole pay range/);
    assert.deepEqual(messages(at({ addressRegion: 'CA' }, { baseSalary: pay })), []);
  });

  it('does not concern volunteers', () => {
    assert.deepEqual(messages(at(minnesota, { employmentType: 'VOLUNTEER' })), []);
  });

  it('older than a year, says so, even of a posting that states all', () => {
    const whole = at(minnesota, { baseSalary: pay, jobBenefits: 'Health' });
    assert.deepEqual(messages(whole, Date.parse('2028-01-01')), [
      '"Cook": What the law of Minnesota asks was checked on 2026-11-26, more than a year ago: look it up.',
    ]);
  });

  it('is fourteen rows, each with a day, and none of them ever says that a posting complies', () => {
    assert.equal(new Set(payLaws.map(({ jurisdiction }) => jurisdiction)).size, 14);
    for (const { checked, statute, covers } of payLaws) {
      assert.match(checked, /^\d{4}-\d\d-\d\d$/);
      assert.ok(statute && covers);
    }
    const bare = payLaws.flatMap((law) =>
      messages(at('countries' in law.at ? { addressCountry: 'FR' } : { addressRegion: law.at.region })),
    );
    assert.equal(bare.length, 14);
    for (const message of bare) assert.doesNotMatch(message, /compl(?:y|ies|iant)|legal|lawful/i);
  });

  it('stands at the field that should say it', () => {
    const fields = (more: Partial<JobPosting>) => payLawAdvice(at(minnesota, more), NOW).map(({ path }) => path);
    assert.deepEqual(fields({}), ['baseSalary']);
    assert.deepEqual(fields({ baseSalary: pay }), ['jobBenefits']);
    const { notes } = judge(entryOf({ ...at(minnesota, { baseSalary: pay }) }));
    const [note] = notes.get('jobBenefits') ?? [];
    assert.match(
      note?.type === 'issue' ? note.issue.message : '',
      /^jobBenefits: Minnesota asks employers .* checked on/,
    );
  });

  it('is loaded by the command line and the editor alone', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const users = files.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('/pay-law.js'));
    assert.deepEqual(users.map((name) => name.split(/[\\/]/)[0]).sort(), ['command-line', 'editor']); // prettier-ignore
  });
});
