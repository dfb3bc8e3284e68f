import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePosting, structuredDataIssues, toJobPostingJsonLd, type JobPosting } from '../../../src/posting.js';
import { full, minimal, posting } from '../samples.js';

const base = 'https://example.org/jobs/';
// Read as the JSON it becomes.
const jsonLd = (of: JobPosting, options = {}) =>
  JSON.parse(JSON.stringify(toJobPostingJsonLd(of, options))) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
const minneapolis = { addressLocality: 'Minneapolis', addressRegion: 'MN', addressCountry: 'US' };

/** Everything in an object at any depth, itself included. */
const within = (value: unknown): unknown[] => [
  value,
  ...(typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : []),
];
/** What says nothing: no value, an empty one, or an object with nothing but its type. */
const isNothing = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).every((key) => key === '@type'));

describe('an opening that people translated', () => {
  it('is described in the language of the page, as the page shows it', () => {
    const somali = jsonLd(full, { language: 'so' });
    assert.equal(somali['title'], 'Abaabule guryaha');
    assert.match(somali['description'] as string, /Waxaad dhisaysaa/);
  });

  it('is described in the original where the page is in no language it is translated into', () => {
    for (const options of [{}, { language: 'vi' }]) assert.equal(jsonLd(full, options)['title'], full.title);
  });
});

describe('SD-2 unknown means absent', () => {
  it('a minimal posting says four things and no more', () => {
    assert.deepEqual(toJobPostingJsonLd(minimal), {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Cook',
      identifier: { '@type': 'PropertyValue', name: 'Riverside Kitchen', value: 'cook' },
      hiringOrganization: { '@type': 'Organization', name: 'Riverside Kitchen' },
    });
  });

  it('property: nothing undefined, null or empty at any depth, whatever the posting leaves out', () => {
    const { id, title, hiringOrganization, ...optional } = full;
    const some = fc.record(
      Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, fc.constant(value)])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (more) => {
        const nothing = within(toJobPostingJsonLd({ id, title, hiringOrganization, ...more })).filter(isNothing);
        assert.deepEqual(nothing, []);
      }),
    );
  });

  it('nothing empty comes from empty parts', () => {
    const hollow = posting({ jobLocation: [{}], sections: [], tags: [], employmentType: [], application: {}, applicantLocationRequirements: [] });
    for (const type of ['onsite', 'hybrid', 'remote'] as const) {
      assert.deepEqual(within(jsonLd({ ...hollow, workplace: { type } })).filter(isNothing), []);
    }
  }); // prettier-ignore

  it('asks for a country that is not there in the words of a person', () => {
    const said = (addressCountry?: string) =>
      structuredDataIssues(
        posting({ jobLocation: { addressLocality: 'Duluth', ...(addressCountry && { addressCountry }) } }),
      )
        .filter(({ path }) => path === 'jobLocation')
        .map(({ message }) => message);
    assert.deepEqual(said(), ['jobLocation: needs addressCountry as two letters like "US"']);
    assert.deepEqual(said('Oz'.repeat(2)), ['jobLocation: needs addressCountry as two letters like "US", got "OzOz"']);
  });

  it('the day it was posted, when unknown, is a warning and not today', () => {
    assert.ok(!('datePosted' in jsonLd(minimal)));
    assert.deepEqual(
      structuredDataIssues(minimal).map(({ path, severity }) => [path, severity]),
      [['datePosted', 'warning']],
    );
  });
});

