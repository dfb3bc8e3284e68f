import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Document, HeadingLevel, Packer, Paragraph, TextRun, Tab } from 'docx';
import { strToU8, zipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readDocument } from '../../../src/announcement/documents/documents.js';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { escapeHtml } from '../../../src/text/to-html.js';
import { chromiumLaunchOptions, findChromium, NO_CHROMIUM } from '../../support/browsers.js';
import { factsOf, GIVEN, NOW, OWN, samples } from './score.js';

const announcements = [...samples(OWN), ...samples(GIVEN)];
const chromium = await findChromium();

/** The paragraphs of a text as someone would write them with a word processor. */
function paragraphs(text: string): { text: string; bullet: boolean }[] {
  return (
    text
      .replace(/^\uFEFF/, '')
      // A line that a page had broken goes on with the one before it.
      .replace(/\n {3,}(?![•*–-]|\d{1,2}\.)(?=\S)/g, ' ')
      .split(/\r?\n/)
      .filter((line) => line.trim())
      .map((line) => ({ text: line.replace(/^\s*[•*–-]\s*/, '').trim(), bullet: /^\s*(?:•\s*|[*–-]\s)/.test(line) }))
  );
}

/** Lines that the PDF or the mail had broken are no paragraphs of a document. */
const whole = announcements.filter(({ name }) => !/^(?:08|19|a-|h-)/.test(name));
const facts = (text: string) => factsOf(readAnnouncement(text, { now: NOW }).openings[0]);

async function word(document: Document): Promise<Blob> {
  return new Blob([new Uint8Array(await Packer.toBuffer(document))]);
}

describe('the same announcement as a document', () => {
  for (const { name, text } of whole) {
    it(`${name}.docx gives the same opening`, async () => {
      const children = paragraphs(text).map(({ text: words, bullet }) => {
        const runs = words
          .split('\t')
          .flatMap((cell, i) => [new TextRun({ children: [...(i > 0 ? [new Tab()] : []), cell] })]);
        return new Paragraph({ children: runs, ...(bullet && { bullet: { level: 0 } }) });
      });
      const file = await word(new Document({ sections: [{ children }] }));
      const { text: read, html } = await readDocument(file);
      assert.ok(html);
      assert.deepEqual(facts(read), facts(text));
    });

    it(`${name}.odt gives the same opening`, async () => {
      const body = paragraphs(text)
        .map(({ text: words, bullet }) => {
          const paragraph = `<text:p text:style-name="P1">${escapeHtml(words).replaceAll('\t', '<text:tab/>')}</text:p>`;
          return bullet ? `<text:list><text:list-item>${paragraph}</text:list-item></text:list>` : paragraph;
        })
        .join('');
      const xml = `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
      const file = new Blob([
        zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(xml) }),
      ]);
      const { text: read } = await readDocument(file);
      assert.deepEqual(facts(read), facts(text));
    });
  }

  it('keeps headings and numbered lists of a .docx', async () => {
    const children = [
      new Paragraph({ text: 'Duties', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: 'Visit people', numbering: { reference: 'steps', level: 0 } }),
      new Paragraph({ text: 'Call people', numbering: { reference: 'steps', level: 0 } }),
    ];
    const numbering = {
      config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal' as const, text: '%1.' }] }],
    };
    const file = await word(new Document({ numbering, sections: [{ children }] }));
    assert.equal((await readDocument(file)).text, 'Duties\n\n1. Visit people\n2. Call people');
  });

  for (const [what, text, type] of [
    ['a text file', 'Organizer\n', 'text/plain'],
    ['a piece of a web page', '<p>Organizer</p>', 'text/html'],
    ['a whole web page', '<!DOCTYPE html>\n<title>Jobs</title><p>Organizer</p>', ''],
  ] as const) {
    it(`reads ${what}`, async () => {
      const read = await readDocument(new Blob([text], { type }));
      assert.equal(read.text.trim(), 'Organizer');
    });
  }

  it('reads an OpenDocument spreadsheet as its rows', async () => {
    const cells = ['Cook', 'Duluth'].map((words) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`);
    const rows = `<table:table><table:table-row>${cells.join('')}</table:table-row></table:table>`;
    const xml = `<office:document-content><office:body><office:spreadsheet>${rows}</office:spreadsheet></office:body></office:document-content>`;
    const { text } = await readDocument(new Blob([zipSync({ 'content.xml': strToU8(xml) })]));
    assert.equal(text.trim(), 'Cook | Duluth');
  });

  it('reads a PDF behind what a program put before it', async () => {
    const { text } = await readDocument(new Blob(['\uFEFF\n', onePage()]));
    assert.equal(text, 'Organizer');
  });

  it('reads a web page that Word saved, without what is for Word alone', async () => {
    const item = '<p><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>Visit people</p>';
    const { text } = await readDocument(new Blob([`<html><body><!--[if gte mso 9]><xml/><![endif]-->${item}`]));
    assert.match(text, /^·\s+Visit people$/);
  });

  it('reads the terms of a page with what they say, a line each', async () => {
    const list = '<dl><dt>Pay</dt> <dd>$22</dd><dt>Hours</dt><dd>24 a week</dd><dd>evenings</dd></dl>';
    const { text } = await readDocument(new Blob([list], { type: 'text/html' }));
    assert.equal(text, 'Pay: $22\nHours: 24 a week\nevenings');
  });

  it('reads Windows-1252 and UTF-16', async () => {
    assert.equal((await readDocument(new Blob([Uint8Array.of(0x93, 0x4f, 0x6b, 0x94)]))).text, '“Ok”');
    assert.equal((await readDocument(new Blob([Uint8Array.of(0xff, 0xfe, 0xe9, 0x00)]))).text, 'é');
  });

  for (const [what, bytes, message] of [
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /\.docx/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), /holds no text/],
    ['an .rtf', strToU8('{\\rtf1}'), /\.docx/],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /neither a \.docx nor an \.odt/],
    ['an Excel workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /paste them, or save it as \.csv/],
    ['a .docx with a password', old('EncryptionInfo', 'EncryptedPackage'), /it is locked with a password/],
    ['an old workbook', old('Workbook'), /Excel workbook.*\.csv/],
    ['a mail of Outlook', old('__substg1.0_1000001F'), /or a mail.*paste its words/],
    [
      'an .odt with a password',
      zipSync({ 'content.xml': Uint8Array.of(0x9c, 0, 0x3c, 0xe1) }),
      /locked with a password/,
    ],
    ['a PDF with a password', onePage({ isLocked: true }), /locked with a password/],
    ['a PDF of pictures', onePage({ words: '' }), /holds pictures of pages and no text/],
    ['a PDF of 51 pages', onePage({ times: 51 }), /more than 50 pages.*paste them/],
    ['a broken zip', strToU8('PK\u0003\u0004 broken'), /could not be read/],
    ['a broken PDF', strToU8('%PDF-1.7 broken'), /could not be read/],
  ] as const) {
    it(`says in words why ${what} can't be read`, async () => {
      await assert.rejects(readDocument(new Blob([new Uint8Array(bytes)])), message);
    });
  }
});

