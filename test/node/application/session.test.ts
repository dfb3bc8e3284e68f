import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../../src/application/answer.js';
import { fieldsOf } from '../../../src/application/fields.js';
import {
  begin,
  next,
  openingKey,
  type Asked,
  type Effect,
  type Session,
  type SessionEvent,
} from '../../../src/application/session.js';
import en from '../../../src/locales/en.js';
import type { HowToApply, JobPosting } from '../../../src/posting.js';

const words = en.application;
const resume = new File(['%PDF-1.4'], 'resume.pdf');

function posting(application: HowToApply = {}, more: Partial<JobPosting> = {}): JobPosting {
  return { id: 'cook', title: 'Cook', hiringOrganization: { name: 'Sample Kitchen' }, application, ...more };
}

function asked(of: JobPosting = posting(), more: Partial<Asked> = {}): Asked {
  return { posting: of, fields: fieldsOf(of, words), words, endpoint: 'https://example.org/apply', keeping: 'session', ...more };
} // prettier-ignore

const person = { name: 'Maria Xiong', email: 'maria@example.org' };
const field = (session: Session, name: string) => session.asked.fields.find((one) => one.name === name)!;

/** One event after another; every new application gets the next number as its id. */
function play(from: Asked | Session, ...events: SessionEvent[]): { session: Session; effects: Effect[] } {
  let ids = 0;
  let [session, effects] = 'step' in from ? [from, [] as Effect[]] : begin(from);
  for (const event of events) [session, effects] = next(session, event, () => `id-${(ids += 1)}`);
  return { session, effects };
}

const opened = (of: Asked = asked()) => play(of, { type: 'loaded', values: {} }).session;
const answered = (session: Session, answers = {}) => play(session, { type: 'answered', answers: { ...person, ...answers } }).session; // prettier-ignore
const atCheck = (of?: Asked, answers = {}) => play(answered(opened(of), answers), { type: 'submitted' }).session;
const released: SessionEvent = { type: 'released', formData: new FormData() };
const sending = (of?: Asked) => play(atCheck(of), { type: 'send' }, released).session;

/** Effects as a list reads best: "save now", "focus heading", "announce saved" … */
const names = (effects: Effect[]) =>
  effects.map((effect) => {
    switch (effect.type) {
      case 'save':
        return `save ${effect.when}`;
      case 'focus':
        return `focus ${typeof effect.on === 'string' ? effect.on : effect.on.field}`;
      case 'announce':
        return `announce ${typeof effect.what === 'string' ? effect.what : effect.what.type}`;
      case 'emitFailed':
        return `failed ${effect.reason} ${effect.willRetry}`;
      default:
        return effect.type;
    }
  });

const at = <Step extends Session['step']>(session: Session, step: Step): Extract<Session, { step: Step }> => {
  assert.equal(session.step, step);
  return session as Extract<Session, { step: Step }>;
};

