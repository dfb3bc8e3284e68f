import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check, checkFile, toIsoDate } from '../../../src/application/check.js';
import { fieldsOf, type Answer, type Answers, type FileRules } from '../../../src/application/fields.js';
import { refit } from '../../../src/application/refit.js';
import en from '../../../src/locales/en.js';
import type { JobPosting, Question } from '../../../src/posting.js';
import { full, posting } from '../samples.js';

const words = en.application;
const good: Answers = { name: 'Maria Xiong', email: 'maria@example.org' };

describe('A11Y-7 what is wrong, in words that say what to do', () => {
  const application = {
    documents: [
      { kind: 'resume', required: true },
      { kind: 'coverLetter', required: true, orText: true },
      { kind: 'portfolio' },
    ],
    consent: { text: 'We keep it for a year.' },
  } as const;
  const fields = fieldsOf(posting({ application: { ...application, documents: [...application.documents] } }), words);

  it('of an empty form, in the order of its fields, and nothing of what is optional', () => {
    assert.deepEqual(check(fields, {}, words), [
      { field: 'name', message: 'Enter your full name' },
      { field: 'email', message: 'Enter your email address' },
      { field: 'resume', message: 'Select your resume' },
      { field: 'coverLetter', message: 'Select or type your cover letter' },
      { field: 'consent', message: 'Check the box to agree before you send' },
    ]);
  });

  it('white space and empty lists are no answer', () => {
    const empty: Answers = { name: ' ', email: '\n', resume: [], coverLetter: '  ', consent: '' };
    assert.equal(check(fields, empty, words).length, 5);
  });

  it('nothing, of a form that is well filled in', () => {
    const resume = [new File(['%PDF-'], 'resume.pdf')];
    assert.deepEqual(check(fields, { ...good, resume, coverLetter: 'Dear Alliance', consent: 'yes' }, words), []);
  });

  it('never says please, invalid, oops or required', () => {
    const said = Object.values(words.error).map((message) => (typeof message === 'string' ? message : message('X', 2)));
    for (const message of said) assert.doesNotMatch(message, /please|invalid|oops|required/i);
  });
});