/** The container of an old Office, with the names of its parts. */
function old(...names: string[]): Uint8Array<ArrayBuffer> {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...signature, ...Buffer.from(names.join('\0\0'), 'utf16le')]);
}

/** A page with a word on it, or with none; as often as need be. */
function onePage({ words = 'Organizer', isLocked = false, times = 1 } = {}): Uint8Array<ArrayBuffer> {
  const drawn = words ? `BT /F 12 Tf 72 720 Td (${words}) Tj ET` : '0 0 9 9 re f';
  const key = 'ab'.repeat(32);
  const leaf =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
  const pages = Array.from({ length: times }, () => leaf);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${at ? at + 6 : 3} 0 R`).join(' ')}] /Count ${times} >>`,
    leaf,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    ...pages.slice(1),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const lock = isLocked ? '/Encrypt 6 0 R /ID [<00> <00>]' : '';
  return new Uint8Array(
    strToU8(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} ${lock} >>\n%%EOF`),
  );
}

describe('the same announcement as a PDF', { skip: chromium ? false : NO_CHROMIUM }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    if (!chromium) return;
    browser = await puppeteer.launch(chromiumLaunchOptions(chromium));
    page = await browser.newPage();
  });
  after(() => browser.close());

  async function printed(html: string): Promise<Blob> {
    await page.setContent(html);
    const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
    return new Blob([new Uint8Array(await page.pdf({ format: 'letter', margin }))]);
  }

  for (const { name, text } of announcements) {
    it(`${name}.pdf gives the same opening`, async () => {
      const words = escapeHtml(text.replace(/^\uFEFF/, ''));
      const file = await printed(
        `<pre style="font: 11pt sans-serif; white-space: pre-wrap; tab-size: 4">${words}</pre>`,
      );
      assert.deepEqual(facts((await readDocument(file)).text), facts(text));
    });
  }

  it('paragraphs whose first line is indented stay as they are: no list, and no word cut at its hyphen', async () => {
    const words = `Our ${'community-based-work-study-'.repeat(12)}team.`;
    const paragraph = `<p style="margin: 0; text-indent: 2em">${words}</p>`;
    const { text } = await readDocument(await printed(`<body style="font: 11pt serif">${paragraph.repeat(3)}`));
    assert.deepEqual(text.trim().split(/\s*\n\s*/), [words, words, words]);
  });

  // A word processor prints paragraphs and lists; the bullets are drawn.
  for (const { name, text } of whole) {
    it(`${name}.pdf, printed from paragraphs and lists, gives the same opening`, async () => {
      const body = paragraphs(text).map(({ text: words, bullet }) => {
        const line = escapeHtml(words).replaceAll('\t', '<span style="display: inline-block; width: 3em"></span>');
        return bullet ? `<ul style="margin: 0"><li>${line}</li></ul>` : `<p>${line}</p>`;
      });
      const file = await printed(`<html lang="en"><body style="font: 11pt serif; hyphens: auto">${body.join('')}`);
      assert.deepEqual(facts((await readDocument(file)).text), facts(text));
    });
  }
});
