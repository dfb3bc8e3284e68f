import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf, type Answers } from '../../../src/application/fields.js';
import { sourceOf, toFormData, type Application, type Origin } from '../../../src/application/wire.js';
import en from '../../../src/locales/en.js';
import type { HowToApply } from '../../../src/posting.js';
import { full, minimal, posting } from '../samples.js';

const pageUrl = 'https://tenants.example.org/jobs?utm_source=newsletter&ref=42&token=secret#apply';
const origin: Origin = { pageUrl, lang: 'en-US', hidden: [] };
const submissionId = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

/** What is sent, in its order; files by their name. */
function sent(of: typeof full, answers: Answers, where: Partial<Origin> = {}): [string, string][] {
  const application: Application = { submissionId, posting: of, fields: fieldsOf(of, en.application), answers };
  return [...toFormData(application, { ...origin, ...where })].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `file ${value.name}`,
  ]);
}
const sentFor = (application: HowToApply, answers: Answers) => sent(posting({ application }), answers);
const answers: Answers = {
  consent: 'yes',
  'answer.shift': 'am',
  'answer.why': 'Because\nI care ',
  'answer.car': 'no',
  'answer.languages': ['English', 'Somali'],
  coverLetter: 'Dear Tenants Together,\n\nI knock.',
  cv: [new File(['%PDF-'], 'Maria’s résumé.pdf', { type: 'application/pdf' })],
  phone: '612-555-0100',
  email: ' maria@example.org ',
  name: ' Maria Xiong ',
};

describe('an application on the wire', () => {
  it('has fields of every name, and answers only what was answered', () => {
    const ids = ['constructor', '__proto__', 'hasOwnProperty', 'toString'];
    const documents = ids.map((id) => ({ kind: 'other' as const, id, orText: true }));
    const own = sentFor({ documents }, { name: 'Maria', ...Object.fromEntries(ids.map((id) => [id, `My ${id}`])) });
    assert.deepEqual(own.slice(1, 5), ids.map((id) => [`${id}Text`, `My ${id}`]));
    assert.deepEqual(sentFor({ documents }, { name: 'Maria' })[1]?.[0], 'submissionId');
  }); // prettier-ignore

  it('has its fields in their order', () => {
    const hidden = [['_subject', 'Application'], ['access_key', 'k']] as const; // prettier-ignore
    assert.deepEqual(sent(full, answers, { hidden }), [
      ['name', 'Maria Xiong'],
      ['email', 'maria@example.org'],
      ['phone', '612-555-0100'],
      ['cv', 'file Maria’s résumé.pdf'],
      ['coverLetterText', 'Dear Tenants Together,\n\nI knock.'],
      ['answer.languages', 'English'],
      ['answer.languages', 'Somali'],
      ['answer.car', 'no'],
      ['answer.why', 'Because\nI care'],
      ['answer.shift', 'am'],
      ['submissionId', submissionId],
      ['postingId', 'organizer'],
      ['postingTitle', 'Housing Organizer'],
      ['organization', 'Tenants Together'],
      ['pageUrl', pageUrl],
      ['source', 'utm_source=newsletter&ref=42'],
      ['lang', 'en-US'],
      ['consent', 'yes'],
      ['_subject', 'Application'],
      ['access_key', 'k'],
    ]);
  });

  it('has no field that was not filled in, and no source where there is none', () => {
    const names = sent(
      minimal,
      { name: 'Maria', email: 'm@example.org', phone: ' ' },
      { pageUrl: 'https://example.org/' },
    );
    assert.deepEqual(
      names.map(([name]) => name),
      ['name', 'email', 'submissionId', 'postingId', 'postingTitle', 'organization', 'pageUrl', 'lang'],
    );
  });

  it('has a document as a file or as its text, never as both', () => {
    const application: HowToApply = { documents: [{ kind: 'coverLetter', orText: true }] };
    const files = [new File(['%PDF-'], 'letter.pdf')];
    const about = (coverLetter: Answers[string]) =>
      sentFor(application, { coverLetter }).filter(([name]) => name.startsWith('coverLetter'));
    assert.deepEqual(about(files), [['coverLetter', 'file letter.pdf']]);
    assert.deepEqual(about('Dear'), [['coverLetterText', 'Dear']]);
    assert.deepEqual(about(''), []);
    assert.deepEqual(about([]), []);
  });

  it('has several files of one document under one name', () => {
    const portfolio = ['a.pdf', 'b.pdf'].map((name) => new File(['%PDF-'], name));
    assert.deepEqual(sentFor({ documents: [{ kind: 'portfolio', multiple: true }] }, { portfolio }).slice(0, 2), [
      ['portfolio', 'file a.pdf'],
      ['portfolio', 'file b.pdf'],
    ]);
  });

  it('has a file asked for by a question under the question’s name', () => {
    const questions = [{ id: 'certificate', label: 'Certificate', type: 'file' as const }];
    const [first] = sentFor({ questions }, { 'answer.certificate': [new File(['%PDF-'], 'c.pdf')] });
    assert.deepEqual(first, ['answer.certificate', 'file c.pdf']);
  });

  it('keeps a file’s bytes and type', async () => {
    const application = { submissionId, posting: full, fields: fieldsOf(full, en.application), answers };
    const file = toFormData(application, origin).get('cv') as File;
    assert.equal(file.type, 'application/pdf');
    assert.equal(await file.text(), '%PDF-');
  });

  it('has dates as ISO dates', () => {
    const questions = [{ id: 'start', label: 'Start', type: 'date' as const }];
    assert.deepEqual(sentFor({ questions }, { 'answer.start': '2026-3-7' })[0], ['answer.start', '2026-03-07']);
  });

  it('has consent only where it was asked for and given', () => {
    assert.ok(!sent(minimal, { consent: 'yes' }).some(([name]) => name === 'consent'));
    const { consent: _, ...withoutConsent } = answers;
    assert.ok(!sent(full, withoutConsent).some(([name]) => name === 'consent'));
  });

  it('has nothing that was not asked for', () => {
    assert.ok(!sent(minimal, { ...answers, stray: 'x' }).some(([name]) => name === 'stray' || name === 'cv'));
  });
});

describe('how the applicant found the opening', () => {
  const cases: [address: string, source: string][] = [
    ['https://example.org/?utm_source=a&utm_campaign=b+c&gh_src=d', 'utm_source=a&utm_campaign=b+c&gh_src=d'],
    ['https://example.org/?job=1&email=maria@example.org', ''],
    ['https://example.org/?a=1#utm_source=a', ''],
    ['https://example.org/?utm_=a&xref=1&UTM_SOURCE=x', ''],
    ['about:srcdoc', ''],
    ['', ''],
  ];
  for (const [address, source] of cases) {
    it(`"${address}" says "${source}"`, () => assert.equal(sourceOf(address), source));
  }
});
