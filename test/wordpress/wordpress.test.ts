/** The plugin in a real WordPress, as people of every role use it and as visitors see it. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { releaseFiles } from '../../scripts/release.js';
import { launchChromium } from '../support/browsers.js';
import { hiddenFields, logIn, type Person } from './people.js';
import { install, ROLES, startHost, type Host, type Role } from './host.js';

const missing = install();
let host: Host;
let browser: Browser;
let folder: string;
const people = {} as Record<Role, Person>;

const COOK = {
  id: 'community-cook',
  title: 'Community Cook',
  description: 'You cook lunch for sixty neighbors. [gallery] stays as it is.\n\n• Plan the menu\n• Buy the food',
  employmentType: 'PART_TIME',
  workHours: '24 hours',
  jobLocation: { addressLocality: 'Minneapolis', addressRegion: 'MN', addressCountry: 'US' },
  workplace: { type: 'onsite' },
  baseSalary: { currency: 'USD', minValue: 24, maxValue: 27, unitText: 'HOUR' },
  openUntilFilled: true,
  application: {
    documents: [{ kind: 'resume', required: true, multiple: true }],
    questions: [
      { id: 'days', label: 'Which days can you work?', type: 'multiselect', options: ['Monday', 'Tuesday', 'Friday'] },
    ],
  },
};

before(async () => {
  if (missing) return;
  folder = mkdtempSync(join(tmpdir(), 'careers-wordpress-files-'));
  [host, browser] = await Promise.all([startHost(), launchChromium()]);
  for (const role of ROLES) people[role] = await logIn(host.raw, role);
  await writeOpening(people.administrator, COOK, 'publish');
});

after(async () => {
  if (missing) return;
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true });
});

describe('the plugin in WordPress', { skip: missing }, () => {
  test('an opening that was written is a page, and in the list that others read', async () => {
    const feed = await fetch(`${host.raw}/wp-json/coalition-careers/v1/openings`, {
      headers: { Origin: 'https://other.example.org' },
    });
    assert.equal(feed.headers.get('access-control-allow-origin'), '*');
    assert.equal(feed.headers.get('access-control-allow-credentials'), null);
    const { organization, postings } = await feed.json();
    assert.equal(organization.name, 'Riverside Kitchen');
    const [cook] = postings;
    assert.equal(cook.id, 'community-cook');
    assert.equal(cook.url, `${host.raw}/opening/community-cook/`);
    assert.equal(cook.hiringOrganization.name, 'Riverside Kitchen');
    assert.deepEqual(cook.baseSalary, COOK.baseSalary);
    assert.equal(cook.description, COOK.description);

    // Without script: the text, and what search engines read.
    const page = await (await fetch(cook.url)).text();
    assert.match(page, /You cook lunch for sixty neighbors/);
    assert.match(page, /\$24 – \$27 an hour/);
    // Autoptimize, LiteSpeed, WP Rocket and Cloudflare put no other script into one file with it.
    const [script = ''] = /<script [^>]*careers\/careers\.js[^>]*>/.exec(page) ?? [];
    for (const attribute of [
      'async',
      'data-cfasync="false"',
      'data-noptimize="1"',
      'data-no-optimize="1"',
      'nowprocket',
    ])
      assert.ok(script.includes(` ${attribute} `), `${attribute} is in ${script}`);
    const [, jsonLd = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const data = JSON.parse(jsonLd);
    assert.equal(data['@type'], 'JobPosting');
    assert.equal(data.title, 'Community Cook');
    assert.equal(data.directApply, true);
    assert.match(data.description, /<li>Plan the menu<\/li>/);
    assert.equal(await seen(cook.url, 'careers-posting', 'Apply'), true);
  });

  test('an Author writes an opening in the editor element; it is kept, and visitors see it', async () => {
    const page = await pageOf('author', '/wp-admin/post-new.php?post_type=careers_opening');
    await press(page, 'Start with empty fields');
    await (await page.waitForSelector('pierce/#f-title', { visible: true }))!.type('Garden Keeper');
    await (await page.waitForSelector('pierce/#f-description', { visible: true }))!.type(
      'You look after “beds”, trees & two beehives.',
    );
    await page.waitForFunction(`document.getElementById('careers-json').value.includes('beehives')`);
    assert.equal(await page.evaluate(`document.getElementById('careers-plain').disabled`), true);
    await picture(page, 'editor');
    // This site shows it by itself: HTML to copy would only lead astray.
    assert.match(await textOf(page, 'careers-editor', 'Use the opening'), /Download/);
    assert.equal(await page.$('pierce/#snippet'), null);
    const saved = page.waitForNavigation();
    await page.evaluate(`document.getElementById('publish').click()`);
    await saved;
    assert.match(await textOf(page, 'careers-editor', 'Garden Keeper'), /beehives/);
    await page.context().close();

    const keeper = (await openings()).find(({ title }) => title === 'Garden Keeper')!;
    assert.equal(keeper.description, 'You look after “beds”, trees & two beehives.');
    assert.equal(await seen(keeper.url, 'careers-posting', 'two beehives'), true);
  });

  test('what is sent without the screen’s nonce changes no opening', async () => {
    const id = await host.php("echo get_posts(['post_type' => 'careers_opening', 'name' => 'community-cook'])[0]->ID;");
    const screen = await people.administrator.get(`/wp-admin/post.php?post=${id}&action=edit`);
    for (const careers_nonce of ['', 'feedc0ffee']) {
      await people.administrator.post('/wp-admin/post.php', {
        ...hiddenFields(screen),
        careers_nonce,
        careers_posting: JSON.stringify({ ...COOK, title: 'Forged' }),
        save: 'Update',
      });
    }
    assert.ok(!(await openings()).some(({ title }) => title === 'Forged'));
  });

  test('the three settings are the administrator’s', async () => {
    const path = '/wp-admin/edit.php?post_type=careers_opening&page=coalition-careers';
    const screen = await people.administrator.get(path);
    for (const role of ['editor', 'author', 'contributor'] as const) {
      const refused = await people[role].get(path);
      assert.doesNotMatch(refused, /coalition_careers_list/, role);
    }
    const set = async (person: Person, applications: string) => {
      await person.post('/wp-admin/options.php', {
        ...hiddenFields(screen),
        coalition_careers_applications: applications,
      });
      return host.php("echo get_option('coalition_careers_applications');");
    };
    assert.equal(await set(people.editor, 'editor@example.org'), '');
    assert.equal(await set(people.administrator, 'jobs@example.org'), 'jobs@example.org');
    assert.equal(await set(people.administrator, 'no address'), 'jobs@example.org');
    assert.equal((await send(raw())).status, 200);
    assert.equal(host.mails.at(-1)!.to?.[0]?.address, 'jobs@example.org');
    assert.equal(await set(people.administrator, 'https://forms.example.org/in'), 'https://forms.example.org/in');
    assert.match(await (await fetch(`${host.raw}/opening/community-cook/`)).text(), /forms\.example\.org\/in/);
    assert.equal(await set(people.administrator, ''), '');
  });

  test('Contributors’ openings wait for review; Authors publish theirs', async () => {
    await writeOpening(people.contributor, { ...COOK, id: 'helper', title: 'Helper' }, 'publish');
    await writeOpening(people.author, { ...COOK, id: 'driver', title: 'Driver' }, 'publish');
    const ids = (await openings()).map(({ id }) => id);
    assert.ok(ids.includes('driver'));
    assert.ok(!ids.includes('helper'));
  });

  test('an opening is written in plain fields where the editor does not run, and someone’s script is no part of it', async () => {
    const fields = {
      title: 'Baker',
      description: 'You bake.',
      'baseSalary.minValue': '20',
      'baseSalary.currency': 'USD',
    };
    await writeOpening(
      people.author,
      {
        sections: [{ heading: 'More', body: { html: '<p onclick="x()">Hi<script>x()</script></p>' } }],
        url: 'javascript:x()',
      },
      'publish',
      fields,
    );
    const baker = (await openings()).find(({ id }) => id === 'baker')!;
    assert.equal(baker.title, 'Baker');
    assert.equal(baker.baseSalary.minValue, 20);
    assert.equal(baker.sections[0]?.body.html, '<p>Hix()</p>');
    assert.match(baker.url, /\/opening\/baker\//);
  });

  test('what can’t be read or has no title is kept as a draft, and the screen says so', async () => {
    for (const [posting, words] of [
      ['{"id":', 'could not be read'],
      ['{"id":"nameless","description":"You bake."}', 'An opening needs a title'],
    ] as const) {
      const screen = await people.author.get('/wp-admin/post-new.php?post_type=careers_opening');
      const hidden = hiddenFields(screen);
      const { headers } = await people.author.post('/wp-admin/post.php', {
        ...hidden,
        careers_posting: posting,
        publish: 'Publish',
      });
      const after = await people.author.get(headers.get('location')!);
      assert.ok(after.includes(words), words);
      assert.doesNotMatch(after, /Opening published/);
      assert.equal(await host.php(`echo get_post_status(${hidden['post_ID']});`), 'draft');
    }
  });

  test('WordPress calls an opening an opening', async () => {
    const screen = await people.author.get('/wp-admin/post-new.php?post_type=careers_opening');
    const { headers } = await people.author.post('/wp-admin/post.php', {
      ...hiddenFields(screen),
      careers_posting: JSON.stringify({ ...COOK, id: 'called', title: 'Called' }),
      publish: 'Publish',
    });
    const after = await people.author.get(headers.get('location')!);
    assert.match(after, /Opening published\. <a href="[^"]*\/opening\/called\/">View opening</);
  });

  test('an hour of the deadline outlives a browser in which the editor does not run', async () => {
    const validThrough = '2099-01-15T17:00:00-06:00';
    await writeOpening(people.author, { ...COOK, id: 'until-five', title: 'Until Five', validThrough }, 'publish');
    const id = await host.php("echo get_posts(['post_type' => 'careers_opening', 'name' => 'until-five'])[0]->ID;");
    const page = await pageOf('author', '/wp-admin/');
    await page.setJavaScriptEnabled(false);
    await page.goto(`${host.raw}/wp-admin/post.php?post=${id}&action=edit`);
    await Promise.all([page.waitForNavigation(), (await page.$('#publish'))!.click()]);
    await page.context().close();
    const kept = (await openings()).find((one) => one.id === 'until-five') as { validThrough?: string; url: string };
    assert.equal(kept.validThrough, validThrough);
    await host.php("update_option('timezone_string', 'America/Chicago');");
    assert.match(await (await fetch(kept.url)).text(), /Apply by January 15, 2099, 5:00 pm CST/);
    await host.php("update_option('timezone_string', '');");
  });

  test('an opening with a password is for those who have it', async () => {
    await writeOpening(people.editor, { ...COOK, id: 'secret', title: 'Secret Job', description: 'Hush.' }, 'publish');
    await host.php(
      "wp_update_post(['ID' => get_posts(['post_type' => 'careers_opening', 'name' => 'secret-job'])[0]->ID, 'post_password' => 'x']);",
    );
    assert.ok(!(await openings()).some(({ id }) => id === 'secret'));
    for (const shortcode of ['[careers_posting id="secret"]', '[careers_card id="secret-job"]', '[careers_board]'])
      assert.doesNotMatch(await shown(shortcode), /Secret Job|Hush/, shortcode);
  });

  test('an opening is called by its id, by the last part of its address, and by its number', async () => {
    const post = await host.php("echo get_posts(['post_type' => 'careers_opening', 'name' => 'until-five'])[0]->ID;");
    await writeOpening(people.author, { ...COOK, id: 'other-id', title: 'Other Address' }, 'publish');
    assert.match(await shown('[careers_card id="other-address"]'), /<careers-card posting-id="other-id"/);
    assert.match(await shown(`[careers_posting id="${post}"]`), /<careers-posting posting-id="until-five"/);
  });

  test('shortcodes take the attributes of the elements, as those spell them too', async () => {
    const board = await shown(
      '[careers_board group-by="organization" page_size="many" without-search without_filters="no" routing="none" href-template="/jobs/{id}"]',
    );
    assert.match(board, / group-by="organization" routing="none" href-template="\/jobs\/\{id\}" without-search>/);
    assert.doesNotMatch(board, /page-size|without-filters/);
    assert.doesNotMatch(await shown('[careers_posting id="community-cook" structured-data="off"]'), /ld\+json/);
  });

  test('a shortcode out of a letter or a page builder is one: quotes of any kind, as entities, and hard spaces', async () => {
    for (const given of ['\u00A0id="community-cook"', ' id=&quot;community-cook&quot;', ' id=“community-cook”'])
      assert.match(
        await host.php(`echo apply_filters('the_content', '<p>[careers_card${given}]</p>');`),
        /<careers-card posting-id="community-cook"/,
        given,
      );
  });

  test('with words around it, or in a centered paragraph, an element keeps what is in it', async () => {
    const { link } = await people.author.rest<{ link: string }>('wp/v2/posts', {
      title: 'Around',
      status: 'publish',
      content:
        '<!-- wp:paragraph {"align":"center"} --><p class="has-text-align-center">[careers_board]</p><!-- /wp:paragraph -->' +
        '<!-- wp:paragraph --><p>Look: [careers_posting id="community-cook"] and [careers_card id="community-cook"].</p><!-- /wp:paragraph -->',
    });
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(link);
    const inside = (tag: string) =>
      page.$eval(tag, (element) => [element.closest('p') === null, element.lastElementChild?.localName]);
    assert.deepEqual(await inside('careers-board'), [true, 'ul']);
    assert.deepEqual(await inside('careers-posting'), [true, 'p']);
    assert.equal(await page.$eval('careers-board', (element) => getComputedStyle(element).display), 'block');
    assert.equal(
      await page.$$eval('p', (all) => all.filter((one) => /^(?:Look:|and)/.test(one.textContent.trim())).length),
      2,
    );
    await page.close();
  });

  for (const role of ROLES) {
    for (const place of ['block', 'shortcode', 'classic', 'widget'] as const) {
      const name = `${role}, ${place}: visitors see the opening`;
      const isAllowed = place !== 'widget' || role === 'administrator';
      test(name, { skip: !isAllowed && 'WordPress gives widgets to administrators alone' }, async () => {
        for (const kind of ['posting', 'card', 'board'] as const) {
          const address = await publish(role, place, kind);
          assert.equal(await seen(address, `careers-${kind}`, 'Community Cook'), true, `${kind} at ${address}`);
          const html = await (await fetch(address)).text();
          const [, fallback = ''] = new RegExp(`<careers-${kind}[^>]*>(.*?)</careers-${kind}>`, 's').exec(html) ?? [];
          const unscripted = fallback.replace(/<script.*?<\/script>/gs, '');
          assert.match(
            unscripted,
            kind === 'posting' ? /sixty neighbors/ : /href="[^"]*">Community Cook</,
            'without script',
          );
          if (kind === 'posting') assert.match(html, /<script type="application\/ld\+json">[^<]*"JobPosting"/);
        }
      });
    }
  }

  test('the block shows the real element in the editor, and offers the openings', async () => {
    const page = await pageOf('author', '/wp-admin/post-new.php');
    await page.waitForFunction(
      'window.wp?.blocks?.getBlockType("coalition-careers/posting") && wp.data.select("core/editor").getCurrentPostId()',
    );
    await page.evaluate(`wp.data.dispatch('core/block-editor').insertBlocks(
      wp.blocks.createBlock('coalition-careers/posting', { id: 'community-cook' }))`);
    const text = await textOf(page, 'careers-posting', 'You cook lunch');
    assert.match(text, /Community Cook/);
    await page.evaluate(
      `wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('core/paragraph', { content: 'Wide' }))`,
    );
    const widths = `(() => {
      const roots = [document, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])];
      const boxes = ['careers-posting', '[data-type="core/paragraph"]'].map((selector) =>
        roots.map((root) => root.querySelector(selector)).find(Boolean)?.getBoundingClientRect().width);
      return boxes.every(Boolean) && boxes.map(Math.round);
    })()`;
    await page.setViewport({ width: 1500, height: 800 });
    const [own = 0, paragraph] = (await (await page.waitForFunction(widths)).jsonValue()) as number[];
    assert.equal(own, paragraph);
    assert.ok(own < 800, `at the width of the theme, not ${own}`);
    await picture(page, 'block');
    await page.evaluate(
      `wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('coalition-careers/card', {}))`,
    );
    await page.waitForSelector('.components-combobox-control__input');
    await page.context().close();
  });

  test('the block of the board offers order and groups, and its page has them', async () => {
    const page = await pageOf('author', '/wp-admin/post-new.php');
    await page.waitForFunction(
      'window.wp?.blocks?.getBlockType("coalition-careers/board") && wp.data.select("core/editor").getCurrentPostId()',
    );
    await page.setViewport({ width: 1500, height: 800 });
    await page.evaluate(`(() => {
      const block = wp.blocks.createBlock('coalition-careers/board', {});
      wp.data.dispatch('core/block-editor').insertBlocks(block);
      wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
      wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
    })()`);
    for (const [name, value] of Object.entries({ 'Sort by': 'title', 'Group by': 'organization' })) {
      const labelled = `[...document.querySelectorAll('label')].find((label) => label.textContent === '${name}')?.htmlFor`;
      const id = await (await page.waitForFunction(labelled)).jsonValue();
      await page.select(`#${String(id)}`, value);
    }
    await picture(page, 'board-block');
    const shown = `(() => {
      const roots = [document, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])];
      const board = roots.map((root) => root.querySelector('careers-board')).find(Boolean);
      return board && board.sort === 'title' && board.groupBy === 'organization';
    })()`;
    await page.waitForFunction(shown);
    const markup = await page.evaluate(`wp.data.select('core/editor').getEditedPostContent()`);
    const html = await host.php(`echo do_blocks('${String(markup)}');`);
    assert.match(html, /<careers-board [^>]*group-by="organization"[^>]* sort="title"/);
    await page.context().close();
  });

  for (const theme of ['twentytwentyone', 'twentytwentythree']) {
    test(`in ${theme} the Apply bar has the page’s ground`, async () => {
      await host.php(`switch_theme('${theme}');`);
      const page = await browser.newPage();
      await page.setViewport({ width: 390, height: 700 });
      await page.goto(`${host.raw}/opening/community-cook/`);
      const ground = `(() => {
        const dock = document.querySelector('careers-posting')?.shadowRoot?.querySelector('.dock');
        return dock && getComputedStyle(dock).backgroundColor === getComputedStyle(document.body).backgroundColor;
      })()`;
      await page.waitForFunction(ground, { timeout: 20_000 });
      await page.evaluate(`document.querySelector('careers-posting').scrollIntoView()`);
      await picture(page, theme);
      await page.close();
    });
  }

  test('an opening that is gone says so, leads to the others, and invites nobody to apply', async () => {
    await writeOpening(people.administrator, { ...COOK, id: 'gone', title: 'Gone Job' }, 'draft');
    const { id: board } = await people.editor.rest<{ id: number }>('wp/v2/pages', {
      title: 'Jobs',
      content: '[careers_board]',
      status: 'publish',
    });
    await host.php(`update_option('coalition_careers_page', ${board});`);
    const { link } = await people.editor.rest<{ link: string }>('wp/v2/pages', {
      title: 'Old',
      content: '[careers_posting id="gone"]',
      status: 'publish',
    });
    const html = await (await fetch(link)).text();
    assert.match(html, /This opening is no longer listed\. <a href="[^"]*\/jobs\/">See all openings<\/a>/);
    assert.doesNotMatch(html, /Gone Job|sixty neighbors/);
    const own = await (await fetch(`${host.raw}/opening/community-cook/`)).text();
    assert.match(own, /<p><a href="[^"]*\/jobs\/">See all openings<\/a><\/p>/);
  });

  test('the coalition’s list is shown beside the site’s own, and its openings by their id', async () => {
    writeFileSync(
      join(host.folder, 'www/coalition.json'),
      JSON.stringify({
        organization: { name: 'Tenants Together' },
        postings: [{ id: 'organizer', title: 'Organizer', url: 'jobs/organizer', description: 'Knock on doors.' }],
      }),
    );
    const settings = await people.administrator.get(
      '/wp-admin/edit.php?post_type=careers_opening&page=coalition-careers',
    );
    await people.administrator.post('/wp-admin/options.php', {
      ...hiddenFields(settings),
      coalition_careers_list: `${host.raw}/coalition.json`,
    });
    const address = await publish('author', 'shortcode', 'board');
    assert.equal(await seen(address, 'careers-board', 'Organizer'), true);
    assert.equal(await seen(address, 'careers-board', 'Community Cook'), true);
    assert.match(
      await (await fetch(address)).text(),
      new RegExp(`<li><a href="${host.raw}/jobs/organizer">Organizer</a>`),
    );
    const posting = await people.author.rest<{ link: string }>('wp/v2/posts', {
      content: '[careers_posting id=“organizer”]',
      title: 'O',
      status: 'publish',
    });
    assert.equal(await seen(posting.link, 'careers-posting', 'Knock on doors'), true);
    await host.php("update_option('coalition_careers_list', '');");
  });

  test('no page ends over a list in which anything stands in any field', async () => {
    const odd = [{ a: ['b'] }, ['x'], 5, true, 'x', [null]];
    const fields = [
      'employmentType',
      'jobLocation',
      'workplace',
      'baseSalary',
      'sections',
      'validThrough',
      'supervisor',
      'url',
      'application',
      'applicationContact',
    ];
    const postings = fields.flatMap((field) =>
      odd.map((value, at) => ({ id: `${field}-${at}`, title: `Odd ${field}`, [field]: value })),
    );
    postings.push({ id: 'type', title: 'Odd type', workplace: { type: ['z'], note: ['n'] } } as never);
    writeFileSync(
      join(host.folder, 'www/odd.json'),
      JSON.stringify({ organization: { name: 'Tenants Together' }, postings }),
    );
    await host.php(
      `update_option('coalition_careers_list', '${host.raw}/odd.json'); delete_transient('coalition_careers_fresh');`,
    );
    const board = await shown('[careers_board list="coalition"]');
    for (const field of fields) assert.ok(board.includes(`Odd ${field}`), field);
    const all = postings.map(({ id }) => `[careers_posting id="${id}"][careers_card id="${id}"]`).join('');
    assert.match(await shown(all), /Odd type/);
    await host.php("update_option('coalition_careers_list', '');");
  });
});

describe('applications', { skip: missing }, () => {
  for (const kind of ['parsed', 'raw'] as const) {
    test(
      `two files of one name and two answers arrive whole, from the form (${kind} host)`,
      { timeout: 60_000 },
      async () => {
        await people.administrator.get(`${host[kind]}/wp-admin/`);
        const admin = await logIn(host[kind], 'administrator');
        const settings = await admin.get('/wp-admin/edit.php?post_type=careers_opening&page=coalition-careers');
        assert.match(
          settings,
          kind === 'raw' ? /hands applications over as they are sent/ : /reads applications before the plugin does/,
        );

        const files = [randomBytes(300_000), randomBytes(200_000)];
        const paths = files.map((bytes, at) => {
          const path = join(folder, `résumé “${at}”.pdf`);
          writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]));
          return path;
        });
        const page = await browser.newPage();
        await page.goto(`${host[kind]}/opening/community-cook/`);
        await press(page, 'Apply');
        await fill(page, 'Full name', 'Maria Xiong');
        await fill(page, 'Email address', 'maria@example.org');
        const input = await page.waitForSelector('pierce/input[type="file"]', { visible: true });
        await (input as never as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(...paths);
        for (const day of ['Monday', 'Friday'])
          await (await page.waitForSelector(`pierce/input[value="${day}"]`, { visible: true }))!.click();
        await press(page, 'Check your answers');
        await press(page, 'Send application');
        await page.waitForSelector('aria/Application sent[role="heading"]');
        await page.close();

        const mail = host.mails.at(-1)!;
        assert.equal(mail.subject, 'Application: Community Cook, Maria Xiong');
        // The questions as they were asked; what only programs read comes last.
        assert.match(mail.text!, /^Name: Maria Xiong\r?\nEmail: maria@example\.org/);
        assert.match(mail.text!, /\nWhich days can you work\? Monday\r?\nWhich days can you work\? Friday\r?\n/);
        assert.match(mail.text!, /\nResume: résumé “0”\.pdf[^]*\nsubmissionId: /);
        assert.equal(mail.to?.[0]?.address, 'admin@example.org');
        assert.equal(mail.replyTo?.[0]?.address, 'maria@example.org');
        const attached = mail.attachments.map(
          ({ filename, content }) => [filename, Buffer.from(content as ArrayBuffer)] as const,
        );
        assert.deepEqual(
          attached.slice(0, 2).map(([name]) => name),
          ['résumé “0”.pdf', 'résumé “1”.pdf'],
        );
        files.forEach((bytes, at) => assert.ok(attached[at]![1].subarray(9).equals(bytes)));
        const fields = JSON.parse(attached[2]![1].toString()) as [string, string][];
        assert.deepEqual(
          fields.filter(([name]) => name === 'answer.days'),
          [
            ['answer.days', 'Monday'],
            ['answer.days', 'Friday'],
          ],
        );
        assert.deepEqual(
          fields.filter(([name]) => name.startsWith('careers_')),
          [],
        );
      },
    );
  }

  test('from another site, to the byte, where PHP leaves the body alone', async () => {
    const value = ' \u00a0two\r\nlines \\ "quotes" \'single\' %22 ';
    const { status, body, headers } = await send(raw(), { note: value, 'a b[c]': '1' });
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(body.reference, /^[0-9A-F]{8}$/);
    const fields = lastFields();
    assert.ok(fields.some(([name, sent]) => name === 'note' && sent === value));
    assert.ok(fields.some(([name]) => name === 'a b[c]'));
  });

  test('what PHP has shortened is not taken for the whole', async () => {
    const twice = form();
    twice.append('answer.days', 'Monday');
    twice.append('answer.days', 'Friday');
    const before = host.mails.length;
    assert.equal((await post(parsed(), twice)).status, 422);
    const once = form({ 'answer.days': 'Monday' }, [new File(['%PDF'], 'cv.pdf', { type: 'application/pdf' })]);
    assert.equal((await post(parsed(), once)).status, 200);
    assert.equal(host.mails.length, before + 1);
    assert.ok(lastFields().some(([name, value]) => name === 'answer.days' && value === 'Monday'));
    const five = form(
      {},
      Array.from({ length: 5 }, (_, at) => new File(['%PDF'], `${at}.pdf`)),
    );
    assert.match((await post(parsed(), five)).body.message, /at most 4 files|all of your application/);
  });

  test('a file larger than PHP’s own limit arrives whole, or is refused as too large', async () => {
    const bytes = randomBytes(9_000_000);
    const files = [new File([bytes], 'portfolio.pdf')];
    assert.equal((await send(raw(), {}, files)).status, 200);
    const [attached] = host.mails.at(-1)!.attachments;
    assert.ok(Buffer.from(attached!.content as ArrayBuffer).equals(bytes));
    assert.equal((await send(parsed(), {}, files)).status, 413);
  });

  for (const kind of ['raw', 'parsed'] as const) {
    test(`ten copies at the same moment are one (${kind} host)`, async () => {
      const address = kind === 'raw' ? raw() : parsed();
      const submissionId = randomUUID();
      const before = host.mails.length;
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(address, { submissionId })));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [200, ...Array<number>(9).fill(409)]);
      assert.equal(new Set(answers.map(({ body }) => body.reference)).size, 1);
      assert.equal(host.mails.length, before + 1);
    });
  }

  test('what is too large is refused before it is read', async () => {
    for (const address of [raw(), parsed()]) {
      assert.equal(await statusOfAnnounced(address, 60_000_000), 413);
    }
  });

  test('without a name or an address, of a wrong type, and not a form', async () => {
    const { status, body } = await send(raw(), { name: ' ', email: 'maria' }, [new File(['<?php'], 'cv.php')]);
    assert.equal(status, 422);
    assert.deepEqual(Object.keys(body.errors), ['name', 'email', 'resume']);
    assert.equal((await post(raw(), 'text')).status, 400);
    assert.equal((await post(parsed(), 'text')).status, 400);
  });

  test('one connection may not send without end', async () => {
    await host.php("update_option('test_most', 1);");
    const { status, headers } = await send(raw());
    await host.php("delete_option('test_most');");
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
  });

  test('an application that names no opening goes to the site’s address', async () => {
    await writeOpening(
      people.administrator,
      { ...COOK, id: 'mailed', title: 'Mailed', application: { email: 'mailed@example.org' } },
      'publish',
    );
    await send(raw(), { postingId: 'mailed' });
    assert.equal(host.mails.at(-1)!.to?.[0]?.address, 'mailed@example.org');
    await send(raw(), { postingId: '' });
    assert.equal(host.mails.at(-1)!.to?.[0]?.address, 'admin@example.org');
  });

  test('what could not be mailed is mailed within the hour in which the site can again', async () => {
    host.setMail(false);
    await send(raw(), { email: 'later@example.org' });
    const hourly = () =>
      host.php("do_action('coalition_careers_mail_kept'); echo wp_next_scheduled('coalition_careers_mail_kept');");
    assert.ok(Number(await hourly()) > 0);
    host.setMail(true);
    const before = host.mails.length;
    await host.php("wp_clear_scheduled_hook('coalition_careers_mail_kept');");
    assert.equal(await hourly(), '');
    assert.equal(host.mails.length, before + 1);
    assert.equal(host.mails.at(-1)!.replyTo?.[0]?.address, 'later@example.org');
    assert.doesNotMatch(await people.administrator.get('/wp-admin/index.php'), /could not be mailed/);
  });

  test('what could not be mailed is kept, told of, mailed later, exported and erased', async () => {
    const bytes = randomBytes(1_200_000);
    host.setMail(false);
    const first = await send(raw(), { email: 'kept@example.org' }, [new File([bytes], 'cv.pdf')]);
    const second = await send(raw(), { email: 'kept@example.org' });
    host.setMail(true);
    assert.deepEqual([first.status, second.status], [200, 200]);

    const { administrator, editor } = people;
    assert.match(await administrator.get('/wp-admin/index.php'), /2 applications have arrived but could not be mailed/);
    assert.doesNotMatch(await editor.get('/wp-admin/index.php'), /could not be mailed/);
    const list = '/wp-admin/edit.php?post_type=careers_opening&page=coalition-careers-kept';
    const screen = await administrator.get(list);
    const [, file = ''] = /href="([^"]*careers_kept_file[^"]*)"/.exec(screen) ?? [];
    const [, mail = ''] = [...screen.matchAll(/href="([^"]*careers_kept_mail[^"]*)"/g)].at(-1) ?? [];
    const address = (href: string) => href.replaceAll('&#038;', '&').replaceAll('&amp;', '&');
    assert.doesNotMatch(await editor.get(list), /cv\.pdf/);
    assert.doesNotMatch(await editor.get(address(file)), /PDF/);

    // As WordPress's own tools for exporting and erasing personal data find them.
    const tool = (kind: string) =>
      host.php(
        `echo wp_json_encode(apply_filters('wp_privacy_personal_data_${kind}s', [])['coalition-careers']['callback']('kept@example.org', 1));`,
      );
    assert.match(await tool('exporter'), /cv\.pdf/);
    await administrator.get(address(mail));
    assert.match(await administrator.get('/wp-admin/index.php'), /1 application has arrived/);
    const attached = host.mails.at(-1)!.attachments[0]!;
    assert.ok(Buffer.from(attached.content as ArrayBuffer).equals(bytes));

    assert.match(await tool('eraser'), /"items_removed":1/);
    assert.equal(
      await host.php('global $wpdb; echo $wpdb->get_var("SELECT COUNT(*) FROM {$wpdb->prefix}careers_pieces");'),
      '0',
    );
  });

  test('PHP and WordPress have had nothing to complain about; uninstalled, nothing of applicants is left', async () => {
    assert.equal(
      host
        .log()
        .split('\n')
        .filter((line) => line.includes('coalition-careers'))
        .join('\n'),
      '',
    );
    await host.php(
      "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('coalition-careers/coalition-careers.php'); uninstall_plugin('coalition-careers/coalition-careers.php');",
    );
    assert.equal(
      await host.php(
        'global $wpdb; echo count($wpdb->get_col("SHOW TABLES LIKE \'%careers%\'")), count($wpdb->get_col("SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE \'%coalition_careers%\'"));',
      ),
      '00',
    );
  });
});

describe('an ordinary host, Apache', { skip: missing }, () => {
  test('the folder of the release works there and for other sites, and its page says whether it does', async () => {
    const www = join(host.folder, 'www');
    for (const [path, content] of Object.entries(releaseFiles())) {
      if (!path.startsWith('careers-files/')) continue;
      mkdirSync(dirname(join(www, path)), { recursive: true });
      writeFileSync(join(www, path), content);
    }
    const list = `${host.raw}/careers-files/openings.json`;
    const organization = { name: 'Riverside Kitchen' };
    writeFileSync(join(www, 'careers-files/openings.json'), JSON.stringify({ organization, postings: [COOK] }));
    const html = `<!doctype html><html lang="en"><title>A page</title><script src="${host.raw}/careers-files/careers.js?ver=6.1" async></script>
      <careers-board src="${list}"></careers-board></html>`;
    writeFileSync(join(www, 'page.html'), html);
    const said = async () => {
      const page = await browser.newPage();
      await page.goto(`${host.raw}/careers-files/check.html`);
      const handle = await page.waitForFunction(
        `document.querySelectorAll('#said li').length === 2 && document.getElementById('said').textContent`,
      );
      const text = (await handle.jsonValue()) as string;
      await page.close();
      return text;
    };
    // Each in a browser that has kept nothing.
    const shows = async (site: 'raw' | 'parsed', words: string) => {
      const context = await browser.createBrowserContext();
      await seen(`${host[site]}/page.html`, 'careers-board', words, context);
      await context.close();
    };

    // As it is unpacked, also for a page of another origin.
    await shows('raw', 'Community Cook');
    await shows('parsed', 'Community Cook');
    assert.match(await said(), /Pages of other sites can use them in every way/);
    // Where an upload left the hidden file out, as file managers do: the script still works, the list does not.
    rmSync(join(www, 'careers-files/.htaccess'));
    await shows('raw', 'Community Cook');
    await shows('parsed', 'The openings could not be loaded.');
    assert.match(await said(), /rename htaccess\.txt to \.htaccess/);
    renameSync(join(www, 'careers-files/htaccess.txt'), join(www, 'careers-files/.htaccess'));
    assert.match(await said(), /in every way/);
  });
});

const raw = () => `${host.raw}/wp-content/plugins/coalition-careers/receive/index.php`;
const parsed = () => `${host.parsed}/wp-json/coalition-careers/v1/applications`;

function form(fields: Record<string, string> = {}, files: File[] = []): FormData {
  const data = new FormData();
  const all = {
    name: 'Maria Xiong',
    email: 'maria@example.org',
    submissionId: randomUUID(),
    postingTitle: 'Cook',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) data.append(name, value);
  for (const file of files) data.append('resume', file);
  return data;
}

async function post(address: string, body: FormData | string) {
  const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const send = (address: string, fields?: Record<string, string>, files?: File[]) => post(address, form(fields, files));

/** The fields of the last mail, as they were sent. */
function lastFields(): [string, string][] {
  const { content } = host.mails.at(-1)!.attachments.find(({ filename }) => filename === 'application.json')!;
  return JSON.parse(Buffer.from(content as ArrayBuffer).toString());
}

