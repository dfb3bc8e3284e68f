/** What programs read of a site, read back by the parsers that programs use. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import { siteWords } from '../../../src/site/words.js';
import { addressed } from '../../../src/site/addresses.js';
import { calendar } from '../../../src/site/feeds/calendar.js';
import { indeed, MANDATORY } from '../../../src/site/feeds/indeed.js';
import { llms } from '../../../src/site/feeds/llms.js';
import { rss } from '../../../src/site/feeds/rss.js';
import { sitemap } from '../../../src/site/feeds/sitemap.js';
import { full, minimal, posting } from '../samples.js';
import { demo, filesOf, listed, site, TODAY } from './samples.js';
import { assertTaken, events, REQUIRED, xml, type Tree } from './validators.js';

const hostile = 'A & B <b>"\'</b> ]]> \u0000\u000b\ud800 é 🌱';
/** What XML 1.0 can say of it. */
const said = 'A & B <b>"\'</b> ]]>  é 🌱';

const town = { addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'USA' };
const complete = posting({ id: 'night-cook', jobLocation: town, description: 'You cook.', datePosted: '2026-06-20' });

describe('feed.xml', () => {
  it('is RSS 2.0 with the newest first', () => {
    const { rss: feed } = xml(rss(site, listed(posting({ id: 'old', datePosted: '2026-01-02' }), minimal, complete)));
    assert.equal(feed['@_version'], '2.0');
    const { channel } = feed;
    assert.deepEqual(
      [channel.title, channel.link, channel.description, channel.language, channel['atom:link']['@_href']],
      ['Openings & more', site.url, 'Jobs of <our> coalition', 'en', `${site.url}feed.xml`],
    );
    assert.deepEqual(channel.item.map(({ title, link, guid, pubDate }: Tree) => [title, link, guid['#text'], pubDate]), [
      // What does not say when it was posted was posted when it came.
      ['Cook, Riverside Kitchen', `${site.url}jobs/cook/`, `${site.url}jobs/cook/`, 'Wed, 01 Jul 2026 00:00:00 GMT'],
      ['Cook, Riverside Kitchen', `${site.url}jobs/night-cook/`, `${site.url}jobs/night-cook/`, 'Sat, 20 Jun 2026 00:00:00 GMT'],
      ['Cook, Riverside Kitchen', `${site.url}jobs/old/`, `${site.url}jobs/old/`, 'Fri, 02 Jan 2026 00:00:00 GMT'],
    ]); // prettier-ignore
  });

  it('survives any text, and names a topic once', () => {
    const { channel } = xml(rss(site, listed(posting({ title: hostile, department: 'Food', tags: ['food', 'work'] })))).rss;
    const [item] = channel.item;
    assert.equal(item.title, `${said}, Riverside Kitchen`);
    assert.deepEqual(item.category, ['food', 'work']);
  }); // prettier-ignore
});

describe('an opening that people translated', () => {
  const cook = posting({
    ...complete,
    inLanguage: 'en',
    validThrough: '2026-07-19',
    translations: { es: { title: 'Cocinera', description: 'Usted cocina.' }, so: { title: 'Kariye' } },
  });
  const driver = posting({ id: 'driver', title: 'Driver', inLanguage: 'en', description: 'You drive.' });
  const of = (language: string) => ({
    ...site,
    language,
    words: siteWords(language),
  });
  const items = (language: string) =>
    xml(rss(of(language), listed(cook, driver))).rss.channel.item.map(
      (item: Tree) => [item.title, item['dc:language'], /Usted cocina|You cook|You drive/.exec(item.description)?.[0]],
    ); // prettier-ignore

  it('is in the feed in the site’s language, each opening with the language that it is in', () => {
    const untranslated = ['Driver, Riverside Kitchen', 'en', 'You drive'];
    assert.deepEqual(items('es'), [untranslated, ['Cocinera, Riverside Kitchen', 'es', 'Usted cocina']]);
    assert.deepEqual(items('en'), [untranslated, ['Cook, Riverside Kitchen', 'en', 'You cook']]);
  });

  it('is in the plain index in the site’s language, which says what is in another, and what else there is', () => {
    const lines = (language: string) => llms(of(language), listed(cook, driver)).split('\n').filter((line) => line.includes('/jobs/')); // prettier-ignore
    const [inSpanish, english] = lines('es');
    assert.match(inSpanish ?? '', /^- \[Cocinera, Riverside Kitchen\].*also in: en, so$/);
    assert.match(english ?? '', /^- \[Driver, Riverside Kitchen\].*: language: en$/);
    const [first, second] = lines('en');
    assert.match(first ?? '', /^- \[Cook, Riverside Kitchen\].*also in: es, so$/);
    assert.doesNotMatch(second ?? '', /language:|also in:/);
  });

  it('has its deadline in the calendar in the site’s language', () => {
    assert.equal(events(calendar(of('es'), listed(cook)))[0]?.summary, 'Último día para postularse: Cocinera, Riverside Kitchen'); // prettier-ignore
  });
});

