/** The texts of an opening in other languages, as people write them in the editor. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf as opened, finished, judge } from '../../../src/editor/entry.js';
import { begin, entryOf, next, type Editor, type EditorEvent } from '../../../src/editor/state.js';
import { translatable, unevenness, written } from '../../../src/editor/translations.js';
import type { Translation } from '../../../src/posting/types.js';
import { full, minimal } from '../samples.js';

function after(draft: object, ...events: EditorEvent[]) {
  let state: Editor = begin();
  for (const event of [{ type: 'opened', entries: [opened({ ...draft })] } as const, ...events])
    [state] = next(state, event);
  assert.ok(state.at === 'writing');
  return { ...state, entry: entryOf(state.work) };
}
const write = (path: string, value: unknown): EditorEvent => ({
  type: 'set',
  path: ['translations', 'so', ...path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))],
  value,
});

const draft = {
  ...minimal,
  responsibilities: ['Weave', 'Dye', 'Sell'],
  sections: [
    { heading: 'The loom', body: 'Old.' },
    { heading: 'The shop', body: 'New.' },
  ],
  application: {
    documents: [{ kind: 'resume' }, { kind: 'other', id: 'swatch', label: 'Swatch' }],
    questions: [
      { id: 'loom', label: 'Which loom?', type: 'select', hint: 'One', options: ['Old', { value: 'n', label: 'New' }] },
    ],
  },
};

it('a section that is added stands in the translations as an empty one, in its place', () => {
  const translated = { ...draft, translations: { so: { sections: [{ heading: 'A' }, { heading: 'B' }] } } };
  const event: EditorEvent = { type: 'added', path: ['sections'], at: 1, values: [{ heading: 'New', body: '' }] };
  const { entry } = after(translated, event);
  const { so } = entry.draft['translations'] as { so: { sections: object[] } };
  assert.deepEqual(so.sections, [{ heading: 'A' }, {}, { heading: 'B' }]);
});

it('a translation with other lines than the original stays as it is when a line moves', () => {
  const uneven = { ...draft, translations: { so: { responsibilities: ['A', 'B'] }, es: { responsibilities: ['1', '2', '3'] } } };
  const { entry } = after(uneven, { type: 'moved', path: ['responsibilities'], from: 2, to: 0 });
  assert.deepEqual(entry.draft['translations'], { so: { responsibilities: ['A', 'B'] }, es: { responsibilities: ['3', '1', '2'] } });
}); // prettier-ignore

it('data that is no opening yet has no texts to translate, and nothing breaks', () => {
  for (const odd of [{ application: 'x', sections: 7 }, { sections: [7], application: { questions: [7], documents: 'x' } }])
    assert.deepEqual(translatable(odd), []);
}); // prettier-ignore

it('a translation can be taken away, and the others stay', () => {
  const both = { ...draft, translations: { so: { title: 'A' }, es: { title: 'B' } } };
  const one = after(both, { type: 'untranslated', language: 'so' });
  assert.deepEqual(one.entry.draft['translations'], { es: { title: 'B' } });
  const none = after(both, { type: 'untranslated', language: 'so' }, { type: 'untranslated', language: 'es' });
  assert.ok(!('translations' in none.entry.draft));
});

/** What a translation may hold; a field more would be missing here. */
const FIELDS: Record<keyof Translation, true> = {
  title: true, summary: true, description: true, responsibilities: true, qualifications: true, preferredQualifications: true,
  sections: true, jobBenefits: true, hiringProcess: true, equalOpportunityStatement: true, application: true,
}; // prettier-ignore

describe('what can be translated', () => {
  it('is every text that a translation may hold', () => {
    const paths = new Set(
      translatable(opened({ ...full, sections: [{ heading: 'A', body: 'B' }] }).draft).map(({ path }) => path[0]),
    );
    assert.deepEqual([...paths].sort(), Object.keys(FIELDS).sort());
  });

  it('stands where elements look for it: documents and questions by id', () => {
    const texts = translatable(opened(draft).draft);
    assert.deepEqual(
      texts.map(({ path }) => path.join('.')),
      [
        'title',
        'responsibilities',
        'sections.0.heading',
        'sections.0.body',
        'sections.1.heading',
        'sections.1.body',
        'application.documents.swatch.label',
        'application.questions.loom.label',
        'application.questions.loom.hint',
        'application.questions.loom.options',
      ],
    );
    const made = texts.map((text) => write(text.path.join('.'), written(text, text.original.toUpperCase())));
    const { posting, issues } = judge(after(draft, ...made).entry);
    assert.deepEqual(
      issues.filter(({ path }) => path.startsWith('translations')),
      [],
    );
    assert.deepEqual(posting?.translations?.['so'], {
      title: 'COOK',
      responsibilities: ['WEAVE', 'DYE', 'SELL'],
      sections: [
        { heading: 'THE LOOM', body: 'OLD.' },
        { heading: 'THE SHOP', body: 'NEW.' },
      ],
      application: {
        documents: { swatch: { label: 'SWATCH' } },
        questions: { loom: { label: 'WHICH LOOM?', hint: 'ONE', options: ['OLD', 'NEW'] } },
      },
    });
  });
});

describe('a translation', () => {
  const there = [write('responsibilities', ['Tol', 'Midab', 'Iibi']), write('sections.1.heading', 'Dukaanka')];
  const texts = (...events: EditorEvent[]) => finished(after(draft, ...there, ...events).entry)['translations'];

  it('of the second section alone stays that of the second', () => {
    assert.deepEqual(texts(), {
      so: { responsibilities: ['Tol', 'Midab', 'Iibi'], sections: [{}, { heading: 'Dukaanka' }] },
    });
  });

  it('moves and goes with the lines of the original', () => {
    assert.deepEqual(
      texts(
        { type: 'moved', path: ['responsibilities'], from: 0, to: 2 },
        { type: 'removed', path: ['sections'], at: 0 },
      ),
      {
        so: { responsibilities: ['Midab', 'Iibi', 'Tol'], sections: [{ heading: 'Dukaanka' }] },
      },
    );
  });

  it('of a list that has another number of lines is said to', () => {
    const [text] = translatable(opened(draft).draft).filter(({ field }) => field === 'responsibilities');
    assert.deepEqual(unevenness(text!, ['Tol', 'Midab']), [3, 2]);
    assert.equal(unevenness(text!, ['Tol', 'Midab', 'Iibi']), undefined);
    assert.equal(unevenness(text!, undefined), undefined);
  });

  it('is taken away whole', () => {
    assert.equal(texts({ type: 'untranslated', language: 'so' }), undefined);
  });
});
