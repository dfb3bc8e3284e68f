import type { CSSResult } from 'lit';
import type { Session, SessionEvent } from '../../application/session/types.js';
import type { Version } from '../../posting/translation.js';
import type { JobPosting } from '../../posting/types.js';
import type { Keeping } from '../../storage/drafts.js';
import type { CareersElement } from '../base/element.js';
import type { CareersEventMap } from '../base/events.js';
import type { FocusController } from '../base/page/focus.js';
import type { Language } from '../base/page/language.js';

/** What the form needs of the element it works in. */
export interface FormHost {
  element: CareersElement;
  /** Level of the form's heading. */
  level: () => number;
  language: Language;
  focus: FocusController;
  emit: <Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options?: { cancelable?: boolean },
  ) => boolean;
  announce: (message: string) => void;
  /** Takes these styles beside the form's own. */
  adopt: (styles: CSSResult[]) => void;
  /** Names and values that travel with every application. */
  hidden: () => [name: string, value: string][];
  /** An opening as its reader sees it, and the way to see it in another language. */
  versionOf: (posting: JobPosting) => Version;
  chooseLanguage: (language: string) => void;
  /** How long a draft is kept. */
  keeping: () => Keeping;
  /** Whether the page wants to see how much has gone up. */
  uploadProgress: () => boolean;
  /** Whether its steps are steps in the history. */
  keepsSteps: () => boolean;
  /** What the page knows of the applicant already, by field. */
  values: () => Readonly<Record<string, string | string[]>>;
  /** Whether the element, or one that it stood in, is still on the page. */
  isOnPage: () => boolean;
}

/** A form at work, as the parts of it see it. */
export interface RunningForm {
  /** The element that it works in now: one that goes on sending is taken over by another. */
  readonly host: FormHost;
  /** None until it was told its opening. */
  readonly session: Session | undefined;
  dispatch: (event: SessionEvent) => void;
}
