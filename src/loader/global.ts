import { setStrings } from '../locales/index.js';

/** What both script files give to a page's own scripts. */
export interface CoalitionCareers {
  setStrings: typeof setStrings;
}

declare global {
  var coalitionCareers: CoalitionCareers | undefined;
}

/** The copy that came first has the elements, and its strings are theirs: later copies leave its global in place. */
export function shareGlobal(): void {
  globalThis.coalitionCareers ??= { setStrings };
}
