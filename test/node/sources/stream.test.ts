/** Sources over real HTTP, as a page and the command line read them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { complete } from '../../../src/sources/complete.js';
import { hasMore } from '../../../src/sources/details.js';
import { inWords, messageOf } from '../../../src/sources/remarks.js';
import type { Platform } from '../../../src/sources/snapshot.js';
import { snapshots } from '../../../src/sources/stream.js';
import type { JobPosting } from '../../../src/posting.js';
import type { FeedAnswer } from '../../support/feed-server.js';
import { SAMPLES } from '../../support/samples.js';
import { all, failure, last, openFeeds, remembering, titles } from './feeds.js';

const fixture = (name: string): unknown => JSON.parse(readFileSync(`fixtures/feeds/${name}`, 'utf8'));
const at = (name: string) => ({ hiringOrganization: { name } });
const weaver: JobPosting = { id: 'weaver', title: 'Weaver', ...at('Rose Union') };
const writer: JobPosting = { id: 'writer', title: 'Writer', ...at('Loon Press') };
const reader: JobPosting = { id: 'reader', title: 'Reader', ...at('Reed House') };
const out = { status: 500, body: 'Out of order.' };

async function three() {
  const feeds = openFeeds();
  await feeds.set('/rose', { body: [weaver] });
  await feeds.set('/loon', { body: [writer] });
  await feeds.set('/reed', { body: [reader] });
  return { ...feeds, all: ['/rose', '/loon', '/reed'].map(feeds.at) };
}

describe('one source', () => {
  it('is found by an address relative to the base that is passed in; its own addresses are relative to it', async () => {
    const feeds = openFeeds();
    await feeds.set('/jobs/feed.json', { body: [{ ...weaver, url: 'weaver.html' }] });
    const { postings } = await last(['jobs/feed.json'], { base: feeds.base });
    assert.equal(postings[0]?.url, feeds.at('/jobs/weaver.html'));
  });

  it('is asked once, however many read it at the same time or soon after', async () => {
    const feeds = openFeeds();
    await feeds.set('/rose', { body: [weaver] });
    const options = { fresh: false, base: feeds.base };
    const given = await Promise.all(Array.from({ length: 10 }, () => last(['rose'], options)));
    given.push(await last([feeds.at('/rose')], options));
    for (const one of given) assert.deepEqual(titles(one), ['Weaver']);
    assert.equal(await feeds.asked('/rose'), 1);
    await last(['rose'], { ...options, fresh: true });
    assert.equal(await feeds.asked('/rose'), 2);
  });

  it('that is no address is refused in words, each time', async () => {
    for (let times = 0; times < 2; times += 1) {
      assert.match((await failure(['http://['], { fresh: false })).message, /"http:\/\/\[" is not an address/);
    }
  });

  it('that failed is asked again next time', async () => {
    const feeds = openFeeds();
    await feeds.set('/rose', out);
    await failure([feeds.at('/rose')], { fresh: false });
    await feeds.set('/rose', { body: [weaver] });
    assert.deepEqual(titles(await last([feeds.at('/rose')], { fresh: false })), ['Weaver']);
  });

  it('is read to its end though nobody waits for it any more', async () => {
    const feeds = openFeeds();
    const platform = remembering();
    await feeds.set('/rose', { body: [weaver] });
    const stream = snapshots([feeds.at('/rose')], { platform });
    void stream.next();
    await stream.return(undefined);
    assert.deepEqual(titles(await last([feeds.at('/rose')], { fresh: false, platform })), ['Weaver']);
    assert.equal(await feeds.asked('/rose'), 1);
  });

  it('says its employer’s name behind #organization, which is not sent', async () => {
    const feeds = openFeeds();
    await feeds.set('/rose', { body: [{ id: 'a', title: 'Unnamed' }] });
    const { postings } = await last([`${feeds.at('/rose')}#organization=Rose%20%26%20Thorn%20Uni%C3%B3n`]);
    assert.equal(postings[0]?.hiringOrganization.name, 'Rose & Thorn Unión');
    assert.deepEqual(await feeds.addresses(), ['/rose']);
  });

  it('that is long shows what was picked of it before the rest', async () => {
    const feeds = openFeeds();
    const long = Array.from({ length: 1_000 }, (_, index) => ({
      ...weaver,
      id: `n${index}`,
      title: `Opening ${index}`,
    }));
    await feeds.set('/rose', { body: { postings: long } });
    const given = await all([feeds.at('/rose')], { pick: (entries) => entries.slice(-2) });
    assert.deepEqual(
      given.map(({ partial, postings }) => [partial, postings.length]),
      [
        [true, 2],
        [undefined, 1_000],
      ],
    );
    assert.deepEqual(titles(given[0]!), ['Opening 998', 'Opening 999']);
    assert.equal((await all([feeds.at('/rose')])).length, 1, 'who picks nothing waits');
  });

  for (const [sample, path] of SAMPLES) {
    it(`may be ${sample}`, async () => {
      const feeds = openFeeds();
      await feeds.set(path, { sample });
      const { postings } = await last([`${feeds.at(path)}#organization=Somebody`]);
      assert.ok(postings.length > 0);
    });
  }
});

describe('an answer', () => {
  const source = 'https://rose.example.org/feed.json';
  const answering = (answer: () => Promise<Response>) => ({ platform: { fetch: answer } });

  for (const [what, type] of [
    ['where its server says so', 'application/json; charset=windows-1252'],
    ['where its server says nothing of it', 'application/json'],
  ] as const) {
    it(`in Windows-1252 is read as such, and that is told, ${what}`, async () => {
      const bytes = Buffer.from(JSON.stringify([{ ...weaver, title: 'Café cook' }]), 'latin1');
      const headers = { 'Content-Type': type };
      const given = await last(
        [source],
        answering(() => Promise.resolve(new Response(bytes, { headers }))),
      );
      assert.deepEqual(titles(given), ['Café cook']);
      const words = (await inWords(given.remarks)).map(({ message }) => message);
      assert.deepEqual(words, [`${source} is not in UTF-8; it was read as Windows-1252. Save it as UTF-8.`]);
    });
  }

  it('in UTF-8 keeps a mark that stands for what was lost before, and nothing is told', async () => {
    const body = JSON.stringify([{ ...weaver, title: 'Caf\uFFFD cook' }]);
    const { remarks, ...given } = await last(
      [source],
      answering(() => Promise.resolve(new Response(body))),
    );
    assert.deepEqual(titles({ ...given, remarks }), ['Caf\uFFFD cook']);
    assert.deepEqual(await inWords(remarks), []);
  });

  it('without a word in it is no feed', async () => {
    const empty = answering(() => Promise.resolve(new Response(null, { status: 204 })));
    assert.notEqual(await messageOf(await failure([source], empty)), '');
  });

  it('that never comes is told with the rule that browsers go by', async () => {
    const { message } = await failure(
      [source],
      answering(() => Promise.reject(new TypeError('Failed to fetch'))),
    );
    assert.match(message, /could not be reached\. .*Access-Control-Allow-Origin/);
  });
});

describe('several sources', () => {
  const failing: [what: string, answer: FeedAnswer, message: RegExp][] = [
    ['with 500', out, /500/],
    ['with 404', { status: 404, body: '<!doctype html><title>Not found</title>' }, /404/],
    ['with what is no feed', { body: 'Down for maintenance' }, /neither JSON nor another feed/],
    ['with JSON that breaks off', { body: '[{ "id": "weaver", "title": ' }, /not JSON: line 1, column 29/],
    ['with a page without openings', { body: '<!doctype html><title>Log in</title><p>Log in' }, /./],
    ['with nothing', { body: '' }, /\bis empty\b/],
    ['with an answer that breaks off', { body: [weaver], cut: true }, /broke off/],
    ['with data of no known kind', { body: { hello: 'world' } }, /./],
    ['with nothing but broken openings', { body: [{ id: 1 }] }, /./],
  ];
  for (const [what, answer, message] of failing) {
    it(`of which one answers ${what} give what the others have, and why it failed`, async () => {
      const feeds = await three();
      await feeds.set('/loon', answer);
      const snapshot = await last(feeds.all);
      assert.deepEqual(titles(snapshot), ['Weaver', 'Reader']);
      assert.deepEqual(snapshot.sources, { shown: 2, failed: 1, of: 3 });
      assert.equal(snapshot.failures?.length, 1);
      assert.equal(snapshot.failures[0]?.source, feeds.at('/loon'));
      assert.match(await messageOf(snapshot.failures[0]), message);
      const issues = await inWords(snapshot.remarks);
      assert.ok(issues.some(({ severity }) => severity === 'error'));
    });
  }

  it('of which one is no address give what the others have', async () => {
    const feeds = await three();
    const { failures } = await last([feeds.at('/rose'), 'javascript:alert(1)']);
    assert.equal(failures?.[0]?.source, 'javascript:alert(1)');
  });

  it('are given as they come, in their order, and the last time as a whole', async () => {
    const feeds = await three();
    await feeds.set('/loon', { held: true });
    const given: [partial: boolean | undefined, titles: string[]][] = [];
    for await (const one of snapshots(feeds.all, { platform: remembering() })) {
      given.push([one.partial, titles(one)]);
      if (one.sources?.shown === 2) await feeds.set('/loon', { body: [writer] });
    }
    assert.deepEqual(given.at(-2), [true, ['Weaver', 'Reader']]);
    assert.deepEqual(given.at(-1), [undefined, ['Weaver', 'Writer', 'Reader']]);
  });

  it('that all fail are one error, which names each', async () => {
    const feeds = await three();
    for (const path of ['/rose', '/loon', '/reed']) await feeds.set(path, out);
    const { source, others } = await failure(feeds.all);
    assert.deepEqual([source, ...others.map((one) => one.source)].sort(), [...feeds.all].sort());
  });

  const place = { addressLocality: 'Duluth', addressRegion: 'MN' };
  const pairs: [what: string, count: number, one: Partial<JobPosting>, other: Partial<JobPosting>][] = [
    ['its id, and more in its title', 1, { id: 'x' }, { id: 'x', title: 'Weaver (f/m/d)' }],
    ['its page', 1, { url: 'https://rose.example/jobs/1' }, { id: 'y', url: 'https://rose.example/jobs/1/' }],
    ['its title, employer and town', 1, { jobLocation: place }, { id: 'y', title: 'WEAVER', jobLocation: [place], ...at('rose union') }],
    ['its id, and less in its title', 1, { id: 'x', title: 'Weaver (f/m/d)' }, { id: 'x' }],
    ['its page, as a campaign links to it', 1, { url: 'https://rose.example/jobs?id=1' }, { id: 'y', url: 'https://rose.example/jobs?id=1&utm_source=mail' }],
    ['its title, employer and being remote', 1, { workplace: { type: 'remote' } }, { id: 'y', workplace: { type: 'remote' } }],
    ['its id alone', 2, { id: '1' }, { id: '1', title: 'Dyer' }],
    ['its title, in another town', 2, { jobLocation: place }, { id: 'y', jobLocation: { addressLocality: 'Ely' } }],
    ['its title, with no town', 2, {}, { id: 'y' }],
    ['its title and town, of another employer', 2, { jobLocation: place }, { id: 'y', jobLocation: place, ...at('Loon Press') }],
    ['the list’s page', 2, { url: 'https://rose.example/jobs' }, { id: 'y', title: 'Dyer', url: 'https://rose.example/jobs' }],
    ['a page, under another anchor', 2, { url: 'https://rose.example/jobs#weaver' }, { id: 'y', title: 'Dyer', url: 'https://rose.example/jobs#dyer' }],
  ]; // prettier-ignore
  for (const [what, count, one, other] of pairs) {
    it(`that have ${what} in common give ${count === 1 ? 'one opening' : 'two openings'}`, async () => {
      const feeds = openFeeds();
      await feeds.set('/one', { body: [{ ...weaver, ...one }] });
      await feeds.set('/other', { body: [{ ...weaver, ...other }] });
      assert.equal((await last([feeds.at('/one'), feeds.at('/other')])).postings.length, count);
    });
  }
});

describe('the last good copy of a source', () => {
  const worked = async () => {
    const feeds = openFeeds();
    const platform = remembering();
    await feeds.set('/rose', { body: [weaver] });
    await last([feeds.at('/rose')], { platform });
    return { feeds, platform, source: feeds.at('/rose') };
  };
  for (const [what, answer] of [
    ['fails', out],
    ['answers with what is no feed', { body: 'Down for maintenance' }],
    ['breaks off', { body: [weaver], cut: true }],
    ['has nothing but broken openings', { body: [{ id: 1 }] }],
    ['is not found any more', { status: 404 }],
  ] as [string, FeedAnswer][]) {
    it(`stands in where it ${what}`, async () => {
      const { feeds, platform, source } = await worked();
      await feeds.set('/rose', answer);
      const { keptAt, failures, ...snapshot } = await last([source], { platform });
      assert.deepEqual(titles(snapshot), ['Weaver']);
      assert.equal(keptAt, platform.kept.get(source)?.keptAt);
      assert.equal(failures?.length, 1);
      assert.equal(await feeds.asked('/rose'), 2, 'it was asked first');
    });
  }

  it('stands in where a comma is missing, and line and column are named', async () => {
    const { feeds, platform, source } = await worked();
    await feeds.set('/rose', { body: '[\n  {"id": "a"\n   "title": "A"}\n]' });
    const { failures, ...snapshot } = await last([source], { platform });
    assert.deepEqual(titles(snapshot), ['Weaver']);
    assert.match(await messageOf(failures![0]!), /line 3, column 4: expected "," or "}", got "\\""/);
  });

  it('is not needed where curly quotes and a comma too many are all that is wrong', async () => {
    const { feeds, platform, source } = await worked();
    await feeds.set('/rose', { body: '[{“id”: “a”, “title”: “Curly”, “hiringOrganization”: {“name”: “O”},}]' });
    const { failures, keptAt, remarks, ...snapshot } = await last([source], { platform });
    assert.deepEqual([titles({ ...snapshot, remarks }), failures, keptAt], [['Curly'], undefined, undefined]);
    const words = (await inWords(remarks)).map(({ message }) => message.replace(source, 'feed'));
    assert.deepEqual(words, [
      'feed, line 1: curly quotes are read as straight ones.',
      'feed, line 1: a comma after the last entry is left out.',
    ]);
  });

  for (const [kind, before, behind] of [
    ['a comment', '<!--\n', '\n-->'],
    ['CDATA', '// <![CDATA[\n', '\n// ]]>'],
    ['CDATA in comments', '/* <![CDATA[ */', '/* ]]> */\n'],
  ])
    it(`is not needed where an editor put ${kind} around the data`, async () => {
      const { feeds, platform, source } = await worked();
      const data = JSON.stringify([{ id: 'a', title: 'Wrapped [--> ]]>', hiringOrganization: { name: 'O' } }]);
      await feeds.set('/rose', { body: `${before}${data}${behind}` });
      const snapshot = await last([source], { platform });
      assert.deepEqual([titles(snapshot), snapshot.failures], [['Wrapped [--> ]]>'], undefined]);
    });

  it('stands in with a limit to an answer that goes on and on, and to one that is too large', async () => {
    const { feeds, platform, source } = await worked();
    const limits = { silence: 10_000, total: 10_000, bytes: 10_000_000 };
    for (const [endless, limit, sentence] of [
      ['drip', { total: 200 }, /did not come to an end in 0\.2 seconds/],
      ['flood', { bytes: 5_000_000 }, /is larger than 5 MB, and was cut off/],
    ] as const) {
      await feeds.set('/rose', { body: [weaver], endless });
      const { failures, keptAt } = await last([source], { platform, limits: { ...limits, ...limit } });
      assert.match(failures![0]!.message, sentence);
      assert.ok(keptAt);
    }
    await feeds.set('/rose', { held: true });
    const { failures } = await last([source], { platform, limits: { ...limits, silence: 200 } });
    assert.match(failures![0]!.message, /did not answer in 0\.2 seconds/);
  });

  it('is not missed where copies can’t be had', async () => {
    const { feeds, platform, source } = await worked();
    platform.copies!.last = () => Promise.reject(new Error('no storage'));
    platform.copies!.keep = () => Promise.reject(new Error('no storage'));
    assert.deepEqual(titles(await last([source], { platform })), ['Weaver']);
    await feeds.set('/rose', out);
    assert.match((await failure([source], { platform })).message, /500/);
  });
});

