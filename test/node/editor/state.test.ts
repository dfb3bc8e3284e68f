/** The editor's states: what comes of each event, without a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { valueAt } from '../../../src/editor/draft.js';
import { asFarAsThere, entryOf as opened, finished, judge } from '../../../src/editor/entry.js';
import { fields, type FieldKey } from '../../../src/editor/fields.js';
import { begin, entryOf, next, type Editor, type EditorEffect, type EditorEvent } from '../../../src/editor/state.js';
import { full, minimal } from '../samples.js';

const TEXT = `Position: Community Cook
Organization: Riverside Kitchen

Pay: $22-26/hr DOE
Hours: 24 hours a week

Responsibilities
- Plan the meals
- Cook with two volunteers

Bring your own apron and a smile.

Send a resume to jobs@example.org.`;

/** What comes of events, one after the other. */
function after(events: EditorEvent[], start: Editor = begin()): { state: Editor; effects: EditorEffect[] } {
  let state = start;
  const effects: EditorEffect[] = [];
  for (const event of events) {
    const [then, more] = next(state, event);
    state = then;
    effects.push(...more);
  }
  return { state, effects };
}
const read: EditorEvent = { type: 'read', reading: readAnnouncement(TEXT, { now: new Date('2026-03-01') }) };
const writing = (...events: EditorEvent[]) => {
  const { state, effects } = after(events);
  assert.ok(state.at === 'writing');
  return { ...state, entry: entryOf(state.work), effects };
};
const kinds = (effects: EditorEffect[]) => effects.map(({ type }) => type);

describe('an announcement that was read', () => {
  it('fills the fields, and says how many are to be checked', () => {
    const { entry, effects } = writing(read);
    assert.equal(entry.draft['title'], 'Community Cook');
    assert.deepEqual(entry.draft['responsibilities'], ['Plan the meals', 'Cook with two volunteers']);
    assert.deepEqual(kinds(effects), ['announce', 'changed', 'focus']);
    assert.deepEqual(effects[0], {
      type: 'announce',
      what: { type: 'read', openings: 1, unsure: entry.unsure.length },
    });
  });

  it('leaves no field unsure that was confirmed or written anew', () => {
    const first = writing(read);
    const [guess] = first.entry.unsure;
    assert.ok(guess, 'something is a guess here');
    assert.ok(!writing(read, { type: 'confirmed', field: guess }).entry.unsure.includes(guess));
    assert.ok(!writing(read, { type: 'set', path: guess.split('.'), value: 'x' }).entry.unsure.includes(guess));
  });

  it('gives each opening of several its own entry', () => {
    const [opening] = readAnnouncement(TEXT).openings;
    assert.ok(opening);
    const two = { text: TEXT, openings: [opening, { ...opening, posting: { ...opening.posting, title: 'Driver' } }], leftover: [] };
    const { work } = writing({ type: 'read', reading: two }, { type: 'chose', entry: 1 });
    assert.deepEqual([work.entries.length, entryOf(work).draft['title']], [2, 'Driver']);
  }); // prettier-ignore

  it('with nothing in it is an empty opening beside its text', () => {
    const { entry, work } = writing({ type: 'read', reading: { text: 'Hello', openings: [], leftover: [[0, 5]] } });
    assert.deepEqual([entry.draft, work.source?.leftover], [{}, [[0, 5]]]);
  });

  it('offers words that no field took, but not those that stand between facts, such as “to”', () => {
    const left = writing(read).work.source?.leftover.map((span) => TEXT.slice(...span));
    assert.deepEqual(left, ['Bring your own apron and a smile.\n\nSend a']);
  });

  it('puts words that no field took into one, and marks them there', () => {
    const first = writing(read);
    const span = first.work.source?.leftover.find(([from]) => TEXT.startsWith('Bring', from));
    assert.ok(span, TEXT);
    const into = writing(read, { type: 'put', span, field: 'responsibilities' });
    const words = TEXT.slice(...span);
    assert.deepEqual((into.entry.draft['responsibilities'] as string[]).slice(2), words.split(/\n+/));
    assert.equal(into.work.source?.leftover.length, (first.work.source?.leftover.length ?? 0) - 1);
    assert.deepEqual(into.marked, 'responsibilities');
    assert.ok(into.entry.spans.responsibilities?.some((one) => one === span));
    assert.equal(
      writing(read, { type: 'put', span, field: 'summary' }).entry.draft['summary'],
      words.replace(/\s+/g, ' '),
    );
  });

  it('is never shown in the place of what the page fixes', () => {
    const { state } = after([{ type: 'employer', employer: { name: 'Fixed Trust', isFixed: true } }, read]);
    assert.ok(state.at === 'writing');
    assert.deepEqual(entryOf(state.work).draft['hiringOrganization'], { name: 'Fixed Trust' });
    const [tried] = next(state, { type: 'set', path: ['hiringOrganization', 'name'], value: 'Other' });
    assert.equal(tried, state);
  });

  it('has the employer that the page takes for granted where it names none, and it can be another', () => {
    const employer: EditorEvent = { type: 'employer', employer: { name: 'This Site', isFixed: false } };
    const named = (...events: EditorEvent[]) =>
      valueAt(writing(employer, ...events).entry.draft, ['hiringOrganization', 'name']);
    assert.equal(named({ type: 'began' }), 'This Site');
    assert.equal(named(read), 'Riverside Kitchen');
    assert.equal(named({ type: 'opened', entries: [opened({ title: 'Cook' })] }), 'This Site');
    const other: EditorEvent = { type: 'set', path: ['hiringOrganization', 'name'], value: 'Other' };
    assert.equal(named({ type: 'began' }, other), 'Other');
  });
});

