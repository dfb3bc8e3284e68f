import { letterOf, type Message } from '../../../application/email.js';
import type { At } from '../../../application/session/types.js';
import type { Strings } from '../../../locales/index.js';
import { saveFile } from '../../base/save-file.js';

/** Browsers differ in which files they share, so the real ones are asked about (SHARE-1). */
export function canShare(files: File[]): boolean {
  return files.length > 0 && 'canShare' in navigator && navigator.canShare({ files });
}

export async function share({ subject, text }: Message, files: File[]): Promise<void> {
  try {
    await navigator.share({ title: subject, text, files });
  } catch {
    // Closed, or refused after all: everything is as it was, and so are the other ways (SHARE-1).
  }
}

/** Saves the message with its files as a draft; false where a file can't be read, or the module not be loaded. */
export async function saveEmail(message: Message, files: File[]): Promise<boolean> {
  try {
    const { toEml } = await import('../../../application/eml.js');
    saveFile(await toEml(message, files), 'application.eml');
    return true;
  } catch {
    return false;
  }
}

/** What was sent, as a text file to keep. */
export function saveCopy({ asked, draft, receipt }: At<'sent'>, strings: Strings): void {
  const { posting } = asked;
  const { subject, text } = letterOf({ ...draft, ...asked }, '', strings.application, draft.letter);
  const lines = [
    subject,
    posting.hiringOrganization.name,
    receipt.reference ? strings.form.reference(receipt.reference) : '',
    text,
  ];
  const copied = lines.filter((line) => line !== '').join('\n\n');
  const name = `${posting.id.replace(/[^\w-]+/g, '-')}.txt`;
  saveFile(new Blob([copied], { type: 'text/plain;charset=utf-8' }), name);
}
