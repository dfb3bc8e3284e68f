import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringsFor } from '../../../src/locales/index.js';
import { address, facts, town } from '../../../src/posting/words/facts.js';
import type { Place } from '../../../src/posting.js';
import { minimal } from '../samples.js';

const words = stringsFor('en').strings.posting;
const said = (place: Place) => {
  const [fact] = facts({ ...minimal, jobLocation: place }, words);
  return [fact?.value, ...(fact?.notes ?? [])].filter(Boolean).join(' | ');
};

describe('a place is said once', () => {
  it('however another system repeats it', () => {
    const cases: [place: Place, expected: string][] = [
      [{ name: 'New York, NY (HQ)', addressLocality: 'New York City', addressRegion: 'NY', addressCountry: 'USA' }, 'New York, NY'],
      [{ name: 'Wilmington, NC', addressLocality: 'Wilmington', addressRegion: 'North Carolina' }, 'Wilmington, NC'],
      [{ name: 'Paris, France', addressCountry: 'FR' }, 'Paris, France'],
      [{ name: 'Bangalore, India - Remote', addressCountry: 'IN' }, 'Bangalore, India - Remote, India'],
      [{ name: 'Cape Town, ZA', addressCountry: 'ZA' }, 'Cape Town, ZA'],
      [{ addressLocality: 'Singapore', addressRegion: 'Singapore', addressCountry: 'SG' }, 'Singapore'],
      [{ addressLocality: 'Texas', addressRegion: 'Texas', addressCountry: 'US' }, 'Texas'],
      [{ name: 'Main office', addressLocality: 'Duluth', addressRegion: 'MN' }, 'Main office, Duluth, MN'],
      [{ name: 'Milan, MN', addressLocality: 'Duluth', addressRegion: 'MN' }, 'Milan, MN, Duluth, MN'],
    ];
    for (const [place, expected] of cases) assert.equal(address(place, words), expected);
  }); // prettier-ignore

  const names = [undefined, 'Duluth', 'Duluth, MN', 'Duluth, Minnesota (Main office)'];
  const towns = [undefined, 'Duluth', 'duluth', 'Duluth City'];
  const regions = [undefined, 'MN', 'Minnesota', 'Duluth'];
  const countries = [undefined, 'US', 'USA', 'United States'];

  it('256 cases: no town, region or country stands twice, and none that is worth a word is lost', () => {
    let count = 0;
    for (const name of names)
      for (const addressLocality of towns)
        for (const addressRegion of regions)
          for (const addressCountry of countries) {
            count += 1;
            const given = { name, addressLocality, addressRegion, addressCountry };
            const place = Object.fromEntries(Object.entries(given).filter(([, part]) => part)) as Place;
            for (const line of [address(place, words), said(place)]) {
              const about = JSON.stringify({ place, line });
              if (addressLocality) assert.ok((line.match(/duluth/gi) ?? []).length <= 1, about);
              if (addressLocality ?? name) assert.match(line, /duluth/i, about);
              if (addressLocality) assert.ok((line.match(/\bMN\b|Minnesota/g) ?? []).length <= 1, about);
              assert.ok((line.match(/\bUSA?\b|United States/g) ?? []).length <= 1, about);
              if (addressLocality && addressRegion?.startsWith('M')) assert.match(line, /\bMN\b|Minnesota/, about);
              // The country that most readers live in is said only where nothing else is known.
              if (addressCountry && !name && !addressLocality && !addressRegion)
                assert.match(line, /United States/, about);
              if (addressLocality) assert.doesNotMatch(line, /\bUSA?\b|United States/, about);
            }
            if (addressLocality) assert.ok((town(place).match(/duluth/gi) ?? []).length === 1);
          }
    assert.equal(count, 256);
  });

  it('where a remote worker may live is not said again as a place', () => {
    const [where] = facts(
      {
        ...minimal,
        jobLocation: [{ name: 'Remote - Canada' }],
        workplace: { type: 'remote' },
        applicantLocationRequirements: ['Canada'],
      },
      words,
    );
    assert.deepEqual([where?.value, where?.notes], ['Remote in Canada', []]);
  });
});
