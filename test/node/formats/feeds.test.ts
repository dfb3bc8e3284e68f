import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { full, minimal } from '../samples.js';

const job = (more: Record<string, unknown> = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: 'cook',
  title: 'Cook',
  hiringOrganization: 'Riverside Kitchen',
  ...more,
});
/** The one posting of a page's JSON-LD. */
const read = (more: Record<string, unknown>): Partial<JobPosting> => {
  const { postings, issues } = readFeed(job(more));
  assert.deepEqual(issues, []);
  assert.equal(postings.length, 1);
  return postings[0]!;
};
const ids = (payload: unknown) => readFeed(payload).postings.map(({ id }) => id);

describe('our own feed', () => {
  it('is a posting, a list of them, or an object with a list', () => {
    for (const payload of [full, [full], { postings: [full] }]) {
      assert.deepEqual(readFeed(payload), { postings: [full], issues: [] });
    }
  });

  it('may leave the employer to the page', () => {
    const { hiringOrganization: _, ...anonymous } = minimal;
    for (const payload of [anonymous, [anonymous], { postings: [anonymous] }]) {
      const { postings, issues } = readFeed(payload, { organization: 'The Alliance' });
      assert.deepEqual(issues, []);
      assert.equal(postings[0]?.hiringOrganization.name, 'The Alliance');
      const asObject = readFeed(payload, { organization: { name: 'The Alliance' } });
      assert.deepEqual(asObject.postings, postings);
    }
  });

  it('has the last word on who the employer is', () => {
    for (const payload of [minimal, [minimal], { postings: [minimal] }]) {
      const { postings } = readFeed(payload, { organization: 'The Alliance' });
      assert.equal(postings[0]?.hiringOrganization.name, 'Riverside Kitchen');
    }
    const { hiringOrganization: _, ...anonymous } = minimal;
    const own = readFeed({ organization: { name: 'Ours' }, postings: [anonymous] }, { organization: 'The Alliance' });
    assert.equal(own.postings[0]?.hiringOrganization.name, 'Ours');
  });

  it('has addresses relative to where it was had from', () => {
    const [posting] = readFeed({ ...minimal, url: 'cook' }, { base: 'https://example.org/feed.json' }).postings;
    assert.equal(posting?.url, 'https://example.org/cook');
  });
});

