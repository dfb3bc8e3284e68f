import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod/mini';
import type { feedSchema, jobPostingSchema } from '../../../src/posting/schema.js';
import type { FeedFile, JobPosting } from '../../../src/posting/types.js';

/** Whether two types are one: the same fields at every depth, each required or optional in both. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only so does the compiler ask whether A is B
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Every part spelt out, so that interfaces, `Omit` and `&` compare by what they hold. */
type Spelt<T> = T extends string | number | boolean | undefined ? T : { [K in keyof T]: Spelt<T[K]> };

// These claims are the compiler's: `npm run typecheck` fails where one is wrong.
describe('the interfaces and the schema', () => {
  it('say the same of a posting, in both directions', () => {
    const same: Same<Spelt<JobPosting>, Spelt<z.infer<typeof jobPostingSchema>>> = true;
    assert.ok(same);
  });

  it('say the same of a feed file', () => {
    const same: Same<Spelt<FeedFile>, Spelt<z.infer<typeof feedSchema>>> = true;
    assert.ok(same);
  });

  it('would differ by a field, by what it holds, and by whether it must be there', () => {
    type Schema = Spelt<z.infer<typeof jobPostingSchema>>;
    const less: Same<Spelt<Omit<JobPosting, 'tags'>>, Schema> = false;
    const other: Same<Spelt<Omit<JobPosting, 'tags'> & { tags?: number[] }>, Schema> = false;
    const required: Same<Spelt<Omit<JobPosting, 'tags'> & { tags: string[] }>, Schema> = false;
    assert.deepEqual([less, other, required], [false, false, false]);
  });
});
