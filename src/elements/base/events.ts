import type { SubmittedApplication } from '../../application/wire.js';
import type { Issue } from '../../posting/issues.js';
import type { JobPosting } from '../../posting/types.js';

export type { SubmittedApplication };

/** The events of all elements. All bubble and are composed. */
export interface CareersEventMap {
  /** Data arrived and was read. */
  'careers-load': CustomEvent<{ postings: JobPosting[]; issues: Issue[] }>;
  /** Data could not be had or read. */
  'careers-error': CustomEvent<{ message: string; issues: Issue[]; source: string }>;
  /** Someone opens an opening from a card. Cancelable. */
  'careers-select': CustomEvent<{ posting: JobPosting }>;
  /** Someone presses Apply. Cancelable. */
  'careers-apply': CustomEvent<{ posting: JobPosting }>;
  /** A valid application is about to be sent. Cancelable. */
  'careers-submit': CustomEvent<{ posting: JobPosting; application: SubmittedApplication; formData: FormData }>;
  /** The receiver accepted it. */
  'careers-sent': CustomEvent<{ posting: JobPosting; submissionId: string; reference: string | undefined }>;
  /** The opening in the editor changed (debounced); what is not whole yet is as far as it is there. */
  'careers-change': CustomEvent<{ posting: Partial<JobPosting>; issues: Issue[] }>;
  /** It could not be delivered. */
  'careers-failed': CustomEvent<{ posting: JobPosting; submissionId: string; reason: string; willRetry: boolean }>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what merges into the DOM's own
  interface GlobalEventHandlersEventMap extends CareersEventMap {}
}
