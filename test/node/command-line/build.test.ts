/** `npx coalition-careers build`. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import { built, Feeds, Folder } from './support.js';

const cook = { id: 'cook', title: 'Cook', hiringOrganization: { name: 'Riverside Kitchen' } };
const baker = { ...cook, id: 'baker', title: 'Baker' };
const FILES = [
  'all/index.html',
  'careers/careers.js',
  'careers/parts/board.js',
  'feed.xml',
  'flyer.css',
  'flyer/cook/index.html',
  'indeed.xml',
  'index.html',
  'jobs/cook/index.html',
  'llms.txt',
  'openings.ics',
  'openings.json',
  'share.png',
  'site.css',
  'sitemap.xml',
];

const feeds = new Feeds();
let folder: Folder;
before(() => feeds.start());
after(() => feeds.stop());
beforeEach(() => {
  feeds.answers = {};
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
  mock.timers.reset();
});

/** The clock stands on a day. */
function today(day: string): void {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date'], now: new Date(`${day}T12:00:00`) });
}
const openings = () => readFeed(JSON.parse(folder.read('site/openings.json'))).postings;

describe('build', () => {
  it('writes every file of a site, and what the next run needs beside it', async () => {
    const { status, said } = await built(folder, [folder.file('kitchen.json', [cook])]);
    assert.equal(status, 0);
    assert.match(said, /site: 1 opening, 15 files written\n$/);
    assert.deepEqual([...folder.files('site').keys()], FILES);
    assert.match(folder.read('site/jobs/cook/index.html'), /og:image" content="https:\/\/[^"]+\/share\.png"/);
    assert.deepEqual(readdirSync(folder.path).sort(), ['kitchen.json', 'scripts', 'site', 'site.state.json']);
  });

  it('a second time over the same sources writes nothing', async () => {
    const source = folder.file('kitchen.json', [cook, { ...baker, validThrough: '2999-01-01' }]);
    await built(folder, [source]);
    const before = folder.files();
    const { status, said } = await built(folder, [source]);
    assert.equal(status, 0);
    assert.match(said, /0 files written\n$/);
    const { 'scripts/careers.js': _, 'scripts/parts/board.js': __, ...after } = Object.fromEntries(folder.files());
    for (const [name, file] of Object.entries(after)) assert.deepEqual(file, before.get(name), name);
  });

  it('writes only what changed', async () => {
    const source = folder.file('kitchen.json', [cook, baker]);
    await built(folder, [source]);
    const before = folder.files('site');
    folder.file('kitchen.json', [cook, { ...baker, summary: 'Bread.' }]);
    await built(folder, [source]);
    const changed = [...folder.files('site')].filter(([name, { inode }]) => inode !== before.get(name)?.inode);
    assert.deepEqual(
      changed.map(([name]) => name),
      ['flyer/baker/index.html', 'index.html', 'jobs/baker/index.html', 'openings.json'],
    );
  });

  it('gives the page of an opening that closes another content, and takes it off everywhere else', async () => {
    today('2026-07-19');
    const source = folder.file('kitchen.json', [cook, { ...baker, validThrough: '2026-07-19' }]);
    await built(folder, [source]);
    assert.deepEqual(openings().map(({ id }) => id), ['cook', 'baker']); // prettier-ignore
    today('2026-07-20');
    const { status, said } = await built(folder, [source]);
    assert.equal(status, 0);
    assert.match(said, /1 removed\n$/);
    assert.match(folder.read('site/jobs/baker/index.html'), /This opening is closed/);
    for (const [name, { text }] of folder.files('site')) {
      if (name !== 'jobs/baker/index.html') assert.doesNotMatch(text, /baker/i, name);
    }
    today('2026-07-21');
    assert.match((await built(folder, [source])).said, /0 files written/);
  });

  it('and of one that is gone from its source; it opens again where it was', async () => {
    const source = folder.file('kitchen.json', [cook, { ...baker, id: '5550001' }]);
    await built(folder, [source]);
    folder.file('kitchen.json', [cook]);
    await built(folder, [source]);
    assert.match(folder.read('site/jobs/baker-riverside-kitchen/index.html'), /This opening is closed/);
    folder.file('kitchen.json', [{ ...baker, id: '5550001', title: 'Master baker' }]);
    await built(folder, [source]);
    assert.match(folder.read('site/jobs/baker-riverside-kitchen/index.html'), /Master baker/);
    assert.match(folder.read('site/jobs/cook/index.html'), /This opening is closed/);
  });

  it('keeps the last good openings of a source that fails, and says so', async () => {
    const source = `${feeds.origin}/feed`;
    feeds.answers['/feed'] = JSON.stringify([baker]);
    const kitchen = folder.file('kitchen.json', [cook]);
    await built(folder, [source, kitchen]);
    feeds.answers['/feed'] = 503;
    for (let night = 1; night <= 2; night += 1) {
      const { status, said } = await built(folder, [source, kitchen]);
      assert.equal(status, 1);
      assert.match(said, /\/feed answered 503.*\n.*: its 1 opening is kept as of \d{4}-\d{2}-\d{2}\.\n/);
      assert.deepEqual(openings().map(({ id }) => id), ['baker', 'cook']); // prettier-ignore
    }
    const missing = await built(folder, [`${feeds.origin}/never`, kitchen]);
    assert.equal(missing.status, 1);
    assert.match(missing.said, /there is no earlier copy of it/);
  });

  it('names a field that can’t be read, and says in its status that something is lost', async () => {
    const { status, said } = await built(folder, [folder.file('kitchen.json', [{ ...cook, baseSalary: 'plenty' }])]);
    assert.equal(status, 1);
    assert.match(said, /postings\[0\]\.baseSalary \("Cook"\): expected/);
    assert.deepEqual(openings().map(({ id }) => id), ['cook']); // prettier-ignore
  });

  it('leaves the site as it was where nothing can be read, or something is wrong with how it is called', async () => {
    const source = folder.file('kitchen.json', [cook]);
    await built(folder, [source]);
    const before = folder.files('site');
    const template = folder.file('mine.html', '{{content}}');
    const broken = folder.file('broken.json', '{ "name": "x", }');
    const odd = folder.file('odd.json', { nam: 'x', url: 'jobs', language: 'english please', timeZone: 'Mars', picture: 'share.png', members: [{ sources: [5] }], propose: 1 }); // prettier-ignore
    for (const [sources, options, answer] of [
      [[join(folder.path, 'none.json')], {}, /none\.json is not there\.\n.*no earlier copy.*\n.*site was not written\.\n$/],
      [[source], { url: 'example.org' }, /^--url needs an address that begins with https:\/\/, .*\n.*stays as it was/],
      [[source], { url: 'https://example.org/?p=1' }, /^--url needs an address .* without "\?" and "#"\.\n/],
      [[source], { template }, /mine\.html has no \{\{head\}\}/],
      [[source], { template: 'none.html' }, /^none\.html is not there\.\n/],
      [[], { config: 'none.json' }, /^none\.json is not there\.\n/],
      [[], { config: broken }, /broken\.json is not JSON: line 1, column 16: expected a name in double quotes/],
      [[], { config: odd }, /odd\.json:nam: is not known; did you mean "name"\?\n.*:url: expected an address.*\n.*:picture: expected an address.*\n.*:language: expected a language tag.*\n.*:timeZone: expected a time zone.*\n.*:members\[0\]\.name: is missing.*\n.*:members\[0\]\.sources\[0\]: expected a file.*\n.*:propose: expected an object/],
    ] as const) {
      const { status, said } = await built(folder, [...sources], options);
      assert.equal(status, 2, said);
      assert.match(said, answer);
      assert.deepEqual(folder.files('site'), before);
    }
  }); // prettier-ignore

  it('says what is wrong with what the last run left, and gives up before it is lost', async () => {
    const source = folder.file('kitchen.json', [cook]);
    await built(folder, [source]);
    folder.file('site.state.json', `<<<<<<< HEAD\n${folder.read('site.state.json')}`);
    const { status, said } = await built(folder, [source]);
    assert.equal(status, 2);
    assert.match(said, /site\.state\.json is not JSON: line 1, column 1/);
  });

  it('takes nobody’s word for where files go', async () => {
    const source = folder.file('kitchen.json', []);
    const address = { organization: 'x', id: 'x', title: 'x', published: 'x', changed: 'x', digest: 'x' };
    folder.file('site.state.json', { addresses: [{ ...address, slug: '../../escaped' }] });
    const { status } = await built(folder, [source]);
    assert.equal(status, 0);
    assert.equal(existsSync(join(folder.path, 'escaped')), false);
    assert.deepEqual(folder.files('site').get('jobs/escaped'), undefined);
  });

  it('reads the folder and the members of a configuration, whose files are relative to it', async () => {
    feeds.answers['/v0/postings/food?mode=json'] = readFileSync('fixtures/feeds/lever-postings.json', 'utf8');
    folder.file('hub/openings/b.json', baker);
    folder.file('hub/openings/a.json', cook);
    folder.file('hub/openings/notes.txt', 'not an opening');
    folder.file('hub/page.html', '<title>{{title}}</title>{{head}}<p>{{site}} {{lang}}</p>{{content}}');
    const config = folder.file('hub/careers.config.json', {
      name: 'Nuestra coalición',
      language: 'es',
      picture: 'https://hub.example.org/share.png',
      url: 'https://hub.example.org/empleos',
      openings: 'openings',
      propose: { email: 'hub@example.org' },
      template: 'page.html',
      members: [{ name: 'Common Ground Food', sources: [`${feeds.origin}/v0/postings/food?mode=json`] }],
    });
    const { status, said } = await built(folder, [], { config, url: undefined });
    assert.equal(status, 0, said);
    const all = openings();
    assert.deepEqual(all.slice(0, 2).map(({ id, url }) => [id, url]), [
      ['cook', 'https://hub.example.org/empleos/jobs/cook/'],
      ['baker', 'https://hub.example.org/empleos/jobs/baker/'],
    ]); // prettier-ignore
    assert.equal(all[2]?.hiringOrganization.name, 'Common Ground Food');
    assert.match(
      folder.read('site/jobs/cook/index.html'),
      /^<title>Cook, Riverside Kitchen · Nuestra coalición<\/title>/,
    );
    assert.match(folder.read('site/index.html'), /<p>Nuestra coalición es<\/p>/);
    assert.match(folder.read('site/jobs/cook/index.html'), /Volante para imprimir/);
    assert.match(folder.read('site/propose/index.html'), /hub@example\.org/, 'where openings are sent to');
    assert.match(
      folder.read('site/jobs/cook/index.html'),
      /og:image" content="https:\/\/hub\.example\.org\/share\.png"/,
    );
  });

  it('says whose hour it writes in another time zone than the opening does', async () => {
    const zone = process.env['TZ'];
    try {
      const closing = (id: string, time: string) => ({ ...cook, id, title: id, validThrough: `2999-07-19T${time}` });
      const source = folder.file('kitchen.json', [
        closing('Cook', '17:00:00-05:00'),
        closing('Baker', '22:00:00Z'),
        closing('Server', '17:00:00-04:00'),
        closing('Gardener', '17:00:00'),
        closing('Driver', '12:00:00-05:00'),
      ]);
      process.env['TZ'] = 'America/New_York';
      const { status, said } = await built(folder, [source]);
      assert.equal(status, 0);
      assert.match(
        said,
        /^"Cook" closes at 2999-07-19T17:00:00-05:00 \(and 1 more like it\): .* of this computer, America\/New_York\. /m,
      );
      assert.doesNotMatch(said, /"(?:Baker|Server|Gardener|Driver)" closes/);
      const config = folder.file('careers.config.json', { timeZone: 'America/Chicago' });
      assert.doesNotMatch((await built(folder, [source], { config })).said, / closes at /);
      assert.match(folder.read('site/flyer/Cook/index.html'), /July 19, 2999 at 5:00 PM CDT/);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('ends a last day when it ends in the coalition’s time zone', async () => {
    const zone = process.env['TZ'];
    try {
      const source = folder.file('kitchen.json', [{ ...cook, validThrough: '2026-07-19' }]);
      const config = folder.file('careers.config.json', { timeZone: 'America/Chicago' });
      mock.timers.enable({ apis: ['Date'], now: new Date('2026-07-20T04:30:00Z') });
      await built(folder, [source], { config });
      assert.equal(openings().length, 1);
      mock.timers.reset();
      mock.timers.enable({ apis: ['Date'], now: new Date('2026-07-20T05:30:00Z') });
      await built(folder, [source], { config });
      assert.equal(openings().length, 0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('removes what it no longer makes, and leaves alone what is not its own', async () => {
    const source = folder.file('kitchen.json', [cook]);
    await built(folder, [source]);
    folder.file('site/CNAME', 'jobs.example.org');
    folder.file('site/jobs/notes.txt', 'mine');
    folder.file('site/careers/parts/old.js', '// of an older version');
    const { said } = await built(folder, [source]);
    assert.match(said, /0 files written, 1 removed\n/);
    assert.deepEqual([...folder.files('site').keys()].sort(), [...FILES, 'CNAME', 'jobs/notes.txt'].sort());
  });

  it('writes through a symbolic link, and says why where it can’t write', async () => {
    const source = folder.file('kitchen.json', [cook]);
    mkdirSync(join(folder.path, 'target'));
    symlinkSync('target', join(folder.path, 'site'));
    assert.equal((await built(folder, [source])).status, 0);
    assert.deepEqual([...folder.files('target').keys()], FILES);
    writeFileSync(join(folder.path, 'file'), '');
    const { status, said } = await built(folder, [source], { out: join(folder.path, 'file') });
    assert.equal(status, 2);
    assert.match(said, /file is not there: a part of its path is a file|file .*\.\n/);
  });

  it('says which opening Indeed would not take, and that addresses need --url', async () => {
    const { said } = await built(folder, [folder.file('kitchen.json', [cook])], { url: undefined });
    assert.match(said, /^Without --url, addresses in feed\.xml.* are relative, and flyers have no QR code\.\n/m);
    assert.match(said, /^indeed\.xml: "Cook" is left out: it has no city, state, country, description\.\n/m);
  });
});
