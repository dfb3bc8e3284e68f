import { onServer } from './server.js';

/**
 * Whether the page is sandboxed without an origin of its own, as hosts do it with what people embed. Such a page keeps
 * nothing, and as a rule it prints, saves and copies nothing and is silent about it. A file has no origin either, and
 * does all that.
 */
export function isClosedFrame(): boolean {
  return !onServer && origin === 'null' && location.protocol !== 'file:';
}
