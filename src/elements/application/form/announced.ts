import type { Announcement } from '../../../application/session/types.js';
import type { Strings } from '../../../locales/index.js';
import { secondsTo } from '../seconds.js';

/** What screen readers are told, in words. */
export function announced(what: Announcement, { form }: Strings): string {
  if (typeof what === 'string') return form[what];
  switch (what.type) {
    case 'removed':
      return form.removed(what.name);
    case 'swapped':
      return form.swapped(what.label, what.isTyped);
    case 'offline':
      return form.offline(what.isKept);
    case 'unreachable':
      return form.unreachable(what.organization);
    case 'waiting':
      return form.waiting(what.organization, secondsTo(what.until), what.tries);
    case 'text':
      return what.text;
  }
}
