import type { Entry } from '../../editor/entry.js';
import type { FieldKey } from '../../editor/fields.js';
import type { EditorEvent, Output } from '../../editor/state.js';
import type { Strings } from '../../locales/index.js';
import type { Place } from './kept-work.js';

/** What the templates of the editor need beside its state. */
export interface EditorContext {
  strings: Strings;
  /** Level of the editor's heading. */
  level: number;
  outputs: readonly Output[];
  /** Where a finished opening is sent, where it can be. */
  endpoint: string | undefined;
  /** The employer, where the page fixes it. */
  organization: string | undefined;
  /** Whether the browser keeps what is written. */
  keeping: 'saved' | 'saveFailed' | undefined;
  /** Where it keeps it, beside what other tabs write. */
  place: Place | undefined;
  /** Address of careers.js for the snippet, where the page has it from the web. */
  script: string | undefined;
  dispatch: (event: EditorEvent) => void;
  act: EditorActions;
}

/** What a browser does for the editor, and its state need not know. */
export interface EditorActions {
  /** Reads what was pasted. */
  read: (text: string) => void;
  /** What was pasted, with its lists. */
  paste: (field: HTMLTextAreaElement, html: string, plain: string) => void;
  /** Opens a file; `add`: as the list that the opening goes into. */
  open: (file: File, add: boolean) => void;
  focusField: (key: FieldKey) => void;
  copy: (text: string) => void;
  download: () => void;
}

/** What the controls of one opening need. */
export interface FieldContext extends EditorContext {
  entry: Entry;
}
