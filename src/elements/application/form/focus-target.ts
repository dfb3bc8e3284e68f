import type { FocusOn, Session } from '../../../application/session/types.js';
import type { FocusTarget } from '../../base/page/focus.js';

/** Where on the page the focus goes. */
export function focusTarget(on: FocusOn, session: Session | undefined): FocusTarget {
  switch (on) {
    case 'heading':
      return { to: ['[tabindex="-1"].title'] };
    case 'summary':
      return { to: ['.problems'] };
    case 'draft':
      return { to: ['.draft button'] };
    case 'submit':
      return { to: ['[type="submit"]'] };
    case 'selfIdentification':
      return { to: ['#voluntary'] };
    default: {
      const index = session?.asked.fields.findIndex(({ name }) => name === on.field);
      return { to: [`#field-${index}`], reveal: '[part~="field"]' };
    }
  }
}
