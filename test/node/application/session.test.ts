import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../../src/application/answer.js';
import { fieldsOf } from '../../../src/application/fields.js';
import { begin, next as step } from '../../../src/application/session/editing.js';
import { isSameOpening, openingKey } from '../../../src/application/session/opening.js';
import { later } from '../../../src/application/session/sending.js';
import type { Asked, Effect, Session, SessionEvent } from '../../../src/application/session/types.js';
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

const next = (session: Session, event: SessionEvent, newId: () => string) => step(session, event, { later, newId });

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
const today = '2026-11-26';
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
      case 'keepApplied':
        return `keep ${effect.applied?.state ?? 'nothing'}`;
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
  const ended = (outcome: Extract<SessionEvent, { type: 'ended' }>['outcome'], mayHaveArrived = false): SessionEvent => ({ type: 'ended', outcome, mayHaveArrived, on: today }); // prettier-ignore
  const waits: SessionEvent = {
    type: 'delivery',
    status: { type: 'waiting', tries: 1, until: 0, outcome: unavailable },
  };
  const rows: [what: string, from: Session, event: SessionEvent, step: Session['step'], effects: string[]][] = [
    ['nothing is answered before the draft was looked for', begin(asked())[0], { type: 'answered', answers: person }, 'looking', []],
    ['an empty form', begin(asked())[0], { type: 'loaded', values: {} }, 'edit', []],
    ['a draft', begin(asked())[0], { type: 'loaded', draft: { submissionId: 'a', answers: person }, values: {} }, 'edit', ['announce draftRestored']],
    ['an answer', opened(), { type: 'answered', answers: person }, 'edit', ['save afterPause']],
    ['an answer that no draft may keep', opened(asked(posting(), { keeping: 'off' })), { type: 'answered', answers: person }, 'edit', []],
    ['something is missing', opened(), { type: 'submitted' }, 'edit', ['focus summary']],
    ['all is there', answered(opened()), { type: 'submitted' }, 'check', ['focus heading', 'announce toCheck']],
    ['all is there, to be mailed', answered(opened(asked(posting(), { endpoint: undefined }))), { type: 'submitted' }, 'email', ['focus heading']],
    ['Send', atCheck(), { type: 'send' }, 'check', ['submit']],
    ['the page lets it go', atCheck(), released, 'check', ['save now', 'keep unsent', 'announce sending', 'deliver']],
    ['REL-5 a second click', sending(), { type: 'send' }, 'check', []],
    ['progress', sending(), { type: 'delivery', status: { type: 'sending', tries: 1, progress: 0.5 } }, 'check', []],
    ['a wait', sending(), { type: 'delivery', status: { type: 'waiting', tries: 1, until: 0, outcome: unavailable } }, 'check', ['announce waiting', 'failed no answer true']],
    ['offline', sending(), { type: 'delivery', status: { type: 'offline', tries: 1 } }, 'check', ['announce offline']],
    ['another tab', sending(), { type: 'delivery', status: { type: 'elsewhere' } }, 'check', ['announce elsewhere']],
    ['Stop', sending(), { type: 'stop' }, 'check', ['stop', 'save now', 'keep nothing', 'focus submit', 'announce stopped']],
    ['Change', sending(), { type: 'edit', field: field(opened(), 'email') }, 'edit', ['stop', 'save now', 'keep nothing', 'focus email']],
    ['a step back in the history', sending(), { type: 'edit' }, 'check', []],
    ['a step back before sending', atCheck(), { type: 'edit' }, 'edit', ['stop', 'save now', 'keep nothing', 'focus heading']],
    ['by e-mail instead', sending(), { type: 'byEmail' }, 'email', ['stop', 'save now', 'keep nothing', 'focus heading']],
    ['it arrived', sending(), ended({ type: 'sent', reference: 'R' }), 'sent', ['keepReceipt', 'keep sent', 'announce sentHeading', 'forget', 'focus heading', 'emitSent']],
    ['it arrived, and nothing may be kept', sending(asked(posting(), { keeping: 'off' })), ended({ type: 'sent' }), 'sent', ['keep sent', 'announce sentHeading', 'forget', 'focus heading', 'emitSent']],
    ['it was refused', sending(), ended(refused), 'check', ['announce refused', 'save now', 'failed refused false']],
    ['fields were refused', sending(), ended(bounces), 'edit', ['announce refused', 'save now', 'keep nothing', 'focus summary', 'failed refused false']],
    ['no answer', sending(), ended(unavailable, true), 'check', ['announce unreachable', 'save now', 'failed no answer false']],
    ['news of what was stopped', play(sending(), { type: 'stop' }).session, ended({ type: 'sent' }), 'check', []],
    ['the page lets it go twice', sending(), released, 'check', []],
    ['Send now, while it waits', sending(), { type: 'sendNow' }, 'check', ['focus submit', 'sendNow']],
    ['the next try after a wait', play(sending(), waits).session, { type: 'delivery', status: { type: 'sending', tries: 2 } }, 'check', ['announce sending']],
    ['progress of what was stopped', play(sending(), { type: 'stop' }).session, { type: 'delivery', status: { type: 'sending', tries: 1 } }, 'check', []],
    ['the receiver answers that it is overloaded', sending(), ended({ type: 'unavailable', arrived: 'no', status: 503 }), 'check', ['announce unreachable', 'save now', 'failed status 503 false']],
    ['the receiver has gone meanwhile', play(atCheck(), { type: 'asked', asked: asked(posting(), { endpoint: undefined }) }).session, { type: 'send' }, 'check', []],
    ['the page lets it go when the receiver has gone', play(atCheck(), { type: 'asked', asked: asked(posting(), { endpoint: undefined }) }).session, released, 'check', []],
    ['back from the letter', atCheck(asked(posting(), { endpoint: undefined })), { type: 'edit' }, 'edit', ['focus heading']],
    ['a button of a later step, pressed too early', opened(), { type: 'send' }, 'edit', []],
    ['what the page knows, too late', atCheck(), { type: 'values', values: person }, 'check', []],
    ['a save that ends when it was sent', play(sending(), ended({ type: 'sent' })).session, { type: 'saved' }, 'sent', []],
    ['Send, when it was sent', play(sending(), ended({ type: 'sent' })).session, { type: 'send' }, 'sent', []],
    ['another posting, when it was sent', play(sending(), ended({ type: 'sent' })).session, { type: 'asked', asked: asked(posting({}, { id: 'driver' })) }, 'sent', []],
    ['another posting, before the draft is there', begin(asked())[0], { type: 'asked', asked: asked(posting({}, { id: 'driver' })) }, 'looking', ['load']],
    ['another language, before the draft is there', begin(asked())[0], { type: 'asked', asked: asked() }, 'looking', []],
    ['an answer before the steps after are loaded', atCheck(), { type: 'answered', answers: person }, 'check', []],
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
    const typed = asked(posting({ documents: [{ kind: 'coverLetter', orText: true }] }));
    const tooShort = { ...refused, errors: [{ field: 'coverLetterText', message: 'Too short.' }] };
    assert.deepEqual(at(play(sending(typed), ended(tooShort)).session, 'edit').problems, [
      { field: 'coverLetter', message: 'Too short.' },
    ]);
    const withFiles = asked(posting({ documents: [{ kind: 'coverLetter', orText: true }, { kind: 'resume' }] }));
    const answers = { coverLetter: 'Dear all', resume: [resume] };
    const sent = play(opened(withFiles), { type: 'answered', answers: { ...person, ...answers } }, { type: 'submitted' }, { type: 'send' }, released); // prettier-ignore
    const { problems: tooLarge } = at(play(sent.session, ended({ ...refused, tooLarge: true })).session, 'edit');
    assert.deepEqual(
      tooLarge.map(({ field }) => field),
      ['resume'],
      'what was typed is no file',
    );
  });

  it('says of files that were too large together, at each that was chosen', () => {
    const of = asked(posting({ documents: [{ kind: 'resume' }, { kind: 'references' }] }));
    const from = play(atCheck(of, { resume: [resume] }), { type: 'send' }, released).session;
    const after = play(from, ended({ ...refused, tooLarge: true }));
    assert.deepEqual(at(after.session, 'edit').problems, [{ field: 'resume', message: words.error.filesTooLarge }]);
    assert.equal(names(after.effects).at(-1), 'failed too large false');
  });

  it('without the steps after, which are on their way, an event changes nothing', () => {
    const check = atCheck();
    assert.deepEqual(step(check, { type: 'send' }), [check, []]);
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
    const { arrived } = at(again.session, 'sent');
    assert.equal(typeof arrived === 'object' && arrived['name'], 'Maria Xiong');
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
    const typed = play(start, { type: 'swapped', field: letter });
    const said = { type: 'swapped', label: letter.label, isTyped: true };
    assert.deepEqual(typed.effects.slice(-2), [
      { type: 'announce', what: said },
      { type: 'focus', on: { field: 'coverLetter' } },
    ]);
    const before = play(
      start,
      { type: 'swapped', field: letter },
      { type: 'answered', answers: { coverLetter: 'Dear' } },
    );
    const clearing = play(before.session, { type: 'clear' });
    assert.deepEqual(names(clearing.effects), ['forget']);
    assert.deepEqual(at(clearing.session, 'edit').draft.answers, {});
    const cleared = play(clearing.session, { type: 'forgotten' });
    assert.deepEqual(names(cleared.effects), ['focus draft', 'announce cleared', 'endUndo']);
    const undone = play(cleared.session, { type: 'undo' });
    assert.deepEqual(at(undone.session, 'edit').draft, at(before.session, 'edit').draft);
    const { session } = play(undone.session, { type: 'swapped', field: letter });
    assert.deepEqual(at(session, 'edit').draft.answers['coverLetter'], [resume]);
  });

  it('that is sent on is checked like any other', () => {
    const of = asked(posting({ documents: [{ kind: 'resume', required: true }] }));
    const loaded = (answers: Record<string, string | File[]>, lost: string[] = []) =>
      play(of, { type: 'loaded', draft: { submissionId: 'a', answers: { ...person, ...answers }, sending: true, endpoint: of.endpoint! }, lost, values: {} }); // prettier-ignore
    assert.deepEqual(names(loaded({ resume: [resume] }).effects), ['announce draftRestored', 'focus heading', 'submit']);
    for (const lost of [[], ['resume']]) {
      const { session, effects } = loaded({}, lost);
      assert.deepEqual(names(effects), ['announce draftRestored', 'save now', 'focus summary']);
      assert.deepEqual(at(session, 'edit').problems.map((problem) => problem.field), ['resume']);
      assert.equal(at(session, 'edit').draft.sending, false);
    }
  }); // prettier-ignore

  it('that is sent on goes to no other receiver by itself', () => {
    const draft = { submissionId: 'a', answers: person, sending: true, endpoint: 'https://old.example.org/apply' };
    const { session, effects } = play(asked(), { type: 'loaded', draft, values: {} });
    assert.equal(session.step, 'check');
    assert.deepEqual(names(effects), ['announce draftRestored', 'focus heading']);
  });

  it('that was not cleared has nothing to undo', () => {
    const form = answered(opened());
    for (const type of ['undo', 'undoEnded', 'forgotten'] as const)
      assert.deepEqual(play(form, { type }), { session: form, effects: [] });
  });

  it('is no news any more that it was restored once something is written', () => {
    const draft = { submissionId: 'a', answers: person };
    const restored = play(asked(), { type: 'loaded', draft, values: {} }).session;
    assert.deepEqual(at(restored, 'edit').status, { type: 'saved', isRestored: true });
    assert.deepEqual(at(answered(restored), 'edit').status, { type: 'saved', isRestored: false });
  });

  it('that was cleared can be had back for a while only', () => {
    const cleared = play(answered(opened()), { type: 'clear' }, { type: 'forgotten' }).session;
    const { session } = play(cleared, { type: 'undoEnded' });
    assert.deepEqual(at(session, 'edit').status, { type: 'none' });
    assert.ok(!JSON.stringify(session).includes('Maria'));
    const undone = play(cleared, { type: 'undo' }, { type: 'undoEnded' }).session;
    assert.deepEqual(at(undone, 'edit').draft.answers, person);
  });

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
    const later = play(opened(), { type: 'values', values: { phone: '612' } });
    assert.deepEqual(at(later.session, 'edit').draft.answers, { phone: '612' });
  });
});

