/** What other people's feeds say in ways of their own, kept exactly: a case each, in the shape that it was met in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, type ReadFeedOptions } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';

function one(payload: unknown, options: ReadFeedOptions = {}): JobPosting {
  const { postings, issues } = readFeed(payload, { organization: 'Riverbend Legal Aid', ...options });
  assert.equal(postings.length, 1, JSON.stringify(issues));
  return postings[0]!;
}

describe('Breezy', () => {
  const town = (name: string, more: object = {}) => ({ name, city: name.split(',')[0], is_remote: false, ...more });
  const position = (more: object) => [
    { id: 'p1', friendly_id: 'p1-cook', name: 'Cook', url: 'https://example.breezy.hr/p/p1-cook', ...more },
  ];
  const remote = (value: string) => ({ is_remote: true, remote_details: { value, label: 'Any' } });

  it('has its description, where it was asked for', () => {
    assert.deepEqual(one(position({ description: '<p>Cook for forty.</p>' })).description, { html: '<p>Cook for forty.</p>' });
  }); // prettier-ignore

  it('hybrid stands beside "is_remote", and is not remote', () => {
    const hybrid = one(position({ location: town('Duluth, MN', remote('hybrid')), locations: [town('Duluth, MN')] }));
    assert.deepEqual(hybrid.workplace, { type: 'hybrid' });
    assert.equal(hybrid.applicantLocationRequirements, undefined);
  });

  it('says where a remote worker may live', () => {
    const within = one(position({ location: town('Duluth, MN', remote('remote-location')) }));
    assert.deepEqual(within.workplace, { type: 'remote' });
    assert.deepEqual(within.applicantLocationRequirements, ['Duluth, MN']);
    const anywhere = one(position({ location: town('Duluth, MN', { is_remote: true }) }));
    assert.deepEqual(anywhere.workplace, { type: 'remote' });
    assert.equal(anywhere.applicantLocationRequirements, undefined);
  });

  it('has kinds of employment by their id, else by their name, else in a word', () => {
    const kinds: [type: unknown, expected: string][] = [
      [{ id: 'fullTime', name: 'Vollzeitstelle' }, 'FULL_TIME'],
      [{ id: 'partTime', name: 'Medio' }, 'PART_TIME'],
      [{ id: 'contract', name: 'Contrat' }, 'CONTRACTOR'],
      [{ id: 'x', name: 'Part-Time' }, 'PART_TIME'],
      ['Full-Time', 'FULL_TIME'],
    ];
    for (const [type, expected] of kinds) assert.deepEqual(one(position({ type })).employmentType, [expected]);
  });

  it('a place that stands in its list twice is shown once', () => {
    const { jobLocation } = one(position({ locations: [town('Duluth, MN'), town('Ely, MN'), town('Duluth, MN')] }));
    assert.deepEqual(jobLocation, [{ addressLocality: 'Duluth' }, { addressLocality: 'Ely' }]);
  });
});

describe('Ashby', () => {
  const salary = {
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode: 'USD',
    minValue: 60000,
    maxValue: 72000,
  };
  const job = (more: object) => ({
    apiVersion: '1',
    jobs: [{ id: 'a1', title: 'Cook', isListed: true, jobUrl: 'https://jobs.ashbyhq.com/example/a1', ...more }],
  }); // prettier-ignore
  const compensation = {
    compensationTierSummary: '$60K – $72K • Offers Equity • Offers Commission',
    compensationTiers: [
      {
        tierSummary: '$60K – $72K • Offers Equity',
        components: [
          { ...salary, summary: '$60K – $72K' },
          { compensationType: 'EquityPercentage', interval: 'NONE', summary: 'Offers Equity' },
        ],
      },
    ],
    summaryComponents: [salary, { compensationType: 'EquityPercentage', interval: 'NONE' }],
  };

  it('says what is paid beside the salary, wherever it stands, and once', () => {
    const posting = one(job({ compensation }));
    assert.equal(posting.incentiveCompensation, 'Offers Equity, Offers Commission');
    assert.deepEqual(posting.baseSalary, { currency: 'USD', minValue: 60000, maxValue: 72000, unitText: 'YEAR' });
  });

  it('a note says each thing once', () => {
    const [tier] = compensation.compensationTiers;
    const tiers = [
      { ...tier, title: 'Duluth' },
      { ...tier, title: 'Duluth' },
    ];
    const { baseSalary } = one(job({ compensation: { ...compensation, compensationTiers: tiers } }));
    assert.equal(baseSalary?.note, 'Duluth: $60K – $72K');
  });

  it('keeps street and postal code', () => {
    const postalAddress = { streetAddress: '1 Main St', postalCode: '55802', addressLocality: 'Duluth', addressRegion: 'MN' };
    assert.deepEqual(one(job({ location: 'Duluth', address: { postalAddress } })).jobLocation, [postalAddress]);
  }); // prettier-ignore
});

describe('Lever', () => {
  const posting = (more: object, categories: object) => [
    { id: 'l1', text: 'Cook', hostedUrl: 'https://jobs.lever.co/example/l1', categories, ...more },
  ];
  const places = (location: string, country: string, allLocations = [location]) =>
    one(posting({ country }, { location, allLocations })).jobLocation;

  it('a country is not glued to a region that it is only a part of', () => {
    assert.deepEqual(places('Asia', 'SG'), [{ name: 'Asia' }]);
    assert.deepEqual(places('Europe', 'GB'), [{ name: 'Europe' }]);
    assert.deepEqual(places('Remote - EMEA', 'DE'), [{ name: 'Remote - EMEA' }]);
    assert.deepEqual(places('Duluth', 'US'), [{ name: 'Duluth', addressCountry: 'US' }]);
  });

  it('of several places none gets the country', () => {
    assert.deepEqual(places('Duluth', 'US', ['Toronto', 'Duluth']), [{ name: 'Toronto' }, { name: 'Duluth' }]);
  });

  it('a place that is an entity for nothing is none', () => {
    assert.deepEqual(places('&nbsp;', 'US', ['&nbsp;']), [{ addressCountry: 'US' }]);
    assert.deepEqual(places('Duluth', 'US', ['&nbsp;', 'Duluth &amp; Ely']), [{ name: 'Duluth & Ely' }]);
  });

  it('entities in titles and departments are unescaped', () => {
    const read = one(posting({ text: 'Food &amp; Wellness Cook' }, { department: 'Health &amp; Care', team: 'A&amp;B' }));
    assert.equal(read.title, 'Food & Wellness Cook');
    assert.equal(read.department, 'Health & Care');
    assert.deepEqual(read.tags, ['A&B']);
  }); // prettier-ignore

  it('a fixed-term contract is temporary; what is permanent or by contract is both', () => {
    assert.deepEqual(one(posting({}, { commitment: 'Fixed Term Contract' })).employmentType, ['TEMPORARY']);
    const both = one(posting({}, { commitment: 'Permanent / Contract' }));
    assert.deepEqual(both.employmentType, ['CONTRACTOR']);
    assert.deepEqual(both.tags, ['Permanent']);
  });

  it('a long text about pay is a section, and one that contradicts the numbers is told', () => {
    const prose = `The pay is $80,000 to $90,000 a year, and depends on what you have done so far. ${'It is reviewed. '.repeat(9)}`;
    const salaryRange = { currency: 'USD', min: 60000, max: 70000, interval: 'per-year-salary' };
    const { postings, issues } = readFeed(posting({ salaryRange, salaryDescriptionPlain: prose }, {}), { organization: 'O' });
    assert.deepEqual(postings[0]?.baseSalary, { currency: 'USD', minValue: 60000, maxValue: 70000, unitText: 'YEAR' });
    assert.deepEqual(postings[0].sections, [{ heading: 'Pay', body: prose.trim() }]);
    assert.match(issues.map(({ message }) => message).join(), /another pay in words than in numbers/);
    const same = readFeed(posting({ salaryRange, salaryDescriptionPlain: 'It is $60k - $70k.' }, {}), { organization: 'O' });
    assert.deepEqual(same.issues, []);
    assert.equal(same.postings[0]?.baseSalary?.note, 'It is $60k - $70k.');
  }); // prettier-ignore

  it('a range that can hardly be meant stands in words, once, with its long text in a section', () => {
    const salaryRange = { currency: 'USD', min: 1, max: 1_000_000, interval: 'per-year-salary' };
    const prose = `It is reviewed each year. ${'Ask us about it. '.repeat(12)}`;
    const read = one(posting({ salaryRange, salaryDescriptionPlain: prose }, {}));
    assert.deepEqual(read.baseSalary, { currency: 'USD', note: 'USD 1 – 1,000,000 per year' });
    assert.deepEqual(read.sections, [{ heading: 'Pay', body: prose.trim() }]);
  });
});

describe('Greenhouse', () => {
  const select = (value: string) => ({ name: value, value, value_type: 'single_select' });
  const job = (more: object) => ({ id: 1, title: 'Cook', absolute_url: 'https://example.org/1', ...more });
  const where = (name: string) => one(job({ location: { name } }));

  it('the title of a range is its period, where it names one', () => {
    const range = { min_cents: 6000000, max_cents: 7000000, currency_type: 'USD' };
    const unit = (title: string) => one(job({ pay_input_ranges: [{ ...range, title }] })).baseSalary?.unitText;
    assert.equal(unit('Annual Salary:'), 'YEAR');
    assert.equal(unit('Hourly rate (Duluth)'), 'HOUR');
    assert.equal(unit('Duluth'), undefined);
  });

  it('"N/A" is no place, no department and no tag', () => {
    for (const none of ['N/A', 'na', 'n/a']) {
      const metadata = [{ name: 'Program', value: none, value_type: 'single_select' }];
      const read = one(job({ location: { name: none }, departments: [{ id: 1, name: none }], metadata }));
      assert.deepEqual([read.jobLocation, read.department, read.tags], [undefined, undefined, undefined], none);
    }
  });

  it('is remote where the place says so, and within which country', () => {
    const said: [name: string, within: string][] = [
      ['US-Remote', 'US'],
      ['Canada-Remote', 'Canada'],
      ['US Remote National', 'US'],
      ['Remote - US', 'US'],
      ['Remote (Canada)', 'Canada'],
    ];
    for (const [name, within] of said) {
      assert.deepEqual(where(name).workplace, { type: 'remote' }, name);
      assert.deepEqual(where(name).applicantLocationRequirements, [within], name);
    }
    for (const choice of ['Duluth, MN or Remote', 'Remote or Duluth', 'Non-Remote', 'Duluth / Remote', 'Duluth']) {
      assert.equal(where(choice).workplace, undefined, choice);
    }
  });

  it('a list that repeats a place names it once', () => {
    assert.deepEqual(where('Duluth, MN; Ely, MN; Duluth, MN').jobLocation, [{ name: 'Duluth, MN' }, { name: 'Ely, MN' }]);
  }); // prettier-ignore

  it('a tag that is an entity for nothing is none', () => {
    assert.deepEqual(one(job({ metadata: ['&nbsp;', 'Youth'].map(select) })).tags, ['Youth']);
  });

  it('tags that say nothing are left out', () => {
    const words = ['Other', '454', '454 - Riverside', 'FTE - Regular', 'riverbend legal aid', 'Youth'];
    assert.deepEqual(one(job({ metadata: words.map(select) })).tags, ['Youth']);
  });
});

describe('structured data', () => {
  const job = (more: object = {}) => ({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Cook',
    hiringOrganization: 'Riverbend Legal Aid',
    ...more,
  });
  const page = (...jobs: object[]) =>
    jobs.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
  const base = 'https://example.org/jobs/cook';

  it('of one opening without an address has the page’s, and that is the way to apply', () => {
    const read = one(page(job()), { base });
    assert.equal(read.url, base);
    assert.equal(read.application?.url, base);
    const own = one(page(job({ url: 'https://example.org/own' })), { base });
    assert.equal(own.url, 'https://example.org/own');
    const { postings } = readFeed(page(job(), job({ title: 'Baker' })), { base });
    assert.deepEqual(postings.map(({ url }) => url), [undefined, undefined]);
  }); // prettier-ignore

  it('has dates without their zeros', () => {
    const read = one(job({ datePosted: '2026-4-1', validThrough: '2026-5-9', jobStartDate: '2026-6-1' }));
    assert.deepEqual([read.datePosted, read.validThrough, read.jobStartDate], ['2026-04-01', '2026-05-09', '2026-06-01']);
    assert.equal(one(job({ validThrough: '2026-05-09T17:00:00-0500' })).validThrough, '2026-05-09T17:00:00-05:00');
  }); // prettier-ignore

  it('what stands for an unknown part of an address is left out', () => {
    const address = { streetAddress: 'UNAVAILABLE', addressLocality: 'Duluth', addressRegion: 'N/A', postalCode: 'unknown' };
    assert.deepEqual(one(job({ jobLocation: { address } })).jobLocation, [{ addressLocality: 'Duluth' }]);
  }); // prettier-ignore

  it('says what is asked of a person, in schema.org’s own objects too', () => {
    const asked = {
      qualifications: { '@type': 'EducationalOccupationalCredential', name: 'Food safety certificate' },
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 18 },
      educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'high school' },
    };
    const expected = ['Food safety certificate', '18 months of experience', 'high school'];
    assert.equal(one(job(asked)).qualifications, expected.join('\n\n'));
    const years = { experienceRequirements: { monthsOfExperience: '24' } };
    assert.equal(one(job(years)).qualifications, '2 years of experience');
  });

  it('an employer’s site may be in a list, or without its scheme', () => {
    const site = (organization: object) =>
      one(job({ hiringOrganization: { name: 'O', ...organization } }), { base }).hiringOrganization.url;
    assert.equal(site({ sameAs: ['https://example.org/', 'https://social.example/o'] }), 'https://example.org/');
    assert.equal(site({ url: 'www.example.org' }), 'https://www.example.org/');
    assert.equal(site({ url: 'example.org/about' }), 'https://example.org/about');
    assert.equal(site({ url: 'about.html' }), 'https://example.org/jobs/about.html');
  });

  it('a country’s name may be in a list', () => {
    const address = { addressLocality: 'Duluth', addressCountry: { '@type': 'Country', name: ['US', 'United States'] } };
    assert.deepEqual(one(job({ jobLocation: { address } })).jobLocation, [{ addressLocality: 'Duluth', addressCountry: 'US' }]);
  }); // prettier-ignore

  it('may stand in a data feed', () => {
    const feed = { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: job() }] };
    assert.equal(one(feed).title, 'Cook');
  });

  it('amounts that nobody means are shown in words, with a warning', () => {
    const pay = (minValue: number, maxValue: number) =>
      readFeed(job({ baseSalary: { currency: 'USD', value: { minValue, maxValue, unitText: 'YEAR' } } }));
    for (const [min, max, words] of [
      [1, 1000000, 'USD 1 – 1,000,000 per year'],
      [5000, 100000, 'USD 5,000 – 100,000 per year'],
    ] as const) {
      const { postings, issues } = pay(min, max);
      assert.deepEqual(postings[0]?.baseSalary, { currency: 'USD', note: words });
      assert.deepEqual(issues.map(({ path, severity }) => `${severity} ${path}`), ['warning postings[0].baseSalary']);
    }
    assert.deepEqual(pay(50000, 100000).issues, []);
  }); // prettier-ignore

  it('is read from a page’s microdata', () => {
    const html = `<!doctype html><body><div itemscope itemtype="https://schema.org/JobPosting">
      <h1 itemprop="title">Cook &amp; Baker</h1>
      <meta itemprop="datePosted" content="2026-11-02"><time itemprop="validThrough" datetime="2026-12-01">soon</time>
      <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
        <a itemprop="url" href="https://example.org/"><span itemprop="name">Riverbend</span></a></div>
      <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
        <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
          <span itemprop="addressLocality">Duluth</span>, <span itemprop="addressRegion">MN</span></p></div>
      <div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="USD">
        <span itemprop="value" itemscope><data itemprop="minValue" value="20">$20</data> to
        <data itemprop="maxValue" value="24">$24</data> <span itemprop="unitText">HOUR</span></span></div>
      <span itemprop="employmentType" content="PART_TIME">Half</span><span itemprop="employmentType">Temporary</span>
      <div itemprop="description"><p>Cook for <b>forty</b>.</p><img src=x title="a>b"></div>
      <a itemprop="url" href="/jobs/cook">more</a></div></body>`;
    assert.deepEqual(readFeed(html, { base: 'https://example.org/' }), {
      postings: [
        {
          id: '/jobs/cook',
          title: 'Cook & Baker',
          hiringOrganization: { name: 'Riverbend', url: 'https://example.org/' },
          url: 'https://example.org/jobs/cook',
          description: { html: '<p>Cook for <b>forty</b>.</p><img src=x title="a>b">' },
          employmentType: ['PART_TIME', 'TEMPORARY'],
          jobLocation: [{ addressLocality: 'Duluth', addressRegion: 'MN' }],
          baseSalary: { currency: 'USD', minValue: 20, maxValue: 24, unitText: 'HOUR' },
          datePosted: '2026-11-02',
          validThrough: '2026-12-01',
        },
      ],
      issues: [],
    });
  });

  it('is read from a page’s RDFa', () => {
    const html = `<body vocab="https://schema.org/"><article typeof="JobPosting"><h1 property="title">Cook</h1>
      <p property="hiringOrganization" typeof="Organization"><span property="name">Riverbend</span></p>
      <p property="jobLocation" typeof="Place"><span property="address" typeof="PostalAddress"><span
        property="schema:addressLocality">Duluth</span></span></p></article></body>`;
    const read = one(html, { base });
    assert.equal(read.title, 'Cook');
    assert.equal(read.hiringOrganization.name, 'Riverbend');
    assert.deepEqual(read.jobLocation, [{ addressLocality: 'Duluth' }]);
    assert.equal(read.url, base);
  });

  it('SEC a graph that refers to one long text again and again is read in bounded time and memory, and loses no opening', () => {
    const long = 'x'.repeat(190_000);
    const many = Array.from({ length: 2000 }, (_, at) => ({
      '@type': 'JobPosting',
      identifier: `j${at}`,
      title: 'Cook',
      hiringOrganization: { '@id': '#o' },
      skills: Array.from({ length: 4 }, () => ({ '@id': '#o' })),
    }));
    const graph = [{ '@type': 'Organization', '@id': '#o', name: 'O', description: long }, ...many];
    const { postings, issues } = readFeed({ '@context': 'https://schema.org', '@graph': graph });
    assert.equal(postings.length, many.length);
    assert.ok(postings.every(({ hiringOrganization }) => hiringOrganization.name === 'O'));
    assert.ok(JSON.stringify(postings).length < 6_000_000);
    assert.match(issues[0]!.message, /again and again/);
  });
});

describe('Pinpoint', () => {
  const read = (more: object) =>
    one({
      data: [{ id: 'p1', title: 'Cook', url: 'https://example.pinpointhq.com/p/1', workplace_type: 'remote', ...more }],
    });

  it('has its department also at the top', () => {
    assert.equal(read({ department: { id: '1', name: 'Kitchen' } }).department, 'Kitchen');
    assert.equal(read({ department: 'Kitchen' }).department, 'Kitchen');
    assert.equal(read({ job: { department: { name: 'Food' } }, department: 'Kitchen' }).department, 'Food');
  });

  it('a city "Remote" is no city', () => {
    assert.deepEqual(read({ location: { name: 'Remote - USA', city: 'Remote ' } }).jobLocation, [{ name: 'Remote - USA' }]);
  }); // prettier-ignore
});

it('Teamtailor’s RSS is known by its namespace, not by the word somewhere in the text', () => {
  const rss = (namespace: string) =>
    `<rss version="2.0"${namespace}><channel><title>O</title><item><title>Cook</title><guid>1</guid>
     <link>https://example.org/1</link><description>We left teamtailor.</description></item></channel></rss>`;
  assert.equal(readFeed(rss(' xmlns:tt="https://teamtailor.com/locations"')).postings.length, 1);
  assert.equal(readFeed(rss('')).postings.length, 0);
});
