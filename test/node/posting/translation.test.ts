import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePosting, type JobPosting, type Translation } from '../../../src/posting.js';
import { withQuestions } from '../../../src/posting/translated-questions.js';
import { inLanguage as textsIn, langOf, translationFor } from '../../../src/posting/translation.js';
import { full, posting } from '../samples.js';

const texts: Translation = { title: 'x' };
const inLanguage = (of: JobPosting, language: string | undefined) => withQuestions(textsIn(of, language));

describe('the translation that a reader is shown', () => {
  const cases: [
    what: string,
    reads: string,
    tags: string[],
    original: string | undefined,
    shown: string | undefined,
  ][] = [
    ['their own language', 'so', ['es', 'so'], 'en', 'so'],
    ['however the tag is written', 'ES-mx', ['es-MX'], 'en', 'es-MX'],
    ['the language without its country', 'es-MX', ['so', 'es'], 'en', 'es'],
    ["another country's variant before English", 'es-MX', ['es-US'], 'en', 'es-US'],
    ['a variant where the page names none', 'es', ['es-419'], 'en', 'es-419'],
    ['nothing where there is none of their language', 'vi', ['es', 'so'], 'en', undefined],
    ['the original in their own language', 'es', ['es-MX'], 'es', undefined],
    ['the original in their own variant', 'es-MX', ['es'], 'es-MX', undefined],
    ['their variant before an original in another', 'es-MX', ['es-MX'], 'es', 'es-MX'],
    ["the original in another country's variant", 'en-GB', ['so'], 'en-US', undefined],
    ['no other script: Taiwan does not read simplified characters', 'zh-TW', ['zh-Hans'], 'en', undefined],
    ['the script that their country writes', 'zh-TW', ['zh-Hans', 'zh-Hant'], 'en', 'zh-Hant'],
    ['a translation where the original does not say its language', 'en', ['en'], undefined, 'en'],
    ['nothing for a tag that is none', 'not a tag', ['so'], 'en', undefined],
    ['nothing where the page says no language', '', ['so'], 'en', undefined],
  ];
  for (const [what, reads, tags, original, shown] of cases) {
    it(`is ${what}`, () => {
      const translations = Object.fromEntries(tags.map((tag) => [tag, texts]));
      assert.equal(translationFor({ translations, ...(original && { inLanguage: original }) }, reads), shown);
    });
  }
});