describe('files', () => {
  const of = asked(
    posting({
      documents: [
        { kind: 'resume', multiple: true },
        { kind: 'coverLetter', orText: true },
      ],
    }),
  );
  const form = answered(opened(of));
  const document = field(form, 'resume');
  const letters = new File(['%PDF-1.4'], 'letters.pdf');
  const chosen = (files: File[], notice = ''): SessionEvent => ({ type: 'chosen', field: document, files, notice, said: 'x' }); // prettier-ignore
  const filesOf = (session: Session) => at(session, 'edit').draft.answers['resume'];

  it('are added to those that were chosen before, and taken away one by one', () => {
    const two = play(form, chosen([resume]), chosen([letters]));
    assert.deepEqual(filesOf(two.session), [resume, letters]);
    assert.deepEqual(names(two.effects), ['save afterPause', 'announce text']);
    const one = play(two.session, { type: 'removed', field: document, file: resume });
    assert.deepEqual(filesOf(one.session), [letters]);
    assert.deepEqual(names(one.effects), ['save afterPause', 'announce removed', 'focus resume']);
    const none = play(form, { type: 'removed', field: document, file: resume });
    assert.deepEqual(filesOf(none.session), []);
  });

  it('that are not taken leave the others, and say why until a good one comes', () => {
    const refusedOne = play(form, chosen([resume]), chosen([], 'Too large.'));
    assert.deepEqual(filesOf(refusedOne.session), [resume]);
    assert.equal(at(refusedOne.session, 'edit').notices.get('resume'), 'Too large.');
    assert.deepEqual(names(refusedOne.effects), ['announce text']);
    const stopped = play(refusedOne.session, { type: 'submitted' }).session;
    assert.deepEqual(at(stopped, 'edit').problems, [{ field: 'resume', message: 'Too large.' }]);
    const good = play(stopped, chosen([letters])).session;
    assert.deepEqual([at(good, 'edit').problems, at(good, 'edit').notices.size], [[], 0]);
  });

  it('give way to words, which come back when someone changes their mind again', () => {
    const letter = field(form, 'coverLetter');
    const typed = play(form, { type: 'swapped', field: letter }, { type: 'answered', answers: { coverLetter: 'Dear' } });
    assert.equal(at(typed.session, 'edit').draft.answers['coverLetter'], 'Dear');
    const back = play(typed.session, { type: 'swapped', field: letter });
    assert.deepEqual(at(back.session, 'edit').draft.answers['coverLetter'], []);
    assert.equal(at(play(back.session, { type: 'swapped', field: letter }).session, 'edit').draft.answers['coverLetter'], 'Dear');
  }); // prettier-ignore
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

  it('moves the draft, and keeps it without the choice that is gone', () => {
    const day = answered(opened(shift('Day', 'Night')), { 'answer.shift': 'Day' });
    const { posting: of, ...more } = shift('Dawn');
    const renamed = { ...more, posting: { ...of, hiringOrganization: { name: 'Sample Garden' } } };
    const { session, effects } = play(day, { type: 'asked', asked: renamed });
    assert.deepEqual(at(session, 'edit').draft.answers, person);
    assert.deepEqual(names(effects), ['forget', 'save now', 'announce text']);
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
    const other = posting({}, { title: 'Gardener', hiringOrganization: { name: 'Sample Garden' } });
    assert.equal(isSameOpening(posting(), other), false);
    assert.equal(isSameOpening(posting(), posting({}, { title: 'Chef' })), true, 'a new title');
  });

  it('says no more that answers are saved where they may not be kept any longer', () => {
    const saved = play(answered(opened()), { type: 'saved' }).session;
    const { session, effects } = play(saved, { type: 'asked', asked: asked(posting(), { keeping: 'off' }) });
    assert.deepEqual(at(session, 'edit').status, { type: 'none' });
    assert.deepEqual(names(effects), ['forget']);
  });

  it('leaves what is on its way alone', () => {
    const before = play(atCheck(shift('Day'), { 'answer.shift': 'Day' }), { type: 'send' }, released).session;
    const { session, effects } = play(before, { type: 'asked', asked: shift('Dawn') });
    assert.equal(at(session, 'check').delivery?.type, 'sending');
    assert.deepEqual(effects, []);
  });
});

