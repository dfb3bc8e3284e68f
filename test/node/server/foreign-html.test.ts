/** Someone's HTML on a server: nothing leaves it but the allow-list (SEC-1, SEC-2). */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { sanitized } from '../../../src/server/foreign-html.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

const BASE = 'https://alliance.example.org/jobs/';
const ELEMENTS = 'p br ul ol li strong em b i h2 h3 h4 blockquote a'.split(' ');
const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/** Kept beside the project and not in it: absent in a copy of it. */
const PAYLOADS = new URL('../../../../shared/xss/payloads.json', import.meta.url);

const known = [
  '<img src=x onerror=alert(1)>',
  '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<p lang="&quot;><script>alert(1)</script>">x</p>',
  '<a href="java&#10;script:alert(1)">x</a><a href="https://u:p@example.org/">x</a>',
  '<template><script>alert(1)</script></template><xmp></p><img src=x onerror=alert(1)></xmp>',
  '&lt;img src=x onerror=alert(1)&gt;</template></div><!--lit-part--><script>alert(1)</script>',
];

function offences(node: Node): string[] {
  if (node.nodeName === '#text') return [];
  if (!('tagName' in node)) return [node.nodeName];
  const { tagName, namespaceURI, attrs, childNodes } = node;
  const isAllowed = ELEMENTS.includes(tagName) && (namespaceURI as string) === 'http://www.w3.org/1999/xhtml';
  const wrong = attrs.filter(({ name, value }) =>
    name === 'href'
      ? tagName !== 'a' || !PROTOCOLS.includes(new URL(value).protocol) || value.includes('@example.org')
      : !['dir', 'lang'].includes(name),
  );
  return [...(isAllowed ? [] : [tagName]), ...wrong.map(({ name }) => `${tagName}[${name}]`), ...childNodes.flatMap(offences)]; // prettier-ignore
}

describe('HTML of others on a server', () => {
  it('is what the allow-list leaves of it, however it is parsed again', () => {
    const more = existsSync(PAYLOADS) ? Object.values(JSON.parse(readFileSync(PAYLOADS, 'utf8')) as Record<string, string[]>).flat() : []; // prettier-ignore
    for (const payload of [...known, ...more]) {
      const html = sanitized(payload, 2, BASE);
      assert.deepEqual(parseFragment(html).childNodes.flatMap(offences), [], payload);
      assert.doesNotMatch(html, /<(?:!|\/?(?:template|script|style))/, payload);
    }
  });

  it('keeps its words and its shape', () => {
    const cases: [html: string, shown: string][] = [
      ['<div>One<br>two</div><div><p>three</p></div>', '<p>One<br>two</p><p>three</p>'],
      ['<h1>Title</h1><h3>Below</h3>', '<h3>Title</h3><h4>Below</h4>'],
      ['<p> </p><h2></h2>text', 'text'],
      ['<p DIR=RTL lang="ar">a</p><p dir="up">b</p>', '<p dir="rtl" lang="ar">a</p><p>b</p>'],
      ['a<!-- x -->b<span>c</span>', 'abc'],
      ['<a href="../apply?a=1&amp;b=2" target="_blank">x</a>', `<a href="https://alliance.example.org/apply?a=1&amp;b=2">x</a>`],
    ]; // prettier-ignore
    for (const [html, shown] of cases) assert.equal(sanitized(html, 2, BASE), shown);
    assert.equal(sanitized('<a href="apply/">x</a>', 2, undefined), '<a href="apply/">x</a>');
  });
});