describe('a posting in another language', () => {
  const somali = inLanguage(full, 'so');

  it('has the texts that a person wrote, each in its language, and the others in the original', () => {
    const { title, summary, hiringProcess, sections, supervisor } = somali.posting;
    assert.deepEqual([title, summary, hiringProcess], ['Abaabule guryaha', 'Albaabada garaac.', 'Furan']);
    assert.deepEqual([somali.language, langOf(somali, 'title'), langOf(somali, 'hiringProcess')], ['so', 'so', 'so']);
    assert.deepEqual(sections, [
      { heading: 'Toddobaad shaqadan ah', body: ['Isniin: qorshee'] },
      { heading: 'Sida aan u doorano', body: 'We read every application.' },
    ]);
    assert.deepEqual([langOf(somali, 'sections.1.heading'), langOf(somali, 'sections.1.body')], ['so', 'en-US']);
    assert.deepEqual([supervisor, langOf(somali, 'supervisor')], ['Director of Organizing', 'en-US']);
  });

  it('is the original in a language that nobody translated it into', () => {
    for (const language of [undefined, 'vi', 'constructor']) {
      const original = inLanguage(full, language);
      assert.equal(original.posting, full);
      assert.deepEqual([original.language, langOf(original, 'title')], [undefined, 'en-US']);
    }
  });

  it('has documents and questions in the words given by id, in an object or a list', () => {
    const { documents, questions, instructions } = somali.posting.application!;
    assert.deepEqual([instructions, langOf(somali, 'instructions')], ['Soo dir CV.', 'so']);
    assert.deepEqual([documents![0]!.label, documents![1]!.label], ['CV-ga', undefined]);
    assert.deepEqual(
      [langOf(somali, 'documents.cv.label'), langOf(somali, 'documents.coverLetter.label')],
      ['so', 'en-US'],
    );
    const car = questions!.find(({ id }) => id === 'car')!;
    assert.deepEqual(
      [car.label, car.hint, car.type, car.required],
      ['Gaari ma waddaa?', 'Gaari baan haynaa', 'yesno', true],
    );
    assert.deepEqual([langOf(somali, 'questions.car.hint'), langOf(somali, 'questions.why.label')], ['so', 'en-US']);
  });

  const asking = (options: unknown, translated: unknown): JobPosting =>
    parsePosting({
      ...posting(),
      application: { questions: [{ id: 'q', label: 'Q', type: 'select', options }] },
      translations: { so: { application: { questions: { q: { options: translated } } } } },
    }).posting!;
  const choices: [what: string, options: unknown, translated: unknown, shown: [value: string, label: string][]][] = [
    ['in their order', ['Yes', 'No'], ['Haa', 'Maya'], [['Yes', 'Haa'], ['No', 'Maya']]],
    ['by their value', [{ value: 'am', label: 'Morning' }, 'Evening'], [{ value: 'Evening', label: 'Fiid' }], [['am', 'Morning'], ['Evening', 'Fiid']]],
    ['not at all where there is one more or one less', ['Yes', 'No'], ['Haa'], [['Yes', 'Yes'], ['No', 'No']]],
    ['not by an order that values contradict', ['A', 'B'], [{ value: 'B', label: 'b' }, { value: 'A', label: 'a' }], [['A', 'a'], ['B', 'b']]],
  ]; // prettier-ignore
  for (const [what, options, translated, shown] of choices) {
    it(`has choices ${what}, and sends what the employer expects`, () => {
      const [question] = inLanguage(asking(options, translated), 'so').posting.application!.questions!;
      assert.deepEqual(question!.options, shown.map(([value, label]) => ({ value, label }))); // prettier-ignore
    });
  }

  it('property: what is sent is never translated, and the original stays as it is', () => {
    const line = fc.string({ minLength: 1 });
    const words = fc.record(
      { label: line, hint: line, options: fc.array(line, { minLength: 1 }) },
      { requiredKeys: [], noNullPrototype: true },
    );
    const ids = ['languages', 'car', 'why', 'shift', 'cv', 'coverLetter', 'veteran'];
    const byId = fc.dictionary(fc.constantFrom(...ids), words, { noNullPrototype: true });
    const form = fc.record({ documents: byId, questions: byId }, { requiredKeys: [], noNullPrototype: true });
    const wire = ({ application: how }: JobPosting) => ({
      documents: how!.documents!.map(({ label: _, ...document }) => document),
      questions: [...how!.questions!, ...how!.selfIdentification!.questions].map(({ id, type, required, options }) => {
        return [id, type, required, options?.map((option) => (typeof option === 'string' ? option : option.value))];
      }),
    });
    fc.assert(
      fc.property(form, (application) => {
        const given = { ...full, translations: { so: { application } } };
        const before = structuredClone(given);
        assert.deepEqual(wire(inLanguage(given, 'so').posting), wire(full));
        assert.deepEqual(given, before);
      }),
    );
  });
});

describe('translations that are wrong', () => {
  const read = (translations: unknown) => parsePosting({ ...posting(), translations });

  it('cost only the field that is wrong', () => {
    const { posting: found, issues } = read({
      so: { title: 5, summary: 'Kooban', sections: [{ heading: [], body: 'Qoraal' }] },
    });
    assert.deepEqual(found?.translations, { so: { summary: 'Kooban', sections: [{ body: 'Qoraal' }] } });
    assert.deepEqual(
      issues.map(({ path, severity }) => [path, severity]),
      [['translations.so.title', 'error'], ['translations.so.sections[0].heading', 'error']], // prettier-ignore
    );
  });

  it('cost only the language whose tag is none', () => {
    const { posting: found, issues } = read({ so: texts, 'Spanish (Mexico)': texts, '': texts });
    assert.deepEqual(found?.translations, { so: texts });
    assert.deepEqual(
      issues.map(({ message }) => message),
      [
        'translations.Spanish (Mexico): expected a language tag like "en" or "es", got "Spanish (Mexico)"',
        'translations.: is empty',
      ],
    );
  });

  it('never cost the posting', () => {
    for (const wrong of [5, [], 'so', { so: 'x' }, { so: { application: { questions: 5 } } }, { __proto__: null }]) {
      assert.equal(read(wrong).posting?.title, posting().title);
    }
  });
});
