/** Renders the elements on a server, as strings with declarative shadow roots. */
export { renderApplication, renderBoard, renderCard, renderPosting } from './server/elements.js';
export { renderPage, type PageOptions } from './server/page.js';
export type { Attributes, RenderOptions } from './server/options.js';
