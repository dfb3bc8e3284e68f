/** Bytes as text: UTF-8, and what old editors and spreadsheets save. Loaded only where bytes are no plain UTF-8. */

const MARKS: [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * @param charset What the server says the text is in; UTF-8 where it is that all the same.
 * @returns The text, and how it was read where that is to be told.
 */
export function decoded(bytes: Uint8Array, charset?: string): { text: string; change?: string } {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) {
    const [, encoding] = marked;
    const change = `begins with a byte order mark, which is left out; save it as UTF-8 without one`;
    return { text: new TextDecoder(encoding).decode(bytes), change };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const encoding = named(charset) ?? 'windows-1252';
    const change = `is not in UTF-8; it was read as ${encoding === 'windows-1252' ? 'Windows-1252' : encoding}. Save it as UTF-8`;
    return { text: withWindowsMarks(new TextDecoder(encoding).decode(bytes)), change };
  }
}

/** 0x80 to 0x9f of Windows-1252, which Node leaves as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (mark) => WINDOWS[mark.charCodeAt(0) - 0x80] ?? mark);
}

/** An encoding that the platform knows, and that is not UTF-8 after all. */
function named(charset: string | undefined): string | undefined {
  try {
    const { encoding } = new TextDecoder(charset ?? '');
    return encoding === 'utf-8' ? undefined : encoding;
  } catch {
    return undefined;
  }
}
