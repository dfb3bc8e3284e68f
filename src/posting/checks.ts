/** What a posting's values must hold beyond their shape. The schema and the reader made from it ask the same. */
import { fetchableUrl, safeUrl } from '../text/url.js';

export function isLink(address: string): boolean {
  return safeUrl(address) !== undefined;
}

/** Whether something can be sent there. */
export function isEndpoint(address: string): boolean {
  return fetchableUrl(address) !== undefined;
}

export function saysSomething(place: object): boolean {
  return Object.values(place).some(Boolean);
}

/** Whether a question has the options to choose from that its type needs. */
export function hasOptions({ type, options }: { type: string; options?: unknown }): boolean {
  return !type.endsWith('select') || options !== undefined;
}