describe('openings that were opened', () => {
  it('begin with the one that was asked for', () => {
    const entries = [opened(minimal as never), opened(full as never)];
    assert.equal(writing({ type: 'opened', entries, current: 1 }).entry.draft['title'], full.title);
    assert.equal(writing({ type: 'opened', entries }).entry.draft['title'], minimal.title);
    const { entry } = writing({ type: 'began' }, { type: 'opened', entries, current: 1 });
    assert.equal(entry.draft['title'], full.title);
  });
});

describe('words that no field took', () => {
  const words = 'Bring your own apron\n- and a smile';
  const start: EditorEvent = { type: 'read', reading: { text: words, openings: [], leftover: [[0, words.length]] } };
  const put = (field: FieldKey, ...before: EditorEvent[]) =>
    writing(start, ...before, { type: 'put', span: [0, words.length], field }).entry.draft;

  it('become a text, a further paragraph, lines, or a section without a heading yet', () => {
    assert.equal(put('description')['description'], words);
    const text: EditorEvent = { type: 'set', path: ['description'], value: 'Cook.' };
    assert.equal(put('description', text)['description'], `Cook.\n\n${words}`);
    assert.deepEqual(put('responsibilities')['responsibilities'], ['Bring your own apron', 'and a smile']);
    const one = [{ heading: '', body: words }];
    assert.deepEqual(put('sections')['sections'], one);
    const before: EditorEvent = { type: 'set', path: ['sections'], value: one };
    assert.deepEqual(put('sections', before)['sections'], [...one, ...one]);
  });

  it('can be dismissed, and are then not offered any more', () => {
    const { work, entry } = writing(start, { type: 'dismissed', span: [0, words.length] });
    assert.deepEqual([work.source?.leftover, entry.draft], [[], {}]);
  });

  it('are none where nothing was pasted', () => {
    const began = writing({ type: 'began' });
    assert.deepEqual(writing({ type: 'began' }, { type: 'put', span: [0, 1], field: 'title' }).entry, began.entry);
  });
});

