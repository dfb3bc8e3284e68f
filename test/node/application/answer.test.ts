import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnswer, retryAfterMs, type FieldError, type Outcome } from '../../../src/application/answer.js';

const answer = (status: number, body: unknown = '', retryAfter?: string) =>
  readAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), { retryAfter });
const refused = (message?: string, errors: FieldError[] = [], tooLarge = false): Outcome => ({
  type: 'refused',
  errors,
  tooLarge,
  ...(message !== undefined && { message }),
});
const page = '<!doctype html><title>Thank you</title><p>We have received your submission.';

describe('2xx is done', () => {
  const cases: [what: string, status: number, body: unknown, outcome: Outcome][] = [
    ['with a reference and a message', 200, { reference: 'REF-1', message: 'Thanks.' }, { type: 'sent', reference: 'REF-1', message: 'Thanks.' }],
    ['with a number for a reference', 201, { reference: 17 }, { type: 'sent', reference: '17' }],
    ['with success: true', 200, { success: true }, { type: 'sent' }],
    ['with success: "true"', 200, { success: 'true' }, { type: 'sent' }],
    ['with ok: true', 200, { ok: true }, { type: 'sent' }],
    ['with an HTML page', 200, page, { type: 'sent', isPage: true }],
    ['with plain text', 200, 'OK', { type: 'sent' }],
    ['with an empty body', 204, '', { type: 'sent' }],
    ['with JSON that is no object', 200, 'null', { type: 'sent' }],
    ['with a list', 200, [{ success: false }], { type: 'sent' }],
    ['accepted for later', 202, {}, { type: 'sent' }],
  ]; // prettier-ignore
  for (const [what, status, body, outcome] of cases) {
    it(what, () => assert.deepEqual(answer(status, body), outcome));
  }
});

describe('2xx with a no is refused', () => {
  for (const no of [{ success: false }, { success: 'false' }, { ok: false }, { ok: 'False' }]) {
    it(JSON.stringify(no), () => {
      assert.deepEqual(answer(200, { ...no, message: 'The form is switched off.' }), refused('The form is switched off.'));
      assert.deepEqual(answer(200, no), refused());
    });
  } // prettier-ignore
});

describe('2xx that is no receipt', () => {
  const noAnswer: Outcome = { type: 'unavailable', arrived: 'unknown' };
  const bounces: FieldError[] = [{ field: 'email', message: 'It bounces.' }];
  const fatal = 'Uncaught Error: Call to undefined function mail() in /srv/apply.php:3';
  const cases: [what: string, body: unknown, outcome: Outcome][] = [
    ['an error in words', { error: 'Spam detected' }, refused('Spam detected')],
    ['an error beside success', { success: true, error: 'No such sheet' }, refused('No such sheet')],
    ['an error with a message', { error: { code: 7, message: 'Quota.' } }, refused('Quota.')],
    ['an error that does not say why', { error: true }, noAnswer],
    ['errors of fields', { errors: { email: 'It bounces.' } }, refused(undefined, bounces)],
    ['a list of errors', { errors: [{ field: 'email', message: 'It bounces.' }] }, refused(undefined, bounces)],
    ...['error', 'fail', 'failed', 'validation_failed', 'mail_failed', 'spam', 'acceptance_missing', 'FAILURE', 'not sent', 'mail-error', false, 500].flatMap(
      (status): [string, unknown, Outcome][] => [
        [`status ${status} with words`, { status, message: 'Not now.' }, refused('Not now.')],
        [`status ${status}`, { status }, noAnswer],
      ],
    ),
    ...[0, null, '0', 'error', 'failed'].flatMap((success): [string, unknown, Outcome][] => [
      [`success ${JSON.stringify(success)} with words`, { success, message: 'Not now.' }, refused('Not now.')],
      [`success ${JSON.stringify(success)}`, { success }, noAnswer],
    ]),
    ['WordPress’s 0', '0', noAnswer],
    ['WordPress’s -1', ' -1\n', noAnswer],
    ['a bare false', 'false', noAnswer],
    ['PHP’s fatal error as HTML', `<br />\n<b>Fatal error</b>:  ${fatal}<br />`, noAnswer],
    ['PHP’s fatal error as text', `PHP Fatal error:  ${fatal}`, noAnswer],
    ['PHP’s parse error', 'Parse error: syntax error, unexpected end of file in /srv/apply.php on line 9', noAnswer],
    ['PHP’s warning of a mail that did not leave', '<b>Warning</b>:  mail(): Failed to connect to mailserver in <b>/srv/apply.php</b>', noAnswer],
    ['PHP source', '<?php mail($_POST["name"]);', noAnswer],
    ['a page to log in', '<!doctype html><form><input name=p\n type="password"></form>', noAnswer],
    ['a captive portal', "<INPUT TYPE='PASSWORD'>", noAnswer],
    ['the page that the form stands on', '<!doctype html><careers-application src="feed.json">', noAnswer],
  ]; // prettier-ignore
  for (const [what, body, outcome] of cases) it(what, () => assert.deepEqual(answer(200, body), outcome));

  const receipts: unknown[] = [
    { error: null, errors: [], status: 'mail_sent' }, { error: '', errors: {} }, { error: false, success: 1 }, { status: 200 },
    { result: 'success', row: 500 }, '1', '10', { status: 'sent' }, { success: 'Sent without error', status: 'Sent, no error' }, '<b>Deprecated</b>: strftime() in /srv/a.php<p>Thank you', '<!doctype html><title>Thanks</title><p>Passwords are never asked for. No error: done.', '<?xml version="1.0"?><ok/>',
  ]; // prettier-ignore
  for (const body of receipts) {
    it(`${JSON.stringify(body)} stays one`, () => assert.equal(answer(200, body).type, 'sent'));
  }
});

