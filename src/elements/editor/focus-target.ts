import { fieldOf } from '../../editor/fields.js';
import type { FocusOn } from '../../editor/state.js';
import type { FocusTarget } from '../base/page/focus.js';
import { idOf } from './fields/field-frame.js';

/** Where on the page the focus goes. */
export function focusTarget(on: FocusOn): FocusTarget {
  return { to: selectorsOf(on), reveal: '[part~="field"], [part~="row"]' };
}

function selectorsOf(on: FocusOn): string[] {
  switch (on) {
    case 'heading':
      return ['.title'];
    case 'paste':
      return ['#paste'];
    case 'problem':
      return ['.problem'];
    case 'languages':
      return ['#translate'];
    case 'translation':
      return ['.translation [tabindex="-1"]'];
    default: {
      const path = 'path' in on ? on.path : fieldOf(on.field).path;
      const row = 'path' in on && on.at !== undefined ? [`#${idOf([...path, on.at])}`] : [];
      return [...row, `#${idOf(path)}`, `#${idOf([...path, 0])}`, `#${idOf(path)}-add`];
    }
  }
}