describe('a list of several pages', () => {
  const { content } = fixture('smartrecruiters-postings.json') as { content: { id: string }[] };
  const teamtailor = fixture('teamtailor-jobs.json') as { items: { id: string }[] };
  const pageOf = (offset: number): FeedAnswer => ({
    body: { offset, limit: 1, totalFound: content.length, content: content.slice(offset, offset + 1) },
  });
  const paged = async () => {
    const feeds = openFeeds();
    await feeds.set('/postings?limit=1', pageOf(0));
    for (let page = 1; page < content.length; page += 1) {
      await feeds.set(`/postings?limit=1&offset=${page}`, pageOf(page));
    }
    return feeds;
  };
  const ids = ({ postings }: { postings: JobPosting[] }) => postings.map(({ id }) => id);

  it('is read to its end, and given page by page to who wants that', async () => {
    const feeds = await paged();
    const source = `${feeds.at('/postings?limit=1')}#organization=Bright`;
    const given = await all([source], { pick: (entries) => entries });
    assert.deepEqual(ids(given[0]!), [content[0]!.id]);
    assert.equal(given[0]!.partial, true);
    assert.deepEqual(ids(given.at(-1)!), content.map(({ id }) => id)); // prettier-ignore
    assert.equal((await feeds.addresses()).length, content.length);
    assert.equal((await all([source])).length, 1);
  });

  it('that fails in the middle gives what came, and why there is no more', async () => {
    const feeds = await paged();
    await feeds.set('/postings?limit=1&offset=1', out);
    const snapshot = await last([feeds.at('/postings?limit=1')]);
    assert.deepEqual(ids(snapshot), [content[0]!.id]);
    assert.match(snapshot.failures![0]!.message, /500/);
  });

  it('that leads round in a circle comes to an end, and never to another site', async () => {
    const feeds = openFeeds();
    const [first, ...rest] = teamtailor.items;
    const page = (items: unknown[], next_url: string): FeedAnswer => ({ body: { ...teamtailor, items, next_url } });
    await feeds.set('/jobs.json', page([first], feeds.at('/jobs.json?page=2')));
    await feeds.set('/jobs.json?page=2', page(rest, feeds.at('/jobs.json')));
    assert.deepEqual(ids(await last([feeds.at('/jobs.json')])), teamtailor.items.map(({ id }) => id)); // prettier-ignore
    assert.equal(await feeds.asked('/jobs.json'), 1);
    await feeds.set('/far.json', page([first], feeds.farAt('/elsewhere')));
    await feeds.set('/elsewhere', { sample: 'teamtailor-jobs.json' });
    assert.equal((await last([feeds.at('/far.json')])).postings.length, 1);
    assert.equal(await feeds.asked('/elsewhere'), 0);
  });
});

