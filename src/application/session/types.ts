import type { Applied } from '../../storage/applied.js';
import type { Contact } from '../../storage/contact.js';
import type { Draft, Keeping } from '../../storage/drafts.js';
import type { JobPosting } from '../../posting/types.js';
import type { Outcome } from '../answer.js';
import type { Problem } from '../check.js';
import type { DeliveryState } from '../deliver.js';
import type { Answers, Field } from '../fields.js';
import type { SelfIdentificationState } from '../self-identification.js';
import type { Application } from '../wire.js';
import type { ApplicationWords } from '../words.js';

/** What a form asks, for which opening, and where its answers go. */
export interface Asked {
  posting: JobPosting;
  fields: readonly Field[];
  words: ApplicationWords;
  /** Where applications are sent; where there is none they go by email. */
  endpoint?: string | undefined;
  /** How long a draft is kept. */
  keeping: Keeping;
}

/** How the sending stands, as its writer is told. */
export type DeliveryStatus =
  | Exclude<DeliveryState, { type: 'done' }>
  /** Another tab is sending it. */
  | { type: 'elsewhere' }
  | { type: 'stopped' }
  | { type: 'failed'; outcome: Exclude<Outcome, { type: 'sent' }> };

/** What was on the page before it was cleared. */
export type Cleared = Pick<Filled, 'draft' | 'alternatives'>;

/** Whether the draft is on the device. */
export type DraftStatus =
  | { type: 'none' }
  /** `isRestored`: it was written on an earlier visit. */
  | { type: 'saved'; isRestored: boolean }
  | { type: 'failed' }
  /** Until the device has nothing left of it. */
  | { type: 'clearing'; cleared: Cleared }
  | { type: 'cleared'; cleared: Cleared };

/** What every step has once the draft has been looked for. */
export interface Filled {
  draft: Draft;
  status: DraftStatus;
  /** Whether its writer was told that answers are saved. */
  isSavedTold: boolean;
  /** The other answer of each document that can be typed or uploaded. */
  alternatives: Answers;
  /** What is said at a field until it is answered anew: files that were not taken, choices that are gone. */
  notices: ReadonlyMap<string, string>;
  /** What the field that no person sees was filled with (BE-2). */
  honeypot: string;
  /** The receiver refused it: once edited, it is another application (REL-2). */
  isRefused: boolean;
  /** Name, address and telephone number are kept for the next opening. */
  isRemembered: boolean;
  /** An earlier application for this opening. */
  applied?: SentBefore | undefined;
}

/** The form is there, and its draft is being looked for. */
export interface Looking {
  step: 'looking';
}
/** Someone has applied for this opening from here: they are asked before an empty form is shown. */
export interface AppliedBefore {
  step: 'applied';
  applied: SentBefore;
  values: Values;
}
/** An application that was sent from here. */
export type SentBefore = Extract<Applied, { state: 'sent' }>;
export interface Edit extends Filled {
  step: 'edit';
  problems: readonly Problem[];
}
export interface Check extends Filled {
  step: 'check';
  delivery?: DeliveryStatus;
  /** Whether an earlier sending may have arrived. */
  isTriedBefore?: boolean;
}
export interface Email extends Filled {
  step: 'email';
  /** What became of the message that was to be saved as a file. */
  file?: 'offered' | 'failed';
  /** Its writer says that it is not sent yet. */
  isPostponed?: boolean;
}
export interface Sent extends Filled {
  step: 'sent';
  receipt: Extract<Outcome, { type: 'sent' }>;
  /** The answers that arrived, where they are not the ones on the page: an earlier try's, or another tab's. */
  arrived?: Readonly<Record<string, string>> | 'elsewhere';
  /** Sent by email, as its writer says. */
  isByEmail?: boolean;
  selfIdentification: SelfIdentificationState;
}

/** The form from the first look for a draft to the receipt. */
export type Session = { asked: Asked } & (Looking | AppliedBefore | Edit | Check | Email | Sent);
/** A form at one of its steps. */
export type At<Name extends Session['step']> = Extract<Session, { step: Name }>;
/** A form that is past the first look. */
export type Begun = { asked: Asked } & (Edit | Check | Email | Sent);

