import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { letterOf, mailto, toMessage, webMail } from '../../../src/application/email.js';
import { fieldsOf, type Answers } from '../../../src/application/fields.js';
import { answerText } from '../../../src/application/summary.js';
import en from '../../../src/locales/en.js';
import es from '../../../src/locales/es.js';
import { full, minimal, posting } from '../samples.js';

const words = en.application;
const submissionId = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const message = (of: typeof full, answers: Answers) =>
  toMessage({ submissionId, posting: of, fields: fieldsOf(of, words), answers }, 'jobs@example.org', words);

/** What an e-mail program reads from the address. */
function open(href: string) {
  const [, to, query] = /^mailto:([^?]*)\?(.*)$/s.exec(href) ?? [];
  const parts = Object.fromEntries(query!.split('&').map((part) => part.split('=') as [string, string]));
  return { to: decodeURIComponent(to!), subject: decodeURIComponent(parts['subject']!), body: decodeURIComponent(parts['body']!) }; // prettier-ignore
}

describe('an application as a message', () => {
  const answers: Answers = {
    name: ' Maria Xiong ',
    email: 'maria@example.org',
    phone: '',
    cv: [new File(['%PDF-'], 'maria.pdf')],
    coverLetter: 'Dear Tenants Together,\n\nI knock on doors. ',
    'answer.languages': ['English', 'Somali'],
    'answer.car': 'yes',
    'answer.shift': 'am',
    consent: 'yes',
  };

  it('is a letter a person would send: greeting, title, answers in order, files, name and how to reach them', () => {
    assert.deepEqual(message(full, answers), {
      to: 'jobs@example.org',
      subject: 'Application: Housing Organizer, Maria Xiong',
      text: [
        'Dear Tenants Together team,',
        '',
        'I would like to apply for the position of Housing Organizer at Tenants Together.',
        '',
        'Languages you speak: English, Somali',
        'Do you drive?: Yes',
        'Shift: Morning',
        '',
        'Cover letter',
        '',
        'Dear Tenants Together,',
        '',
        'I knock on doors.',
        '',
        'Attached: Resume or CV (maria.pdf)',
        '',
        'Kind regards,',
        'Maria Xiong',
        'maria@example.org',
      ].join('\n'),
      attachments: ['Resume or CV (maria.pdf)'],
    });
  });

  it('is in the language of its writer', () => {
    const { text } = toMessage(
      { submissionId, posting: full, fields: fieldsOf(full, es.application), answers },
      'jobs@example.org',
      es.application,
    );
    assert.match(text, /^Estimado equipo de Tenants Together:\n\nQuisiera postularme al puesto de Housing Organizer/);
  });

  it('keeps what its writer changed in it, as long as the answers are the same', () => {
    const application = { submissionId, posting: full, fields: fieldsOf(full, words), answers };
    const made = letterOf(application, 'jobs@example.org', words, undefined);
    const changed = { made: made.made, text: 'Hello' };
    assert.equal(letterOf(application, 'jobs@example.org', words, changed).text, 'Hello');
    const other = { ...application, answers: { ...answers, name: 'M. X.' } };
    assert.match(letterOf(other, 'jobs@example.org', words, changed).text, /M\. X\./);
  });

  it('opens where Gmail and Outlook write messages, escaped and not too long', () => {
    const said = { to: 'jobs@example.org', subject: 'Cook & baker', text: 'x'.repeat(3_000), attachments: [] };
    for (const [address, names] of [
      [webMail(said).gmail, ['to', 'su', 'body']],
      [webMail(said).outlook, ['to', 'subject', 'body']],
    ] as const) {
      const { searchParams } = new URL(address);
      const [to, subject, body] = names.map((name) => searchParams.get(name) ?? '');
      assert.deepEqual([to, subject], ['jobs@example.org', 'Cook & baker']);
      assert.ok(body && /^x+$/.test(body) && address.length < 2_000);
    }
  });

  it('says nothing of attachments where there are none, and has a subject without a name', () => {
    const { subject, text, attachments } = message(minimal, { email: 'm@example.org' });
    assert.deepEqual([subject, attachments], ['Application: Cook', []]);
    assert.doesNotMatch(text, /Attached/);
  });

  it('has dates in full, and choices as their labels', () => {
    const of = posting({ application: { questions: [{ id: 'start', label: 'Start', type: 'date' }] } });
    assert.match(message(of, { 'answer.start': '2026-3-7' }).text, /^Start: March 7, 2026$/m);
    const shift = fieldsOf(full, words).find(({ name }) => name === 'answer.shift')!;
    assert.equal(answerText(shift, 'am', words), 'Morning');
    assert.equal(answerText(shift, 'Evening', words), 'Evening');
  });
});

describe('MAIL-1 a mailto address', () => {
  it('opens as it was written, with %20 for spaces and %0D%0A for line breaks', () => {
    const said = { to: 'jobs@example.org', subject: 'Cook & baker?', text: 'a=b&c #1\nsecond\r\nthird + é 😀', attachments: [] }; // prettier-ignore
    const { href, cut } = mailto(said);
    assert.equal(cut, false);
    assert.match(href, /^mailto:jobs@example\.org\?subject=Cook%20%26%20baker%3F&body=/);
    assert.match(href, /%231%0D%0Asecond%0D%0Athird/);
    assert.doesNotMatch(href, /\+|\s/);
    assert.deepEqual(open(href), {
      to: 'jobs@example.org',
      subject: 'Cook & baker?',
      body: 'a=b&c #1\r\nsecond\r\nthird + é 😀',
    });
  });

  it('can’t be given other recipients', () => {
    const { href } = mailto({ to: 'a@example.org?bcc=b@example.org&cc=c', subject: 's', text: 't', attachments: [] });
    assert.match(href, /^mailto:a@example\.org%3Fbcc%3Db%40example\.org%26cc%3Dc\?subject=s&body=t$/);
  });

  it('says that it was cut', () => {
    const { href, cut } = mailto({ to: 'a@b.org', subject: 's', text: 'x'.repeat(2_000), attachments: [] });
    assert.equal(cut, true);
    assert.equal(href.length, 1_800);
  });

  it('is not too long because of its title', () => {
    const { href, cut } = mailto({
      to: 'a@b.org',
      subject: 'Organizadora 😀 '.repeat(120),
      text: 'Hello',
      attachments: [],
    });
    assert.ok(href.length <= 1_800, `${href.length} characters`);
    assert.ok(cut);
    assert.match(open(href).subject, /^Organizadora 😀 Organizadora/);
  });

  it('property: at most 1,800 characters, never cut inside an escape or a surrogate pair', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '😀', '\n', '\r\n', '&', '%', '‰', '\ud83d'), maxLength: 400, size: 'max' }); // prettier-ignore
    const said = fc.record({
      to: fc.constantFrom('jobs@example.org', 'a+b@example.org'),
      subject: fc.oneof(line, fc.string({ unit: 'binary', maxLength: 500, size: 'max' })),
      text: fc.oneof(line, fc.string({ unit: 'binary', minLength: 500, maxLength: 3_000, size: 'max' })),
      attachments: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(said, (given) => {
        const { href, cut } = mailto(given);
        assert.ok(href.length <= 1_800, `${href.length} characters`);
        const { to, subject, body } = open(href);
        assert.equal(to, given.to);
        assert.doesNotMatch(subject + body, /\p{Surrogate}/u);
        const whole = given.text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?|\n/g, '\r\n');
        if (cut) assert.ok(whole.startsWith(body));
        else assert.equal(body, whole);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
