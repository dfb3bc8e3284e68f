/** A deadline for the reader's calendar: loaded when somebody asks for it. */
import { deadlineCalendar, type DeadlineEvent } from '../../posting/calendar.js';
import type { JobPosting } from '../../posting/types.js';

/** Hands the deadline to the browser as a file. */
export function saveDeadline(posting: JobPosting, event: DeadlineEvent): void {
  const file = new Blob([deadlineCalendar(posting, event)], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${posting.id.replace(/[^\w-]+/g, '-') || 'deadline'}.ics`;
  link.click();
  // Not at once: some browsers begin to read it later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
