/** A site of the openings of every format: each file is valid. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import { toJobPostingJsonLd, type JobPosting } from '../../../src/posting.js';
import { published } from '../../../src/site/site.js';
import { json, text } from '../formats/sample.js';
import { filesOf, listed, site } from './samples.js';
import { assertTaken, assertValid, events, xml } from './validators.js';

const postings: JobPosting[] = readdirSync('fixtures/feeds').flatMap((name) => {
  const read = readFeed(name.endsWith('.json') ? json(name) : text(name), { organization: 'Sample Tenants' });
  // Several samples are of one employer's list.
  return read.postings.map((posting) => ({ ...posting, id: `${name}-${posting.id}` }));
});
const open = listed(...postings);

describe('a site of the openings of every format', () => {
  let files: Map<string, string>;
  before(async () => {
    files = await filesOf(open);
  });

  it('has a page and a flyer for each, and all pages are valid HTML', () => {
    assert.ok(postings.length > 60, String(postings.length));
    for (const { address } of open) for (const folder of ['jobs', 'flyer']) assert.ok(files.has(`${folder}/${address.slug}/index.html`)); // prettier-ignore
    for (const [path, html] of files) if (path.endsWith('.html')) assertValid(path, html);
  });

  it('has JobPosting data on each page, with its one address, which the members’ boards say as well', () => {
    const given = readFeed(JSON.parse(files.get('openings.json') ?? '')).postings;
    for (const { address, posting } of open) {
      const html = files.get(`jobs/${address.slug}/index.html`) ?? '';
      const [, block = 'null'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
      const data = JSON.parse(block) as Record<string, unknown>;
      assert.deepEqual([data['@type'], data['title']], ['JobPosting', posting.title]);
      const onBoards = given.find(({ id }) => id === address.slug)!;
      assert.equal(toJobPostingJsonLd(onBoards)['url'], data['url']);
      assert.ok(html.includes(`<link rel="canonical" href="${String(data['url']).replaceAll('&', '&amp;')}">`), address.slug);
    }
  }); // prettier-ignore

  it('has feeds that are read back', () => {
    const { channel } = xml(files.get('feed.xml') ?? '').rss;
    assert.equal(channel.item.length, postings.length);
    assert.ok(xml(files.get('sitemap.xml') ?? '').urlset.url.length > 1);
    assertTaken(xml(files.get('indeed.xml') ?? '').source.job);
    const dated = postings.filter(({ validThrough }) => validThrough);
    assert.ok(dated.length > 0);
    assert.equal(events(files.get('openings.ics') ?? '').length, dated.length);
    const again = readFeed(JSON.parse(files.get('openings.json') ?? ''));
    assert.deepEqual(again.postings, open.map((listing) => published(site, listing))); // prettier-ignore
    // Three lines name the other files.
    assert.equal(files.get('llms.txt')?.match(/^- \[/gm)?.length, postings.length + 3);
  });
});
