import { decoded } from '../../text/decode.js';
import { htmlToText } from '../../text/html.js';
import { Unreadable } from './unreadable.js';

/** The words of a document, and its HTML where it has some. */
export interface ReadDocument {
  text: string;
  html?: string;
}

/**
 * The words of a .docx, .odt, .pdf, .html or .txt file, as `readAnnouncement` takes them. What reads a kind of file is
 * loaded when such a file is read. Throws an `Error` that says in words why a file can't be read.
 */
export async function readDocument(file: Blob): Promise<ReadDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (signature: string) => [...signature].every((letter, i) => bytes[i] === letter.charCodeAt(0));
  // Programs put a line of their own before it.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return readable(() => pdf(bytes));
  if (begins('PK')) return readable(() => zipped(bytes));
  if (begins('\u00D0\u00CF\u0011\u00E0')) return readable(() => older(bytes));
  if (begins('{\\rtf')) throw new Unreadable('rtf');
  const { text } = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('noText');
  const isHtml = file.type.includes('html') || /^\s*(?:<!doctype html|<html|<(?:p|div|h[1-6]|ul|table)\b)/i.test(text);
  return isHtml ? { text: pageText(text), html: text } : { text };
}

/** Bytes as a letter each. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** What holds an old .doc also holds what Word locks with a password, and old workbooks and mails: its parts are named. */
function older(bytes: Uint8Array): never {
  const names = latin(bytes).replaceAll('\0', '');
  throw new Unreadable(
    names.includes('EncryptedPackage') ? 'locked' : names.includes('Workbook') ? 'workbook' : 'older',
  );
}

async function readable(read: () => ReadDocument | Promise<ReadDocument>): Promise<ReadDocument> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'locked' : 'broken', { cause: error });
  }
}

async function zipped(bytes: Uint8Array): Promise<ReadDocument> {
  const { unzipSync, strFromU8 } = await import('./unzip.js');
  // One part of the file is read, and no file makes more of itself than a long announcement is.
  const wanted = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^(?:content\.xml|word\/document\.xml|xl\/workbook\.xml)$/.test(name) && originalSize < LARGEST,
  });
  const odt = wanted['content.xml'];
  if (odt) {
    const xml = strFromU8(odt);
    // What is locked is no XML.
    if (!xml.includes('<office:')) throw new Unreadable('locked');
    const html = odtToHtml(xml);
    return { text: pageText(html), html };
  }
  if (wanted['xl/workbook.xml']) throw new Unreadable('workbook');
  if (!wanted['word/document.xml']) throw new Unreadable('other');
  const { default: mammoth } = await import('mammoth/mammoth.browser.min.js');
  const arrayBuffer = bytes.slice().buffer;
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage: mammoth.images.imgElement(noImage) });
  return { text: pageText(value), html: value };
}

const LARGEST = 50_000_000;

function noImage(): Promise<{ src: string }> {
  return Promise.resolve({ src: '' });
}

/** Stands for a tab where white space is collapsed; nobody writes it. */
const TAB = '\u0001';

/** HTML as plain text, with the cells of a row side by side and headings on lines of their own. */
function pageText(html: string): string {
  const cells = html
    // Word marks what is for it alone by conditions.
    .replace(/<!doctype\b[^>]*>|<img\b[^>]*>|<!\[[^\]>]*\]>/gi, '')
    .replace(/<\/(?:td|th)>\s*<(?:td|th)\b[^>]*>/gi, ' | ')
    .replace(/<(?:td|th)\b[^>]*>\s*(?:<p\b[^>]*>)?|(?:<\/p>)?\s*<\/(?:td|th)>/gi, '')
    .replace(/<\/p>\s*\|\s*<p\b[^>]*>/gi, ' | ')
    .replace(/<\/p>\s*\|/gi, ' |')
    .replace(/\|\s*<p\b[^>]*>/gi, '| ')
    .replace(/<\/dt>\s*<dd\b[^>]*>/gi, ': ')
    .replace(/<d[td]\b[^>]*>/gi, '<br>')
    .replace(/<ol\b[^>]*>([\s\S]*?)<\/ol>/gi, (_all, items: string) => {
      let number = 0;
      return `<div>${items.replace(/<li\b[^>]*>/gi, () => `<br>${(number += 1)}. `).replace(/<\/li>/gi, '')}</div>`;
    })
    // htmlToText takes all white space for one, and a tab between words is a gap.
    .replaceAll('\t', TAB);
  return htmlToText(cells).replaceAll(TAB, '\t');
}