describe('where the reader is', () => {
  it('is the field that was marked, the pane and the language that were chosen', () => {
    const { marked, pane, side, translating, effects } = writing(
      read,
      { type: 'marked', field: 'title' },
      { type: 'pane', pane: 'opening' },
      { type: 'pane', pane: 'fields' },
      { type: 'translating', language: 'es' },
    );
    assert.deepEqual([marked, pane, side, translating], ['title', 'fields', 'opening', 'es']);
    assert.deepEqual(effects.at(-1), { type: 'focus', on: 'translation' });
  });

  it('is in another opening of several, at the field that was asked for', () => {
    const entries = [opened(full as never), opened(minimal as never)];
    const list: EditorEvent = { type: 'opened', entries };
    const there = writing(list, { type: 'pane', pane: 'opening' }, { type: 'chose', entry: 1, field: 'title' });
    assert.deepEqual([there.work.current, there.pane], [1, 'fields']);
    assert.deepEqual(there.effects.at(-1), { type: 'focus', on: { field: 'title' } });
  });

  it('is the one before when the last of several is taken away; the only one stays', () => {
    const entries = [opened(full as never), opened(minimal as never)];
    const left = writing({ type: 'opened', entries }, { type: 'chose', entry: 1 }, { type: 'entryRemoved' });
    assert.deepEqual([left.work.entries.length, left.work.current], [1, 0]);
    const [still] = next(left, { type: 'entryRemoved' });
    assert.equal(still, left);
  });

  it('is the beginning again after "Begin anew", and the device forgets what was there', () => {
    const { state, effects } = after([read, { type: 'anew' }]);
    assert.ok(state.at === 'start');
    assert.deepEqual(
      { ...state, before: undefined, isAdding: undefined },
      { ...begin(), before: undefined, isAdding: undefined },
    );
    assert.deepEqual(kinds(effects.slice(-3)), ['stop', 'forget', 'focus']);
    const { work } = after([{ type: 'read', reading: readAnnouncement('Driver') }], state).state as ReturnType<
      typeof writing
    >;
    assert.equal(work.entries.length, 1, 'what was there is not added to');
  });

  for (const type of ['anew', 'another'] as const) {
    it(`is gone back to after "${type}", with what can be undone, and the id of what may have arrived`, () => {
      const sent: EditorEvent = { type: 'released', formData: new FormData() };
      const set: EditorEvent = { type: 'set', path: ['title'], value: 'Head Cook' };
      const before = writing(read, set, sent);
      const { state, effects } = after([{ type }, { type: 'typed', text: 'Driver' }, { type: 'back' }], before);
      assert.ok(state.at === 'writing');
      assert.deepEqual([state.work, state.past], [before.work, before.past]);
      const { submissionId } = before.sending;
      assert.deepEqual(state.sending, { submissionId, mayHaveArrived: true, status: { type: 'stopped' } });
      assert.ok(kinds(effects).includes('stop') && kinds(effects).includes('changed'), 'and the device keeps it again');
    });
  }

  it('is nowhere else by an event that comes too early, or too late', () => {
    const start = begin();
    for (const type of ['undo', 'back'] as const) assert.equal(next(start, { type })[0], start);
    const begun = writing(read);
    for (const event of [{ type: 'busy' }, { type: 'confirmed', field: 'title' }] as const)
      assert.equal(next(begun, event)[0], begun);
  });
});

