/** Data of any shape, asked for what may be in it; loaded by what recognises formats, so it is kept small. */
import { isObject } from '../../text/object.js';

export { isObject };

export type Json = Record<string, unknown>;

/** A field of an object; of anything else, nothing. */
export function valueOf(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
}

export function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}

export function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** One line of text, a number written as one; empty is nothing. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

export function texts(value: unknown): string[] {
  return list(value).flatMap((entry) => text(entry) ?? []);
}

/** How feeds and people write that there is nothing: "N/A", "none", "-". */
export function isNothing(said: string): boolean {
  return /^(?:n\.?\/?a\.?|none|null|undefined|unknown|unavailable|unspecified|tbd|not (?:available|applicable|specified)|[-–—.]+)$/i.test(
    said.trim(),
  );
}