describe('an answer', () => {
  const problemOf = (question: Partial<Question>, answer: Answer | undefined) => {
    const questions = [{ id: 'q', label: 'Q', type: 'text' as const, ...question }];
    const answers: Answers = { ...good, ...(answer !== undefined && { 'answer.q': answer }) };
    return check(fieldsOf(posting({ application: { questions } }), words), answers, words)[0]?.message;
  };
  const messageFor = (field: string, answer: string) =>
    check(fieldsOf(full, words), { [field]: answer }, words).find((problem) => problem.field === field)?.message;

  it('to a question may be missing, unless it is required', () => {
    assert.equal(problemOf({ type: 'text' }, undefined), undefined);
    assert.equal(problemOf({ type: 'text', required: true }, ' '), 'Answer “Q”');
    assert.equal(problemOf({ type: 'yesno', required: true }, undefined), 'Choose an answer to “Q”');
    assert.equal(problemOf({ type: 'multiselect', options: ['A'], required: true }, []), 'Choose an answer to “Q”');
    assert.equal(
      problemOf({ type: 'file', label: 'Certificate', required: true }, []),
      'Select a file for “Certificate”',
    );
  });

  const fine: [type: Question['type'] | 'own', answers: string[]][] = [
    ['email', ['a@example.org', ' a@example.org ', "o'neil+jobs@sub.example.co.uk", 'ñandú@example.org']],
    ['tel', ['612-555-0100', '(612) 555 0100', '+1 612 555 0100 ext. 5', '5550100']],
    ['url', ['https://example.org', 'example.org', 'www.example.org/a?b', 'http://example.org:8080/']],
    ['number', ['5', '5,000', '-5', '+1.5', '1 000', '1,5']],
    ['date', ['2026-03-27', '2026-3-7', '2024-2-29']],
  ];
  const wrong: [type: Question['type'], message: string, answers: string[]][] = [
    ['email', 'Enter an email address in the correct format, like name@example.com', ['a', 'a@', 'a@b', '@example.org', 'a b@example.org', 'a@example.', '<a@example.org>', 'a@@example.org']],
    ['tel', 'Enter a phone number, like 612-555-0100', ['555', 'call me', '123456']],
    ['url', 'Enter a web address, like https://example.org', ['javascript:alert(1)', 'example', 'https://', 'mailto:a@example.org', 'not a url.']],
    ['number', 'The answer to “Q” must be a number', ['five', '5a', '', '1e5', '-'].filter(Boolean)],
    ['date', 'The answer to “Q” must be a real date, like 3 27 2026', ['2026-2-30', '2026-13-1', '26-1-1', '2026-1', 'x-y-z']],
  ]; // prettier-ignore
  for (const [type, answers] of fine) {
    for (const answer of answers) {
      it(`"${answer}" is fine for ${type}`, () => {
        assert.equal(problemOf({ type: type as Question['type'] }, answer), undefined);
      });
    }
  }
  for (const [type, message, answers] of wrong) {
    for (const answer of answers) {
      it(`"${answer}" is not fine for ${type}`, () => assert.equal(problemOf({ type }, answer), message));
    }
  }

  it('to the form’s own fields is checked alike', () => {
    assert.equal(messageFor('email', 'maria'), 'Enter an email address in the correct format, like name@example.com');
    assert.equal(messageFor('phone', '12'), 'Enter a phone number, like 612-555-0100');
    assert.equal(messageFor('phone', ''), undefined);
  });

  it('is too long by characters as people count them', () => {
    assert.equal(problemOf({ maxLength: 3 }, '😀😀😀'), undefined);
    assert.equal(problemOf({ maxLength: 3 }, ' abc '), undefined);
    assert.equal(problemOf({ maxLength: 3 }, 'abcd'), 'The answer to “Q” must be 3 characters or fewer');
  });

  it('to a date is wrong when only half given, even where it is optional', () => {
    assert.equal(problemOf({ type: 'date' }, '2026--'), 'The answer to “Q” must be a real date, like 3 27 2026');
    assert.equal(
      problemOf({ type: 'date', required: true }, '-3-'),
      'The answer to “Q” must be a real date, like 3 27 2026',
    );
    assert.equal(problemOf({ type: 'date', required: true }, ''), 'Answer “Q”');
  });
});

describe('a file', () => {
  const rules: FileRules = { accept: ['.pdf', '.doc', '.docx'], maxBytes: 5_000_000, multiple: false, orText: false };
  const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
  const bytes = (...values: number[]) => new Uint8Array(values);
  const problem = (given: File, more: Partial<FileRules> = {}) => checkFile(given, { ...rules, ...more }, words);
  const zip = bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00);
  const ole = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

  it('that is what it says it is is taken', async () => {
    assert.equal(await problem(file('resume.pdf', '%PDF-1.7\n…')), undefined);
    assert.equal(await problem(file('Resume.PDF', '%PDF-1.7\n…')), undefined);
    assert.equal(await problem(file('my.resume v2.docx', zip)), undefined);
    assert.equal(await problem(file('resume.doc', ole)), undefined);
    assert.equal(await problem(file('letter.odt', zip), { accept: ['.odt'] }), undefined);
    assert.equal(await problem(file('photo.jpg', 'whatever'), { accept: ['.jpg'] }), undefined);
  });

  it('may carry a few bytes before the mark of a PDF, as readers allow', async () => {
    assert.equal(await problem(file('resume.pdf', '\ufeff\n%PDF-1.4')), undefined);
    assert.notEqual(await problem(file('resume.pdf', 'x'.repeat(2_000), '%PDF-1.4')), undefined);
  });

  const wrongType = 'The selected file must be a PDF, DOC or DOCX';
  for (const name of ['resume.exe', 'resume.pdf.exe', 'resume', 'resume.', 'pdf', 'resume.pages', 'resume.htm']) {
    it(`A11Y-7 named ${name} is of the wrong type`, async () => {
      assert.equal(await problem(file(name, '%PDF-1.7')), wrongType);
    });
  }

  it('A11Y-7 that is empty is not taken', async () => {
    assert.equal(await problem(file('resume.pdf')), 'The selected file is empty');
  });

  it('A11Y-7 that is too large is not taken, to the byte', async () => {
    const small = { maxBytes: 1_000_000 };
    const of = (size: number) => file('resume.pdf', '%PDF-', new Uint8Array(size - 5));
    assert.equal(await problem(of(1_000_000), small), undefined);
    assert.equal(await problem(of(1_000_001), small), 'The selected file must be smaller than 1 MB');
  });

  it('that is a program by another name is not taken', async () => {
    const program = bytes(0x4d, 0x5a, 0x90, 0x00);
    assert.equal(
      await problem(file('resume.pdf', program)),
      'The selected file is not a PDF that can be opened. Save it again as a PDF',
    );
    assert.match((await problem(file('resume.docx', program))) ?? '', /not a DOCX that can be opened/);
    assert.match((await problem(file('resume.doc', zip))) ?? '', /not a DOC that can be opened/);
    assert.match((await problem(file('resume.docx', 'P'))) ?? '', /not a DOCX that can be opened/);
  });

  it('that went away after it was chosen is asked for again', async () => {
    const gone = file('resume.pdf', '%PDF-');
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    assert.equal(await problem(gone), 'The selected file can’t be read. Select it again');
  });
});

