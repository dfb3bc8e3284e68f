/** Why a document can't be read. The editor says it in other languages as well. */
const unreadable = {
  locked:
    'This file could not be read: it is locked with a password. Save it without one and try again, or paste its words.',
  workbook: 'This file is an Excel workbook. Copy its rows and paste them, or save it as .csv.',
  older:
    'This file could not be read: it is of an older Word, or a mail. Save it as .docx and try again, or paste its words.',
  rtf: 'This is an .rtf file. Save it as .docx and try again.',
  noText: 'This file holds no text. Save it as .docx or .pdf, or paste its words.',
  pictures: 'This file holds pictures of pages and no text. Copy the text from where it was written.',
  other: 'This file could not be read: it is neither a .docx nor an .odt file, or it is too large.',
  long: 'This file has more than 50 pages. Copy the pages of the announcement and paste them.',
  broken:
    'This file could not be read: it is damaged. Open it where it was written and save it again, or paste its words.',
};

export type Reason = keyof typeof unreadable;

export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(unreadable[reason], options);
    this.reason = reason;
  }
}