describe('the way of an application', () => {
  const unavailable = { type: 'unavailable', arrived: 'unknown' } as const;
  const refused: Extract<Outcome, { type: 'refused' }> = { type: 'refused', errors: [], tooLarge: false };
  const bounces = { ...refused, errors: [{ field: 'email', message: 'It bounces.' }, { message: 'Closed.' }] };
  const ended = (outcome: Extract<SessionEvent, { type: 'ended' }>['outcome'], mayHaveArrived = false): SessionEvent => ({ type: 'ended', outcome, mayHaveArrived }); // prettier-ignore
  const rows: [what: string, from: Session, event: SessionEvent, step: Session['step'], effects: string[]][] = [
    ['nothing is answered before the draft was looked for', begin(asked())[0], { type: 'answered', answers: person }, 'looking', []],
    ['an empty form', begin(asked())[0], { type: 'loaded', values: {} }, 'edit', []],
    ['a draft', begin(asked())[0], { type: 'loaded', draft: { submissionId: 'a', answers: person }, values: {} }, 'edit', ['announce draftRestored']],
    ['an answer', opened(), { type: 'answered', answers: person }, 'edit', ['save afterPause']],
    ['an answer that no draft may keep', opened(asked(posting(), { keeping: 'off' })), { type: 'answered', answers: person }, 'edit', []],
    ['something is missing', opened(), { type: 'submitted' }, 'edit', ['focus summary']],
    ['all is there', answered(opened()), { type: 'submitted' }, 'check', ['focus heading']],
    ['all is there, to be mailed', answered(opened(asked(posting(), { endpoint: undefined }))), { type: 'submitted' }, 'email', ['focus heading']],
    ['Send', atCheck(), { type: 'send' }, 'check', ['submit']],
    ['the page lets it go', atCheck(), released, 'check', ['save now', 'announce sending', 'deliver']],
    ['REL-5 a second click', sending(), { type: 'send' }, 'check', []],
    ['progress', sending(), { type: 'delivery', status: { type: 'sending', tries: 1, progress: 0.5 } }, 'check', []],
    ['a wait', sending(), { type: 'delivery', status: { type: 'waiting', tries: 1, until: 0, outcome: unavailable } }, 'check', ['announce waiting', 'failed no answer true']],
    ['offline', sending(), { type: 'delivery', status: { type: 'offline', tries: 1 } }, 'check', ['announce offline']],
    ['another tab', sending(), { type: 'delivery', status: { type: 'elsewhere' } }, 'check', ['announce elsewhere']],
    ['Stop', sending(), { type: 'stop' }, 'check', ['stop', 'save now', 'focus submit', 'announce stopped']],
    ['Change', sending(), { type: 'edit', field: field(opened(), 'email') }, 'edit', ['stop', 'save now', 'focus email']],
    ['by e-mail instead', sending(), { type: 'byEmail' }, 'email', ['stop', 'save now', 'focus heading']],
    ['it arrived', sending(), ended({ type: 'sent', reference: 'R' }), 'sent', ['keepReceipt', 'announce sentHeading', 'forget', 'focus heading', 'emitSent']],
    ['it arrived, and nothing may be kept', sending(asked(posting(), { keeping: 'off' })), ended({ type: 'sent' }), 'sent', ['announce sentHeading', 'forget', 'focus heading', 'emitSent']],
    ['it was refused', sending(), ended(refused), 'check', ['announce failed', 'save now', 'failed refused false']],
    ['fields were refused', sending(), ended(bounces), 'edit', ['announce failed', 'save now', 'focus summary', 'failed refused false']],
    ['no answer', sending(), ended(unavailable, true), 'check', ['announce failed', 'save now', 'failed no answer false']],
    ['the element leaves', sending(), { type: 'left' }, 'check', ['stop']],
    ['the element comes back', play(sending(), { type: 'left' }).session, { type: 'returned' }, 'check', ['submit']],
    ['news of what was stopped', play(sending(), { type: 'stop' }).session, ended({ type: 'sent' }), 'check', []],
    ['another opening', sending(), { type: 'asked', asked: asked(posting({}, { id: 'baker' })) }, 'looking', ['stop', 'stopSelfIdentification', 'load']],
    ['reset', sending(), { type: 'reset', values: {} }, 'edit', ['stop', 'stopSelfIdentification', 'forget', 'focus heading']],
  ]; // prettier-ignore
  for (const [what, from, event, step, effects] of rows) {
    it(`${what}: ${step}`, () => {
      const after = play(from, event);
      assert.equal(after.session.step, step);
      assert.deepEqual(names(after.effects), effects);
    });
  }

  it('shows what a receiver said of fields at the fields, and the rest below', () => {
    const { problems } = at(play(sending(), ended(bounces)).session, 'edit');
    assert.deepEqual(problems, [
      { field: 'email', message: 'It bounces.' },
      { field: '', message: 'Closed.' },
    ]);
  });

  it('REL-2 is another application once what was refused is edited, unless a try may have arrived', () => {
    const idAfter = (...events: SessionEvent[]) => {
      const { session } = play(sending(), ...events, { type: 'edit' });
      const [edited] = next(session, { type: 'answered', answers: { name: 'M. X.' } }, () => 'another');
      return at(edited, 'edit').draft.submissionId;
    };
    assert.equal(idAfter(ended(refused)), 'another');
    assert.equal(idAfter(ended(refused, true)), 'id-1', 'it may have arrived');
    assert.equal(idAfter({ type: 'stop' }), 'id-1', 'it was stopped');
    assert.equal(idAfter(ended(unavailable)), 'id-1', 'nobody has refused it');
  });

  it('a reset leaves nothing behind', () => {
    const busy = play(sending(), ended(bounces), { type: 'honeypot', value: 'x' }).session;
    const [after] = next(busy, { type: 'reset', values: {} }, () => 'id-1');
    assert.deepEqual(after, { ...opened(), isSavedTold: false });
  });

  it('says of an edited application that the earlier try is what arrived', () => {
    const again = play(sending(), ended(unavailable, true), { type: 'edit' }, { type: 'answered', answers: { name: 'M. X.' } }, { type: 'submitted' }, { type: 'send' }, released, ended({ type: 'sent', before: true })); // prettier-ignore
    assert.equal(at(again.session, 'sent').arrived?.['name'], 'Maria Xiong');
  });
});

