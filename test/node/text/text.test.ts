import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { blocks, inlines, type Lines } from '../../../src/text/blocks.js';
import { htmlToText } from '../../../src/text/html.js';
import { textToHtml } from '../../../src/text/to-html.js';
import { withoutHeading } from '../../../src/text/heading.js';
import { firstSentence, plainText } from '../../../src/text/plain.js';

describe('paragraphs', () => {
  it('a blank line parts them, a line break stays in them', () => {
    assert.equal(textToHtml('One\ntwo\n\nThree'), '<p>One<br>two</p><p>Three</p>');
  });

  it('reads the line ends of every system', () => {
    assert.equal(textToHtml('One\r\ntwo\r\n\r\nThree\r\rFour'), '<p>One<br>two</p><p>Three</p><p>Four</p>');
  });

  it('lines of white space are blank, and empty text is nothing', () => {
    assert.equal(textToHtml('One\n \t \nTwo'), '<p>One</p><p>Two</p>');
    assert.deepEqual(blocks(' \n\n '), []);
  });
});

describe('lists', () => {
  for (const mark of ['•', '-', '*', '–']) {
    it(`lines that begin with ${mark} are a list`, () => {
      assert.equal(textToHtml(`You:\n${mark} cook\n${mark} bake\nThanks`), '<p>You:</p><ul><li>cook</li><li>bake</li></ul><p>Thanks</p>');
    });
  } // prettier-ignore

  it('a bullet needs no space behind it, a dash does', () => {
    assert.equal(textToHtml('•cook\n•bake'), '<ul><li>cook</li><li>bake</li></ul>');
    assert.equal(textToHtml('-5 degrees'), '<p>-5 degrees</p>');
  });

  it('lines that begin with 1. or 1) are a numbered list, which begins where it says', () => {
    assert.equal(textToHtml('1. cook\n2. bake'), '<ol><li>cook</li><li>bake</li></ol>');
    const [list] = blocks('3) cook\n4) bake');
    assert.deepEqual(list, { type: 'list', ordered: true, start: 3, items: [['cook'], ['bake']] });
  });

  for (const line of ['1-1 relationship-building', '3 or more years', '2024. A good year', '1.5 jobs', '*Required', '–5', '40 hours']) {
    it(`"${line}" is no list`, () => assert.equal(textToHtml(line), `<p>${line}</p>`));
  } // prettier-ignore

  it('a bullet that is wrapped goes on where its next line is indented', () => {
    assert.equal(textToHtml('• cook for\n  forty people\n• bake'), '<ul><li>cook for forty people</li><li>bake</li></ul>');
  }); // prettier-ignore

  it('blank lines between bullets do not part the list', () => {
    assert.equal(textToHtml('• cook\n\n• bake'), '<ul><li>cook</li><li>bake</li></ul>');
  });

  it('bullets and numbers are two lists', () => {
    assert.equal(textToHtml('• cook\n1. bake'), '<ul><li>cook</li></ul><ol><li>bake</li></ol>');
  });

  it('a list of lines is a list, and loses bullets of its own', () => {
    assert.equal(textToHtml(['cook', '• bake', '- serve']), '<ul><li>cook</li><li>bake</li><li>serve</li></ul>');
    assert.equal(plainText(['cook', '• bake']), '• cook\n• bake');
  });
});

describe('addresses in a line', () => {
  const links = (line: string) => inlines(line).filter((part) => typeof part !== 'string');
  const href = (line: string) => links(line)[0]?.href;

  it('web and e-mail addresses become links, the words around them stay', () => {
    assert.deepEqual(inlines('Write to info@metrostability.org or see https://example.org/jobs.'), [
      'Write to ',
      { text: 'info@metrostability.org', href: 'mailto:info@metrostability.org' },
      ' or see ',
      { text: 'https://example.org/jobs', href: 'https://example.org/jobs' },
      '.',
    ]);
  });

  for (const mark of ['.', ',', ';', ':', '!', '?', ')', ']', '"', '’s'.slice(0, 0) + '…', ').', '!?']) {
    it(`"${mark}" behind an address belongs to the sentence`, () => {
      assert.equal(href(`(See https://example.org/a${mark}`), 'https://example.org/a');
      assert.equal(href(`Write a@example.org${mark}`), 'mailto:a@example.org');
    });
  }

  it('a bracket that the address opened is its own', () => {
    assert.equal(href('https://en.wikipedia.org/wiki/Union_(labor).'), 'https://en.wikipedia.org/wiki/Union_(labor)');
  });

  it('query strings and fragments are part of the address', () => {
    assert.equal(href('at https://example.org/?a=1&b=2#c now'), 'https://example.org/?a=1&b=2#c');
  });

  it('an address that begins with www. needs no scheme', () => {
    assert.deepEqual(inlines('See www.example.org/a.'), ['See ', { text: 'www.example.org/a', href: 'https://www.example.org/a' }, '.']); // prettier-ignore
  });

  it('nothing else is a link', () => {
    for (const line of ['javascript:alert(1)', 'www. example', 'awww.example.org', 'example.org', '@handle', 'a@b', 'ftp://example.org', 'http://', 'a @ b.org']) {
      assert.deepEqual(links(line), [], line);
    }
  }); // prettier-ignore

  it('an e-mail address can’t smuggle headers into the message', () => {
    for (const { href } of links('a?bcc=b@example.org a%0Abcc:x@example.org')) assert.doesNotMatch(href, /[?\n]|%0A/i);
  });

  it('property: no word of the line is lost or doubled', () => {
    const piece = fc.constantFrom(
      'https://a.example/b',
      'www.',
      'x@y.org',
      '.',
      ' ',
      '(',
      ')',
      'word',
      '@',
      '<',
      '"',
      '…',
      'é',
    );
    const line = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(line, (text) => {
        const parts = inlines(text);
        assert.equal(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''), text);
        for (const part of parts) if (typeof part !== 'string') assert.match(part.href, /^(https?:|mailto:)/i);
      }),
    );
  });
});

