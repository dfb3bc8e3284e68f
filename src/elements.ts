/** The five classes, unregistered: for a page that gives them names of its own, or registers them later. */
export { CareersApplication } from './elements/application/element.js';
export { CareersBoard } from './elements/board/element.js';
export { CareersCard } from './elements/card/element.js';
export { CareersEditor } from './elements/editor/element.js';
export { CareersPosting } from './elements/posting/element.js';
export type { CareersEventMap, SubmittedApplication } from './elements/base/events.js';
export { setStrings, type SomeStrings, type Strings } from './locales/index.js';
