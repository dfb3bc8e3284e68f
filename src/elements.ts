/** The four classes, unregistered: for a page that gives them names of its own, or registers them later. */
export { CareersApplication } from './elements/application/careers-application.js';
export { CareersBoard } from './elements/board/careers-board.js';
export { CareersCard } from './elements/card/careers-card.js';
export { CareersPosting } from './elements/posting/careers-posting.js';
export type { CareersEventMap, SubmittedApplication } from './elements/shared/events.js';
export { setStrings, type SomeStrings, type Strings } from './locales/index.js';