describe('JSON-LD of a page', () => {
  it('is read alone, in a list, in a graph, and in a list of items', () => {
    const { '@context': context, ...node } = job();
    assert.deepEqual(ids(job()), ['cook']);
    assert.deepEqual(ids([job(), job({ identifier: 'baker' })]), ['cook', 'baker']);
    assert.deepEqual(ids({ '@context': context, '@graph': [{ '@type': 'WebPage' }, node] }), ['cook']);
    assert.deepEqual(ids([{ '@type': 'Organization', name: 'x' }, { '@graph': [node] }]), ['cook']);
    assert.deepEqual(ids({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: node }] }), ['cook']);
    assert.deepEqual(ids({ '@type': 'WebPage', mainEntity: node }), ['cook']);
    assert.deepEqual(ids(job({ '@type': ['JobPosting', 'Thing'] })), ['cook']);
    assert.deepEqual(ids(job({ '@type': 'http://schema.org/JobPosting' })), ['cook']);
  });

  it('names its employer as an object, as a list or in a word, or leaves it to the page', () => {
    for (const employer of ['O', { '@type': 'Organization', name: 'O' }, [{ name: 'O' }]]) {
      assert.deepEqual(read({ hiringOrganization: employer }).hiringOrganization, { name: 'O' });
    }
    const [posting] = readFeed(job({ hiringOrganization: undefined }), { organization: 'Page' }).postings;
    assert.deepEqual(posting?.hiringOrganization, { name: 'Page' });
    const { issues } = readFeed(job({ hiringOrganization: undefined }));
    assert.match(issues[0]!.message, /names no employer: say its name with #organization=…/);
    assert.equal(issues[1]?.path, 'postings[0].hiringOrganization.name');
  });

  it('has logos as an address or as an image', () => {
    const url = 'https://example.org/logo.svg';
    for (const logo of [url, { '@type': 'ImageObject', url }, { contentUrl: url }, [url]]) {
      assert.equal(read({ hiringOrganization: { name: 'O', logo } }).hiringOrganization?.logo, url);
    }
  });

  it('has identifiers as a value, in a word or as a number', () => {
    assert.equal(read({ identifier: { '@type': 'PropertyValue', value: 4628944002 } }).id, '4628944002');
    assert.equal(read({ identifier: 17 }).id, '17');
    const url = 'https://example.org/1';
    assert.equal(read({ identifier: undefined, url }).id, url);
  });

  it('has pay in any of the ways people write it', () => {
    const range = { currency: 'USD', minValue: 50000, maxValue: 60000, unitText: 'YEAR' };
    const fixed = { currency: 'USD', minValue: 31.5, maxValue: 31.5, unitText: 'HOUR' };
    const quantity = { '@type': 'QuantitativeValue', minValue: 50000, maxValue: 60000, unitText: 'YEAR' };
    const written: [baseSalary: unknown, expected: object][] = [
      [{ currency: 'USD', value: quantity }, range],
      [{ currency: 'USD', value: { ...quantity, minValue: '50000', maxValue: '$60,000.00' } }, range],
      [{ currency: 'USD', value: { ...quantity, unitText: 'year' } }, range],
      [{ currency: 'USD', value: [quantity] }, range],
      [{ currency: 'USD', minValue: 50000, maxValue: 60000, unitText: 'YEAR' }, range],
      [{ currency: 'USD', value: { value: 31.5, unitText: 'HOUR' } }, fixed],
      [{ currency: 'USD', value: '31.50', unitText: 'HOUR' }, fixed],
      [[{ currency: 'USD', value: { value: '31.50', unitText: 'HOUR' } }], fixed],
    ];
    for (const [baseSalary, expected] of written) assert.deepEqual(read({ baseSalary }).baseSalary, expected);
    assert.deepEqual(read({ baseSalary: '31.50', salaryCurrency: 'USD' }).baseSalary, {
      currency: 'USD',
      minValue: 31.5,
      maxValue: 31.5,
    });
  });

  it('has no period where none is stated, and no pay where it is no number', () => {
    assert.ok(!('unitText' in read({ baseSalary: { currency: 'USD', value: { value: 5 } } }).baseSalary!));
    assert.ok(!('baseSalary' in read({ baseSalary: 'competitive' })));
    assert.ok(!('baseSalary' in read({ baseSalary: { currency: 'USD', value: { value: '' } } })));
  });

  it('has places as an address, as words, or as several', () => {
    const duluth = { addressLocality: 'Duluth', addressCountry: 'US' };
    const place = { '@type': 'Place', address: { '@type': 'PostalAddress', ...duluth } };
    assert.deepEqual(read({ jobLocation: place }).jobLocation, [duluth]);
    assert.deepEqual(read({ jobLocation: [place, 'Remote'] }).jobLocation, [duluth, { name: 'Remote' }]);
    const country = { '@type': 'Country', name: 'US' };
    assert.deepEqual(read({ jobLocation: { address: { ...duluth, addressCountry: country } } }).jobLocation, [duluth]);
    assert.ok(!('jobLocation' in read({ jobLocation: { '@type': 'Place' } })));
  });

  it('has kinds of employment in a list or between commas, in any case', () => {
    assert.deepEqual(read({ employmentType: 'full-time, Contractor' }).employmentType, ['FULL_TIME', 'CONTRACTOR']);
    assert.deepEqual(read({ employmentType: ['PART_TIME'] }).employmentType, ['PART_TIME']);
    assert.ok(!('employmentType' in read({ employmentType: 'Permanent' })));
  });

  it('has HTML that was escaped on its way unescaped once, and plain text as text', () => {
    assert.deepEqual(read({ description: '&lt;p&gt;R&amp;amp;D&lt;/p&gt;' }).description, { html: '<p>R&amp;D</p>' });
    assert.deepEqual(read({ description: '<p>R&amp;D</p>' }).description, { html: '<p>R&amp;D</p>' });
    assert.equal(read({ description: 'R&amp;D pays < $5' }).description, 'R&D pays < $5');
    assert.equal(read({ title: 'R&amp;D Cook' }).title, 'R&D Cook');
    assert.equal(read({ responsibilities: ['Cook', 'Bake'] }).responsibilities, 'Cook\n\nBake');
  });

  it('may have its employer and its places elsewhere in the graph', () => {
    const { '@context': context, ...node } = job({
      hiringOrganization: { '@id': '#org' },
      jobLocation: [{ '@id': '#duluth' }, { '@id': '#nowhere' }],
    });
    const graph = [
      { '@type': 'Organization', '@id': '#org', name: 'Rose Union' },
      { '@type': 'Place', '@id': '#duluth', address: { addressLocality: 'Duluth' } },
      node,
    ];
    const { postings, issues } = readFeed({ '@context': context, '@graph': graph });
    assert.deepEqual(issues, []);
    assert.deepEqual(postings[0]?.hiringOrganization, { name: 'Rose Union' });
    assert.deepEqual(postings[0].jobLocation, [{ addressLocality: 'Duluth' }]);
  });

  it('with the identifier of another is known by its page', () => {
    const one = job({ identifier: 'org', url: 'https://example.org/1' });
    const two = { ...one, title: 'Baker', url: 'https://example.org/2' };
    assert.deepEqual(ids([one, two]), ['org', 'https://example.org/2']);
    assert.deepEqual(ids([one, one]), ['org'], 'the same one twice is one');
  });

  it('says in words what it has as HTML, with entities or in a list', () => {
    assert.deepEqual(read({ jobBenefits: '<ul><li>Health</li></ul>' }).jobBenefits, { html: '<ul><li>Health</li></ul>' });
    assert.equal(read({ jobBenefits: ['Health', 'Dental'] }).jobBenefits, 'Health\n\nDental');
    assert.equal(read({ incentiveCompensation: '<p>Bonus &amp; more</p>' }).incentiveCompensation, 'Bonus & more');
    assert.equal(read({ workHours: '9&ndash;5' }).workHours, '9–5');
    assert.deepEqual(read({ hiringOrganization: { name: 'A &amp; B', description: 'Who we are' } }).hiringOrganization, {
      name: 'A & B',
      description: 'Who we are',
    });
  }); // prettier-ignore

  it('has all that is asked of a person among its qualifications', () => {
    const asked = {
      skills: ['Python', { '@type': 'DefinedTerm', name: 'SQL' }],
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', description: '2 years' },
      educationRequirements: '<p>BA</p>',
    };
    assert.equal(read({ skills: 'Python', experienceRequirements: '2 years' }).qualifications, 'Python\n\n2 years');
    assert.deepEqual(read(asked).qualifications, { html: '<p>Python</p><p>SQL</p><p>2 years</p><p>BA</p>' });
  });

  it('has kinds of employment and periods of pay as people write them', () => {
    const kinds: [written: string, kind: string][] = [
      ['FULLTIME', 'FULL_TIME'],
      ['Contract', 'CONTRACTOR'],
      ['https://schema.org/FULL_TIME', 'FULL_TIME'],
      ['https://schema.org/OTHER', 'OTHER'],
    ];
    for (const [written, kind] of kinds) assert.deepEqual(read({ employmentType: written }).employmentType, [kind]);
    const unit = (unitText: string) =>
      read({ baseSalary: { currency: 'USD', value: { value: 20, unitText } } }).baseSalary?.unitText;
    assert.deepEqual(['hourly', 'Hour', 'per year', 'ANNUAL', 'shift'].map(unit), ['HOUR', 'HOUR', 'YEAR', 'YEAR', undefined]);
  }); // prettier-ignore

  it('has amounts as they are grouped in many countries; what may be two amounts is none', () => {
    const pay = (value: unknown) => readFeed(job({ baseSalary: { currency: 'EUR', value: { value } } }));
    const amounts: [written: string, amount: number][] = [
      ['45.000,00', 45000],
      ['1.234.567', 1234567],
      ['1,234.50', 1234.5],
      ['60,000', 60000],
      ['60 000', 60000],
      ["60'000", 60000],
      ['22,50', 22.5],
      ['22.50', 22.5],
      ['0.500', 0.5],
      ['12,34,567', 1234567],
    ];
    for (const [written, amount] of amounts) assert.equal(pay(written).postings[0]?.baseSalary?.maxValue, amount, written);
    for (const unclear of ['55.000', '1,2,3', '1.23.456']) {
      const { postings, issues } = pay(unclear);
      assert.ok(postings[0] && !('baseSalary' in postings[0]), unclear);
      assert.deepEqual(issues.map(({ path, severity }) => `${severity} ${path}`), ['warning postings[0].baseSalary']);
    }
  }); // prettier-ignore

  it('has pay in words with a currency, or with one of its own', () => {
    const range = { currency: 'USD', minValue: 50000, maxValue: 60000 };
    assert.deepEqual(read({ baseSalary: { currency: 'USD', value: '50000-60000' } }).baseSalary, range);
    assert.deepEqual(read({ baseSalary: '$50,000 - $60,000' }).baseSalary, range);
  });

  it('has relative addresses, read from where it was had', () => {
    const { postings } = readFeed(job({ url: '/jobs/cook' }), { base: 'https://example.org/' });
    assert.equal(postings[0]?.url, 'https://example.org/jobs/cook');
  });

  it('SEC-2 a dangerous address is dropped with an issue', () => {
    const { postings, issues } = readFeed(job({ url: 'javascript:alert(1)' }));
    assert.ok(postings[0] && !('url' in postings[0]));
    assert.deepEqual(
      issues.map(({ path }) => path),
      ['postings[0].url'],
    );
  });

  it('one that can’t be read never takes its neighbours down', () => {
    const hostile = [{ '@type': { toString: 1 } }, job({ '@type': [{ toString: null }] }), job({ title: { '@value': 5 } }), null, 5, 'x']; // prettier-ignore
    for (const bad of hostile) assert.deepEqual(ids([job(), bad, job({ identifier: 'baker' })]), ['cook', 'baker']);
  });
});

