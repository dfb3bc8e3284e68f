/** The pages of a site: valid HTML, and what search engines are told. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import jsQR from 'jsqr';
import { readAnnouncement } from '../../../src/announcement.js';
import { stringsFor } from '../../../src/locales/index.js';
import type { JobPosting } from '../../../src/posting.js';
import { Template, TemplateError } from '../../../src/site/pages/template.js';
import { siteWords } from '../../../src/site/words.js';
import { full, minimal, posting } from '../samples.js';
import { demo, filesOf, listed, site } from './samples.js';
import { assertValid } from './validators.js';

/** Announcements as people write them, read into openings. */
const FOLDER = 'test/node/announcement/announcements/';
const announced = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readAnnouncement(readFileSync(FOLDER + name, 'utf8')).openings.map((opening) => ({ ...minimal, ...opening.posting, id: name.slice(0, 1) }))); // prettier-ignore

const page = async (of: JobPosting, on = site) => {
  const [listing] = listed(of);
  const files = await filesOf([listing!], [], on);
  return files.get(`jobs/${listing!.address.slug}/index.html`) ?? '';
};
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const canonical = (html: string) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
const jsonLd = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

describe('all pages', () => {
  it('are valid HTML', async () => {
    const open = listed(...demo, full, posting({ id: 'x', title: '<b>"&\'</b>{{content}}', summary: '</script><!--' }));
    const files = await filesOf(open, [{ ...open[0]!.address, closed: '2026-07-01' }]);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    assert.equal(pages.length, 2 * open.length + 2);
    for (const [path, html] of pages) assertValid(path, html);
  });

  it('lead to files that are there, wherever the site stands', async () => {
    const files = await filesOf(listed(...demo));
    const others = ['site.css', 'flyer.css', 'careers/careers.js'];
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, , address = ''] of html.matchAll(/ (href|src)="([^"]*)"/g)) {
        if (/^[a-z]+:|^#/.test(address)) continue;
        const target = new URL(address, `https://x.invalid/${path}`).pathname
          .slice(1)
          .replace(/(?:^|\/)$/, (end) => `${end}index.html`);
        assert.ok(files.has(target) || others.includes(target), `${path} leads to ${address}`);
      }
    }
  });
});

describe('the page of an opening', () => {
  it('has its one address: its own page elsewhere, else this one', async () => {
    assert.equal(canonical(await page(full)), full.url);
    assert.equal(canonical(await page(minimal)), `${site.url}jobs/cook/`);
    const { url: _, ...nowhere } = site;
    assert.equal(canonical(await page(minimal, nowhere)), '../../jobs/cook/');
  });

  it('says in the head what it is about', async () => {
    const html = await page(posting({ title: 'Cook & baker', summary: 'Cook "well".', hiringOrganization: { name: 'A & B', logo: 'https://example.org/logo.png' }, workHours: '20 hours' })); // prettier-ignore
    assert.match(html, /<title>Cook &amp; baker, A &amp; B · Openings &amp; more<\/title>/);
    assert.equal(meta(html, 'description'), '20 hours. Cook &quot;well&quot;.');
    assert.equal(meta(html, 'og:title'), 'Cook &amp; baker, A &amp; B');
    assert.equal(meta(html, 'og:url'), `${site.url}jobs/cook/`);
    assert.equal(meta(html, 'og:image'), 'https://example.org/logo.png');
    const bare = await page(minimal);
    assert.equal(meta(bare, 'og:image'), undefined);
    assert.ok(meta(bare, 'description'), 'of an opening that says nothing of itself, too');
    const picture = 'https://jobs.example.org/share.png';
    const shared = { ...site, picture };
    assert.equal(meta(await page(minimal, shared), 'og:image'), picture, 'where the organization has no logo');
    assert.equal(meta((await filesOf([], [], shared)).get('index.html') ?? '', 'og:image'), picture);
  });

  it('SD-1 to SD-7: has one JobPosting block, with its one address and nothing made up', async () => {
    for (const of of [minimal, full, ...demo]) {
      const html = await page(of);
      assert.equal(html.match(/application\/ld\+json/g)?.length, 1);
      const data = jsonLd(html);
      assert.equal(data['@type'], 'JobPosting');
      assert.equal(data.url, canonical(html));
      assert.equal(data.datePosted, of.datePosted);
      assert.equal(data.employmentType === undefined, of.employmentType === undefined);
      assert.notEqual(data.description, data.title);
      if (of.openUntilFilled && !of.validThrough) assert.equal(data.validThrough, undefined);
      if (data.jobLocationType) assert.equal(data.jobLocationType, 'TELECOMMUTE');
      assert.equal(data.directApply, of.application?.endpoint ? true : undefined);
      assert.doesNotMatch(JSON.stringify(data), /null|""|undefined/);
    }
    const html = await page(
      posting({ summary: '</script><script>alert(1)</script>', description: '</script><!--<script>' }),
    );
    assert.doesNotMatch(html, /<script>/);
  });
});

