/** Files of openings: opened, edited, written again, and nothing of them lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyEntry, type Entry } from '../../../src/editor/entry.js';
import { fileOf, listOf } from '../../../src/editor/list.js';
import { next, type Editor } from '../../../src/editor/state.js';
import { parseFeed } from '../../../src/posting/reading/parse.js';
import { full, minimal } from '../samples.js';

const { hiringOrganization, ...anonymous } = minimal;
/** An entry that no reader takes, with a field that is not ours. */
const strange = { id: 'x', title: 7, ours: { deep: [1, 2] } };
const feed = { $schema: 's.json', organization: hiringOrganization, postings: [anonymous, full, strange] };

function open(payload: unknown) {
  const found = listOf(payload, 'openings.json');
  assert.ok(found);
  return found;
}

it('one opening that came from no list is written alone, several as a list', () => {
  const { entries } = open([minimal, full]);
  assert.deepEqual(JSON.parse(fileOf(entries.slice(0, 1), undefined)), minimal);
  assert.deepEqual(JSON.parse(fileOf(entries, undefined)), { postings: [minimal, full] });
});

describe('a list of openings', () => {
  it('that nobody has touched is written as it came', () => {
    for (const payload of [feed, [minimal, full], { postings: [full, minimal] }]) {
      const { list, entries } = open(payload);
      assert.deepEqual(JSON.parse(fileOf(entries, list)), payload);
    }
  });

  it('says of each opening who is hiring, where the list says it for all', () => {
    const [first] = open(feed).entries;
    assert.deepEqual(first?.draft['hiringOrganization'], hiringOrganization);
  });

  it('with one opening edited keeps the others, unreadable ones too', () => {
    const { list, entries } = open(feed);
    const [start] = next({ employer: undefined, at: 'start', text: '', status: { type: 'idle' } }, { type: 'opened', entries, list });
    const [state]: [Editor, unknown] = next(start, { type: 'set', path: ['title'], value: 'Chef' });
    assert.ok(state.at === 'writing');
    const written = JSON.parse(fileOf(state.work.entries, list));
    assert.deepEqual(written.postings.slice(1), feed.postings.slice(1));
    assert.deepEqual([written.postings[0].title, written.$schema], ['Chef', 's.json']);
  }); // prettier-ignore

  it('has an id for each opening, and none twice', () => {
    const cook = (): Entry => ({
      ...emptyEntry('Riverside'),
      draft: { title: 'Cook', hiringOrganization: { name: 'Riverside' } },
    });
    const { postings, issues } = parseFeed(JSON.parse(fileOf([cook(), cook(), cook()], undefined)));
    assert.deepEqual(postings.map(({ id }) => id), ['riverside-cook', 'riverside-cook-2', 'riverside-cook-3']);
    assert.deepEqual(issues, []);
  }); // prettier-ignore

  it('of another format is not ours to write again', () => {
    assert.equal(listOf({ jobs: [{ absolute_url: 'https://example.org' }] }, 'x'), undefined);
  });
});