describe('what is no feed', () => {
  for (const payload of ['', '  ', 'hello', '<html></html>', '<rss/>', '{"postings":[]}', null, undefined, 5, true, {}, { jobs: {} }]) {
    it(`${JSON.stringify(payload)} gives no posting, and an issue that says so`, () => {
      const { postings, issues } = readFeed(payload);
      assert.deepEqual(postings, []);
      assert.ok(issues.some(({ severity, message }) => severity === 'error' && message.length > 10));
    });
  } // prettier-ignore

  it('that throws when it is looked at gives an issue, and no exception', () => {
    const throwing = new Proxy({}, { get: () => assert.fail('hands off') });
    assert.deepEqual(
      readFeed(throwing).issues.map(({ message }) => message),
      ['could not be read: "hands off"'],
    );
  });

  it('property: is read without an exception, whatever it is', () => {
    const word = fc.constantFrom('@type', '@graph', 'JobPosting', 'postings', 'hiringOrganization', 'title', 'identifier', 'baseSalary', 'value', 'jobLocation', 'address', 'toString', '__proto__'); // prettier-ignore
    const anything = fc.oneof(fc.anything({ key: word, withBigInt: true, withDate: true }), fc.anything(), fc.string());
    fc.assert(
      fc.property(anything, (given) => assert.ok(Array.isArray(readFeed(given).issues))),
      { numRuns: 500 },
    );
    const bad = fc.dictionary(word, anything).map((more) => job({ ...more, identifier: 'bad' }));
    fc.assert(
      fc.property(bad, (given) => assert.equal(ids([given, job({ identifier: 'last' })]).at(-1), 'last')),
      { numRuns: 500 },
    );
  });
});