describe('an opening that people have translated, on a site in that language', () => {
  const cook = posting({
    inLanguage: 'en',
    summary: 'Cooks.',
    responsibilities: ['Cook', 'Wash up'],
    supervisor: 'Head cook',
    translations: { es: { title: 'Cocinera', summary: 'Cocina.', responsibilities: ['Cocinar', 'Lavar'] } },
  });
  const spanish = { ...site, language: 'es', strings: stringsFor('es').strings, words: siteWords('es') };

  it('has its page, structured data, flyer and line of the list in that language, and marks what is not', async () => {
    const files = await filesOf(listed(cook), [], spanish);
    const html = files.get('jobs/cook/index.html') ?? '';
    assert.match(html, /<title>Cocinera, /);
    assert.equal(meta(html, 'description'), 'Cocina.');
    assert.deepEqual([jsonLd(html).title, /Cocinar/.test(jsonLd(html).description)], ['Cocinera', true]);
    const body = html.slice(html.indexOf('<careers-posting'));
    assert.ok(/lang="es"(?:(?!lang=).)*Cocinar/s.test(body));
    assert.ok(/lang="en"(?:(?!lang=).)*Head cook/s.test(body));
    const flyer = files.get('flyer/cook/index.html') ?? '';
    assert.match(flyer, /<h1 lang="es">Cocinera<\/h1>/);
    assert.match(flyer, /<ul lang="es"><li>Cocinar<\/li>/);
    assert.match(files.get('all/index.html') ?? '', /lang="es">Cocinera<\/a>/);
    assert.match(
      files.get('openings.json') ?? '',
      /"title": "Cook"/,
      'the list keeps the original, and its translations',
    );
  });

  it('is the original on a site in another language', async () => {
    const html = await page(cook);
    assert.match(html, /<title>Cook, /);
    assert.equal(jsonLd(html).title, 'Cook');
  });
});

describe('the page of an opening that is gone', () => {
  it('says so, leads on, and is not to be found', async () => {
    const [listing] = listed(posting({ title: 'Cook <1>' }));
    const files = await filesOf([], [{ ...listing!.address, closed: '2026-07-02' }]);
    const html = files.get('jobs/cook/index.html') ?? '';
    assert.match(html, /<h1>Cook &lt;1&gt;<\/h1>/);
    assert.match(html, /This opening is closed/);
    assert.match(html, /<a href="\.\.\/\.\.\/">/);
    assert.equal(meta(html, 'robots'), 'noindex');
    assert.doesNotMatch(html, /ld\+json|careers\.js|rel="canonical"/);
    assert.equal(files.has('flyer/cook/index.html'), false);
  });
});

describe('the front page', () => {
  const links = (html: string) => [...html.matchAll(/href="\.\/(jobs\/[^"]+)"/g)].map(([, href]) => href);

  it('shows the first openings as links to their pages, and leads to all of them without JavaScript', async () => {
    const files = await filesOf(listed(...demo));
    const html = files.get('index.html') ?? '';
    for (const { address } of listed(...demo)) {
      assert.ok(links(html).includes(`jobs/${address.slug}/`), address.slug);
      assert.ok(files.get('all/index.html')?.includes(`href="../jobs/${address.slug}/"`), address.slug);
    }
    assert.match(html, /<noscript><p class="ways"><a href="all\/">/);
    assert.equal(canonical(html), site.url);
  });

  it('of many openings holds what the list shows, and leaves the texts to their pages', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ ...full, id: `organizer-${at}` }));
    const html = (await filesOf(listed(...many))).get('index.html') ?? '';
    assert.doesNotMatch(html, /Meet ten tenants a week/);
    assert.match(html, /Knock on doors and build tenant unions/);
  });

  it('with no opening says so', async () => {
    const files = await filesOf([]);
    for (const path of ['index.html', 'all/index.html']) assert.match(files.get(path) ?? '', /no openings right now/);
  });
});