describe('SD-3 where the work is', () => {
  it('jobLocationType is TELECOMMUTE for remote work, with where from', () => {
    const remote = jsonLd(
      posting({ workplace: { type: 'remote' }, applicantLocationRequirements: ['Minnesota', 'United States', 'USA'] }),
    );
    assert.equal(remote['jobLocationType'], 'TELECOMMUTE');
    assert.deepEqual(remote['applicantLocationRequirements'], [
      { '@type': 'State', name: 'Minnesota' },
      { '@type': 'Country', name: 'United States' },
      { '@type': 'Country', name: 'USA' },
    ]);
    assert.ok(!('jobLocation' in remote));
  });

  it('a state’s letters are no country’s', () => {
    const areas = ['MN', 'CA', 'DE', 'CO'];
    const remote = jsonLd(posting({ workplace: { type: 'remote' }, applicantLocationRequirements: areas }));
    assert.deepEqual(
      remote['applicantLocationRequirements'],
      areas.map((name) => ({ '@type': 'State', name })),
    );
  });

  for (const type of ['hybrid', 'onsite'] as const) {
    it(`jobLocationType is absent for ${type} work, which has a place with a country`, () => {
      const data = jsonLd(
        posting({ workplace: { type }, jobLocation: minneapolis, applicantLocationRequirements: ['Minnesota'] }),
      );
      assert.ok(!('jobLocationType' in data));
      assert.ok(!('applicantLocationRequirements' in data));
      assert.deepEqual(data['jobLocation'], {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', ...minneapolis },
      });
    });
  }

  it('several places are a list', () => {
    const data = jsonLd(posting({ jobLocation: [minneapolis, { ...minneapolis, addressLocality: 'Saint Paul' }] }));
    assert.deepEqual(
      data['jobLocation'].map(({ address }: { address: Record<string, string> }) => address['addressLocality']),
      ['Minneapolis', 'Saint Paul'],
    );
  });

  for (const country of ['US', 'us', 'USA', 'U.S.', 'United States', 'united states of america']) {
    it(`"${country}" is US`, () => {
      const data = jsonLd(posting({ jobLocation: { ...minneapolis, addressCountry: country } }));
      assert.equal(data['jobLocation'].address.addressCountry, 'US');
    });
  }

  it('warns of a place without a country code, and of remote work from nowhere', () => {
    const paths = (more: Partial<JobPosting>) =>
      structuredDataIssues(posting({ datePosted: '2026-06-01', ...more })).map(({ path }) => path);
    assert.deepEqual(paths({ jobLocation: { addressLocality: 'Minneapolis' } }), ['jobLocation']);
    assert.deepEqual(paths({ jobLocation: { ...minneapolis, addressCountry: 'Absurdistan' } }), ['jobLocation']);
    assert.deepEqual(paths({ workplace: { type: 'remote' } }), ['applicantLocationRequirements']);
    assert.deepEqual(paths({ jobLocation: minneapolis }), []);
  });
});

describe('SD-4 dates and words', () => {
  it('open until filled with a preference has no last moment', () => {
    const data = jsonLd(posting({ openUntilFilled: true, priorityDeadline: '2024-07-19' }));
    assert.ok(!('validThrough' in data));
    assert.match(data['description'], /Preference to applications received by July 19, 2024/);
    assert.match(data['description'], /Open until filled/);
  });

  it('a last moment is one', () => {
    assert.equal(jsonLd(posting({ validThrough: '2026-08-15' }))['validThrough'], '2026-08-15');
  });

  it('says the workplace on a line of its own, also where no hours are known', () => {
    const remote = { workplace: { type: 'remote' as const }, applicantLocationRequirements: ['Minnesota'] };
    const scheduleOf = (of: Partial<JobPosting>) => jsonLd(posting(of))['description'] as string;
    assert.match(scheduleOf(remote), /<p>Remote in Minnesota<\/p>/);
    assert.match(scheduleOf({ ...remote, workHours: '40 hours' }), /<p>40 hours<br>Remote in Minnesota<\/p>/);
  });

  it('the description is HTML with duties, qualifications, hours, pay and how to apply', () => {
    const { description } = jsonLd(full) as { description: string };
    const told = ['tenant unions', 'Meet ten tenants a week', 'Door to door', 'You speak Somali', 'Monday: plan', '40 hours', '$50,000', 'a year', 'Health insurance', 'September 1, 2026', 'People of color', 'Send a resume']; // prettier-ignore
    for (const words of told) assert.ok(description.includes(words), words);
    assert.match(description, /^<p>.*<ul><li>/s);
    assert.doesNotMatch(description, /<(?!\/?(p|ul|ol|li|br|strong)>)/);
    assert.notEqual(description, full.title);
  });

  it('someone’s markup does not get into it', () => {
    const hostile = posting({
      description: { html: '<img src=x onerror=alert(1)><p>Cook</p><script>alert(1)</script>' },
      sections: [{ heading: '<script>', body: '</script><b>' }],
    });
    const { description } = jsonLd(hostile) as { description: string };
    assert.equal(description, '<p>Cook</p><p><strong>&lt;script&gt;</strong></p><p>&lt;/script&gt;&lt;b&gt;</p>');
  });

  it('addresses are whole, or absent', () => {
    const data = posting({
      url: 'cook',
      hiringOrganization: { name: 'Riverside Kitchen', url: '/', logo: 'logo.svg' },
    });
    const { url, hiringOrganization } = jsonLd(data, { base });
    assert.equal(url, `${base}cook`);
    assert.deepEqual(hiringOrganization, {
      '@type': 'Organization',
      name: 'Riverside Kitchen',
      sameAs: 'https://example.org/',
      logo: `${base}logo.svg`,
    });
    assert.deepEqual(jsonLd(data)['hiringOrganization'], { '@type': 'Organization', name: 'Riverside Kitchen' });
    assert.ok(!('url' in jsonLd(data)));
    assert.ok(!('url' in jsonLd(posting({ url: 'mailto:jobs@example.org' }))));
  });
});