describe('REL-6 the draft', () => {
  const savedTwice = play(answered(opened()), { type: 'saved' });

  it('is said to be saved once', () => {
    assert.deepEqual(names(savedTwice.effects), ['announce saved']);
    assert.deepEqual(play(savedTwice.session, { type: 'saved' }).effects, []);
  });

  it('is said not to be saved once, and again after it was saved in between', () => {
    const failed = play(savedTwice.session, { type: 'saveFailed' });
    assert.deepEqual(names(failed.effects), ['announce draftFailed']);
    const still = play(failed.session, { type: 'answered', answers: { name: 'M' } }, { type: 'saveFailed' });
    assert.deepEqual(still.effects, []);
    const well = play(still.session, { type: 'saved' });
    assert.deepEqual(names(well.effects), ['announce saved']);
    assert.deepEqual(names(play(well.session, { type: 'saveFailed' }).effects), ['announce draftFailed']);
  });

  it('comes back whole by Undo, the other answer of a document too', () => {
    const of = asked(posting({ documents: [{ kind: 'coverLetter', orText: true }] }));
    const start = answered(opened(of), { coverLetter: [resume] });
    const letter = field(start, 'coverLetter');
    const before = play(
      start,
      { type: 'swapped', field: letter },
      { type: 'answered', answers: { coverLetter: 'Dear' } },
    );
    const clearing = play(before.session, { type: 'clear' });
    assert.deepEqual(names(clearing.effects), ['forget']);
    assert.deepEqual(at(clearing.session, 'edit').draft.answers, {});
    const cleared = play(clearing.session, { type: 'forgotten' });
    assert.deepEqual(names(cleared.effects), ['focus draft', 'announce cleared']);
    const undone = play(cleared.session, { type: 'undo' });
    assert.deepEqual(at(undone.session, 'edit').draft, at(before.session, 'edit').draft);
    const { session } = play(undone.session, { type: 'swapped', field: letter });
    assert.deepEqual(at(session, 'edit').draft.answers['coverLetter'], [resume]);
  });

  it('that is sent on is checked like any other', () => {
    const of = asked(posting({ documents: [{ kind: 'resume', required: true }] }));
    const loaded = (answers: Record<string, string | File[]>, lost: string[] = []) =>
      play(of, { type: 'loaded', draft: { submissionId: 'a', answers: { ...person, ...answers }, sending: true }, lost, values: {} }); // prettier-ignore
    assert.deepEqual(names(loaded({ resume: [resume] }).effects), ['announce draftRestored', 'focus heading', 'submit']);
    for (const lost of [[], ['resume']]) {
      const { session, effects } = loaded({}, lost);
      assert.deepEqual(names(effects), ['announce draftRestored', 'save now', 'focus summary']);
      assert.deepEqual(at(session, 'edit').problems.map((problem) => problem.field), ['resume']);
      assert.equal(at(session, 'edit').draft.sending, false);
    }
  }); // prettier-ignore

  it('a file that is lost is named where none is required, too', () => {
    const of = asked(posting({ documents: [{ kind: 'resume' }] }));
    const draft = { submissionId: 'a', answers: person, sending: true };
    const { session } = play(of, { type: 'loaded', draft, lost: ['resume'], values: {} });
    assert.deepEqual(at(session, 'edit').problems, [{ field: 'resume', message: words.error.fileUnreadable }]);
  });

  it('what the page knows fills what is empty', () => {
    const draft = { submissionId: 'a', answers: { name: 'Maria' } };
    const values = { name: 'Someone', email: 'm@example.org', constructor: 'x' };
    const { session } = play(asked(), { type: 'loaded', draft, values });
    assert.deepEqual(at(session, 'edit').draft.answers, { name: 'Maria', email: 'm@example.org' });
  });
});