describe('voluntary questions', () => {
  const sent = play(sending(), { type: 'ended', outcome: { type: 'sent' }, mayHaveArrived: false, on: today }).session;
  const send: SessionEvent = { type: 'selfSent', endpoint: 'https://example.org/eeo', fields: [] };
  const rows: [SessionEvent[], string, string[]][] = [
    [[{ type: 'selfSkipped' }], 'skipped', ['announce voluntarySkipped', 'focus selfIdentification']],
    [[send], 'sending', ['sendSelfIdentification']],
    [[send, send], 'sending', []],
    [[send, { type: 'selfSkipped' }], 'sending', []],
    [[{ type: 'selfEnded', status: 'sent' }], 'asking', []],
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
      assert.equal(
        Object.keys(selfIdentification.answers).length,
        ['asking', 'sending', 'failed'].includes(status) ? 1 : 0,
      );
      assert.ok(!JSON.stringify(at(after.session, 'sent').draft).includes('answer.a'));
    });
  }
});

describe('what is known of an application afterwards', () => {
  const day = { state: 'sent', on: '2026-11-26', reference: 'R' } as const;
  const arrived: SessionEvent = { type: 'ended', outcome: { type: 'sent', reference: 'R' }, mayHaveArrived: false, on: today };

  it('says when it was sent, with its reference', () => {
    const { effects } = play(sending(), arrived);
    assert.deepEqual(effects.find(({ type }) => type === 'keepApplied'), { type: 'keepApplied', opening: openingKey(posting()), keeping: 'session', applied: day });
  });

  it('leaves the question alone until it is answered', () => {
    const before = play(asked(), { type: 'loaded', applied: day, values: {} }).session;
    assert.deepEqual(play(before, { type: 'submitted' }), { session: before, effects: [] });
  });

  it('asks before it opens a second empty form, and opens it when told', () => {
    const before = play(asked(), { type: 'loaded', applied: day, values: { name: 'Maria' } });
    assert.equal(before.session.step, 'applied');
    const { session, effects } = play(before.session, { type: 'values', values: { name: 'M' } }, { type: 'again' });
    assert.deepEqual(at(session, 'edit').draft.answers, { name: 'M' });
    assert.deepEqual(names(effects), ['focus heading']);
  });

  it('goes on with a draft that was begun since', () => {
    const draft = { submissionId: 'a', answers: person };
    assert.equal(play(asked(), { type: 'loaded', applied: day, draft, values: {} }).session.step, 'edit');
  });

  it('stays as it was where a second one is stopped', () => {
    const draft = { submissionId: 'a', answers: person };
    const { session } = play(asked(), { type: 'loaded', applied: day, draft, values: {} }, { type: 'submitted' }, { type: 'send' }, released);
    assert.ok(names(play(session, { type: 'stop' }).effects).includes('keep sent'));
  });

  it('is no word of something unsent once the form is open again without it', () => {
    const applied = { state: 'unsent', id: 'cook', title: 'Cook' } as const;
    assert.deepEqual(names(play(asked(), { type: 'loaded', applied, values: {} }).effects), ['keep nothing']);
  });

  it('another tab’s answers are not said to be these', () => {
    const outcome = { type: 'sent', before: true } as const;
    const { session, effects } = play(sending(), { type: 'ended', outcome, mayHaveArrived: true, on: today, isOther: true });
    assert.equal(at(session, 'sent').arrived, 'elsewhere');
    assert.ok(!names(effects).includes('keepReceipt'));
  });

  it('is said to stay on the device only where it does after its tab was closed', () => {
    for (const [keeping, kept] of [['session', false], ['off', false], ['device', true]] as const) {
      const from = sending(asked(posting(), { keeping }));
      const { effects } = play(from, { type: 'delivery', status: { type: 'offline', tries: 1 } });
      assert.deepEqual(effects, [{ type: 'announce', what: { type: 'offline', isKept: kept } }]);
    }
  });

  it('the same answers have the same digest, others another', () => {
    const digest = (answers = {}) => {
      const { effects } = play(atCheck(undefined, answers), { type: 'send' }, released);
      const deliver = effects.find((effect) => effect.type === 'deliver');
      return deliver?.digest;
    };
    assert.equal(digest(), digest());
    assert.notEqual(digest(), digest({ name: 'M. X.' }));
  });
}); // prettier-ignore

