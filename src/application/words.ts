import type { Locale } from '../posting/words/intl.js';
import type { DocumentKind } from '../posting/types.js';

/** The strings that fields are named, answers checked and emails written with; every language has them all. */
export interface ApplicationWords extends Locale {
  field: { name: string; email: string; emailHint: string; phone: string; consent: string };
  document: Record<DocumentKind, string>;
  /** What a file must be: "PDF, DOC or DOCX, up to 5 MB". */
  fileHint: (types: string, size: string, multiple: boolean) => string;
  yes: string;
  no: string;
  preferNotToAnswer: string;
  /** The same for a question that is answered in words. */
  leaveEmptyInstead: string;
  error: {
    name: string;
    email: string;
    emailFormat: string;
    phone: string;
    phoneFormat: string;
    url: string;
    consent: string;
    answer: (label: string) => string;
    choice: (label: string) => string;
    /** The posting was changed meanwhile. */
    choiceGone: (label: string) => string;
    number: (label: string) => string;
    date: (label: string) => string;
    tooLong: (label: string, maximum: number) => string;
    file: (label: string) => string;
    fileOrText: (label: string) => string;
    fileAnswer: (label: string) => string;
    fileType: (types: string) => string;
    fileSize: (size: string) => string;
    fileEmpty: string;
    fileContent: (types: string) => string;
    fileUnreadable: string;
    filesTooLarge: string;
  };
  mail: {
    subject: (title: string, name: string) => string;
    greeting: (organization: string) => string;
    intro: (title: string, organization: string) => string;
    closing: string;
    /** What the message asks its writer to attach. */
    attach: (documents: string) => string;
  };
}