describe('SD-5 pay', () => {
  const value = (salary: object) =>
    jsonLd(posting({ baseSalary: { currency: 'USD', ...salary } }))['baseSalary']?.value as unknown;

  it('a range has two bounds', () => {
    assert.deepEqual(value({ minValue: 50000, maxValue: 60000, unitText: 'YEAR' }), {
      '@type': 'QuantitativeValue',
      minValue: 50000,
      maxValue: 60000,
      unitText: 'YEAR',
    });
  });

  it('a fixed rate has one value', () => {
    assert.deepEqual(value({ minValue: 22.5, maxValue: 22.5, unitText: 'HOUR' }), {
      '@type': 'QuantitativeValue',
      value: 22.5,
      unitText: 'HOUR',
    });
  });

  it('a period that is not stated is not made up', () => {
    assert.deepEqual(value({ minValue: 1, maxValue: 2 }), { '@type': 'QuantitativeValue', minValue: 1, maxValue: 2 });
  });

  it('no pay, and pay unknown, are absent', () => {
    assert.equal(value({ minValue: 0, maxValue: 0 }), undefined);
    assert.equal(value({ note: 'By experience.' }), undefined);
  });

  it('experience and education are left out', () => {
    const keys = Object.keys(jsonLd(full));
    for (const key of ['experienceRequirements', 'educationRequirements', 'qualifications']) assert.ok(!keys.includes(key));
  }); // prettier-ignore
});

describe('SD-6 applying', () => {
  const here = posting({ application: { endpoint: 'https://forms.example.org/f/1' } });

  it('directApply is true only where the form is sent to an endpoint', () => {
    assert.equal(jsonLd(here)['directApply'], true);
    assert.ok(!('directApply' in jsonLd(posting({ application: { email: 'a@example.org' } }))));
    assert.ok(!('directApply' in jsonLd(here, { directApply: false })));
    assert.equal(jsonLd(minimal, { directApply: true })['directApply'], true);
  });

  it('identifier is the organization and the id', () => {
    assert.deepEqual(jsonLd(full)['identifier'], {
      '@type': 'PropertyValue',
      name: 'Tenants Together',
      value: 'organizer',
    });
  });
});

it('the Alliance’s opening has nothing made up in it', () => {
  const file = new URL('../../../demo/data/alliance-coalition-organizer.json', import.meta.url);
  const { posting: alliance } = parsePosting(JSON.parse(readFileSync(file, 'utf8')));
  const data = jsonLd(alliance!, { directApply: false });
  for (const key of ['validThrough', 'datePosted', 'jobLocationType', 'directApply', 'jobStartDate', 'url']) {
    assert.ok(!(key in data), key);
  }
  assert.equal(data['jobLocation'].address.addressCountry, 'US');
  assert.equal(data['employmentType'], 'FULL_TIME');
  assert.deepEqual(data['baseSalary'], {
    '@type': 'MonetaryAmount',
    currency: 'USD',
    value: { '@type': 'QuantitativeValue', minValue: 50000, maxValue: 60000, unitText: 'YEAR' },
  });
  assert.deepEqual(within(data).filter(isNothing), []);
});