export type SessionEvent =
  | { type: 'asked'; asked: Asked }
  /** `lost`: fields whose files are not on the device any more. */
  | {
      type: 'loaded';
      draft?: Draft | undefined;
      lost?: readonly string[];
      applied?: Applied | undefined;
      contact?: Contact | undefined;
      values: Values;
    }
  /** A draft that was being sent is there again. `told`: what is done where it is not sent on. */
  | { type: 'resumed'; told: Effect[] }
  /** Applies once more. */
  | { type: 'again' }
  /** What the page knows of the applicant. */
  | { type: 'values'; values: Values }
  | { type: 'answered'; answers: Answers }
  | { type: 'honeypot'; value: string }
  /** Files that were taken, why others were not, and what is said of both. */
  | { type: 'chosen'; field: Field; files: File[]; notice: string; said: string }
  | { type: 'removed'; field: Field; file: File }
  /** From an uploaded document to a typed one, or back. */
  | { type: 'swapped'; field: Field }
  | { type: 'saved' }
  | { type: 'saveFailed' }
  | { type: 'clear' }
  /** The device has nothing left of the draft. */
  | { type: 'forgotten' }
  | { type: 'undo' }
  /** What was cleared is gone for good. */
  | { type: 'undoEnded' }
  /** Contact details are to be kept for the next opening, or not any more. */
  | { type: 'remember'; isRemembered: boolean }
  | { type: 'submitted' }
  | { type: 'edit'; field?: Field }
  | { type: 'byEmail' }
  | { type: 'send' }
  /** The page did not prevent the sending. */
  | { type: 'released'; formData: FormData }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'delivery'; status: Exclude<DeliveryState, { type: 'done' }> | { type: 'elsewhere' } }
  /** `on`: the day, ISO. `isOther`: another tab had sent it, with other answers. */
  | { type: 'ended'; outcome: Outcome; mayHaveArrived: boolean; on: string; isOther?: boolean }
  /** The message as its writer has it now; `made`: as it was made of the answers. */
  | { type: 'letterEdited'; made: string; text: string }
  | { type: 'fileSaved'; file: 'offered' | 'failed' }
  /** Its writer says that it is sent by email. */
  | { type: 'mailed'; on: string }
  | { type: 'notMailed' }
  | { type: 'selfAnswered'; answers: Answers }
  | { type: 'selfSent'; endpoint: string; fields: readonly Field[] }
  | { type: 'selfSkipped' }
  | { type: 'selfEnded'; status: 'sent' | 'failed' }
  | { type: 'reset'; values: Values };

export type Values = Readonly<Record<string, string | string[]>>;

/** Where the focus goes: the heading of the step, the list of problems, a field … */
export type FocusOn = 'heading' | 'summary' | 'draft' | 'submit' | 'selfIdentification' | { field: string };

/** What screen readers are told. */
export type Announcement =
  | 'saved' | 'draftRestored' | 'draftFailed' | 'cleared' | 'toCheck' | 'sending' | 'elsewhere' | 'stopped' | 'refused'
  | 'sentHeading' | 'mailedHeading' | 'emlOffered' | 'emlFailed' | 'notMailed'
  | 'voluntarySent' | 'voluntarySkipped' | 'voluntaryFailed'
  | { type: 'offline'; isKept: boolean }
  | { type: 'unreachable'; organization: string }
  | { type: 'removed'; name: string }
  /** A document is typed now, or uploaded. */
  | { type: 'swapped'; label: string; isTyped: boolean }
  | { type: 'waiting'; organization: string; until: number; tries: number }
  | { type: 'text'; text: string }; // prettier-ignore

export type Effect =
  | { type: 'load'; opening: string; keeping: Keeping }
  | { type: 'save'; opening: string; keeping: Keeping; draft: Draft; when: 'now' | 'afterPause' }
  | { type: 'forget'; opening: string; keeping: Keeping }
  /** Shows it to the page, which may prevent its being sent. */
  | { type: 'submit'; application: Application; isSuspect: boolean }
  /** `digest` tells whether another tab sent the same answers. */
  | {
      type: 'deliver';
      endpoint: string;
      submissionId: string;
      formData: FormData;
      digest: string;
      knowsReceipts: boolean;
    }
  | { type: 'sendNow' }
  | { type: 'stop' }
  | { type: 'keepReceipt'; submissionId: string; digest: string; reference: string | undefined }
  | { type: 'keepApplied'; opening: string; keeping: Keeping; applied: Applied | undefined }
  | { type: 'keepContact'; contact: Contact | undefined }
  /** Says when what was cleared is gone for good. */
  | { type: 'endUndo' }
  | { type: 'sendSelfIdentification'; endpoint: string; postingId: string; fields: readonly Field[]; answers: Answers }
  | { type: 'stopSelfIdentification' }
  | { type: 'focus'; on: FocusOn }
  | { type: 'announce'; what: Announcement }
  | { type: 'emitSent'; posting: JobPosting; submissionId: string; reference: string | undefined }
  | { type: 'emitFailed'; posting: JobPosting; submissionId: string; reason: string; willRetry: boolean };

export type Step = [Session, Effect[]];
