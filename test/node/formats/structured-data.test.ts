import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, json, text } from './sample.js';

const attorney: JobPosting = {
  id: '4628944002',
  title: 'Staff Attorney, Housing',
  hiringOrganization: {
    name: 'Riverbend Legal Aid',
    url: 'https://www.riverbend.example',
    logo: 'https://www.riverbend.example/logo.png',
  },
  url: 'https://www.riverbend.example/careers?gh_jid=4628944002',
  description: { html: '<p>Defend tenants in housing court.</p><ul><li>Represent clients</li></ul>' },
  qualifications: 'Admitted to the NY bar\n\n2 years of experience\n\nprofessional certificate',
  employmentType: ['FULL_TIME', 'CONTRACTOR'],
  workHours: '35 hours per week',
  jobLocation: [
    {
      streetAddress: '141 Montague St',
      addressLocality: 'Brooklyn',
      addressRegion: 'NY',
      postalCode: '11201',
      addressCountry: 'US',
    },
    { addressLocality: 'Newark', addressRegion: 'NJ', addressCountry: 'US' },
  ],
  baseSalary: { currency: 'USD', minValue: 72000, maxValue: 98500, unitText: 'YEAR' },
  jobBenefits: 'Union contract; PSLF-eligible',
  datePosted: '2026-04-30',
  validThrough: '2026-12-31T23:59:00-05:00',
};

const manager: JobPosting = {
  id: '4628951002',
  title: 'IT and Data Manager',
  hiringOrganization: { name: 'Riverbend Legal Aid', url: 'https://www.riverbend.example' },
  description: { html: '<p>Remote role.</p>' },
  employmentType: ['FULL_TIME'],
  workplace: { type: 'remote' },
  applicantLocationRequirements: ['New York, USA', 'USA'],
  baseSalary: { currency: 'USD', minValue: 31.5, maxValue: 31.5, unitText: 'HOUR' },
  datePosted: '2026-06-01',
};

const volunteers: JobPosting = {
  id: 'Volunteer Coordinator 3',
  title: 'Volunteer Coordinator',
  hiringOrganization: { name: 'Shelterline' },
  description: { html: '<p>Unpaid stipend role.</p>' },
  employmentType: ['PART_TIME', 'VOLUNTEER'],
  jobLocation: [{ streetAddress: 'Dublin, Ireland' }],
  datePosted: '2026-01-22',
};

const page = (...blocks: string[]) =>
  `<!doctype html><html><head><title>Jobs</title><script>var x = "<p>";</script>${blocks
    .map((block) => `<script type="application/ld+json">${block}</script>`)
    .join('\n')}</head><body><h1>Jobs</h1></body></html>`;

describe('structured data of a page', () => {
  it('is read as a person reads it', () => {
    assert.deepEqual(readFeed(json('jobposting-jsonld.json')), {
      postings: [attorney, manager, volunteers],
      issues: [],
    });
  });

  it('HTML that nobody escaped is left as it is: what it shows as a tag must not become one', () => {
    const [first] = json('jobposting-jsonld.json');
    const html = '<p>R&amp;D uses &lt;b&gt; and &lt;img src=x onerror=alert(1)&gt;</p>';
    assert.deepEqual(readFeed({ ...first, description: html }).postings[0]!.description, { html });
  });

  it('is found in the page', () => {
    assert.deepEqual(readFeed(page(text('jobposting-jsonld.json'))), {
      postings: [attorney, manager, volunteers],
      issues: [],
    });
  });

  it('may stand in several blocks, however their tags are written', () => {
    const [first, second] = json('jobposting-jsonld.json');
    const written = page(JSON.stringify({ '@type': 'WebSite', name: 'x' }), JSON.stringify(first)).replace(
      '</head>',
      `<SCRIPT id=data  type='application/ld+json' nonce="x">\n${JSON.stringify(second)}\n</SCRIPT ></head>`,
    );
    assert.deepEqual(readFeed(written).postings, [attorney, manager]);
  });

  it('a block that can’t be read costs only itself', () => {
    const [first, second] = json('jobposting-jsonld.json');
    const { postings } = readFeed(page(JSON.stringify(first), '{"@type": "JobPosting", ', JSON.stringify(second)));
    assert.deepEqual(ids(postings), [attorney.id, manager.id]);
  });

  it('a page without any says so', () => {
    for (const html of [page(), page(''), '<!doctype html><p>No jobs.</p>']) {
      const { postings, issues } = readFeed(html);
      assert.deepEqual(postings, []);
      assert.ok(issues.some(({ severity, message }) => severity === 'error' && message.length > 10));
    }
  });

  it('is found behind letters that change their length in lower case', () => {
    const html = page(text('jobposting-jsonld.json')).replace('Jobs</title>', `${'İ'.repeat(400)}</title>`);
    assert.deepEqual(readFeed(html).postings, [attorney, manager, volunteers]);
  });

  it('is not read where it is commented out', () => {
    const block = `<script type="application/ld+json">${text('jobposting-jsonld.json')}</script>`;
    assert.deepEqual(readFeed(`<html><!-- ${block} --></html>`).postings, []);
    assert.deepEqual(readFeed(`<html><!--> ${block} </html>`).postings.length, 3);
    assert.deepEqual(readFeed(`<html><!-- old -->${block}<!-- never closed ${block}`).postings.length, 3);
  });

  it('other scripts of the page are never read', () => {
    const [first] = json('jobposting-jsonld.json');
    const html = `<html><script type="application/json">${JSON.stringify(first)}</script></html>`;
    assert.deepEqual(readFeed(html).postings, []);
  });
});