describe('a date in three fields', () => {
  it('property: every day there is comes out as its ISO date, padded or not', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        assert.equal(toIsoDate(iso), iso);
        assert.equal(toIsoDate(`${year} - ${Number(month)} - ${Number(dayOfMonth)} `), iso);
      }),
    );
  });

  it('property: whatever comes out is a real day', () => {
    const part = fc.oneof(fc.nat(99).map(String), fc.nat(9999).map(String), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const iso = toIsoDate(parts.join('-'));
        if (iso !== undefined) assert.equal(new Date(iso).toISOString().slice(0, 10), iso);
      }),
      { numRuns: 1_000 },
    );
  });

  it('no such day is none', () => {
    for (const day of ['2026-2-29', '2026-4-31', '2026-0-1', '2026-1-0', '2026-1-32', '26-1-1', '', '--', '2026-1-1-1']) {
      assert.equal(toIsoDate(day), undefined, day);
    }
  }); // prettier-ignore
});

describe('answers of an earlier day', () => {
  const asking = (questions: Question[]): JobPosting => ({
    id: 'cook',
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: {
      documents: [
        { kind: 'resume', orText: false },
        { kind: 'coverLetter', orText: true },
      ],
      questions,
    },
  });

  it('are kept where they still fit, and left out where they do not', () => {
    const fields = fieldsOf(
      asking([
        { id: 'shift', label: 'Shift', type: 'select', options: ['Day', 'Night'] },
        { id: 'days', label: 'Days', type: 'multiselect', options: ['Mon', 'Tue'] },
        { id: 'why', label: 'Why', type: 'text' },
      ]),
      en.application,
    );
    const file = new File(['x'], 'x.pdf');
    const answers = {
      name: 'Maria',
      resume: 'typed, where only files are taken',
      coverLetter: 'Dear kitchen',
      'answer.shift': 'Evening',
      'answer.days': ['Mon', 'Sun'],
      'answer.why': [file],
      'answer.gone': 'asked no more',
    };
    const { answers: kept, gone } = refit(fields, answers);
    assert.deepEqual(kept, {
      name: 'Maria',
      coverLetter: 'Dear kitchen',
      'answer.days': ['Mon'],
      'answer.gone': 'asked no more',
    });
    assert.deepEqual(
      gone.map(({ name }) => name),
      ['answer.shift', 'answer.days'],
    );
    const good = { resume: [file], 'answer.shift': 'Day', 'answer.days': [] };
    assert.deepEqual(refit(fields, good), { answers: good, gone: [] });
  });
});
