/** A snippet is read back as what it was made of, whatever it says, by any HTML parser and by the editor. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { pasted, readSnippet, safeJson, snippetOf } from '../../../src/editor/snippet.js';
import { parsePosting } from '../../../src/posting/reading/parse.js';
import { full, minimal, posting } from '../samples.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const find = (nodes: Node[], tag: string): Element[] =>
  nodes.filter(isElement).flatMap((node) => [...(node.tagName === tag ? [node] : []), ...find(node.childNodes, tag)]);

const make = (data: unknown, fallback: { text: string; href?: string }[] = []) =>
  snippetOf({ shape: 'posting', data, script: 'https://example.org/careers-files/careers.js', fallback });

/** Texts as people paste them, and as malice writes them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom('</script>', '<!-- <script>', ']]>', '“Don’t”', 'a -- b...', 'x\n\ny', "it's  [gallery] {{x}}", '\\n\\u0022', '&amp;'),
); // prettier-ignore
const anyPosting = fc
  .record({ title: text, description: text, responsibilities: fc.array(text, { minLength: 1 }), note: text })
  .map(({ title, description, responsibilities, note }) =>
    posting({ title, description, responsibilities, baseSalary: { currency: 'USD', minValue: 1, note } }),
  );

describe('a snippet', () => {
  it('gives an HTML parser the posting that it was made of', () => {
    fc.assert(
      fc.property(anyPosting, (data) => {
        const [element] = find(parseFragment(make(data, [{ text: data.title, href: '/x?a="b"' }])).childNodes, 'careers-posting');
        const [script] = element ? find(element.childNodes, 'script') : [];
        const [paragraph] = element ? find(element.childNodes, 'p') : [];
        assert.ok(script && paragraph);
        assert.deepEqual(JSON.parse(textOf(script)), JSON.parse(JSON.stringify(data)));
      }),
    );
  }); // prettier-ignore

  it('is read back by the editor', () => {
    fc.assert(
      fc.property(anyPosting, (data) => {
        const found = pasted(make(data));
        assert.ok(found.type === 'data');
        assert.deepEqual(JSON.parse(found.text), JSON.parse(JSON.stringify(data)));
      }),
    );
    const found = readSnippet(make(full));
    assert.ok(found && 'json' in found);
    assert.deepEqual(parsePosting(JSON.parse(found.json)).posting, parsePosting(full).posting);
  });

  it('has nothing in its texts that an editor makes something else of', () => {
    fc.assert(
      fc.property(anyPosting, (data) => {
        const json = safeJson(data);
        assert.doesNotMatch(json, /[^\x20-\x7e]/, 'letters of every encoding, on one line');
        for (const [, words = ''] of json.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
          assert.doesNotMatch(words, /[“”‘’'`<>&[\]{}@*_~$()/]|--|\.\.| {2}/);
          assert.doesNotMatch(words, /\\(?!u[\da-f]{4})/);
        }
      }),
    );
  });

  it('says its fallback in words, with quotes and links that hold', () => {
    const html = make(minimal, [
      { text: 'Cook & “Helper” <b>', href: 'https://example.org/a?b=1&c="' },
      { text: 'jobs@example.org', href: 'mailto:jobs@example.org' },
    ]);
    const [link, mail] = find(parseFragment(html).childNodes, 'a');
    assert.ok(link && mail);
    assert.equal(textOf(link), 'Cook & “Helper” <b>');
    assert.equal(link.attrs[0]?.value, 'https://example.org/a?b=1&c="');
    assert.equal(mail.attrs[0]?.value, 'mailto:jobs@example.org');
  });

  it('of a board with an address names it, and holds no data', () => {
    const html = snippetOf({ shape: 'board', data: [minimal], script: 'careers.js', fallback: [], attributes: { src: 'https://example.org/list.json?a=1&b=2' } });
    assert.doesNotMatch(html, /json">/);
    assert.deepEqual(pasted(html.replaceAll('&#38;', '&')), { type: 'address', address: 'https://example.org/list.json?a=1&b=2' });
  }); // prettier-ignore
});

describe('what is pasted', () => {
  const cases: [string, string][] = [
    ['https://example.org/openings.json', 'address'],
    ['  /data/openings.json\n', 'address'],
    ['[{"id":"x"}]', 'data'],
    ['\uFEFF{"postings":[]}', 'data'],
    ['<careers-board src="https://example.org/list.json"></careers-board>', 'address'],
    ['<p>See</p><careers-card><script type="application/json">{}</script></careers-card>', 'data'],
    ['Community Organizer\nhttps://example.org/jobs', 'announcement'],
    ['We use <b>careers</b> pages', 'announcement'],
    ['<https://example.org/openings.json>', 'address'],
    ['www.example.org', 'address'],
    ['example.org/jobs', 'address'],
    ['Cook/Driver', 'announcement'],
    ['<p>Cook</p>', 'announcement'],
  ];
  for (const [given, type] of cases)
    it(`${JSON.stringify(given).slice(0, 50)} is ${type}`, () => assert.equal(pasted(given).type, type));

  it('is an address that can be fetched, as mails and address bars give it', () => {
    assert.deepEqual(pasted('<https://example.org/a>'), { type: 'address', address: 'https://example.org/a' });
    assert.deepEqual(pasted('example.org/jobs?a=1'), { type: 'address', address: 'https://example.org/jobs?a=1' });
    assert.deepEqual(pasted('../a.json'), { type: 'address', address: '../a.json' });
  });
});
