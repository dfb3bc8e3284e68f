import { formatList } from '../posting/words/intl.js';
import { mailtoHref } from '../text/url.js';
import { answerTo, CONTACT, isEmpty, type Field } from './fields.js';
import { answerText } from './summary.js';
import type { Application } from './wire.js';
import type { ApplicationWords } from './words.js';

/** Longest `mailto:` address that email programs take whole (MAIL-1). */
const LONGEST_MAILTO = 1_800;

/** Longest subject in it. */
const LONGEST_SUBJECT = 400;

/** An application as a message to be sent by hand. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  /** What has to be attached by hand, as the form calls it, with the file chosen. */
  attachments: string[];
}

/**
 * The application as a letter that a person would send: greeting, what it is about, the answers in order, typed documents
 * whole, files named, and how to reach its writer.
 */
export function toMessage({ posting, fields, answers }: Application, to: string, words: ApplicationWords): Message {
  const { mail } = words;
  const attachments: string[] = [];
  const lines: string[] = [];
  const letters: string[] = [];
  for (const field of fields) {
    const answer = answerTo(field, answers);
    if (answer === undefined || isEmpty(answer) || field.control === 'consent' || isContact(field)) continue;
    if (field.control === 'file' && typeof answer === 'string') letters.push(`${field.label}\n\n${answer.trim()}`);
    else if (field.control === 'file') attachments.push(`${field.label} (${answerText(field, answer, words)})`);
    else lines.push(`${field.label}: ${answerText(field, answer, words)}`);
  }
  const contact = CONTACT.map((name) => {
    const answer = answerTo({ name }, answers);
    return typeof answer === 'string' ? answer.trim() : '';
  });
  const organization = posting.hiringOrganization.name;
  const paragraphs = [
    mail.greeting(organization),
    mail.intro(posting.title, organization),
    lines.join('\n'),
    ...letters,
    attachments.length ? mail.attach(formatList(words, attachments)) : '',
    [mail.closing, ...contact].filter(Boolean).join('\n'),
  ];
  return {
    to,
    subject: mail.subject(posting.title, contact[0] ?? ''),
    text: paragraphs.filter(Boolean).join('\n\n'),
    attachments,
  };
}

const isContact = (field: Field) => CONTACT.some((name) => name === field.name);

/** The message with what its writer has changed in it, as long as the answers are the same. */
export function letterOf(
  application: Application,
  to: string,
  words: ApplicationWords,
  changed: { made: string; text: string } | undefined,
): Message & { made: string } {
  const message = toMessage(application, to, words);
  const made = message.text;
  return { ...message, made, text: changed?.made === made ? changed.text : made };
}

/**
 * A `mailto:` address of at most 1,800 characters, the text cut at a character where it must be (MAIL-1).
 * @returns The address, and whether the text was cut.
 */
export function mailto({ to, subject, text }: Message): { href: string; cut: boolean } {
  const start = `${mailtoHref(to)}?subject=`;
  const title = encode(subject, LONGEST_SUBJECT);
  const body = encode(text, LONGEST_MAILTO - `${start}${title.encoded}&body=`.length);
  return { href: `${start}${title.encoded}&body=${body.encoded}`, cut: title.cut || body.cut };
}

/** Where two common services write a message: addresses that they document, cut like a `mailto:` address. */
export function webMail({ to, subject, text }: Message): { gmail: string; outlook: string } {
  const address = encodeURIComponent(to);
  const title = encode(subject, LONGEST_SUBJECT).encoded;
  const body = encode(text, LONGEST_MAILTO - title.length).encoded;
  return {
    gmail: `https://mail.google.com/mail/?view=cm&fs=1&to=${address}&su=${title}&body=${body}`,
    outlook: `https://outlook.live.com/mail/0/deeplink/compose?to=${address}&subject=${title}&body=${body}`,
  };
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