/** An .odt file's paragraphs, headings, lists and tables as HTML. */
function odtToHtml(xml: string): string {
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? xml;
  return body
    .replace(
      /<(?:office:annotation|text:tracked-changes|text:note)\b[\s\S]*?<\/(?:office:annotation|text:tracked-changes|text:note)>/g,
      '',
    )
    .replace(/<text:s\b[^>]*?(?:text:c="(\d{1,3})")?[^>]*\/>/g, (_all, count?: string) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replace(/<text:tab\b[^>]*\/>/g, '\t')
    .replace(/<text:line-break\b[^>]*\/>/g, '<br>')
    .replace(/<text:(?:p|h)\b[^>]*\/>/g, '<p></p>')
    .replace(/<text:h\b[^>]*>/g, '<h2>')
    .replace(/<\/text:h>/g, '</h2>')
    .replace(/<text:list-item\b[^>]*>\s*<text:p\b[^>]*>/g, '<li>')
    .replace(/<\/text:p>\s*<\/text:list-item>/g, '</li>')
    .replace(/<text:list-item\b[^>]*>/g, '<li>')
    .replace(/<\/text:list-item>/g, '</li>')
    .replace(/<text:list\b[^>]*>/g, '<ul>')
    .replace(/<\/text:list>/g, '</ul>')
    .replace(/<text:p\b[^>]*>/g, '<p>')
    .replace(/<\/text:p>/g, '</p>')
    .replace(/<table:table-cell\b[^>]*>/g, '<td>')
    .replace(/<\/table:table-cell>/g, '</td>')
    .replace(/<table:table-row\b[^>]*>/g, '<tr>')
    .replace(/<\/table:table-row>/g, '</tr>')
    .replace(/<\/?(?:[a-z]+:)[^>]*>/g, '');
}

/** A run of letters on a page: where it stands and how tall it is. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

async function pdf(bytes: Uint8Array): Promise<ReadDocument> {
  const { getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  // No announcement is as long: another file was meant, and words after a cut would be lost without a word.
  if (file.numPages > 50) throw new Unreadable('long');
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, height: item.height || 10 }];
    });
    pages.push(pageLines(runs));
  }
  await file.destroy();
  const text = pages.join('\n');
  if (!/\p{L}/u.test(text)) throw new Unreadable('pictures');
  return { text };
}

/** Room between columns, as wide as `readAnnouncement` takes it for. */
const WIDE = ' '.repeat(8);

interface PageLine {
  y: number;
  height: number;
  x: number;
  text: string;
  end: number;
}

/** The runs of a page as lines, with a blank line where the page leaves more room, and gaps between columns kept. */
function pageLines(runs: readonly Run[]): string {
  const lines: PageLine[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - run.y) < Math.max(last.height, run.height) * 0.5) {
      const blank = run.text.trim() === '';
      const room = blank ? run.width : run.x - last.end;
      const open = /\s$/.test(last.text) || /^\s/.test(run.text);
      const space =
        room > run.height * 3 ? WIDE : room > run.height * 0.7 ? '  ' : room > run.height * 0.15 && !open ? ' ' : '';
      if (blank) {
        last.text += space || run.text;
        last.end = Math.max(last.end, run.x + run.width);
        continue;
      }
      last.text += space + run.text;
      last.end = Math.max(last.end, run.x + run.width);
    } else if (run.text.trim() !== '') {
      lines.push({ y: run.y, height: run.height, x: run.x, text: run.text, end: run.x + run.width });
    }
  }
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && before.y > line.y ? [before.y - line.y] : [];
  });
  const sorted = [...steps].sort((a, b) => a - b);
  const usual = sorted[Math.floor(steps.length * 0.3)] ?? 0;
  const tight = sorted.find((step) => step > 6) ?? usual;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ end }) => end));
  const numbers = new Set(lines.flatMap(({ text }) => /^(\d{1,2})[.)]\s/.exec(text)?.[1] ?? []).map(Number));
  const wrapped = lines.map((line, i) => {
    const before = lines[i - 1];
    return before !== undefined && before.y - line.y < tight * 1.2 && isWrapped(before, line, right, numbers);
  });
  const items = itemEdges(lines, wrapped, left);
  return lines.reduce((page, line, i) => {
    const before = lines[i - 1];
    const words = line.text.trim();
    if (wrapped[i]) return page + (/\p{L}-$/u.test(page) ? '' : ' ') + words;
    const step = before ? before.y - line.y : 0;
    const isApart = step < 0 || step > usual * 1.4 || step > line.height * 1.75;
    const indent = Math.max(0, Math.min(12, Math.round((line.x - left) / (line.height * 0.5))));
    const mark =
      items.has(Math.round(line.x)) && !NUMBERED.test(words) && /^[\p{L}\p{N}"“'¿¡$]/u.test(words) ? '• ' : '';
    return `${page}${before ? '\n' : ''}${isApart ? '\n' : ''}${' '.repeat(indent)}${mark}${words}`;
  }, '');
}

/** A number, or a letter, is a mark of its own. */
const NUMBERED = /^\(?(?:\d{1,2}|[a-h])[.)]\s/i;

/** Whether a line goes on where the page had no more room: its first word would not have fitted on the line before. */
function isWrapped(before: PageLine, line: PageLine, right: number, numbers: ReadonlySet<number>): boolean {
  const [word = ''] = line.text.trimStart().split(/\s/);
  const width = (line.end - line.x) / line.text.length;
  const isFull = before.y > line.y && before.end + width * (word.length + 0.5) > right;
  const [, number] = /^(\d{1,2})[.)]$/.exec(word) ?? [];
  const isItem = number
    ? number === '1' || numbers.has(Number(number) - 1)
    : /^(?:[^\p{L}\p{N}("“‘'¿¡$€£[]\s|\S\s{2})/u.test(line.text.trimStart());
  return isFull && !isItem && before.text.length > 40 && Math.abs(before.height - line.height) < 1;
}

/** How far in the items of lists begin, whose bullets were drawn and are no text: several lines do, and stay there. */
function itemEdges(lines: readonly PageLine[], wrapped: readonly boolean[], left: number): Set<number> {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const edge = Math.round(line.x);
    const indent = (line.x - left) / line.height;
    if (indent < 0.8 || indent > 6) continue;
    // The line after the first of a paragraph begins at its left: what is indented is the paragraph.
    const isParagraph = wrapped[i + 1] === true && (lines[i + 1]?.x ?? 0) < line.x - 2;
    counts.set(edge, (counts.get(edge) ?? 0) + (isParagraph ? -lines.length : wrapped[i] ? 0 : 1));
  }
  return new Set([...counts].flatMap(([edge, count]) => (count > 1 ? [edge] : [])));
}
