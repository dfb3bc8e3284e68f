/** Data as mistakes, broken exports and malice make it, for property tests. */
import fc from 'fast-check';
import { full } from '../samples.js';

/** Every path into a value: ['hiringOrganization', 'name'] … */
const paths = (value: unknown, at: (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key];
        return [path, ...paths(inner, path)];
      })
    : [];
/** Anything at all. */
export const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom(undefined, null, '', ' ', -1, 1e308, 'javascript:alert(1)', [[]], [{}], { html: '' }, () => 1),
  fc.string({ unit: 'binary' }),
);
/** The full posting with up to six of its values replaced, or fields added that do not exist. */
export const mutated = fc
  .array(fc.tuple(fc.constantFrom(...paths(full)), junk, fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((changes) => {
    const copy: unknown = structuredClone(full);
    for (const [path, value, beside] of changes) {
      let holder = copy as Record<PropertyKey, unknown>;
      for (const key of path.slice(0, -1)) {
        const next = holder[key];
        if (typeof next !== 'object' || next === null || Object.isFrozen(next)) break;
        holder = next as Record<PropertyKey, unknown>;
      }
      holder[beside && !Array.isArray(holder) ? 'unheardOf' : path.at(-1)!] = value;
    }
    return copy;
  });
