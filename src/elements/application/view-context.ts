import type { Field } from '../../application/fields.js';
import type { SessionEvent } from '../../application/session.js';
import type { Strings } from '../../locales/index.js';

/** What the templates of the form need beside its session. */
export interface ViewContext {
  strings: Strings;
  /** Level of the form's heading. */
  level: number;
  /** The posting's address for applications, where it has one. */
  email: string | undefined;
  dispatch: (event: SessionEvent) => void;
  act: Actions;
}

/** What a browser does for the form, and the form's session need not know. */
export interface Actions {
  /** Takes up what stands in the fields; with an event, somebody has edited them. */
  read: (event?: Event) => void;
  choose: (field: Field, files: File[]) => void;
  focusField: (name: string) => void;
  copy: (what: 'address' | 'message', text: string) => void;
  share: () => void;
  saveEmail: () => void;
  saveCopy: () => void;
}