describe('what a list leaves out', () => {
  it('is asked for once, on demand; a failure is told, and asked again', async () => {
    const feeds = openFeeds();
    const details = '/v1/boards/river/jobs/4628944002?questions=true&pay_transparency=true';
    await feeds.set('/v1/boards/river/jobs', { sample: 'greenhouse-jobs-light.json' });
    const { postings } = await last([feeds.at('/v1/boards/river/jobs')]);
    const listed = postings.find(({ id }) => id === '4628944002')!;
    const options = { platform: remembering() };
    assert.equal(hasMore(listed, ['posting']), true);
    assert.deepEqual(await feeds.addresses(), ['/v1/boards/river/jobs']);
    const failed = await complete(listed, ['posting'], options);
    assert.equal(failed.posting, listed);
    assert.match(failed.failure!.message, /404/);
    await feeds.set(details, { sample: 'greenhouse-job.json' });
    for (let times = 0; times < 2; times += 1) {
      const { posting, failure: none } = await complete(listed, ['posting'], options);
      assert.match(JSON.stringify(posting.description), /defend tenants/);
      assert.equal(none, undefined);
    }
    assert.equal(await feeds.asked(details), 2);
  });

  it('is not made up where the answer is of something else: the opening stays, and it is told', async () => {
    const feeds = openFeeds();
    await feeds.set('/v1/boards/lake/jobs', { sample: 'greenhouse-jobs-light.json' });
    const { postings } = await last([feeds.at('/v1/boards/lake/jobs')]);
    const listed = postings.find(({ id }) => id === '4628944002')!;
    await feeds.set('/v1/boards/lake/jobs/4628944002?questions=true&pay_transparency=true', {
      body: { error: 'gone' },
    });
    const { posting, failure: told } = await complete(listed, ['posting'], { platform: remembering() });
    assert.equal(posting, listed);
    assert.match(told!.message, /says nothing of this opening/);
  });

  it('is nothing in a list of our own: nobody is asked', async () => {
    const platform: Platform = { fetch: () => Promise.reject(new Error('was asked')) };
    assert.deepEqual(await complete(weaver, ['posting', 'form'], { platform }), { posting: weaver });
  });

  for (const [what, about, name] of [
    ['is asked beside it', { body: { result: { name: 'Lake Kitchen' } } }, 'Lake Kitchen'],
    ['that can’t be had keeps no opening back', out, undefined],
  ] as [string, FeedAnswer, string | undefined][]) {
    it(`the employer’s name ${what}`, async () => {
      const list = 'https://lake.bamboohr.com/careers/list';
      const answers = new Map<string, FeedAnswer>([
        [list, { body: fixture('bamboohr-list.json') }],
        ['https://lake.bamboohr.com/careers/company-info', about],
      ]);
      const platform: Platform = {
        fetch: (url) => {
          const { body, status } = answers.get(url)!;
          return Promise.resolve(new Response(JSON.stringify(body), { status: status ?? 200 }));
        },
      };
      const { postings } = await last([list], { platform });
      assert.ok(postings.length > 0);
      if (name !== undefined) assert.equal(postings[0]?.hiringOrganization.name, name);
    });
  }
});