describe('by e-mail', () => {
  const byEmail = asked(posting(), { endpoint: undefined });
  const email = atCheck(byEmail);

  it('remembers that it was sent, when its writer says so, and claims nothing for the receiver', () => {
    const { session, effects } = play(email, { type: 'mailed', on: today });
    assert.equal(at(session, 'sent').isByEmail, true);
    assert.deepEqual(names(effects), ['keep sent', 'announce mailedHeading', 'forget', 'focus heading']);
  });

  it('keeps all where it was not', () => {
    const { session, effects } = play(email, { type: 'notMailed' });
    assert.equal(at(session, 'email').isPostponed, true);
    assert.deepEqual(names(effects), ['announce notMailed']);
  });

  it('says whether the message was offered as a file', () => {
    for (const [file, said] of [['offered', 'emlOffered'], ['failed', 'emlFailed']] as const) {
      const { session, effects } = play(email, { type: 'fileSaved', file });
      assert.equal(at(session, 'email').file, file);
      assert.deepEqual(names(effects), [`announce ${said}`]);
    }
  }); // prettier-ignore

  it('keeps what its writer changed in the letter with the draft', () => {
    const { session, effects } = play(email, { type: 'letterEdited', made: 'Dear', text: 'Hello' });
    assert.deepEqual(at(session, 'email').draft.letter, { made: 'Dear', text: 'Hello' });
    assert.deepEqual(names(effects), ['save afterPause']);
  });
});

describe('contact details for the next opening', () => {
  it('are kept only where someone ticks so, and forgotten with one press', () => {
    const { effects } = play(answered(opened()), { type: 'remember', isRemembered: true });
    assert.deepEqual(effects, [{ type: 'keepContact', contact: person }]);
    assert.deepEqual(play(answered(opened()), { type: 'remember', isRemembered: false }).effects, [{ type: 'keepContact', contact: undefined }]);
    assert.ok(!names(play(answered(opened()), { type: 'submitted' }).effects).includes('keepContact'));
  });

  it('fill what is empty, and follow what is written', () => {
    const { session } = play(asked(), { type: 'loaded', contact: person, values: { name: 'M' } });
    assert.deepEqual(at(session, 'edit').draft.answers, { ...person, name: 'M' });
    const { effects } = play(session, { type: 'submitted' });
    assert.deepEqual(effects.at(-1), { type: 'keepContact', contact: { ...person, name: 'M' } });
  });
}); // prettier-ignore