describe('sitemap.xml', () => {
  it('has the front page, and each opening whose one address is here, with the day of its last change', () => {
    const [first] = listed(minimal);
    const known = [{ ...first!.address, digest: 'other' }];
    const { open } = addressed([minimal, full], known, '2026-07-05');
    const { urlset } = xml(sitemap(site, open));
    assert.equal(urlset['@_xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9');
    assert.deepEqual(urlset.url, [
      { loc: site.url, lastmod: '2026-07-05' },
      { loc: `${site.url}jobs/cook/`, lastmod: '2026-07-05' },
    ]);
  });

  it('is valid with no opening', () => {
    assert.deepEqual(xml(sitemap(site, [])).urlset.url, [{ loc: site.url }]);
  });
});

describe('openings.ics', () => {
  it('has each deadline as a day or a moment, and the day of preference', () => {
    const dated = posting({ validThrough: '2026-07-19', priorityDeadline: '2026-07-10' });
    const timed = posting({ id: 'b', validThrough: '2026-07-19T17:00:00-05:00' });
    const found = events(calendar(site, listed(dated, timed, posting({ id: 'c', openUntilFilled: true }))));
    assert.deepEqual(
      found.map(({ uid, dtstart, summary, url }) => [uid, dtstart, summary, url]),
      [
        ['cook.deadline@jobs.example.org', '2026-07-19', 'Last day to apply: Cook, Riverside Kitchen', `${site.url}jobs/cook/`],
        ['cook.preference@jobs.example.org', '2026-07-10', 'Apply by now for preference: Cook, Riverside Kitchen', `${site.url}jobs/cook/`],
        ['b.deadline@jobs.example.org', '2026-07-19T22:00:00Z', 'Last day to apply: Cook, Riverside Kitchen', `${site.url}jobs/b/`],
      ],
    ); // prettier-ignore
    for (const { dtstamp } of found) assert.equal(dtstamp, '2026-07-01T00:00:00Z');
  });

  it('survives any text, in lines of at most 75 octets that end in CRLF', () => {
    const title = `${hostile}; a, b\\n\n${'ü🌱'.repeat(60)}`;
    const text = calendar(site, listed(posting({ title, validThrough: '2026-07-19' })));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n]/);
    }
    const [event] = events(text);
    assert.ok(event!.summary!.includes(`; a, b\\n\n${'ü🌱'.repeat(60)}`), event!.summary);
  });
});

describe('indeed.xml', () => {
  it('has what Indeed wants of each job, and leaves out an opening that lacks some of it', () => {
    assert.deepEqual([...MANDATORY], REQUIRED);
    const { content, leftOut } = indeed(site, listed(minimal, complete, ...demo));
    const jobs = xml(content).source.job;
    assert.ok(jobs.length > 5);
    assertTaken(jobs);
    assert.deepEqual(leftOut[0], { title: 'Cook', missing: ['city', 'state', 'country', 'description'] });
  });

  it('is read back by our own reader as it was', () => {
    const { content } = indeed(site, listed(posting({
      ...complete, title: hostile, employmentType: ['FULL_TIME', 'TEMPORARY'], workplace: { type: 'hybrid' }, department: 'Food',
      baseSalary: { currency: 'USD', minValue: 20, maxValue: 24.5, unitText: 'HOUR' }, validThrough: '2026-07-19T17:00:00-05:00',
    }))); // prettier-ignore
    const read = readFeed(content).postings[0]!;
    assert.equal(read.title, said);
    assert.deepEqual(
      [read.hiringOrganization.name, read.employmentType, read.workplace, read.department, read.baseSalary, read.validThrough, read.datePosted],
      ['Riverside Kitchen', ['FULL_TIME', 'TEMPORARY'], { type: 'hybrid' }, 'Food', { currency: 'USD', minValue: 20, maxValue: 24.5, unitText: 'HOUR' }, '2026-07-19', '2026-06-20'],
    ); // prettier-ignore
    assert.deepEqual(read.jobLocation, [{ addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'US' }]);
  });
});

describe('llms.txt', () => {
  it('names each opening in a line, with its address', () => {
    const lines = llms(site, listed(posting({ title: 'Cook [nights]\nand days', baseSalary: { currency: 'USD', minValue: 20, maxValue: 24, unitText: 'HOUR' } }))).split('\n'); // prettier-ignore
    assert.equal(lines[0], '# Openings & more');
    assert.ok(lines.includes(`- [Cook \\[nights\\] and days, Riverside Kitchen](${site.url}jobs/cook/): $20 – $24 an hour`), lines.join('\n')); // prettier-ignore
    assert.ok(lines.includes(`- [openings.json](${site.url}openings.json): all openings with every field, JSON`));
  });
});

describe('openings.json', () => {
  it('is read without an issue, and gives each opening its one address', async () => {
    const files = await filesOf(listed(posting({ id: '90000001' }), full));
    const { postings, issues } = readFeed(JSON.parse(files.get('openings.json') ?? ''));
    assert.deepEqual(issues.filter(({ severity }) => severity === 'error'), []); // prettier-ignore
    assert.deepEqual(
      postings.map(({ id, url }) => [id, url]),
      [
        ['cook-riverside-kitchen', `${site.url}jobs/cook-riverside-kitchen/`],
        ['organizer', 'https://tenants.example.org/jobs/organizer'],
      ],
    );
    assert.deepEqual(postings[1], full);
  });

  it('has addresses relative to itself where nobody said where the site is to stand', async () => {
    const { url: _, ...nowhere } = site;
    const files = await filesOf(listed(minimal), [], nowhere);
    const { postings } = readFeed(JSON.parse(files.get('openings.json') ?? ''), { base: 'https://x.example.org/a/openings.json' });
    assert.equal(postings[0]?.url, 'https://x.example.org/a/jobs/cook/');
  }); // prettier-ignore

  it(`says nothing of ${TODAY} that was not said of it`, async () => {
    const files = await filesOf(listed(minimal));
    assert.doesNotMatch(files.get('openings.json') ?? '', /2026/);
  });
});
