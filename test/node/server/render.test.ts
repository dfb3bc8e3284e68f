/** What a server sends before any script runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it, mock } from 'node:test';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr';
import { html, LitElement } from 'lit';
import { CareersApplication, CareersBoard, CareersCard, CareersEditor, CareersPosting } from '../../../src/elements.js';
import { define } from '../../../src/elements/base/define.js';
import { renderApplication, renderBoard, renderCard, renderPage, renderPosting } from '../../../src/server.js';
import type { JobPosting } from '../../../src/posting/types.js';
import type { RenderOptions } from '../../../src/server.js';
import { dataIn, linksIn, shadowOf, textOf } from './html.js';

const organizer = JSON.parse(
  readFileSync(new URL('../../../demo/data/alliance-coalition-organizer.json', import.meta.url), 'utf8'),
) as JobPosting;
const BASE = 'https://alliance.example.org/jobs/';
const NOW = Date.parse('2031-05-01T12:00:00Z');

function posting(more: Partial<JobPosting> = {}): JobPosting {
  return { id: 'minimal', title: 'Minimal Keeper', hiringOrganization: { name: 'Minimal Trust' }, ...more };
}

const renderers = {
  renderCard,
  renderPosting,
  renderApplication,
  renderBoard: (one: JobPosting, options?: RenderOptions) => renderBoard([one], options),
};

describe('rendering on a server', () => {
  it('knows no document', () => assert.equal(typeof document, 'undefined'));

  it('a card: title, organization, pay, place', async () => {
    const text = textOf(shadowOf(await renderCard(organizer, { base: BASE, now: NOW })));
    for (const words of ['Coalition Organizer', 'Alliance', '$50,000 – $60,000', 'a year', 'Minneapolis'])
      assert.ok(text.includes(words), `${words} in ${text}`);
  });

  it('a posting: every sentence of the announcement', async () => {
    const text = textOf(shadowOf(await renderPosting(organizer, { base: BASE, now: NOW })));
    const { responsibilities, qualifications, hiringOrganization } = organizer;
    const sentences = [responsibilities, qualifications, hiringOrganization.mission].flatMap((field) => field ?? []);
    assert.ok(sentences.length > 20);
    for (const sentence of sentences)
      assert.ok(typeof sentence === 'string' && text.includes(sentence), sentence as string);
  });

  it('the application form: what is applied for', async () => {
    const text = textOf(shadowOf(await renderApplication(organizer, { base: BASE, now: NOW })));
    assert.match(text, /Coalition Organizer/);
  });

  it('a board: its first page, with cards that lead to the pages of the openings', async () => {
    const postings = Array.from({ length: 25 }, (_, index) =>
      posting({ id: `p${index}`, title: `Keeper ${index}`, url: `p${index}/` }),
    );
    const html = await renderBoard(postings, { base: BASE, now: NOW });
    assert.equal(html.match(/<careers-card/g)?.length, 20);
    const links = linksIn(html);
    for (const { url } of postings.slice(0, 20)) assert.ok(links.includes(`${BASE}${url ?? ''}`), url);
    assert.deepEqual(dataIn(html), postings);
  });

  it('a board links out by its href-template', async () => {
    const html = await renderBoard([posting()], { attributes: { 'href-template': '/openings/{id}/' }, base: BASE });
    assert.ok(linksIn(html).includes('https://alliance.example.org/openings/minimal/'));
  });

  it('a board shows what its address asks for: more of the list, a search, an opening', async () => {
    const postings = Array.from({ length: 45 }, (_, index) => posting({ id: `p${index}`, title: `Keeper ${index}` }));
    const first = await renderBoard(postings, { base: BASE });
    const [more = ''] = /href="([^"]*)"/.exec(/<a [^>]*part="more"[^>]*>/.exec(first)?.[0] ?? '')?.slice(1) ?? [];
    const second = await renderBoard(postings, { base: more.replaceAll('&amp;', '&') });
    assert.equal(second.match(/<careers-card/g)?.length, 40);
    assert.match(await renderBoard(postings, { base: `${BASE}?job=p7` }), /<careers-posting/);
    assert.equal((await renderBoard(postings, { base: `${BASE}?job-q=Keeper+44` })).match(/<careers-card/g)?.length, 1);
    // Without pages of their own openings are read at the board's address.
    assert.ok(linksIn(first).includes(`${BASE}?job=p7`));
  });

  it('a long board is there at once, with its filters', async () => {
    const postings = Array.from({ length: 300 }, (_, index) =>
      posting({ id: `p${index}`, hiringOrganization: { name: `Trust ${index % 3}` } }),
    );
    const html = await renderBoard(postings, { base: BASE });
    assert.match(textOf(html), /300 openings/);
    assert.match(html, /data-facet="organization"/);
  });

  it('a long page is there as a whole', async () => {
    const postings = Array.from({ length: 170 }, (_, index) => posting({ id: `p${index}`, title: `Keeper ${index}` }));
    const html = await renderBoard(postings, { base: BASE, attributes: { 'page-size': 150 } });
    assert.equal(html.match(/<careers-card/g)?.length, 150);
    const more = await renderBoard(postings, { base: `${BASE}?job-pages=6` });
    assert.equal(more.match(/<careers-card/g)?.length, 120);
  });

  it('a board with a source has no copy of the data in the page', async () => {
    const html = await renderBoard([posting()], { attributes: { src: '/openings.json' } });
    assert.match(html, /^<careers-board src="\/openings.json">/);
    assert.match(textOf(html), /Minimal Keeper/);
    assert.doesNotMatch(html, /<script/);
  });

  it('where applications go by e-mail, Apply leads there without script', async () => {
    const byMail = posting({ application: { email: 'jobs@example.org' } });
    for (const html of [await renderPosting(byMail, { base: BASE }), await renderApplication(byMail, { base: BASE })]) {
      const [unscripted = ''] = /class="unscripted">[\s\S]*?<\/a>/.exec(html) ?? [];
      assert.deepEqual(linksIn(unscripted), ['mailto:jobs@example.org']);
    }
    const byForm = posting({ application: { endpoint: '/apply' } });
    assert.doesNotMatch(await renderPosting(byForm, { base: BASE }), /unscripted"/);
    const form = await renderApplication(byForm, { base: BASE });
    assert.match(form, /<p class="unscripted">.*The application form could not be loaded\./, 'no blank');
  });

  it('the tag has the attributes that are asked for, and no others', async () => {
    const options = {
      lang: 'es',
      headingLevel: 3,
      attributes: { class: 'a "b"', hidden: true, id: undefined, inert: false, title: null },
    };
    const [tag] = /^<[^>]*>/.exec(await renderCard(posting(), options)) ?? []; // prettier-ignore
    assert.equal(tag, '<careers-card lang="es" heading-level="3" class="a &quot;b&quot;" hidden>');
    assert.match(await renderCard(posting()), /^<careers-card><template shadowrootmode="open">/);
    await assert.rejects(
      renderCard(posting(), { attributes: { 'x onload="alert(1)"': '' } }),
      /no name of an attribute/,
    );
  });

  it('level of the heading, language and moment are those of the options', async () => {
    const one = posting({
      validThrough: '2031-05-03',
      baseSalary: { currency: 'USD', minValue: 20, unitText: 'HOUR' },
    });
    const html = await renderCard(one, { lang: 'es', headingLevel: 4, now: NOW });
    assert.match(html, /<h4 [^>]*part="title"/);
    assert.match(textOf(html), /por hora.*3 de mayo de 2031/);
    assert.match(html, /class="badge closing"/);
    for (const now of [Date.parse('2031-05-05T12:00:00Z'), '2031-05-05T12:00:00Z'])
      assert.match(await renderCard(one, { now }), /class="badge closed"/);
    const asAttribute = await renderCard(one, { attributes: { lang: 'es' }, now: NOW });
    assert.equal(textOf(asAttribute), textOf(await renderCard(one, { lang: 'es', now: NOW })));
  });

  for (const [name, render] of Object.entries(renderers)) {
    it(`${name}: language, base, moment, level of the heading and attributes are those of the options`, async () => {
      const one = posting({ url: 'keeper/', validThrough: '2031-05-03', application: { url: 'apply/' } });
      const options = { lang: 'es', base: BASE, now: NOW, headingLevel: 4, attributes: { class: 'wide' } };
      const html = await render(one, options);
      assert.match(html, /^<careers-\w+ lang="es" heading-level="4" class="wide">/);
      assert.match(html, /part="base" lang="es"/);
      assert.match(html, /<h4[\s>]/);
      assert.doesNotMatch(shadowOf(html), /<h[123][\s>]/);
      const links = linksIn(html);
      assert.ok(links.length > 0 && links.every((link) => link.startsWith(BASE)), String(links));
      const later = await render(one, { ...options, now: Date.parse('2031-05-05T12:00:00Z') });
      assert.notEqual(textOf(shadowOf(later)), textOf(shadowOf(html)));
    });
  }

  it('each in its language, also at the same time', async () => {
    const one = posting({ openUntilFilled: true, employmentType: 'PART_TIME' });
    const all = Object.values(renderers);
    const languages = ['en', 'es', 'so', 'hmn', 'vi', 'es-MX'];
    const inEach = () => Promise.all(languages.flatMap((lang) => all.map((render) => render(one, { lang, now: NOW })))); // prettier-ignore
    const together = (await inEach()).map((html) => textOf(shadowOf(html)));
    const alone: string[] = [];
    for (const lang of languages) for (const render of all) alone.push(textOf(shadowOf(await render(one, { lang, now: NOW })))); // prettier-ignore
    assert.deepEqual(together, alone);
    // The Spanish of Mexico is Spanish; all else differs.
    assert.equal(new Set(together).size, 5 * all.length);
    assert.match((await renderPosting(one, { lang: 'vi' })) + (await renderCard(one, { lang: 'hmn' })), /lang="vi"[\s\S]*lang="hmn"/); // prettier-ignore
  });

  it('cards of a board are in its language', async () => {
    const one = posting({ baseSalary: { currency: 'USD', minValue: 20, unitText: 'HOUR' } });
    assert.match(textOf(await renderBoard([one], { lang: 'es', base: BASE })), /por hora/);
  });

  it('relative addresses are relative to the base, and stay as they are without one', async () => {
    const one = posting({ url: 'keeper/' });
    assert.deepEqual(linksIn(await renderCard(one, { base: BASE })), [`${BASE}keeper/`]);
    assert.deepEqual(linksIn(await renderCard(one)), ['keeper/']);
  });

  it('without a base an address to apply at stays as it is, too; a base that is no address is refused in words', async () => {
    const one = posting({ application: { url: 'apply/' } });
    assert.deepEqual(linksIn(await renderApplication(one)), ['apply/']);
    for (const render of Object.values(renderers))
      await assert.rejects(render(one, { base: 'jobs/' }), /"jobs\/" is no whole address of a page/);
  });

  it('elements are those of this copy of the library, whichever copy the process has registered', async () => {
    const stranger = mock.method(customElements, 'get', () => class extends LitElement {});
    assert.match(textOf(await renderBoard([posting()])), /Minimal Keeper/);
    assert.match(await renderPosting(posting({ description: { html: '<p>Cook <b>well</b></p>' } })), /<b>well<\/b>/);
    stranger.mock.restore();
    assert.equal(customElements.get('careers-card'), undefined);
  });

  it('what is rendered at the same time keeps apart', async () => {
    const one = posting({ url: 'keeper/' });
    const bases = ['https://a.example.org/', 'https://b.example.org/'];
    const rendered = await Promise.all(bases.map((base) => renderCard(one, { base })));
    assert.deepEqual(rendered.map(linksIn), [[`${bases[0]}keeper/`], [`${bases[1]}keeper/`]]);
  });

  it('nothing in the data ends its script, or becomes a tag', async () => {
    const title = '</script><script>alert(1)</script><!--<img src=x onerror=alert(1)></template>';
    const one = posting({ title, description: { html: `<img src=x onerror=alert(1)>${title}` } });
    for (const html of [await renderPosting(one, { base: BASE }), await renderBoard([one], { base: BASE })]) {
      assert.doesNotMatch(html, /<img src=x|<script>/);
      assert.equal(html.match(/<script/g)?.length, 1);
      assert.equal(html.match(/<template/g)?.length, html.match(/<\/template>/g)?.length);
      assert.deepEqual([dataIn(html)].flat(), [one]);
    }
  });

  it('someone’s HTML as what the allow-list leaves of it', async () => {
    const html = `<div class="x" style="color:red"><p onclick="alert(1)">Cook <b>well</b><!-- x --> &amp; <i lang="es">bien</i></p><h1 id="a">Duties</h1>
      <ul><li><a href="/kitchen" target="_top">the kitchen</a></li><li><a href="javascript:alert(1)">no</a></li></ul></div>
      <script>alert(1)</script><svg><a href="x">svg</a></svg><img src=x onerror=alert(1)><table><tr><td>one</td><td>two</td></tr></table>`;
    const rendered = shadowOf(await renderPosting(posting({ description: { html } }), { base: BASE, headingLevel: 1 }));
    const [, shown = ''] = /class="prose foreign"[^>]*>([\s\S]*?)<\/div>/.exec(rendered) ?? [];
    assert.equal(
      shown
        .replace(/<!--.*?-->/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      '<p>Cook <b>well</b> &amp; <i lang="es">bien</i></p><h3>Duties</h3> <ul><li><a href="https://alliance.example.org/kitchen">the kitchen</a></li><li><a>no</a></li></ul> <p>one two </p>',
    );
  });

  it('someone’s HTML that is nested without end as its words', async () => {
    const description = { html: `${'<div><b>'.repeat(6_000)}deep down` };
    assert.match(textOf(shadowOf(await renderPosting(posting({ description })))), /deep down/);
  });

  it('data that nothing can be shown of is refused in words', async () => {
    await assert.rejects(renderCard({ id: 'x' } as JobPosting), /title/);
    const html = await renderBoard([posting(), {} as JobPosting], { base: BASE });
    assert.match(textOf(html), /Minimal Keeper/);
  });

  it('a feed of another format is read as well', async () => {
    const jsonLd = {
      '@type': 'JobPosting',
      title: 'Keeper of Formats',
      identifier: 'k1',
      hiringOrganization: { '@type': 'Organization', name: 'Format Trust' },
    };
    assert.match(textOf(await renderCard(jsonLd as unknown as JobPosting)), /Keeper of Formats/);
  });
});

describe('renderPage', () => {
  it('makes a whole document', async () => {
    const html = await renderPage({ lang: 'es', title: 'A & B', head: '<meta name="x" content="y">', body: '<p>Hello</p>' });
    assert.match(html, /^<!doctype html>\n<html lang="es">\n<head>\n<meta charset="utf-8">/);
    assert.match(html, /<title>A &amp; B<\/title>\n<meta name="x" content="y">\n<\/head>\n<body>\n<p>Hello<\/p>/);
  }); // prettier-ignore

  it('says which way it is written, what it is about and its one address, and nothing in them becomes a tag', async () => {
    const canonical = 'https://example.org/?a=1&b=2';
    const html = await renderPage({ lang: 'ar', dir: 'rtl', description: '"><script>', canonical, body: '' });
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.match(html, /<meta name="description" content="&quot;&gt;&lt;script&gt;">/);
    assert.match(html, /<link rel="canonical" href="https:\/\/example\.org\/\?a=1&amp;b=2">/);
  });

  it('is in English and without a title where nobody said more', async () => {
    const html = await renderPage({ body: '<p>Hello</p>' });
    assert.match(html, /<html lang="en">/);
    assert.doesNotMatch(html, /<title>|<link|name="description"|dir=/);
  });

  it('is an empty page where nobody said anything', async () => {
    for (const html of [await renderPage({}), await renderPage({ body: undefined }), await renderPage()])
      assert.match(html, /<body>\s*<\/body>/);
  });
});

describe('elements in a page that another server renders by Lit', () => {
  const elements = [CareersApplication, CareersBoard, CareersCard, CareersEditor, CareersPosting];
  before(() => {
    for (const element of elements) define(element.standardTag, element);
  });

  it('show what stands in them, ask for nothing, and wait for the script', async () => {
    const asked = mock.method(globalThis, 'fetch');
    const page = html`<careers-card><p>A card</p></careers-card><careers-board src="/feed.json"><p>A board</p></careers-board
      ><careers-editor><p>An editor</p></careers-editor>`;
    const rendered = await collectResult(render(page));
    assert.equal(rendered.match(/<slot><\/slot>/g)?.length, 3);
    assert.doesNotMatch(rendered, /part="(?:notice|loading)"/);
    assert.equal(asked.mock.callCount(), 0);
  });

  it('show the data of a property', async () => {
    const one = posting({ application: { endpoint: '/apply' } });
    const page = html`<careers-card .posting=${one}></careers-card><careers-posting .posting=${one}></careers-posting
      ><careers-application .posting=${one}></careers-application><careers-board .postings=${[one]}></careers-board>`;
    const rendered = await collectResult(render(page));
    assert.equal(rendered.match(/>(?:Apply: )?Minimal Keeper</g)?.length, 4, textOf(rendered));
  });
}); // prettier-ignore
