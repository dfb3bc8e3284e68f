/** What a posting needs after its first paint: one part, so that it is one request. */
export { AfterPaint, type PostingHost } from './after-paint.js';
export { renderForm } from './form-view.js';
export { structuredDataIssues } from '../../posting/json-ld.js';