describe('text as HTML', () => {
  it('escapes what HTML would take for its own', () => {
    assert.equal(textToHtml('R&D <b>"pays"</b>'), '<p>R&amp;D &lt;b&gt;&quot;pays&quot;&lt;/b&gt;</p>');
  });

  it('keeps the words, paragraphs and lists of someone’s HTML, and nothing else of it', () => {
    const html = '<div class="x"><h2>You</h2><p style="color:red">Cook &amp; <b>bake</b><br>daily</p><ul><li>rice</li><li><p>beans</p></li></ul></div>';
    assert.equal(textToHtml({ html }), '<p>You</p><p>Cook &amp; bake<br>daily</p><ul><li>rice</li><li>beans</li></ul>');
  }); // prettier-ignore

  it('what was escaped stays words', () => {
    assert.equal(textToHtml({ html: '&lt;script&gt;alert(1)&lt;/script&gt;' }), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  }); // prettier-ignore

  it('property: no tags but p, ul, ol, li and br, and every one closed', () => {
    const nasty = fc.constantFrom('<', '>', '&', '"', '</', '<!--', '-->', '<script>', '</script', '&lt;', '&#60;', '<p ', '• ', '1. ', '\n', '\n\n', '  ', 'x', '<li>'); // prettier-ignore
    const said = fc.oneof(
      fc.array(nasty, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.oneof(
      said,
      fc.array(said),
      said.map((html) => ({ html })),
    );
    fc.assert(
      fc.property(text, (given) => {
        const html = textToHtml(given);
        const open: string[] = [];
        for (const [, slash, tag] of html.matchAll(/<(\/?)([^>]*)>/g)) {
          assert.match(tag ?? '', /^(p|ul|ol|li|br)$/);
          if (slash) assert.equal(open.pop(), tag);
          else if (tag !== 'br') open.push(tag ?? '');
        }
        assert.deepEqual(open, []);
        assert.doesNotMatch(html.replace(/<\/?(p|ul|ol|li|br)>/g, ''), /[<>"]|&(?!(amp|lt|gt|quot);)/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('someone’s HTML as text', () => {
  const cases: [what: string, html: string, text: string][] = [
    ['paragraphs', '<p>One</p>\n<p>Two</p>', 'One\n\nTwo'],
    ['line breaks', 'One<br>two<br/>three', 'One\ntwo\nthree'],
    ['lists', '<p>You:</p><ul>\n<li>cook</li>\n<li>bake</li>\n</ul>', 'You:\n\n• cook\n• bake'],
    ['inline tags', 'We <em>really</em> <a href="https://example.org">care</a>', 'We really care'],
    ['entities, once', 'R&amp;D &#8211; caf&eacute; &amp;lt; &nope; &#x1F600;', 'R&D – café &lt; &nope; 😀'],
    ['entities of Latin-1, by their case', '&Eacute;cole f&uuml;r M&Uuml;NCHEN gar&ccedil;on &szlig; &yuml; 3&times;2 &AMP;', 'École für MÜNCHEN garçon ß ÿ 3×2 &'],
    ['what only looks like one', '&constructor; &EACUTE; &toString;', '&constructor; &EACUTE; &toString;'],
    ['impossible entities', '&#0; &#xD800; &#1114112;', '&#0; &#xD800; &#1114112;'],
    ['scripts and styles', 'a<script>alert("<p>")</script>b<style>p{}</style>c', 'abc'],
    ['comments', 'a<!-- <p>hidden</p> -->b', 'ab'],
    ['what is never closed', 'a<script>alert(1)', 'a'],
    ['a tag that is cut off', 'a<img src=x onerror=', 'a'],
    ['a lone angle bracket', '3 < 5 and 5 > 3', '3 < 5 and 5 > 3'],
  ]; // prettier-ignore
  for (const [what, html, text] of cases) {
    it(what, () => assert.equal(htmlToText(html), text));
  }
});

describe('the heading that a text begins with', () => {
  const cases: [string, Lines, { heading?: string; text: Lines }][] = [
    ['a heading', { html: '<div><h2 class="x">About <em>the role</em></h2><p>You cook.</p></div>' }, { heading: 'About the role', text: { html: '<p>You cook.</p></div>' } }],
    ['a bold paragraph', { html: '<p><strong>The job:&nbsp;</strong></p>\n<p>You cook.</p>' }, { heading: 'The job', text: { html: '\n<p>You cook.</p>' } }],
    ['a heading and its subheading', { html: '<h2>Job</h2><h3>What you do</h3><p>You cook.</p>' }, { heading: 'Job: What you do', text: { html: '<p>You cook.</p>' } }],
    ['a line in capitals', 'ABOUT US\n\nWe cook.', { heading: 'ABOUT US', text: 'We cook.' }],
    ['none: a line that leads to what is under it', 'You bring:\n\n- Knives', { text: 'You bring:\n\n- Knives' }],
    ['none: a bold word that leads a sentence', { html: '<p><strong>We</strong> cook.</p>' }, { text: { html: '<p><strong>We</strong> cook.</p>' } }],
    ['none: nothing stands under it', { html: '<h2>Cook</h2>' }, { text: { html: '<h2>Cook</h2>' } }],
    ['none: a short line', 'Minneapolis, MN\n\nWe cook.', { text: 'Minneapolis, MN\n\nWe cook.' }],
    ['none: a list', '- COOK\n\n- BAKE', { text: '- COOK\n\n- BAKE' }],
    ['none: lines', ['COOK', 'BAKE'], { text: ['COOK', 'BAKE'] }],
  ]; // prettier-ignore
  for (const [what, text, read] of cases) {
    it(what, () => assert.deepEqual({ ...withoutHeading(text) }, read));
  }

  it('property: the words of heading and text are the words of the whole', () => {
    const piece = fc.constantFrom('<h2>', '</h2>', '<p>', '</p>', '<strong>', '</strong>', 'A', 'b', ' ', ':', '\n\n');
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.boolean(), (pieces, isHtml) => {
        const all = isHtml ? { html: pieces.join('') } : pieces.join('').replace(/<[^>]*>/g, '');
        const { heading = '', text } = withoutHeading(all);
        assert.equal(letters(heading + plainText(text)), letters(plainText(all)));
      }),
    );
  });
});

describe('the first sentence', () => {
  it('is the first sentence of the first paragraph', () => {
    assert.equal(
      firstSentence('We are seeking an organizer who loves people. You will knock on doors.\n\nMore.'),
      'We are seeking an organizer who loves people.',
    );
  });

  it('may be short', () => assert.equal(firstSentence('You cook. You bake!'), 'You cook.'));

  it('ends at no abbreviation, initial, number or address', () => {
    const whole = [
      'St. Paul needs you.', 'Report to Dr. J. Smith Jr. Boyd.', '1. Cook.', 'The U.S. Department pays 3.5 hours.', 'Visit example.org now.', 'Is it for you?',
    ]; // prettier-ignore
    for (const sentence of whole) assert.equal(firstSentence(`${sentence} Come. It is good.`), sentence);
    assert.equal(firstSentence('Te buscamos. ¿Quieres cocinar?'), 'Te buscamos.');
  });

  it('a short paragraph is taken whole, and not the next one', () => {
    assert.equal(firstSentence('We cook.\n\nYou bake.'), 'We cook.');
    assert.equal(firstSentence({ html: '<p>We cook.</p><p>You bake.</p>' }), 'We cook.');
  });

  it('a long one is cut at a word', () => {
    const sentence = firstSentence('organize '.repeat(100));
    assert.match(sentence, /^(organize )+organize…$/);
    assert.ok(sentence.length <= 241);
  });

  it('property: never longer than a card can bear, and never half a character', () => {
    const of = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 600, size: 'max' });
    fc.assert(
      fc.property(fc.oneof(of('a', '😀', 'é', ' ', '. ', '\n'), of('a', '😀')), (text) => {
        const sentence = firstSentence(text);
        assert.ok(sentence.length <= 241);
        assert.doesNotMatch(sentence, /\p{Surrogate}/u);
      }),
      { endOnFailure: true },
    );
  });
});

it('hostile data is read in one pass, and costs its neighbours nothing', () => {
  // In a process of its own, as nothing else can end a regular expression that runs away.
  const worker = fileURLToPath(new URL('./hostile-text.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', worker], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(status, 0, `stuck at: ${stdout.trim().split('\n').at(-1)}`);
});
