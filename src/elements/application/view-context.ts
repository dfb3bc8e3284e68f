import type { TemplateResult } from 'lit';
import type { Field } from '../../application/fields.js';
import type { At, SessionEvent } from '../../application/session/types.js';
import type { Strings } from '../../locales/index.js';
import type { Version } from '../../posting/translation.js';

/** What the templates of the form need beside its session. */
export interface ViewContext {
  strings: Strings;
  /** Level of the form's heading. */
  level: number;
  /** The opening as its reader sees it; what is sent stays the original's. */
  version: Version;
  /** The posting's address for applications, where it has one. */
  email: string | undefined;
  /** An e-mail address like the one that was typed, which is likelier. */
  suggestion: string | undefined;
  /** What was copied last, or that nothing can be. */
  copied: Copied | undefined;
  /** What the steps after the fields are made with, once it is there. */
  sending:
    { sendingView: (session: At<'check' | 'email' | 'sent'>, context: ViewContext) => TemplateResult } | undefined;
  sendingFailed: boolean;
  dispatch: (event: SessionEvent) => void;
  act: Actions;
}

export type Copied = 'address' | 'subject' | 'message' | 'failed';

/** What a browser does for the form, and the form's session need not know. */
export interface Actions {
  /** Takes up what stands in the fields; with an event, somebody has edited them. */
  read: (event?: Event) => void;
  leaveField: (event: Event) => void;
  choose: (field: Field, files: File[]) => void;
  focusField: (name: string) => void;
  copy: (what: Exclude<Copied, 'failed'>, text: string) => void;
  loadSending: () => void;
  /** Shows the opening in another language; '' is the original. */
  chooseLanguage: (language: string) => void;
}
