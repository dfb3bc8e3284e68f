/** What a webmaster is told where there is nothing to show. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import { readPage } from '../../../src/sources/page.js';
import { json, text } from './sample.js';

const first = (payload: unknown) => readFeed(payload).issues[0]?.message;

describe('a format that is not read is named', () => {
  const unread: [name: RegExp, payload: unknown][] = [
    [/Workday’s format, which is not read/, { jobPostingInfo: { title: 'Cook' } }],
    [/Workday’s format, which is not read/, { total: 1, jobPostings: [{ title: 'Cook', externalPath: '/job/1' }] }],
    [/Dayforce’s format, which is not read/, { jobPostings: [{ jobPostingId: 1, jobTitle: 'Cook' }] }],
    [/Comeet’s format, which is not read/, [{ name: 'Cook', url_comeet_hosted_page: 'https://example.org/1' }]],
    [/JOIN’s format, which is not read/, { data: { publicJobs: { items: [] } } }],
    [/Himalayas’s format, which is not read/, { jobs: [{ title: 'Cook', companySlug: 'o' }] }],
    [/Workable’s newer list, which is not read/, { results: [{ shortcode: 'A1' }] }],
    [/RSS without fields of a job, which is not read/, '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
    [/a web page without JobPosting data, which is not read/, '<!doctype html><html><body>Jobs</body></html>'],
    [/XML of a kind of its own, which is not read/, '<?xml version="1.0"?><vacancies><vacancy/></vacancies>'],
  ];
  for (const [name, payload] of unread) {
    it(String(name), () => {
      assert.match(first(payload)!, name);
      assert.equal(readFeed(payload).issues.length, 1);
    });
  }

  it('text that is JSON says so', () => {
    assert.match(first(text('lever-postings.json'))!, /is JSON as a text; read it first \(JSON\.parse\)/);
    assert.match(first('{"postings": [')!, /neither JSON nor another feed/);
  });
});

describe('a feed without an employer', () => {
  it('names the way to give one, once', () => {
    const payload = json('smartrecruiters-postings.json');
    for (const posting of payload.content) delete posting.company;
    const { issues, postings } = readFeed(payload);
    assert.deepEqual(postings, []);
    assert.match(issues[0]!.message, /names no employer: say its name with #organization=…/);
    assert.equal(issues.filter(({ message }) => message.includes('#organization')).length, 1);
  });

  it('BambooHR’s is named by the account’s own data beside the list', async () => {
    const base = 'https://example.bamboohr.com/careers/list';
    const answers: Record<string, string> = {
      [base]: text('bamboohr-list.json'),
      'https://example.bamboohr.com/careers/company-info': JSON.stringify({ result: { name: 'Example Food Network' } }),
    };
    const name = async (known: Record<string, string>, organization?: string) => {
      const asked: string[] = [];
      const fetch = (url: string) => {
        asked.push(url);
        return Promise.resolve(url in known ? new Response(known[url]) : new Response('', { status: 404 }));
      };
      const reading = readPage({ address: base, isFile: false, organization }, { platform: { fetch } });
      const { value } = await reading.next();
      return [value.postings[0]?.hiringOrganization.name, asked.length];
    };
    assert.deepEqual(await name(answers), ['Example Food Network', 2]);
    assert.deepEqual(await name(answers, 'Ours'), ['Ours', 1]);
    assert.deepEqual(await name({ [base]: answers[base]! }), ['example', 2]);
  });
});
