import type { JobPosting } from '../posting/schema.js';
import type { Answers } from './fields.js';
import { newSubmissionId } from './submission-id.js';

/** What someone has written so far for one opening. */
export interface Draft {
  /** The same for every try of this application (REL-2). */
  submissionId: string;
  answers: Answers;
}

/** Drafts of this page by opening; two openings never share one. */
const drafts = new Map<string, Draft>();

function keyOf(posting: JobPosting): string {
  return JSON.stringify([posting.hiringOrganization.name, posting.id]);
}

/** The draft for an opening, as it was left, or a new one. */
export function openDraft(posting: JobPosting): Draft {
  return drafts.get(keyOf(posting)) ?? { submissionId: newSubmissionId(), answers: {} };
}

export function keepDraft(posting: JobPosting, draft: Draft): void {
  drafts.set(keyOf(posting), draft);
}

export function dropDraft(posting: JobPosting): void {
  drafts.delete(keyOf(posting));
}

export function isSameOpening(one: JobPosting, other: JobPosting): boolean {
  return keyOf(one) === keyOf(other);
}
