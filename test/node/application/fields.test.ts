import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf, fileHint, fileSize, type Field } from '../../../src/application/fields.js';
import en from '../../../src/locales/en.js';
import type { ApplicationDocument, HowToApply, Question } from '../../../src/posting.js';
import { documentKinds, questionTypes } from '../../../src/posting/terms.js';
import { withQuestions } from '../../../src/posting/translated-questions.js';
import { inLanguage } from '../../../src/posting/translation.js';
import { full, minimal, posting } from '../samples.js';

const words = en.application;
const fieldsFor = (application: HowToApply) => fieldsOf(posting({ application }), words);
const documentField = (document: ApplicationDocument) => fieldsFor({ documents: [document] })[3]!;
const questionField = (question: Partial<Question>): Field =>
  fieldsFor({ questions: [{ id: 'q', label: 'Why?', type: 'text', ...question }] })[3]!;

describe('what every form asks for', () => {
  it('A11Y-1 is one full name, an email address and a phone number, with their autofill tokens', () => {
    assert.deepEqual(
      fieldsOf(minimal, words).map(({ name, control, label, required, autocomplete }) => [name, control, label, required, autocomplete]),
      [
        ['name', 'text', 'Full name', true, 'name'],
        ['email', 'email', 'Email address', true, 'email'],
        ['phone', 'tel', 'Phone number', false, 'tel'],
      ],
    );
  }); // prettier-ignore

  it('is followed by documents, questions and consent, in the posting’s order', () => {
    assert.deepEqual(
      fieldsOf(full, words).map(({ name }) => name),
      ['name', 'email', 'phone', 'cv', 'coverLetter', 'answer.languages', 'answer.car', 'answer.why', 'answer.shift', 'consent'],
    );
  }); // prettier-ignore

  it('A11Y-1 nothing else is autofilled', () => {
    for (const { name, autocomplete } of fieldsOf(full, words).slice(3)) assert.equal(autocomplete, 'off', name);
  });

  it('says of each text in which language it is, and of no word of ours', () => {
    const original = posting({
      inLanguage: 'en',
      application: {
        documents: [{ kind: 'resume' }, { kind: 'other', id: 'swatch', label: 'Swatch' }],
        questions: [
          { id: 'loom', label: 'Which loom?', hint: 'One', type: 'select', options: ['Old', 'New'] },
          { id: 'car', label: 'A car?', type: 'yesno' },
        ],
      },
      translations: {
        es: {
          application: {
            documents: { swatch: { label: 'Muestra' } },
            questions: { loom: { label: '¿Qué telar?', options: ['Viejo', 'Nuevo'] } },
          },
        },
      },
    });
    const version = withQuestions(inLanguage(original, 'es'));
    const [resume, swatch, loom, car] = fieldsOf(version.posting, words, version).slice(3);
    assert.deepEqual([resume?.lang, swatch?.label, swatch?.lang], [undefined, 'Muestra', 'es']);
    assert.deepEqual([loom?.label, loom?.lang, loom?.hint, loom?.hintLang], ['¿Qué telar?', 'es', 'One', 'en']);
    assert.deepEqual(loom?.choices, [
      { value: 'Old', label: 'Viejo', lang: 'es' },
      { value: 'New', label: 'Nuevo', lang: 'es' },
    ]);
    assert.deepEqual([car?.lang, car?.choices?.map(({ lang }) => lang)], ['en', [undefined, undefined]]);
  });

  it('self-identification is no part of it', () => {
    assert.ok(!JSON.stringify(fieldsOf(full, words)).includes('veteran'));
  });
});

