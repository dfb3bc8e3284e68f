import type { Message } from './email.js';
import { newSubmissionId } from './submission-id.js';

/** Bytes read at a time: 512 lines of 57 bytes, which base64 makes 76 columns of, the most that MIME allows. */
const SLICE = 57 * 512;

/** Octets of an encoded word, so that it and the name of its header keep to 76 columns (RFC 2047, 2). */
const WORD = 36;

/**
 * The message with its files as a draft that email programs open: an `.eml` (EML-1). It says neither from whom nor when,
 * unless told: the program that sends it knows better. Rejects where a file can't be read any more.
 */
export async function toEml(
  { to, subject, text }: Message,
  files: readonly File[],
  from?: { name: string; address: string },
): Promise<Blob> {
  // An underscore is no letter of base64, and every part is base64: no part can contain this.
  const boundary = `=_${newSubmissionId()}`;
  const recipient = onlyAddress(to);
  const sender = from && onlyAddress(from.address);
  const parts = [
    headers(
      'X-Unsent: 1',
      recipient && `To: ${recipient}`,
      sender && `From: ${phrase(from.name)}<${sender}>`,
      `Subject: ${inHeader(subject, /^[ -~]*$/)}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    ),
    `--${boundary}\r\n`,
    headers('Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64'),
    ...(await base64(new Blob([text.replace(/\r\n?|\n/g, '\r\n')]))),
  ];
  for (const file of files) {
    parts.push(
      `--${boundary}\r\n`,
      headers(
        `Content-Type: ${mediaType(file)};\r\n name="${plainName(file.name)}"`,
        `Content-Disposition: attachment${fileName(file.name)}`,
        'Content-Transfer-Encoding: base64',
      ),
      ...(await base64(file)),
    );
  }
  return new Blob([...parts, `--${boundary}--\r\n`], { type: 'message/rfc822' });
}

function headers(...lines: (string | undefined)[]): string {
  return [...lines.filter(Boolean), '', ''].join('\r\n');
}

/** Lines of base64. Slice by slice, so that a large file never stops the page: browsers read each in a task of its own. */
async function base64(data: Blob): Promise<string[]> {
  const slices: string[] = [];
  for (let start = 0; start < data.size; start += SLICE) {
    const bytes = new Uint8Array(await data.slice(start, start + SLICE).arrayBuffer());
    slices.push(btoa(String.fromCharCode(...bytes)).replace(/.{1,76}/g, '$&\r\n'));
  }
  return slices;
}

/** The first address in a text, and nothing that could end it or begin another (EML-2). */
function onlyAddress(text: string): string | undefined {
  return text.split(/[\s\p{Cc}<>()[\],;:"\\]+/u).find((word) => word.includes('@') && word.length <= 254);
}

/** Text fit for one line: what would end a header is a space. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** Words in a header: as they are where they are short and `plain`, else encoded, whole characters to a line (RFC 2047). */
function inHeader(text: string, plain: RegExp): string {
  const line = oneLine(text);
  if (line.length <= 60 && plain.test(line) && !line.includes('=?')) return line;
  const encoder = new TextEncoder();
  return pieces([...line], (character) => encoder.encode(character).length, WORD)
    .map((piece) => `=?UTF-8?B?${btoa(String.fromCharCode(...encoder.encode(piece)))}?=`)
    .join('\r\n ');
}

/** Someone's name before their address. */
function phrase(name: string): string {
  const words = inHeader(name, /^[\w '-]*$/);
  return words && `${words}\r\n `;
}

/** The parameter with a file's name: in quotes where it is short and plain, else in escapes over several lines (RFC 2231). */
function fileName(name: string): string {
  // Folders are nobody's business; an encoded word some programs would decode even here.
  const clean = oneLine(name).replace(/[/\\]|=\?/g, '-');
  const plain = plainName(name);
  if (clean === plain) return `;\r\n filename="${plain}"`;
  const escaped = pieces([...clean].map(escape), (character) => character.length, 48);
  return escaped.map((piece, at) => `;\r\n filename*${at}*=${at ? '' : "UTF-8''"}${piece}`).join('');
}

function escape(character: string): string {
  return encodeURIComponent(character).replace(
    /[*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name for programs that read no other: the letters of ASCII, its end kept, at most 60. */
function plainName(name: string): string {
  const letters = oneLine(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .-]+/g, '-');
  return letters.slice(-60).trim() || 'file';
}

/** A type that says what it means; MIME allows no base64 for messages in messages. */
function mediaType({ type }: File): string {
  const known = /^[a-z]+\/[\w.+-]{1,100}$/i.test(type) && !/^(?:multipart|message)\//i.test(type);
  return known ? type : 'application/octet-stream';
}

/** Joins characters up to a limit of their sizes; none is ever cut. */
function pieces(characters: string[], sizeOf: (character: string) => number, limit: number): string[] {
  const joined: string[] = [];
  let size = Infinity;
  for (const character of characters) {
    size += sizeOf(character);
    if (size <= limit) {
      joined.push(`${joined.pop() ?? ''}${character}`);
    } else {
      joined.push(character);
      size = sizeOf(character);
    }
  }
  return joined;
}
