import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { expression } from '../../../scripts/generate-reader.js';
import { readOne } from '../../../src/posting/reading/read.js';
import { junk, mutated } from './hostile-data.js';
import { readByZod } from './zod-reader.js';

/** Both ways over one input: what comes out, and where the faults are. */
function compare(input: unknown): void {
  const {
    postings: [posting],
    faults,
  } = readOne(input);
  const other = readByZod(input);
  assert.deepEqual(posting, other.posting);
  // Texts with entities are looked at again, and are no faults.
  const paths = faults.filter(({ code }) => code !== 'entity').map(({ path }) => JSON.stringify(path));
  assert.deepEqual(paths.sort(), other.faults.sort());
}

/** Some of the objects in a value behind a proxy that lets all through, or with a getter in place of a field. */
function veiled(value: unknown, seed: number, depth = 0): unknown {
  // Data may go round in circles.
  if (depth > 6 || typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(
    ([key, inner], at) => [key, veiled(inner, seed + at + 1, depth + 1)] as const,
  );
  const copy = Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
  if (seed % 3 === 0) return new Proxy(copy, {});
  const [first] = Object.keys(copy);
  if (first === undefined || seed % 3 === 1) return copy;
  const held = copy[first];
  return Object.defineProperty(copy, first, { get: () => held, enumerable: true });
}

describe('the reader made from the schema', () => {
  const inputs: [what: string, input: fc.Arbitrary<unknown>, runs: number][] = [
    ['a good posting with something wrong in it', mutated, 5_000],
    ['the same behind getters and proxies', fc.tuple(mutated, fc.nat(100)).map(([value, seed]) => veiled(value, seed)), 2_000], // prettier-ignore
    ['JSON of any kind', fc.jsonValue({ maxDepth: 4 }), 1_000],
    ['anything', junk, 1_000],
  ];
  for (const [what, input, numRuns] of inputs) {
    it(`accepts, gives and refuses what the schema does: ${what}`, () => {
      fc.assert(fc.property(input, compare), { numRuns });
    });
  }

  it('is not made of a schema that the generator does not know everything of', () => {
    const schema = (of: z.ZodMiniType) => of as unknown as Parameters<typeof expression>[0];
    assert.match(expression(schema(z.array(z.boolean())), 'flags'), /^list\(\$\w+\)$/);
    const strangers = [
      z.bigint(),
      z.nullable(z.string()),
      z.object({ a: z.string() }),
      z.string().check(z.endsWith('x')),
      z.string().check(z.refine((text) => text !== 'x')),
      z.number().check(z.maximum(5)),
      z.array(z.string()).check(z.maxLength(5)),
      z.enum(['a', 'b']),
      z.union([z.array(z.string()), z.array(z.number())]),
    ];
    for (const stranger of strangers) {
      assert.throws(() => expression(schema(stranger), 'x'), /no combinator for/, stranger._zod.def.type);
    }
  });
});
