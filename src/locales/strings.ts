import type { ApplicationWords } from '../application/words.js';
import type { PostingWords } from '../posting/words/facts.js';
import type englishBoard from './en/board.js';
import type englishEditor from './en/editor.js';
import type englishForm from './en/form.js';
import type englishReading from './en/reading.js';
import type englishSending from './en/sending.js';

/** What cards, postings and boards say. A language that lacks a string, or gives one other arguments, does not compile. */
export type ReadingStrings = Omit<typeof englishReading, 'posting'> & { posting: PostingWords; board: BoardStrings };

export type BoardStrings = typeof englishBoard;

/** What the application form says. It names documents as the posting does. */
export interface FormStrings {
  application: Omit<ApplicationWords, 'document'>;
  form: (typeof englishForm)['form'] & (typeof englishSending)['form'];
}

/** What the editor says; it names fields as the posting does. Why a file can't be read, the reader itself says in English. */
export type EditorStrings = typeof englishEditor & {
  unreadable: (
    why: 'locked' | 'workbook' | 'older' | 'rtf' | 'noText' | 'pictures' | 'other' | 'long' | 'broken',
  ) => string;
};

/** A language comes in sections, so that a page pays for what it has. */
export interface Sections {
  reading: ReadingStrings;
  form: FormStrings;
  editor: typeof englishEditor & Partial<EditorStrings>;
}

/** All strings of the interface in one language. */
export type Strings = ReadingStrings &
  Omit<FormStrings, 'application'> & { application: ApplicationWords; editor: Sections['editor'] };

/** Some of the strings, as deep as need be. */
export type SomeStrings<T = Strings> = {
  [Key in keyof T]?: T[Key] extends (...args: never[]) => unknown
    ? T[Key]
    : T[Key] extends object
      ? SomeStrings<T[Key]>
      : T[Key];
};

/**
 * A language's parts as one. Where the part for forms or for the editor is not loaded yet its strings are missing, and
 * nothing that is on the page asks for them.
 */
export function joined({ reading, form, editor }: Partial<Sections> & Pick<Sections, 'reading'>): Strings {
  const application = { ...form?.application, document: reading.posting.document };
  return { ...reading, ...form, application, editor } as Strings;
}