describe('what the page gives', () => {
  it('fixes the employer of what is being written already', () => {
    const first = writing(read);
    const [state, effects] = next(first, { type: 'employer', employer: { name: 'Fixed Trust', isFixed: true } });
    assert.ok(state.at === 'writing');
    assert.deepEqual(entryOf(state.work).draft['hiringOrganization'], { name: 'Fixed Trust' });
    assert.deepEqual(kinds(effects), ['changed']);
    assert.deepEqual(next(state, { type: 'employer', employer: { name: 'Fixed Trust', isFixed: true } }), [state, []]);
  });

  it('is checked in place of what is there, and nothing goes on being sent', () => {
    const { state, effects } = after([read, { type: 'checking', address: 'https://example.org/openings.json' }]);
    assert.deepEqual([state.at, kinds(effects.slice(-1))], ['start', ['stop']]);
    assert.deepEqual(next(begin(), { type: 'busy' })[0], { ...begin(), status: { type: 'busy' } });
  });

  it('is counted with its mistakes once it is open', () => {
    const entries = [opened({ id: 'x', title: 7 }), opened(minimal as never)];
    const { effects } = after([{ type: 'opened', entries, found: { name: 'openings.json', issues: [] } }]);
    const said = effects.flatMap((effect) =>
      effect.type === 'announce' && typeof effect.what === 'object' && effect.what.type === 'opened' ? effect.what : [],
    );
    assert.deepEqual(said, [{ type: 'opened', openings: 2, mistakes: 2 }]);
  });

  it('was kept since an earlier visit: the same opening, under the same id, without a jump of the focus', () => {
    const { work } = writing({ type: 'opened', entries: [opened(full as never), opened(minimal as never)] });
    const restored = writing({ type: 'restored', work: { ...work, current: 7 }, submissionId: 'a' });
    assert.deepEqual([restored.work.current, restored.sending.submissionId, restored.isRestored], [1, 'a', true]);
    assert.deepEqual(kinds(restored.effects), ['announce', 'changed']);
  });
});

describe('what goes out', () => {
  it('is another shape, or was copied, until it is another opening', () => {
    const copied = writing(read, { type: 'copied', isCopied: true });
    assert.equal(copied.copied, 'copied');
    assert.equal(writing(read, { type: 'copied', isCopied: false }).copied, 'copyFailed');
    const card = next(copied, { type: 'shape', shape: 'card' })[0];
    assert.ok(card.at === 'writing');
    assert.deepEqual([card.shape, card.copied], ['card', undefined]);
  });
});

describe('lists', () => {
  const path = ['responsibilities'];
  const lines = (...events: EditorEvent[]) => writing(read, ...events).entry.draft['responsibilities'];
  it('have lines added, moved and taken away, and the focus goes along', () => {
    assert.deepEqual(lines({ type: 'added', path, at: 1, values: ['New'] }), ['Plan the meals', 'New', 'Cook with two volunteers']);
    assert.deepEqual(lines({ type: 'moved', path, from: 1, to: 0 }), ['Cook with two volunteers', 'Plan the meals']);
    assert.deepEqual(lines({ type: 'removed', path, at: 0 }), ['Cook with two volunteers']);
    const { effects } = after([read, { type: 'moved', path, from: 1, to: 0 }]);
    assert.deepEqual(effects.slice(-2), [
      { type: 'focus', on: { path, at: 0 } },
      { type: 'announce', what: { type: 'moved', to: 1, of: 2 } },
    ]);
  }); // prettier-ignore

  it('stay as they are at their ends', () => {
    assert.deepEqual(lines({ type: 'moved', path, from: 0, to: -1 }), lines());
    assert.deepEqual(lines({ type: 'moved', path, from: 1, to: 2 }), lines());
  });
});