describe('documents', () => {
  for (const kind of documentKinds) {
    it(`${kind} is a file of its own name`, () => {
      assert.deepEqual(documentField({ kind }), {
        name: kind,
        control: 'file',
        label: words.document[kind],
        required: false,
        autocomplete: 'off',
        file: {
          accept: ['.pdf', '.doc', '.docx'],
          maxBytes: 5_000_000,
          multiple: false,
          orText: ['resume', 'coverLetter'].includes(kind) && 'offered',
        },
      });
    });
  }

  it('take the posting’s word for everything', () => {
    const field = documentField({ kind: 'other', id: 'offer', label: 'Your offer', required: true, accept: ['.pdf', '.odt'], maxBytes: 2_500_000, multiple: true, orText: true });
    assert.deepEqual(field, {
      name: 'offer',
      control: 'file',
      label: 'Your offer',
      required: true,
      autocomplete: 'off',
      file: { accept: ['.pdf', '.odt'], maxBytes: 2_500_000, multiple: true, orText: true },
    });
    assert.equal(fileHint(field.file, words), 'PDF or ODT, up to 2.5 MB each. You can choose several.');
  }); // prettier-ignore

  it('take extensions as people write them', () => {
    assert.deepEqual(documentField({ kind: 'resume', accept: ['PDF', '.DocX', '*.odt'] }).file?.accept, ['.pdf', '.docx', '.odt']);
  }); // prettier-ignore

  it('of one kind have names of their own', () => {
    const documents: ApplicationDocument[] = [{ kind: 'other' }, { kind: 'other' }, { kind: 'other' }];
    const names = fieldsFor({ documents }).map(({ name }) => name);
    assert.equal(new Set(names).size, 6);
    assert.deepEqual(names.slice(3), ['other', 'other2', 'other3']);
  });

  it('take no name that another document is sent under when it is typed', () => {
    const other: ApplicationDocument = { kind: 'other', id: 'resumeText' };
    const names = (...documents: ApplicationDocument[]) => fieldsFor({ documents }).slice(3).map(({ name }) => name);
    assert.deepEqual(names({ kind: 'resume', orText: true }, other), ['resume', 'resumeText2']);
    assert.deepEqual(names(other, { kind: 'resume', orText: true }), ['resumeText', 'resume2']);
    assert.deepEqual(names({ kind: 'resume', orText: false }, other), ['resume', 'resumeText']);
  }); // prettier-ignore

  it('can’t take the names that the wire has for itself', () => {
    const taken = ['name', 'email', 'consent', 'submissionId', 'postingId', 'postingTitle', 'organization', 'pageUrl', 'source', 'lang']; // prettier-ignore
    const fields = fieldsFor({ documents: taken.map((id) => ({ kind: 'other', id })), consent: { text: 'Agree?' } });
    for (const { name, control } of fields) if (control === 'file') assert.ok(!taken.includes(name), name);
    assert.equal(fields.at(-1)?.name, 'consent');
  });
});

describe('questions', () => {
  const controls: Record<Question['type'], Field['control']> = {
    text: 'text',
    textarea: 'textarea',
    select: 'radio',
    multiselect: 'checkboxes',
    yesno: 'radio',
    number: 'number',
    date: 'date',
    url: 'url',
    email: 'email',
    tel: 'tel',
    file: 'file',
  };
  for (const type of questionTypes) {
    it(`of type ${type} are answered by ${controls[type]}`, () => {
      const field = questionField({ type, options: ['A', { value: 'b', label: 'B' }] });
      assert.equal(field.name, 'answer.q');
      assert.equal(field.label, 'Why?');
      assert.equal(field.control, controls[type]);
      assert.equal(field.required, false);
    });
  }

  it('have their options as choices', () => {
    const options = ['A', { value: 'b', label: 'B' }];
    assert.deepEqual(questionField({ type: 'select', options }).choices, [
      { value: 'A', label: 'A' },
      { value: 'b', label: 'B' },
    ]);
    assert.deepEqual(questionField({ type: 'yesno' }).choices, [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ]);
  });

  it('of many choices are a select', () => {
    assert.equal(questionField({ type: 'select', options: [...'ABCDEF'] }).control, 'radio');
    assert.equal(questionField({ type: 'select', options: [...'ABCDEFG'] }).control, 'select');
  });

  it('keep their hint and length', () => {
    const field = questionField({ hint: 'In a sentence', maxLength: 100, required: true });
    assert.deepEqual([field.hint, field.maxLength, field.required], ['In a sentence', 100, true]);
    assert.ok(!('hint' in questionField({})));
  });

  it('A11Y-7 for a file say its types and size before it is chosen, after their own hint', () => {
    const field = questionField({ type: 'file', hint: 'If you have one' });
    assert.equal(field.hint, 'If you have one');
    assert.equal(field.file && fileHint(field.file, words), 'PDF, DOC or DOCX, up to 5 MB');
    assert.equal(field.file?.maxBytes, 5_000_000);
  });
});

it('consent is asked where the posting asks for it, and is required', () => {
  const consent = fieldsFor({ consent: { text: 'We keep it for a year.' } }).at(-1);
  assert.deepEqual([consent?.name, consent?.control, consent?.required], ['consent', 'consent', true]);
  assert.ok(!fieldsOf(minimal, words).some(({ control }) => control === 'consent'));
});

it('sizes read as file managers say them', () => {
  const sizes = [0, 999, 1_000, 84_400, 999_499, 999_999, 1_000_000, 2_500_000, 5_000_000, 1_200_000_000];
  assert.deepEqual(
    sizes.map((bytes) => fileSize(bytes, words)),
    ['0 B', '999 B', '1 KB', '84 KB', '999 KB', '1 MB', '1 MB', '2.5 MB', '5 MB', '1,200 MB'],
  );
});
