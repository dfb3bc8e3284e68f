import {
  answerTo,
  CONTACT,
  fileSize,
  fileTypes,
  isEmpty,
  type Answer,
  type Answers,
  type Field,
  type FileRules,
} from './fields.js';
import type { ApplicationWords } from './words.js';

/** What is wrong with the answer to a field, in a sentence that says what to do. */
export interface Problem {
  field: string;
  message: string;
}

/** Every problem of the answers, in the order of the fields (A11Y-6, A11Y-7). */
export function check(fields: readonly Field[], answers: Answers, words: ApplicationWords): Problem[] {
  return fields.flatMap((field) => {
    const message = checkAnswer(field, answerTo(field, answers), words);
    return message === undefined ? [] : [{ field: field.name, message }];
  });
}

function checkAnswer(field: Field, answer: Answer | undefined, { error }: ApplicationWords): string | undefined {
  const { label, maxLength } = field;
  if (isEmpty(answer)) return field.required ? missing(field, error) : undefined;
  if (typeof answer !== 'string') return undefined;
  const text = answer.trim();
  if (maxLength !== undefined && [...text].length > maxLength) return error.tooLong(label, maxLength);
  switch (field.control) {
    case 'email':
      return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]{2,}$/.test(text) ? undefined : error.emailFormat;
    case 'tel':
      return text.replace(/\D/g, '').length >= 7 ? undefined : error.phoneFormat;
    case 'url':
      return isWebAddress(text) ? undefined : error.url;
    case 'number':
      return /^[-+]?\d[\d,.\s]*$/.test(text) ? undefined : error.number(label);
    case 'date':
      return toIsoDate(text) ? undefined : error.date(label);
    default:
      return undefined;
  }
}

function missing(field: Field, error: ApplicationWords['error']): string {
  const contact = CONTACT.find((name) => name === field.name);
  if (contact) return error[contact];
  switch (field.control) {
    case 'consent':
      return error.consent;
    case 'file':
      if (field.name.startsWith('answer.')) return error.fileAnswer(field.label);
      return (field.file?.orText === true ? error.fileOrText : error.file)(field.label);
    case 'radio':
    case 'select':
    case 'checkboxes':
      return error.choice(field.label);
    default:
      return error.answer(field.label);
  }
}

/** People write "example.org"; the scheme is ours to add. */
function isWebAddress(text: string): boolean {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  } catch {
    return false;
  }
}

/** `2026-3-7`, as the three date fields give it, as an ISO date; `undefined` where there is no such day. */
export function toIsoDate(parts: string): string | undefined {
  const [year = '', month = '', day = '', more] = parts.split('-').map((part) => part.trim());
  if (more !== undefined) return undefined;
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** How files of a type begin; browsers do not look, and a `.docx` often comes with no media type at all. */
const FIRST_BYTES: Readonly<Record<string, readonly number[]>> = {
  '.pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  '.docx': [0x50, 0x4b, 0x03, 0x04],
  '.odt': [0x50, 0x4b, 0x03, 0x04],
  '.doc': [0xd0, 0xcf, 0x11, 0xe0],
};

/** Why a file can't be taken, by its extension, size and first bytes; `undefined` where it can. */
export async function checkFile(file: File, rules: FileRules, words: ApplicationWords): Promise<string | undefined> {
  const { error } = words;
  const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  if (!rules.accept.includes(extension)) return error.fileType(fileTypes(rules, words));
  if (file.size === 0) return error.fileEmpty;
  if (file.size > rules.maxBytes) return error.fileSize(fileSize(rules.maxBytes, words));
  const expected = FIRST_BYTES[extension];
  try {
    const first = new Uint8Array(await file.slice(0, 1_024).arrayBuffer());
    // A PDF may carry a few bytes before its mark; all readers look for it in the first kilobyte.
    const found =
      extension === '.pdf' ? indexOf(first, expected ?? []) >= 0 : expected?.every((byte, at) => first[at] === byte);
    if (expected && !found) return error.fileContent(extension.slice(1).toUpperCase());
  } catch {
    return error.fileUnreadable;
  }
  return undefined;
}

function indexOf(bytes: Uint8Array, sought: readonly number[]): number {
  return bytes.findIndex((_, start) => sought.every((byte, at) => bytes[start + at] === byte));
}