describe('an answer that redirects led to', () => {
  const redirected = (status: number, body: unknown) =>
    readAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), { isRedirected: true });
  const cases: [what: string, status: number, body: unknown, type: Outcome['type']][] = [
    ['a page', 200, page, 'unavailable'],
    ['nothing', 204, '', 'unavailable'],
    ['JSON that says nothing of it', 200, { openings: [] }, 'unavailable'],
    ['a list', 200, [], 'unavailable'],
    ['a page that is not there', 404, page, 'unavailable'],
    ['a page that takes no GET', 405, '', 'unavailable'],
    ['JSON that accepts', 200, { success: true }, 'sent'],
    ['JSON with a reference', 200, { reference: 'REF-1' }, 'sent'],
    ['Apps Script’s success', 200, { result: 'success', row: 7 }, 'sent'],
    ['JSON that refuses', 200, { success: false }, 'refused'],
    ['JSON with errors', 422, { errors: { email: 'It bounces.' } }, 'refused'],
    ['too large', 413, '', 'refused'],
    ['received already', 409, '', 'sent'],
    ['not now', 503, '', 'unavailable'],
  ]; // prettier-ignore
  for (const [what, status, body, type] of cases) {
    it(`${what}: ${type}`, () => assert.equal(redirected(status, body).type, type));
  }
});

describe('400 and 422 name fields', () => {
  for (const status of [400, 422]) {
    it(`${status} with a message a field`, () => {
      assert.deepEqual(
        answer(status, { errors: { email: 'This address bounces.', resume: ['Too old.', 'Too long.'] } }),
        refused(undefined, [
          { field: 'email', message: 'This address bounces.' },
          { field: 'resume', message: 'Too old.' },
        ]),
      );
    });

    it(`${status} with a list of messages`, () => {
      const errors = [{ field: 'email', message: 'This address bounces.' }, { message: 'Closed.' }, 'Full.'];
      assert.deepEqual(
        answer(status, { message: 'No.', errors }),
        refused('No.', [
          { field: 'email', message: 'This address bounces.' },
          { message: 'Closed.' },
          { message: 'Full.' },
        ]),
      );
    });
  }

  it('what is no message is passed over', () => {
    assert.deepEqual(answer(422, { errors: [null, 5, {}, { field: 'email' }, { message: ' ' }, []] }), refused());
    assert.deepEqual(answer(422, { errors: { email: null, name: {} } }), refused());
    assert.deepEqual(answer(422, { errors: 5 }), refused());
  });
});

describe('the other answers', () => {
  it('409 was received already: done', () => {
    assert.deepEqual(answer(409, { message: 'Received already.', reference: 'REF-1' }), {
      type: 'sent',
      before: true,
      reference: 'REF-1',
    });
    assert.equal(answer(409, page).type, 'sent');
  });

  it('413 is too large', () => {
    assert.deepEqual(answer(413, { message: 'Too large.' }), refused('Too large.', [], true));
    assert.deepEqual(answer(413, page), refused(undefined, [], true));
  });

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`REL-3 ${status} may be tried again`, () => {
      // Something behind the receiver broke: the application may be stored.
      const arrived = [500, 502, 504].includes(status) ? 'unknown' : 'no';
      assert.deepEqual(answer(status, page), { type: 'unavailable', status, arrived });
      assert.deepEqual(answer(status, { message: 'Later.' }), {
        type: 'unavailable',
        status,
        arrived,
        message: 'Later.',
      });
    });
  }

  for (const status of [300, 304, 401, 403, 404, 405, 406, 410, 415, 418, 451, 501, 505]) {
    it(`REL-3 ${status} is not tried again, and its message is shown`, () => {
      assert.deepEqual(answer(status, { message: 'Not here.' }), refused('Not here.'));
    });
  }

  it('a page of HTML is no message', () => assert.deepEqual(answer(404, page), refused()));
});

