import { formatList } from '../posting/intl.js';
import { isEmpty, toIsoDate } from './check.js';
import { answerTo, type Answer, type Field } from './fields.js';
import type { Application } from './wire.js';
import type { ApplicationWords } from './words.js';

/** Longest `mailto:` address that e-mail programs take whole (MAIL-1). */
const LONGEST_MAILTO = 1_800;

/** Of which the subject has at most this much. */
const LONGEST_SUBJECT = 400;

/** An application as a message to be sent by hand. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  /** What has to be attached by hand, as the form calls it, with the file chosen. */
  attachments: string[];
}

/** The application as an e-mail: each field with its answer, typed documents whole, files named. */
export function toMessage({ posting, fields, answers }: Application, to: string, words: ApplicationWords): Message {
  const attachments: string[] = [];
  const lines: string[] = [];
  const letters: string[] = [];
  for (const field of fields) {
    const answer = answerTo(field, answers);
    if (answer === undefined || isEmpty(answer) || field.control === 'consent') continue;
    if (field.control === 'file' && typeof answer === 'string') letters.push(`${field.label}\n\n${answer.trim()}`);
    else if (field.control === 'file') attachments.push(`${field.label} (${answerText(field, answer)})`);
    else lines.push(`${field.label}: ${answerText(field, answer)}`);
  }
  if (attachments.length) lines.push('', words.mail.attach(formatList(words, attachments)));
  const name = answers['name'];
  return {
    to,
    subject: words.mail.subject(posting.title, typeof name === 'string' ? name.trim() : ''),
    text: [lines.join('\n'), ...letters].join('\n\n'),
    attachments,
  };
}

/** An answer in words, as the check step and the e-mail show it. */
export function answerText(field: Field, answer: Answer): string {
  const labelOf = (value: string) => field.choices?.find((choice) => choice.value === value)?.label ?? value;
  if (typeof answer !== 'string') {
    return answer.map((entry) => (typeof entry === 'string' ? labelOf(entry) : entry.name)).join(', ');
  }
  return field.control === 'date' ? (toIsoDate(answer) ?? answer) : labelOf(answer.trim());
}

/**
 * A `mailto:` address of at most 1,800 characters, the text cut at a character where it must be (MAIL-1).
 * @returns The address, and whether the text was cut.
 */
export function mailto({ to, subject, text }: Message): { href: string; cut: boolean } {
  const start = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=`;
  const title = encode(subject, LONGEST_SUBJECT);
  const body = encode(text, LONGEST_MAILTO - `${start}${title.encoded}&body=`.length);
  return { href: `${start}${title.encoded}&body=${body.encoded}`, cut: title.cut || body.cut };
}

/** Percent-encoded, with the line breaks that RFC 6068 asks for; half a surrogate pair has no encoding and is replaced. */
function encode(text: string, longest: number): { encoded: string; cut: boolean } {
  let encoded = '';
  // By code point, so that no escape and no surrogate pair is ever cut.
  for (const character of text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/g, '\n')) {
    const next = encoded + encodeURIComponent(character === '\n' ? '\r\n' : character);
    if (next.length > longest) return { encoded, cut: true };
    encoded = next;
  }
  return { encoded, cut: false };
}