/** Says that much is coming, sends a little, and waits for the answer. */
function statusOfAnnounced(address: string, length: number): Promise<number> {
  const { hostname, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n--X\r\n`,
      );
    });
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

/** What WordPress makes of a shortcode for a visitor. */
const shown = (shortcode: string) => host.php(`echo do_shortcode('${shortcode}');`);

async function openings(): Promise<(typeof COOK & { url: string; sections: { body: { html: string } }[] })[]> {
  return (await (await fetch(`${host.raw}/wp-json/coalition-careers/v1/openings`)).json()).postings;
}

/** Writes an opening as its screen sends it. */
async function writeOpening(
  person: Person,
  posting: object,
  status: 'publish' | 'draft',
  fields: Record<string, string> = {},
): Promise<void> {
  const screen = await person.get('/wp-admin/post-new.php?post_type=careers_opening');
  const button: Record<string, string> =
    person.role === 'contributor'
      ? { publish: 'Submit for Review' }
      : status === 'publish'
        ? { publish: 'Publish' }
        : { save: 'Save Draft' };
  const named = Object.fromEntries(Object.entries(fields).map(([path, value]) => [`careers_fields[${path}]`, value]));
  const { headers } = await person.post('/wp-admin/post.php', {
    ...hiddenFields(screen),
    ...named,
    ...button,
    careers_posting: JSON.stringify(posting),
  });
  assert.match(String(headers.get('location')), /message=/);
}

type Where = 'block' | 'shortcode' | 'classic' | 'widget';

/** Someone puts an element on a page, and whoever has to, publishes it. Resolves to its address. */
async function publish(role: Role, place: Where, kind: 'posting' | 'card' | 'board'): Promise<string> {
  const person = people[role];
  const id = kind === 'board' ? '' : ' id="community-cook"';
  const shortcode = `[careers_${kind}${id}]`;
  if (place === 'classic') {
    const screen = await person.get('/wp-admin/post-new.php', '; classic=1');
    const hidden = hiddenFields(screen);
    await person.post(
      '/wp-admin/post.php',
      { ...hidden, post_title: 'Classic', content: `Before\n\n${shortcode}\n\nAfter`, publish: 'Publish' },
      '; classic=1',
    );
    return approved(Number(hidden['post_ID']));
  }
  if (place === 'widget') {
    await host.php("switch_theme('twentytwentyone');");
    const content = `<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->`;
    const instance = { raw: { content } };
    const { id: widget } = await person.rest<{ id: string }>('wp/v2/widgets', {
      id_base: 'block',
      sidebar: 'sidebar-1',
      instance,
    });
    await person.rest('wp/v2/sidebars/sidebar-1', { widgets: [widget] });
    return `${host.raw}/opening/driver/`;
  }
  const content =
    place === 'shortcode'
      ? `<!-- wp:paragraph --><p>We hire:</p><!-- /wp:paragraph -->\n<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->`
      : `<!-- wp:coalition-careers/${kind} ${kind === 'board' ? '' : '{"id":"community-cook"} '}/-->`;
  const status = role === 'contributor' ? 'pending' : 'publish';
  const { id: post } = await person.rest<{ id: number }>('wp/v2/posts', { title: 'With an element', content, status });
  return approved(post);
}

async function approved(id: number): Promise<string> {
  const { link } = await people.editor.rest<{ link: string }>(`wp/v2/posts/${id}`, { status: 'publish' });
  return link;
}

/** Whether a visitor sees words in an element of a page. */
async function seen(
  address: string,
  tag: string,
  words: string,
  context = browser as Pick<Browser, 'newPage'>,
): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(address);
  const text = await textOf(page, tag, words);
  await page.close();
  return text.includes(words);
}

/** The text of all elements of a name with what is in their shadows, once words stand in it. */
async function textOf(page: Page, tag: string, words: string): Promise<string> {
  // As text: tsx would have the page's functions call a helper that the page does not have.
  const find = `(() => {
    const deep = (node) =>
      node.shadowRoot ? deep(node.shadowRoot)
      : node.nodeType === Node.TEXT_NODE ? node.textContent
      : node instanceof Element && node.matches('script, style') ? ''
      : [...node.childNodes].map(deep).join('');
    const frames = [document, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])];
    const elements = frames.flatMap((root) => [...root.querySelectorAll('${tag}')]).filter(({ shadowRoot }) => shadowRoot);
    const text = elements.map(deep).join('\\n');
    return text.includes(${JSON.stringify(words)}) && text;
  })()`;
  const handle = await page.waitForFunction(find, { timeout: 20_000 });
  return (await handle.jsonValue()) as string;
}

/** A picture to look at, where somebody asks for them: PICTURES=folder npm run test:wordpress */
async function picture(page: Page, name: string): Promise<void> {
  const { PICTURES } = process.env;
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: name === 'editor' });
}

async function pageOf(role: Role, path: string): Promise<Page & { context: () => { close: () => Promise<void> } }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const { hostname } = new URL(host.raw);
  for (const [name, value] of people[role].cookies)
    await context.setCookie({ name, value, domain: hostname, path: '/' });
  await page.goto(host.raw + path);
  return Object.assign(page, { context: () => context });
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${name}[role="button"]`, { timeout: 15_000 });
  await button!.evaluate((element) => (element as HTMLElement).click());
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`aria/${label}[role="textbox"]`, { timeout: 15_000 });
  await input!.type(text);
}
