import type { EditorEffect } from '../../editor/state.js';
import type { Strings } from '../../locales/index.js';

type Said = Extract<EditorEffect, { type: 'announce' }>['what'];

/** What screen readers are told, in words. */
export function announced(what: Said, { editor, form }: Strings): string {
  if (typeof what === 'string') {
    const { undone, redone, confirmed, sending, sent, failed, offline, elsewhere, restored } = editor;
    const { copied, copyFailed, stopped } = form;
    const own = { undone, redone, confirmed, sending, sent, failed, offline, elsewhere };
    return { ...own, copied, copyFailed, stopped, draftRestored: restored }[what];
  }
  switch (what.type) {
    case 'read':
      return editor.wasRead(what.openings, what.unsure);
    case 'opened':
      return editor.opened(what.openings, what.mistakes);
    case 'moved':
      return editor.moved(what.to, what.of);
    case 'text':
      return what.text;
  }
}
