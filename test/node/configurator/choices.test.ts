/** The lines that put openings on a site are what was chosen, for any host. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { colorIn, contrast, htmlOf, linesFor, onAccent, type Choices } from '../../../src/configurator/choices.js';

const FOLDER = 'https://jobs.example.org/careers-files/';
const choices: Choices = { shape: 'board', list: '', id: '', lang: '', groupBy: '', theme: '', accent: '' };
const all: Choices = {
  shape: 'posting',
  list: 'https://jobs.example.org/list.json?a=1&b="2"',
  id: 'head_cook',
  lang: 'es',
  groupBy: 'location',
  theme: 'warm',
  accent: '#9a3b1b',
};

const texts = (...parameters: Parameters<typeof linesFor>) => linesFor(...parameters).map(({ text }) => text);
const elementsIn = (html: string) =>
  (parseFragment(html).childNodes as DefaultTreeAdapterTypes.Element[])
    .filter((node) => 'tagName' in node)
    .map(({ tagName, attrs }) => ({ tagName, ...Object.fromEntries(attrs.map(({ name, value }) => [name, value])) }));

describe('for a page', () => {
  it('is a script and a board, with what visitors without script get', () => {
    assert.deepEqual(texts('html', choices, FOLDER), [
      [
        '<script src="https://jobs.example.org/careers-files/careers.js" async></script>',
        '<careers-board src="https://example.org/openings.json">',
        '  <p>Our job openings are listed here. Without JavaScript, please ask us for them.</p>',
        '</careers-board>',
      ].join('\n'),
    ]);
  });

  it('has all that was chosen, as a parser reads it', () => {
    const [html = ''] = texts('html', all, FOLDER);
    assert.deepEqual(elementsIn(html), [
      { tagName: 'link', rel: 'stylesheet', href: `${FOLDER}themes/warm.css` },
      { tagName: 'script', src: `${FOLDER}careers.js`, async: '' },
      {
        tagName: 'careers-posting',
        src: all.list,
        'posting-id': 'head_cook',
        lang: 'es',
        style: '--careers-color-accent: #9a3b1b; --careers-color-on-accent: #ffffff',
      },
    ]);
  });

  it('has several lists on a board, and one of them elsewhere', () => {
    const list = ' https://a.example.org/a.json\n\nhttps://b.example.org/b.json ';
    const src = (shape: Choices['shape']) => elementsIn(htmlOf({ ...choices, shape, list }, FOLDER)).at(-1);
    assert.equal((src('board') as { src?: string }).src, 'https://a.example.org/a.json https://b.example.org/b.json');
    assert.equal((src('card') as { src?: string }).src, 'https://a.example.org/a.json');
  });

  it('has no id on a board, and groups on a board alone', () => {
    const board = htmlOf({ ...choices, id: 'cook', groupBy: 'location' }, FOLDER);
    assert.doesNotMatch(board, /posting-id/);
    assert.match(board, / group-by="location"/);
  });

  it('shows samples as long as there is no list', () => {
    const html = htmlOf(choices, FOLDER, [{ id: 'a' }]);
    assert.match(html, /<script type="application\/json">\[\{"id":"a"\}\]<\/script>/);
    assert.doesNotMatch(html, /careers-board src/);
  });
});

describe('for WordPress', () => {
  it('is a shortcode alone where nothing else was chosen', () => {
    assert.deepEqual(texts('wordpress', choices, FOLDER), ['[careers_board]']);
    assert.deepEqual(texts('wordpress', { ...choices, groupBy: 'location' }, FOLDER), [
      '[careers_board group_by="location"]',
    ]);
    assert.deepEqual(texts('wordpress', { ...choices, shape: 'card' }, FOLDER), ['[careers_card id="community-cook"]']);
  });

  it('names what the settings and the theme are to have', () => {
    assert.deepEqual(texts('wordpress', all, FOLDER), [
      '[careers_posting id="head_cook" lang="es"]',
      all.list,
      '@import url("/wp-content/plugins/coalition-careers/careers/themes/warm.css");\ncareers-posting { --careers-color-accent: #9a3b1b; --careers-color-on-accent: #ffffff }',
    ]);
  });

  it('is not cut short by brackets or quotes', () => {
    const [shortcode] = texts('wordpress', { ...choices, list: 'https://example.org/a.json?x=["1"]' }, FOLDER);
    assert.equal(shortcode, '[careers_board src="https://example.org/a.json?x=%5B%221%22%5D"]');
  });
});

describe('for npm', () => {
  it('is what to install, import and write', () => {
    const [install, imports, html, css] = texts('npm', all, FOLDER);
    assert.equal(install, 'npm install coalition-careers');
    assert.equal(
      imports,
      "import 'coalition-careers/careers-posting.js';\nimport 'coalition-careers/themes/warm.css';",
    );
    assert.deepEqual(elementsIn(html ?? ''), [
      { tagName: 'careers-posting', src: all.list, 'posting-id': 'head_cook', lang: 'es' },
    ]);
    assert.equal(css, 'careers-posting { --careers-color-accent: #9a3b1b; --careers-color-on-accent: #ffffff }');
  });
});

describe('a color', () => {
  it('has the contrast that WCAG says', () => {
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#0b5d57', '#0b5d57'), 1);
  });

  it('is read as people write it', () => {
    assert.deepEqual(['#0B5D57', ' 0b5d57 ', '#fa0'].map(colorIn), ['#0b5d57', '#0b5d57', '#ffaa00']);
    assert.deepEqual(['gold', '#12345', ''].map(colorIn), [undefined, undefined, undefined]);
  });

  it('has the text on it that can be read', () => {
    assert.equal(onAccent('#0b5d57'), '#ffffff');
    assert.equal(onAccent('#ffd54f'), '#000000');
  });
});