describe('BE-1 real back ends', () => {
  const cases: [what: string, status: number, body: unknown, outcome: Outcome][] = [
    ['Formspree takes it', 200, { next: '/thanks', ok: true }, { type: 'sent' }],
    [
      'Formspree refuses',
      422,
      { error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] },
      refused('Validation errors', [{ field: 'email', message: 'should be an email' }]),
    ],
    ['FormSubmit takes it', 200, { success: 'true', message: 'Sent.' }, { type: 'sent', message: 'Sent.' }],
    ['FormSubmit refuses', 200, { success: 'false', message: 'Activate it first.' }, refused('Activate it first.')],
    ['Basin takes it', 200, { id: 5, email: 'a@example.org', success: true }, { type: 'sent' }],
    ['Basin refuses', 400, { error: 'Spam detected' }, refused('Spam detected')],
    ['Web3Forms takes it', 200, { success: true, message: 'Sent.', data: {} }, { type: 'sent', message: 'Sent.' }],
    ['Web3Forms refuses', 400, { success: false, message: 'Invalid access key' }, refused('Invalid access key')],
    ['Netlify takes it', 200, page, { type: 'sent', isPage: true }],
    ['Netlify has no such form', 404, page, refused()],
    ['Apps Script takes it', 200, { result: 'success', row: 7 }, { type: 'sent' }],
    ['Apps Script refuses', 200, { result: 'error', error: 'No such sheet' }, refused('No such sheet')],
    [
      'Apps Script refuses with an exception',
      200,
      { result: 'error', error: { name: 'Exception', message: 'No such sheet' } },
      refused('No such sheet'),
    ],
  ];
  for (const [what, status, body, outcome] of cases) {
    it(what, () => assert.deepEqual(answer(status, body), outcome));
  }
});

describe('Retry-After', () => {
  const now = Date.parse('2026-07-19T12:00:00Z');

  it('is in seconds', () => {
    assert.equal(retryAfterMs('120', now), 120_000);
    assert.equal(retryAfterMs(' 0 ', now), 0);
    assert.deepEqual(answer(503, '', '2'), { type: 'unavailable', status: 503, arrived: 'no', retryAfter: 2_000 });
    assert.deepEqual(answer(503, '', '0'), { type: 'unavailable', status: 503, arrived: 'no', retryAfter: 0 });
  });

  it('is a date, and one that has passed is now', () => {
    assert.equal(retryAfterMs('Sun, 19 Jul 2026 12:00:30 GMT', now), 30_000);
    assert.equal(retryAfterMs('Sun, 19 Jul 2026 11:00:00 GMT', now), 0);
  });

  it('is unknown where it is neither', () => {
    for (const header of [null, undefined, '', 'soon', '1.5', '-5', '10s']) {
      assert.equal(retryAfterMs(header, now), undefined, String(header));
    }
  });
});

it('says no more than a paragraph, whatever the receiver says', () => {
  const long = 'x'.repeat(100_000);
  const outcome = answer(422, { message: long, reference: long, errors: { email: long } });
  assert.ok(JSON.stringify(outcome).length < 2_000);
  assert.ok(JSON.stringify(answer(200, { reference: long })).length < 2_000);
});

it('property: no status and no body is too strange', () => {
  const key = fc.constantFrom('success', 'ok', 'errors', 'error', 'message', 'reference', 'result', 'field', '0', '__proto__'); // prettier-ignore
  const value = fc.anything({ key, values: [fc.string(), fc.boolean(), fc.constant(null), fc.nat()] });
  const json = fc.oneof(
    fc.dictionary(key, value).map((object) => JSON.stringify(object)),
    fc.json(),
  );
  const header = fc.option(fc.oneof(fc.string(), fc.integer().map(String)));
  fc.assert(
    fc.property(
      fc.nat(999),
      fc.oneof(json, fc.string()),
      header,
      fc.boolean(),
      (status, body, retryAfter, isRedirected) => {
        const outcome = readAnswer(status, body, { retryAfter, isRedirected });
        assert.match(outcome.type, /^(sent|refused|unavailable)$/);
        if (outcome.type === 'refused') for (const { message } of outcome.errors) assert.ok(message.trim());
        if (outcome.type === 'unavailable') assert.ok((outcome.retryAfter ?? 0) >= 0);
      },
    ),
    { numRuns: 1_000 },
  );
});

describe('what can’t be told apart', () => {
  it('a web page may be anybody’s, and is said to be one', () => {
    assert.deepEqual(readAnswer(200, '<!doctype html><h1>Thank you!</h1>'), { type: 'sent', isPage: true });
    assert.deepEqual(readAnswer(200, ''), { type: 'sent' });
    assert.deepEqual(readAnswer(200, 'OK'), { type: 'sent' });
  });

  it('of 20,000 errors as many are read as anybody reads', () => {
    const errors = Array.from({ length: 20_000 }, (_, at) => ({ field: `f${at}`, message: 'No.' }));
    const outcome = readAnswer(422, JSON.stringify({ errors }));
    assert.equal(outcome.type === 'refused' && outcome.errors.length, 50);
  });
});
