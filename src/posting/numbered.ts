/**
 * Items with their numbers, for lists on pages of other people: Prototype.js 1.7, still on old sites, has an
 * `Array#entries` of its own, which gives the items alone.
 */
export function* numbered<T>(items: readonly T[]): Generator<readonly [number, T]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}