describe('undo', () => {
  const type = (title: string): EditorEvent => ({ type: 'set', path: ['title'], value: title });
  it('takes a word typed back as one step, and gives it again', () => {
    const typed = writing(read, type('C'), type('Co'), type('Coo'));
    assert.equal(typed.past.length, 1);
    assert.equal(writing(read, type('C'), type('Co'), { type: 'undo' }).entry.draft['title'], 'Community Cook');
    assert.equal(writing(read, type('C'), type('Co'), { type: 'undo' }, { type: 'redo' }).entry.draft['title'], 'Co');
  });

  it('leads back to the beginning from anywhere', () => {
    const path = fc.constantFrom(...fields.map((field) => field.path));
    const event: fc.Arbitrary<EditorEvent> = fc.oneof(
      fc.record({ type: fc.constant('set' as const), path, value: fc.oneof(fc.string(), fc.constant(undefined)) }),
      fc.record({ type: fc.constant('moved' as const), path: fc.constant(['responsibilities']), from: fc.nat(3), to: fc.nat(3) }),
      fc.record({ type: fc.constant('removed' as const), path: fc.constant(['qualifications']), at: fc.nat(3) }),
      fc.constant<EditorEvent>({ type: 'redo' }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const start = writing(read);
        const { state } = after([...events, ...events.map((): EditorEvent => ({ type: 'undo' }))], start);
        assert.ok(state.at === 'writing');
        assert.equal(state.work, start.work);
      }),
    );
  });
});

describe('a list that is opened', () => {
  const entries = [opened(full as never), opened(minimal as never)];
  const list = { name: 'openings.json', rest: {}, isBare: true };
  it('is what is written from now on', () => {
    const { work } = writing({ type: 'opened', entries, list });
    assert.deepEqual([work.entries.length, work.current, work.list], [2, 0, list]);
  });

  it('takes the place of what is being written, which undo brings back', () => {
    const other = writing(read, { type: 'opened', entries, list });
    assert.deepEqual([other.work.entries, other.work.current], [entries, 0]);
    assert.equal(
      writing(read, { type: 'opened', entries, list }, { type: 'undo' }).entry.draft['title'],
      'Community Cook',
    );
  });

  it('takes what is being written to its end, or in the place of the one with its id', () => {
    const { work } = writing(read, { type: 'opened', entries, list, add: true });
    assert.deepEqual([work.entries.length, work.current], [3, 2]);
    assert.equal(entryOf(work).draft['title'], 'Community Cook');
    const same = writing(read, { type: 'set', path: ['id'], value: minimal.id }, { type: 'opened', entries, list, add: true });
    assert.deepEqual([same.work.entries.length, same.work.current], [2, 1]);
  }); // prettier-ignore

  it('takes all of several that are being written, but leaves what came out of another list there', () => {
    const two: EditorEvent = { type: 'opened', entries: [opened({ title: 'Driver' }), opened({ title: 'Baker' })] };
    const titles = ({ work }: ReturnType<typeof writing>) => work.entries.map(({ draft }) => draft['title']);
    const all = writing(two, { type: 'opened', entries, list, add: true });
    assert.deepEqual(titles(all).slice(2), ['Driver', 'Baker']);
    assert.equal(all.entry.draft['title'], 'Driver');
    const other = writing({ ...two, list: { ...list, name: 'other.json' } }, { type: 'opened', entries, list, add: true });
    assert.deepEqual(titles(other).slice(2), ['Driver']);
  }); // prettier-ignore

  it('stays while another announcement is read into it', () => {
    const { work } = writing({ type: 'opened', entries, list }, { type: 'another' }, read);
    assert.deepEqual([work.entries.length, work.current, work.list], [3, 2, list]);
    const back = writing({ type: 'opened', entries, list }, { type: 'another' }, { type: 'back' });
    assert.equal(back.work.entries.length, 2);
  });

  it('that can’t be had says so, and nothing is lost', () => {
    const { work, problem } = writing(read, { type: 'failed', message: 'no' });
    assert.deepEqual([problem, work], ['no', writing(read).work]);
    const { state, effects } = after([
      { type: 'typed', text: 'abc' },
      { type: 'failed', message: 'no' },
    ]);
    assert.ok(state.at === 'start');
    assert.deepEqual([state.text, state.status], ['abc', { type: 'failed', message: 'no' }]);
    assert.deepEqual(kinds(effects), ['focus', 'announce']);
  });
});