describe('a posting that changes under its form', () => {
  const shift = (...options: string[]) =>
    asked(posting({ questions: [{ id: 'shift', label: 'Which shift?', type: 'select', options }] }));
  const gone = words.error.choiceGone('Which shift?');

  it('drops a choice that is not offered any more, and says so', () => {
    const day = answered(opened(shift('Day', 'Night')), { 'answer.shift': 'Day' });
    const kept = play(day, { type: 'asked', asked: shift('Day', 'Dusk') });
    assert.deepEqual([at(kept.session, 'edit').draft.answers['answer.shift'], kept.effects], ['Day', []]);
    const dropped = play(day, { type: 'asked', asked: shift('Dawn', 'Dusk') });
    assert.deepEqual(at(dropped.session, 'edit').draft.answers, person);
    assert.deepEqual(dropped.effects.at(-1), { type: 'announce', what: { type: 'text', text: gone } });
    const checked = play(day, { type: 'submitted' }, { type: 'asked', asked: shift('Dawn', 'Dusk') });
    assert.deepEqual(at(checked.session, 'edit').problems, [{ field: 'answer.shift', message: gone }]);
    assert.ok(names(checked.effects).includes('focus summary'));
  });

  it('keeps what was answered where the organization is renamed, and moves the draft', () => {
    const renamed = asked(posting({}, { hiringOrganization: { name: 'Sample Kitchen & Garden' } }));
    const { session, effects } = play(answered(opened()), { type: 'asked', asked: renamed });
    assert.deepEqual(at(session, 'edit').draft.answers, person);
    assert.deepEqual(names(effects), ['forget', 'save now']);
    assert.deepEqual(
      effects.map((effect) => 'opening' in effect && effect.opening),
      [openingKey(posting()), openingKey(renamed.posting)],
    );
  });

  it('is another opening where another organization has the same id', () => {
    const other = asked(posting({}, { title: 'Gardener', hiringOrganization: { name: 'Sample Garden' } }));
    assert.equal(play(answered(opened()), { type: 'asked', asked: other }).session.step, 'looking');
  });

  it('leaves what is on its way alone', () => {
    const before = play(atCheck(shift('Day'), { 'answer.shift': 'Day' }), { type: 'send' }, released).session;
    const { session, effects } = play(before, { type: 'asked', asked: shift('Dawn') });
    assert.equal(at(session, 'check').delivery?.type, 'sending');
    assert.deepEqual(effects, []);
  });
});

describe('voluntary questions', () => {
  const sent = play(sending(), { type: 'ended', outcome: { type: 'sent' }, mayHaveArrived: false }).session;
  const send: SessionEvent = { type: 'selfSent', endpoint: 'https://example.org/eeo', fields: [] };
  const rows: [SessionEvent[], string, string[]][] = [
    [[{ type: 'selfSkipped' }], 'skipped', ['announce voluntarySkipped', 'focus selfIdentification']],
    [[send], 'sending', ['sendSelfIdentification']],
    [[send, send], 'sending', []],
    [[send, { type: 'selfSkipped' }], 'sending', []],
    [[send, { type: 'selfEnded', status: 'sent' }], 'sent', ['announce voluntarySent', 'focus selfIdentification']],
    [[send, { type: 'selfEnded', status: 'failed' }], 'failed', ['announce voluntaryFailed', 'focus selfIdentification']],
  ]; // prettier-ignore
  for (const [events, status, effects] of rows) {
    it(`EEO-2 ${events.map(({ type }) => type).join(', ')}: ${status}`, () => {
      const after = play(sent, { type: 'selfAnswered', answers: { 'answer.a': 'A' } }, ...events);
      const { selfIdentification } = at(after.session, 'sent');
      assert.equal(selfIdentification.status, status);
      assert.deepEqual(names(after.effects), effects);
      // Kept only as long as they may still be sent.
      assert.equal(Object.keys(selfIdentification.answers).length, ['sending', 'failed'].includes(status) ? 1 : 0);
      assert.ok(!JSON.stringify(at(after.session, 'sent').draft).includes('answer.a'));
    });
  }
});