describe('the page on which people propose an opening', () => {
  const proposing = async (propose: { email?: string; endpoint?: string }) => {
    const files = await filesOf([], [], { ...site, propose });
    const html = files.get('propose/index.html') ?? '';
    assertValid('propose/index.html', html);
    assert.match(files.get('index.html') ?? '', /<a href="propose\/">/);
    return html;
  };

  it('has the editor, which sends to the hub’s endpoint or saves a file to be mailed', async () => {
    assert.match(await proposing({ endpoint: 'https://example.org/proposals?a&b' }), /<careers-editor lang="en" action="https:\/\/example\.org\/proposals\?a&amp;b" outputs="send file">/); // prettier-ignore
    const byMail = await proposing({ email: 'openings@example.org' });
    assert.match(byMail, /<careers-editor lang="en" outputs="file">/);
    assert.match(byMail, /mail it to us\..* <a href="mailto:openings@example\.org">/);
  });

  it('mails to the address alone, whatever stands in it', async () => {
    const html = await proposing({ email: 'openings?cc=others@example.org' });
    assert.match(html, /<a href="mailto:openings%3Fcc%3Dothers@example\.org">/);
  });

  it('is not there where nobody said where openings go', async () => {
    assert.equal((await filesOf([])).has('propose/index.html'), false);
  });
});

describe('a flyer', () => {
  const flyer = async (of: JobPosting) =>
    (await filesOf(listed(of))).get(`flyer/${listed(of)[0]!.address.slug}/index.html`) ?? '';

  it('has a QR code of the opening’s address', async () => {
    for (const of of [minimal, full]) assert.equal(decoded(await flyer(of)), of.url ?? `${site.url}jobs/cook/`);
  });

  it('has a code that is not read out, in English at that: its address stands beside it', async () => {
    const html = await flyer(minimal);
    assert.match(html, /<svg class="qr"[^>]* aria-hidden="true"[\s\S]*<a href="[^"]*jobs\/cook\/">/);
    assert.doesNotMatch(html, /aria-label="QR/);
  });

  it('tells search engines once that it is not theirs', async () => {
    assert.equal((await flyer(full)).match(/name="robots"/g)?.length, 1);
  });

  it('has none where nobody said where the site is to stand', async () => {
    const { url: _, ...nowhere } = site;
    const html = (await filesOf(listed(minimal), [], nowhere)).get('flyer/cook/index.html') ?? '';
    assert.doesNotMatch(html, /<svg|Scan/);
  });

  it('is short, whatever there is to say', async () => {
    const long = (words: number) => 'every word counts '.repeat(words);
    for (const of of [...demo, ...announced, posting({ description: long(900), responsibilities: Array.from({ length: 40 }, () => long(30)), workHours: long(50), baseSalary: { currency: 'USD', note: long(80) } })]) {
      const words = (await flyer(of)).replace(/<head>.*?<\/head>|<svg.*?<\/svg>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');
      assert.ok(words.length < 2_000, `${of.id}: ${words.length} characters`);
    }
  }); // prettier-ignore
});

describe('a template', () => {
  it('is a file that asks for what there is, and for what pages can’t do without', () => {
    assert.throws(() => new Template('{{head}}{{content}}{{titel}}', 'my.html'), new TemplateError('my.html asks for {{titel}}; there is only {{lang}}, {{dir}}, {{title}}, {{site}}, {{description}}, {{root}}, {{skip}}, {{head}}, {{content}}.')); // prettier-ignore
    assert.throws(() => new Template('{{content}}', 'my.html'), /my\.html has no \{\{head\}\}/);
  });

  it('is filled once: what is filled in asks for nothing', () => {
    const filling = { lang: 'en', dir: 'ltr', site: '', description: '', root: './', skip: '', title: '{{content}} <', head: '$&', content: '<p>{{title}}</p>' }; // prettier-ignore
    assert.equal(
      new Template('{{ title }}|{{head}}|{{content}}', '').filled(filling),
      '{{content}} &lt;|$&|<p>{{title}}</p>',
    );
  });
});

/** Reads the QR code of a page: the modules of its path as black squares of four pixels. */
function decoded(html: string): string | undefined {
  const [, side = '', path = ''] = /viewBox="0 0 (\d+) \d+".*?<path d="([^"]+)"/s.exec(html) ?? [];
  const size = Number(side) * 4;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < 16; at += 1) {
      const pixel = (Number(y) * 4 + Math.floor(at / 4)) * size + Number(x) * 4 + (at % 4);
      pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return jsQR(pixels, size, size)?.data;
}