describe('sending', () => {
  const formData = new FormData();
  const sending: EditorEvent[] = [read, { type: 'send' }, { type: 'released', formData }];
  it('goes once, however often the button is pressed, with one id', () => {
    const { effects, sending: state } = writing(...sending, { type: 'send' }, { type: 'released', formData });
    const ids = effects.flatMap((effect) => ('submissionId' in effect ? effect.submissionId : []));
    assert.deepEqual(kinds(effects).filter((type) => type === 'submit' || type === 'deliver'), ['submit', 'deliver']);
    assert.deepEqual([...new Set(ids)], [state.submissionId]);
  }); // prettier-ignore

  it('ends with a receipt, and what is edited then is another opening', () => {
    const ended: EditorEvent = { type: 'ended', outcome: { type: 'sent', reference: 'A1' }, mayHaveArrived: false };
    const sent = writing(...sending, ended);
    assert.deepEqual([sent.sending.receipt?.reference, sent.sending.status], ['A1', undefined]);
    assert.deepEqual(kinds(sent.effects.slice(-3)), ['keepReceipt', 'announce', 'emitSent']);
    const [edited] = next(sent, { type: 'set', path: ['title'], value: 'Other' });
    assert.ok(edited.at === 'writing');
    assert.notEqual(edited.sending.submissionId, sent.sending.submissionId);
    assert.equal(edited.sending.receipt, undefined);
  });

  it('keeps its id where a try may have arrived, also when a later one was refused', () => {
    const unanswered: EditorEvent = { type: 'ended', outcome: { type: 'unavailable', arrived: 'unknown' }, mayHaveArrived: true }; // prettier-ignore
    const refused: EditorEvent = { type: 'ended', outcome: { type: 'refused', errors: [], tooLarge: false }, mayHaveArrived: false }; // prettier-ignore
    const keepsId = (...events: EditorEvent[]) => {
      const state = writing(...sending, ...events);
      const [edited] = next(state, { type: 'set', path: ['title'], value: 'Other' });
      assert.ok(edited.at === 'writing');
      return edited.sending.submissionId === state.sending.submissionId;
    };
    const again: EditorEvent[] = [{ type: 'send' }, { type: 'released', formData }];
    assert.equal(keepsId(unanswered), true);
    assert.equal(keepsId(refused), false);
    assert.equal(keepsId(unanswered, ...again, refused), true);
    assert.equal(keepsId({ type: 'stop' }, ...again, refused), true);
    assert.equal(writing(...sending, unanswered, ...again, refused).sending.mayHaveArrived, true);
  });

  it('says how it stands, and why it failed', () => {
    const unavailable = { type: 'unavailable', arrived: 'unknown' } as const;
    const rows: [event: EditorEvent, said: unknown[]][] = [
      [{ type: 'sendNow' }, ['sendNow']],
      [{ type: 'delivery', status: { type: 'offline', tries: 1 } }, ['announce offline']],
      [{ type: 'delivery', status: { type: 'elsewhere' } }, ['announce elsewhere']],
      [{ type: 'delivery', status: { type: 'sending', tries: 1, progress: 0.5 } }, []],
      [{ type: 'delivery', status: { type: 'waiting', tries: 1, until: 0, outcome: { ...unavailable, status: 503 } } }, ['status 503']],
      [{ type: 'ended', outcome: unavailable, mayHaveArrived: true }, ['announce failed', 'no answer']],
      [{ type: 'ended', outcome: { type: 'refused', errors: [], tooLarge: false }, mayHaveArrived: false }, ['announce failed', 'refused']],
      [{ type: 'ended', outcome: { type: 'refused', errors: [{ message: 'No title.' }], tooLarge: false }, mayHaveArrived: false }, ['announce failed', 'refused']],
    ]; // prettier-ignore
    for (const [event, said] of rows) {
      const [, effects] = next(writing(...sending), event);
      const words = effects.map((effect) =>
        effect.type === 'emitFailed' ? effect.reason : effect.type === 'announce' ? `announce ${typeof effect.what === 'string' ? effect.what : effect.what.type}` : effect.type,
      ); // prettier-ignore
      assert.deepEqual(words, said);
    }
    const waiting: EditorEvent = { type: 'delivery', status: { type: 'offline', tries: 1 } };
    const again: EditorEvent = { type: 'delivery', status: { type: 'sending', tries: 2 } };
    assert.deepEqual(kinds(writing(...sending, waiting, again).effects.slice(-1)), ['announce']);
  });

  it('that was not begun can’t be stopped, and has no news', () => {
    const idle = writing(read);
    for (const event of [{ type: 'stop' }, { type: 'delivery', status: { type: 'elsewhere' } }] as const) {
      const [state, effects] = next(idle, event);
      assert.deepEqual([state, effects], [{ ...idle }, []]);
    }
  });

  it('that was stopped hears nothing more', () => {
    const stopped = writing(...sending, { type: 'stop' });
    assert.deepEqual(stopped.sending.status, { type: 'stopped' });
    const [late] = next(stopped, { type: 'ended', outcome: { type: 'sent' }, mayHaveArrived: false });
    assert.ok(late.at === 'writing');
    assert.deepEqual(late.sending, stopped.sending);
  });
});

