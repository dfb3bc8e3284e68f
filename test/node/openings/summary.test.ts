import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JobPosting } from '../../../src/posting/types.js';
import { termsOf } from '../../../src/openings/search.js';
import { posting } from '../samples.js';
import { listOf } from './five.js';

const ABOUT = 'Rose Union is a union of tenants in the Twin Cities, founded in 1998.';
const union = (id: string, more: Partial<JobPosting>) =>
  posting({ id, title: id, hiringOrganization: { name: 'Rose Union' }, ...more });

/** What the cards of a list say, by id. */
const lines = (postings: JobPosting[]) => {
  const list = listOf(postings);
  return Object.fromEntries(list.ordered('title').map((opening) => [opening.key, list.lineOf(opening, [])]));
};

describe('what a card says of an opening in a list', () => {
  it('is its summary, or the first sentence of its description', () => {
    assert.deepEqual(
      lines([
        union('a', { summary: 'You cook.' }),
        union('b', { description: 'You knock on the doors of tenants. More.' }),
      ]),
      { a: 'You cook.', b: 'You knock on the doors of tenants.' },
    );
  });

  it("is the first sentence that the employer's other openings do not say", () => {
    const said = lines([
      union('a', { description: `About us\n\n${ABOUT} You knock on doors and listen to what tenants say.` }),
      union('b', {
        description: { html: `<h2>About us</h2><p>${ABOUT}</p><p>You keep the books of the union in order.</p>` },
      }),
      union('c', { description: `${ABOUT.toUpperCase()}\n\nYou write what the union has to say.` }),
    ]);
    assert.deepEqual(said, {
      a: 'You knock on doors and listen to what tenants say.',
      b: 'You keep the books of the union in order.',
      c: 'You write what the union has to say.',
    });
  });

  it('is nothing where all is said by the others as well, and no summary that most of them share', () => {
    const said = lines([
      union('a', { summary: ABOUT, description: ABOUT }),
      union('b', { summary: ABOUT, description: 'You keep the books of the union in order.' }),
      union('c', { description: ABOUT }),
    ]);
    assert.deepEqual(said, { a: undefined, b: 'You keep the books of the union in order.', c: undefined });
  });

  it('stays where the same job is offered in two towns, or another employer says the same', () => {
    const twin = { title: 'Organizer', description: 'You knock on doors and listen to what tenants say.' };
    const other = { ...twin, title: 'Cook', hiringOrganization: { name: 'Lilac Kitchen' } };
    assert.deepEqual(
      Object.values(lines([union('a', twin), union('b', twin), union('c', other)])),
      Array(3).fill(twin.description),
    );
  });

  it('is the words around what was searched for', () => {
    const list = listOf([union('a', { summary: 'You cook.', description: 'There is a garden behind the house.' })]);
    const [opening] = list.ordered('title');
    assert.match(list.lineOf(opening!, termsOf('garden')) ?? '', /garden/);
  });
});
