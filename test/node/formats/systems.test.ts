/** Sources that community organizations have beside the large systems: each read as a person reads its page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed, withDetails } from '../../../src/feeds.js';
import { ids, json, said, text } from './sample.js';

const organization = 'The Alliance';

describe('Rippling', () => {
  const base = 'https://ats.rippling.com/api/v2/board/example-tenants/jobs';

  it('an opening in two places is one, the list goes on, and the rest is had from the opening’s own address', () => {
    const { postings, issues, next, details } = readFeed(json('rippling-jobs.json'), { base });
    assert.deepEqual(ids(postings), ['7f1c', '8a20']);
    assert.deepEqual(said(issues), ['warning ']);
    assert.equal(postings[0]!.hiringOrganization.name, 'example-tenants');
    assert.deepEqual(postings[0]!.jobLocation, [
      { name: 'Duluth, MN', addressLocality: 'Duluth', addressRegion: 'MN', addressCountry: 'US' },
      { name: 'Saint Paul, MN', addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'US' },
    ]);
    assert.deepEqual(postings.map(({ workplace }) => workplace?.type), ['hybrid', 'remote']);
    assert.deepEqual(postings[1]!.applicantLocationRequirements, ['United States']);
    assert.equal(next, `${base}?page=1`);
    assert.deepEqual(details, { '7f1c': { posting: `${base}/7f1c` }, '8a20': { posting: `${base}/8a20` } });
  }); // prettier-ignore

  it('is completed by its own page: text, pay, kind of employment, day', () => {
    const [posting] = readFeed(json('rippling-jobs.json'), { base, organization: 'Example Tenants' }).postings;
    const { posting: full, issues } = withDetails(posting!, json('rippling-job.json'), { base: `${base}/7f1c` });
    assert.deepEqual(issues, []);
    assert.deepEqual(full.description, { html: '<p>Knock on doors.</p><ul><li>Listen</li></ul>' });
    assert.deepEqual(full.hiringOrganization.description, { html: '<p>Tenants, together.</p>' });
    assert.deepEqual(full.baseSalary, { currency: 'USD', minValue: 52000, maxValue: 58000, unitText: 'YEAR' });
    assert.deepEqual(full.employmentType, ['FULL_TIME']);
    assert.equal(full.datePosted, '2026-06-25');
    assert.deepEqual(full.workplace, { type: 'hybrid' });
  });

  it('ranges of several places are one span, each told; by the hour and by the year they have words alone', () => {
    const [posting] = readFeed(json('rippling-jobs.json'), { base, organization: 'Example Tenants' }).postings;
    const duluth = { location: ['Duluth'], currency: 'USD', frequency: 'HOUR', rangeStart: 22, rangeEnd: 24 };
    const pay = (...payRangeDetails: object[]) =>
      withDetails(posting!, { ...json('rippling-job.json'), payRangeDetails }, { base: `${base}/7f1c` }).posting
        .baseSalary;
    const ely = { ...duluth, location: [{ name: 'Ely' }], rangeStart: 20 };
    const note = 'Duluth: USD 22 – 24 per hour; Ely: USD 20 – 24 per hour';
    assert.deepEqual(pay(duluth, ely), { currency: 'USD', minValue: 20, maxValue: 24, unitText: 'HOUR', note });
    const yearly = { ...ely, frequency: 'YEAR', rangeStart: 45_000, rangeEnd: 50_000 };
    const words = 'Duluth: USD 22 – 24 per hour; Ely: USD 45,000 – 50,000 per year';
    assert.deepEqual(pay(duluth, yearly), { currency: 'USD', note: words });
    assert.equal(pay({ ...duluth, rangeStart: 0, rangeEnd: 0 }), undefined, 'nobody filled it in');
  });

  it('one that is unlisted is not shown', () => {
    assert.deepEqual(readFeed({ ...json('rippling-job.json'), unlistedFromSearch: true }).postings, []);
  });
});

describe('Paylocity', () => {
  it('is read as a person reads it', () => {
    const { postings, issues } = readFeed(json('paylocity.json'));
    assert.deepEqual(issues, []);
    const [advocate, writer] = postings;
    assert.deepEqual(advocate, {
      id: '2101',
      title: 'Night Shelter Advocate',
      hiringOrganization: { name: 'Example Shelter' },
      url: 'https://recruiting.paylocity.com/Recruiting/Jobs/Details/2101',
      description: { html: '<p>Welcome people at night.</p>' },
      qualifications: { html: '<ul><li>Calm</li></ul>' },
      employmentType: ['PART_TIME'],
      jobLocation: [
        {
          name: 'Main house',
          streetAddress: '12 Example Ave',
          addressLocality: 'Rochester',
          addressRegion: 'MN',
          postalCode: '55901',
          addressCountry: 'USA',
        },
      ],
      baseSalary: { currency: 'USD', minValue: 19.5, maxValue: 21, unitText: 'HOUR' },
      department: 'Shelter',
      datePosted: '2026-10-02',
      application: { url: 'https://recruiting.paylocity.com/Recruiting/Jobs/Apply/2101' },
    });
    assert.equal(writer?.hiringOrganization.name, 'Example Shelter, Inc.');
    assert.deepEqual([writer.workplace, writer.applicantLocationRequirements], [{ type: 'remote' }, ['MN']]);
    assert.equal(writer.department, undefined);
  });
});

describe('ApplicantPro', () => {
  const base = 'https://examplefood.applicantpro.com/core/jobs/19000?getParams=%7B%7D';

  it('is read as a person reads it, with the country’s own dollars', () => {
    const { postings, details } = readFeed(json('applicantpro.json'), { base });
    const [coordinator, driver] = postings;
    assert.equal(coordinator?.hiringOrganization.name, 'examplefood');
    assert.deepEqual(coordinator.baseSalary, { currency: 'USD', minValue: 41000, maxValue: 46000, unitText: 'YEAR', note: 'DOE' });
    assert.deepEqual(coordinator.jobLocation, [
      { addressLocality: 'Winona', addressRegion: 'MN', postalCode: '55987', addressCountry: 'US' },
    ]);
    assert.deepEqual([coordinator.openUntilFilled, coordinator.validThrough], [true, undefined]);
    assert.deepEqual([driver?.openUntilFilled, driver?.validThrough], [undefined, '2026-12-31']);
    assert.deepEqual(driver?.baseSalary, { currency: 'USD', minValue: 18, maxValue: 18, unitText: 'HOUR' });
    assert.equal(coordinator.datePosted, '2026-06-22');
    assert.equal(details?.['4124001']?.posting, 'https://examplefood.applicantpro.com/core/jobs/19000/4124001/job-details');
  }); // prettier-ignore

  it('is completed by its details', () => {
    const [posting] = readFeed(json('applicantpro.json'), { base, organization }).postings;
    const { posting: full } = withDetails(posting!, json('applicantpro-job.json'), { base });
    assert.deepEqual(full.description, { html: '<h2>Summary</h2><p>Keep the shelves full.</p>' });
    assert.equal(full.jobBenefits, 'Medical and dental');
    assert.deepEqual(full.baseSalary, posting!.baseSalary);
  });

  it('amounts of a country whose currency is not known are not made dollars', () => {
    const list = json('applicantpro.json');
    list.data.jobs[0].iso3 = 'MEX';
    const { postings } = readFeed(list, { organization });
    assert.ok(!postings[0]?.baseSalary);
  });
});

describe('JazzHR', () => {
  it('is read as a person reads it', () => {
    const { postings, issues } = readFeed(text('jazzhr.xml'), { organization });
    assert.deepEqual(issues, []);
    assert.deepEqual(postings[0], {
      id: 'job_20261001120000_AAAA',
      title: 'Youth Program Lead & Mentor',
      hiringOrganization: { name: organization },
      url: 'https://exampleyouth.applytojob.com/apply/AAAA/Youth-Program-Lead',
      description: { html: '<p>Lead the program.</p>' },
      employmentType: ['FULL_TIME'],
      jobLocation: [
        { addressLocality: 'Saint Cloud', addressRegion: 'MN', postalCode: '56301', addressCountry: 'United States' },
      ],
      department: 'Youth',
      tags: ['Experienced'],
      datePosted: '2026-10-01',
      application: { url: 'https://exampleyouth.applytojob.com/apply/AAAA/Youth-Program-Lead' },
    });
    assert.deepEqual(postings[1]?.workplace, { type: 'remote' });
    assert.deepEqual(postings[1].jobLocation, [{ addressCountry: 'United States' }]);
  });

  it('is named by its account; what is no longer open is not shown', () => {
    assert.equal(readFeed(text('jazzhr.xml')).postings[0]?.hiringOrganization.name, 'exampleyouth');
    const closed = text('jazzhr.xml').replace('<![CDATA[Open]]>', 'Closed');
    assert.deepEqual(ids(readFeed(closed, { organization }).postings), ['job_20261002120000_BBBB']);
  });
});

describe('Indeed’s XML', () => {
  it('is read as a person reads it', () => {
    const { postings, issues } = readFeed(text('indeed.xml'));
    assert.deepEqual(issues, []);
    assert.deepEqual(postings[0], {
      id: 'LA-7',
      title: 'Legal Advocate & Navigator',
      hiringOrganization: { name: 'Example Legal Aid' },
      url: 'https://ats.example.org/jobs/LA-7?source=indeed',
      description: { html: '<p>Stand beside people in court.</p>' },
      qualifications: 'Bachelors\n\n2+ years',
      employmentType: ['FULL_TIME', 'PART_TIME'],
      jobLocation: [
        {
          streetAddress: '5 Court St',
          addressLocality: 'Moorhead',
          addressRegion: 'MN',
          postalCode: '56560',
          addressCountry: 'US',
        },
      ],
      workplace: { type: 'hybrid' },
      baseSalary: { currency: 'USD', minValue: 24, maxValue: 27, unitText: 'HOUR' },
      department: 'Legal',
      tags: ['Advocacy'],
      datePosted: '2026-11-02',
      validThrough: '2026-12-31',
      application: { url: 'https://ats.example.org/jobs/LA-7?source=indeed', email: 'jobs@example.org' },
    });
    assert.deepEqual([postings[1]?.id, postings[1]?.workplace], ['IW-2', undefined]);
    const remote = text('indeed.xml').replace('Hybrid remote', 'Fully remote');
    assert.deepEqual(readFeed(remote).postings[0]?.workplace, { type: 'remote' });
  });
});

describe('WordPress', () => {
  it('WP Job Manager’s REST interface is read as a person reads the page, the filled one left out', () => {
    const { postings, issues } = readFeed(json('wp-job-listings.json'), { organization });
    assert.deepEqual(said(issues), ['warning postings[1].baseSalary']);
    const [counselor, organizer] = postings;
    assert.deepEqual(counselor, {
      id: '311',
      title: 'Tenant Hotline Counselor – Evenings',
      hiringOrganization: { name: 'Example Tenant Line', url: 'https://example.org/' },
      url: 'https://example.org/job/tenant-hotline-counselor/',
      description: { html: '<p>Answer the phone.</p>' },
      employmentType: ['PART_TIME'],
      jobLocation: [{ name: 'Mankato, MN' }],
      baseSalary: { currency: 'USD', minValue: 21, maxValue: 21, unitText: 'HOUR' },
      department: 'hotline',
      datePosted: '2026-09-14',
      validThrough: '2026-12-15',
      application: { email: 'jobs@example.org' },
    });
    assert.equal(postings.length, 2);
    assert.deepEqual([organizer?.employmentType, organizer?.department], [['FULL_TIME'], 'Organizing']);
    assert.deepEqual([organizer?.workplace, organizer?.application], [{ type: 'remote' }, { url: 'https://example.org/apply' }]);
  }); // prettier-ignore

  it('WP Job Openings is read by its terms', () => {
    const [cook] = readFeed(json('awsm-job-openings.json'), { organization }).postings;
    assert.deepEqual([cook?.title, cook?.department, cook?.employmentType], ['Cook', 'Kitchen', ['PART_TIME']]);
    assert.deepEqual(cook?.jobLocation, [{ name: 'Bemidji' }]);
    assert.equal(cook.application?.url, 'https://example.org/jobs/cook/');
  });

  it('WP Job Manager’s RSS is read by its fields', () => {
    const { postings } = readFeed(text('wp-job-feed.rss'), { organization });
    assert.deepEqual(postings.map(({ title }) => title), ['Tenant Hotline Counselor', 'Organizer']);
    const [counselor] = postings;
    assert.equal(counselor?.hiringOrganization.name, 'Example Tenant Line');
    assert.deepEqual(counselor.description, { html: '<p>Answer the phone.</p>' });
    assert.deepEqual([counselor.employmentType, counselor.jobLocation], [['PART_TIME'], [{ name: 'Mankato, MN' }]]);
    assert.equal(counselor.datePosted, '2026-09-14');
  }); // prettier-ignore
});

describe('RSS and Atom with fields of a job', () => {
  it('NeoGov’s is read as a person reads the page', () => {
    const { postings, issues } = readFeed(text('neogov.rss'), { organization });
    assert.deepEqual(issues, []);
    const [worker, judge] = postings;
    assert.deepEqual(worker, {
      id: '4001',
      title: 'Community Health Worker',
      hiringOrganization: { name: organization },
      url: 'https://www.governmentjobs.com/careers/examplecounty/jobs/4001',
      description: { html: '<p>Visit families.</p>' },
      responsibilities: { html: '<ul><li>Visit</li></ul>' },
      qualifications: 'A license to drive',
      employmentType: ['FULL_TIME'],
      jobLocation: [{ name: 'Bemidji, MN' }],
      baseSalary: { currency: 'USD', minValue: 27.1, maxValue: 33.4, unitText: 'HOUR' },
      jobBenefits: 'PERA pension',
      department: 'Public Health',
      tags: ['Health Services'],
      datePosted: '2026-10-29',
      validThrough: '2026-11-30T17:00:00',
      application: { url: 'https://www.governmentjobs.com/careers/examplecounty/jobs/4001' },
    });
    assert.deepEqual([judge?.openUntilFilled, judge?.validThrough, judge?.baseSalary], [true, undefined, undefined]);
    assert.deepEqual(judge?.employmentType, ['TEMPORARY']);
  });

  it('an item is read by what it says, and says no more: town by town, a period, a currency, a further text', () => {
    const item = (fields: string, base?: string) => {
      const feed = `<rss version="2.0" xmlns:job="https://example.org/job"><channel><link>https://example.org</link><item>
        <title>Cook</title>${fields}</item></channel></rss>`;
      return readFeed(feed, base ? { base } : { organization }).postings[0];
    };
    const town = '<job:city>Duluth</job:city><job:state>MN</job:state><job:postalCode>55801</job:postalCode>';
    const cook = item(
      `<guid>https://example.org/jobs/cook</guid>${town}<job:country>US</job:country><job:location>Duluth, MN</job:location>
       <job:minimumSalary>$20</job:minimumSalary><job:salaryInterval>Hour</job:salaryInterval>
       <job:supplementalInformation>Bring a knife.</job:supplementalInformation><job:closingDate>2026-12-15</job:closingDate>`,
    );
    const duluth = { addressLocality: 'Duluth', addressRegion: 'MN', postalCode: '55801', addressCountry: 'US' };
    assert.deepEqual(cook?.jobLocation, [duluth], 'once, where the town is in a field of its own');
    assert.equal(cook.url, 'https://example.org/jobs/cook');
    assert.deepEqual(cook.baseSalary, { currency: 'USD', minValue: 20, unitText: 'HOUR' });
    assert.deepEqual(cook.sections, [{ heading: 'Supplemental information', body: 'Bring a knife.' }]);
    assert.equal(cook.validThrough, '2026-12-15');

    const bare = item('<link>https://example.org/jobs/7</link><job:state>MN</job:state>');
    assert.deepEqual([bare?.id, bare?.jobLocation], ['7', undefined], 'a state alone is no place to work at');
    assert.equal(item('<job:jobId>1</job:jobId><job:minimumSalary>20</job:minimumSalary>')?.baseSalary, undefined);
    const unnamed = item('<job:jobId>1</job:jobId>', 'https://www.governmentjobs.com/jobs?agency=examplecity');
    assert.equal(unnamed?.hiringOrganization.name, 'examplecity');
    const own = item('<job:jobId>1</job:jobId>', 'https://examplecity.governmentjobs.com/jobs');
    assert.equal(own?.hiringOrganization.name, 'examplecity');
  });

  it('Atom names its pages in an attribute', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:job="https://example.org/job"><title>O</title><entry>
      <id>urn:1</id><title>Cook</title><link href="https://example.org/1"/><published>2026-11-02T08:00:00Z</published>
      <job:location>Duluth, MN</job:location></entry></feed>`;
    const [cook] = readFeed(atom, { organization }).postings;
    assert.deepEqual([cook?.id, cook?.url, cook?.datePosted], ['urn:1', 'https://example.org/1', '2026-11-02']);
    assert.deepEqual(cook?.jobLocation, [{ name: 'Duluth, MN' }]);
  });

  it('a feed of news is no list of openings', () => {
    const news = '<rss version="2.0"><channel><title>News</title><item><title>We moved</title></item></channel></rss>';
    assert.deepEqual(readFeed(news, { organization }).postings, []);
  });
});

describe('a spreadsheet', () => {
  const sheet = (...lines: string[]) => readFeed(`${lines.join('\n')}\n`, { organization });

  it('is read by the words over its columns, an opening a row', () => {
    const { postings, issues } = readFeed(text('sheet.csv'));
    assert.deepEqual(said(issues), ['warning ', 'warning postings[1].baseSalary']);
    assert.match(issues[0]!.message, /"Board notes" is not a column that is known/);
    assert.deepEqual(postings[0], {
      id: 'community-cook-example-kitchen',
      title: 'Community Cook',
      hiringOrganization: { name: 'Example Kitchen' },
      responsibilities: ['Plan meals', 'Cook for forty'],
      qualifications: 'Food safety certificate',
      employmentType: ['PART_TIME'],
      workHours: '20 hours',
      jobLocation: [{ name: 'Duluth, MN' }],
      baseSalary: { currency: 'USD', minValue: 19.5, maxValue: 21, unitText: 'HOUR' },
      // 11/2 is a day in November, since other days of the column are past the twelfth.
      datePosted: '2026-11-02',
      validThrough: '2026-12-15',
      application: { email: 'jobs@example.org' },
    });
    const [, writer, driver] = postings;
    assert.deepEqual([writer?.workplace, writer?.openUntilFilled], [{ type: 'remote' }, true]);
    assert.deepEqual(writer?.employmentType, ['PART_TIME', 'CONTRACTOR']);
    assert.deepEqual(writer.sections, [{ heading: 'Pay', body: 'Depends on experience' }]);
    assert.deepEqual(driver?.jobLocation, [{ name: 'Ely' }, { name: 'Virginia' }]);
    assert.deepEqual(driver.application, { instructions: 'Call 218-555-0100 and ask for Sam' });
    assert.equal(driver.validThrough, '2026-12-31T17:00:00');
  });

  it('is read in Spanish, with semicolons between its cells', () => {
    const { postings, issues } = readFeed(text('hoja.csv'));
    assert.deepEqual(issues, []);
    assert.deepEqual(postings, [
      {
        id: 'promotora-de-vivienda-vecinos-ejemplo',
        title: 'Promotora de vivienda',
        hiringOrganization: { name: 'Vecinos Ejemplo' },
        qualifications: 'Español e inglés',
        employmentType: ['FULL_TIME'],
        jobLocation: [{ name: 'Worthington, MN' }],
        workplace: { type: 'hybrid' },
        baseSalary: { currency: 'USD', minValue: 20, maxValue: 22, unitText: 'HOUR' },
        datePosted: '2026-11-13',
        validThrough: '2026-12-15',
        application: { email: 'empleos@example.org' },
      },
      {
        id: 'cocinero-vecinos-ejemplo',
        title: 'Cocinero',
        hiringOrganization: { name: 'Vecinos Ejemplo' },
        employmentType: ['PART_TIME'],
        jobLocation: [{ name: 'Willmar, MN' }],
        workplace: { type: 'onsite' },
        baseSalary: { currency: 'USD', minValue: 38000, maxValue: 38000, unitText: 'YEAR' },
        datePosted: '2026-11-02',
        openUntilFilled: true,
        application: { url: 'https://example.org/postular' },
      },
    ]);
  });

  it('is read by the names of the fields too', () => {
    const { postings, issues } = sheet(
      'id,title,hiringOrganization.name,baseSalary.minValue,baseSalary.maxValue,baseSalary.currency,baseSalary.unitText,jobLocation.addressLocality,application.url',
      'c1,Cook,Example Kitchen,20,24,USD,HOUR,Duluth,https://example.org/apply',
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(postings, [
      {
        id: 'c1',
        title: 'Cook',
        hiringOrganization: { name: 'Example Kitchen' },
        jobLocation: [{ addressLocality: 'Duluth' }],
        baseSalary: { currency: 'USD', minValue: 20, maxValue: 24, unitText: 'HOUR' },
        application: { url: 'https://example.org/apply' },
      },
    ]);
  });

  it('how to apply and what is paid are read from one cell or several, and a column is never read twice', () => {
    const [posting] = sheet('Title,Pay from,Pay to,Per,Apply,Instructions', 'Cook,$20,$24,hour,www.example.org/apply,Ring twice').postings;
    assert.deepEqual(posting?.baseSalary, { currency: 'USD', minValue: 20, maxValue: 24, unitText: 'HOUR' });
    assert.deepEqual(posting.application, { url: 'https://www.example.org/apply', instructions: 'Ring twice' });
    assert.deepEqual(sheet('Title,Pay,Per', 'Cook,$20,hour').postings[0]?.baseSalary, { currency: 'USD', minValue: 20, maxValue: 20, unitText: 'HOUR' });
    assert.deepEqual(sheet('Title,Pay,Per', 'Cook,$20,shift').postings[0]?.baseSalary, { currency: 'USD', minValue: 20, maxValue: 20 });
    const { postings, issues } = sheet('Title,Job title,,', 'Cook,Chef,of note,', 'Baker,,,');
    assert.deepEqual(postings.map(({ title }) => title), ['Cook', 'Baker']);
    assert.deepEqual(issues.map(({ message }) => message), [
      '"Job title" says the same as a column before it, so it is not shown',
      '"column 3" is not a column that is known, so it is not shown',
    ]);
  }); // prettier-ignore

  it('a deadline that is none is open until filled, with the day until which applications are preferred', () => {
    const until = (words: string) => {
      const [posting] = sheet('Title,Deadline', `Cook,"${words}"`).postings;
      return [posting?.validThrough, posting?.openUntilFilled, posting?.priorityDeadline];
    };
    assert.deepEqual(until('Rolling'), [undefined, true, undefined]);
    assert.deepEqual(until('Open until filled; preference given to applications by July 19, 2026'), [
      undefined,
      true,
      '2026-07-19',
    ]);
    assert.deepEqual(until('Hasta cubrir la vacante; preferencia a solicitudes antes del 19 de julio de 2026'), [
      undefined,
      true,
      '2026-07-19',
    ]);
    assert.deepEqual(until('July 19, 2026'), ['2026-07-19', undefined, undefined]);
  });

  it('makes up nothing: a day that may be two, an amount without a currency, a period nobody states', () => {
    const { postings, issues } = sheet('Title,Posted,Pay', 'Cook,3/4/2026,20', 'Baker,3/5/2026,$20');
    assert.deepEqual(postings.map(({ datePosted }) => datePosted), [undefined, undefined]);
    assert.deepEqual(postings[0]?.baseSalary, undefined);
    assert.deepEqual(postings[1]?.baseSalary, { currency: 'USD', minValue: 20, maxValue: 20 });
    assert.deepEqual(said(issues), ['warning postings[0].baseSalary', 'warning postings[0].datePosted', 'warning postings[1].datePosted']);
  }); // prettier-ignore

  it('two openings of one title are told apart; rows that are empty, closed or drafts are left out', () => {
    const { postings } = sheet('Title,Status', 'Cook,open', 'Cook,', ',', 'Baker,filled', 'Driver,Draft');
    assert.deepEqual(ids(postings), ['cook', 'cook-2']);
  });

  it('a row without a title, and a sheet without titles, are told', () => {
    const { postings, issues } = sheet('Title,Pay', ',$20', 'Cook,$21');
    assert.deepEqual(ids(postings), ['cook']);
    assert.deepEqual(said(issues), ['error postings[0].id', 'error postings[0].title']);
    assert.match(sheet('Name,Pay', 'Cook,$20').issues[0]!.message, /neither JSON nor another feed/);
  });
});
