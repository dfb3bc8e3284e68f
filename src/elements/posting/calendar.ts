/** A deadline for the reader's calendar: loaded when somebody asks for it. */
import { deadlineCalendar, type DeadlineEvent } from '../../posting/words/calendar.js';
import type { JobPosting } from '../../posting/types.js';
import { saveFile } from '../base/save-file.js';

/** Hands the deadline to the browser as a file. */
export function saveDeadline(posting: JobPosting, event: DeadlineEvent): void {
  const file = new Blob([deadlineCalendar(posting, event)], { type: 'text/calendar' });
  saveFile(file, `${posting.id.replace(/[^\w-]+/g, '-') || 'deadline'}.ics`);
}