describe('what is said of an opening', () => {
  it('names what is needed at its field, and nothing twice', () => {
    const { entry } = writing({ type: 'began' });
    const { needed, notes, posting } = judge(entry);
    assert.deepEqual(needed, ['title', 'hiringOrganization.name']);
    assert.deepEqual(notes.get('title'), [{ type: 'needed' }]);
    assert.equal(posting, undefined);
  });

  it('is told as far as it is there, without what stands for it in the preview', () => {
    const { entry } = writing({ type: 'began' }, { type: 'set', path: ['workHours'], value: '20 hours' });
    assert.equal(judge(entry).shown.title, '…');
    assert.deepEqual(asFarAsThere(judge(entry)), { id: 'opening', workHours: '20 hours' });
    const named = { type: 'set', path: ['hiringOrganization', 'name'], value: 'Riverside Kitchen' } as const;
    const half = writing({ type: 'began' }, named);
    assert.deepEqual(asFarAsThere(judge(half.entry)).hiringOrganization, { name: 'Riverside Kitchen' });
  });

  it('keeps a date that is none, and says so until it is one', () => {
    const path = ['validThrough'];
    const half = writing(read, { type: 'set', path, value: undefined, typed: { validThrough: '2026-2-' } });
    assert.deepEqual(judge(half.entry).notes.get('validThrough'), [{ type: 'noDate' }]);
    const whole = writing(read, { type: 'set', path, value: '2099-02-03', typed: { validThrough: '2099-2-3' } });
    assert.equal(judge(whole.entry).notes.get('validThrough'), undefined);
    assert.equal(judge(whole.entry).posting?.validThrough, '2099-02-03');
  });

  it('makes an id of organization and title, and drops what says nothing', () => {
    const { entry } = writing(
      { type: 'began' },
      { type: 'set', path: ['title'], value: 'Cook' },
      { type: 'set', path: ['hiringOrganization', 'name'], value: 'Río Kitchen' },
      { type: 'added', path: ['responsibilities'], at: 0, values: [''] },
      { type: 'set', path: ['baseSalary'], value: { currency: 'USD' } },
    );
    assert.deepEqual(finished(entry), { id: 'rio-kitchen-cook', title: 'Cook', hiringOrganization: { name: 'Río Kitchen' } });
  }); // prettier-ignore

  it('is that of parsePosting for every field of a full opening: nothing is lost on the way through', () => {
    const entry = opened(full as never);
    const { posting, issues } = judge(entry);
    assert.deepEqual(posting, full);
    assert.deepEqual(issues.filter(({ severity }) => severity === 'error'), []);
  }); // prettier-ignore
});
