import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed, parsePosting } from '../../../src/posting.js';
import { minimal } from '../samples.js';

/** The minimal posting with data of any kind beside it. */
const data = (more: Record<string, unknown>) => ({ ...minimal, ...more });

describe('SEC-2 addresses', () => {
  const dangerous = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'https://user@example.org/',
  ];
  for (const url of dangerous) {
    it(`drops ${JSON.stringify(url)} wherever it stands, and says so`, () => {
      const everywhere = data({
        url,
        hiringOrganization: { name: 'Riverside Kitchen', url, logo: url },
        application: { url, endpoint: url, consent: { text: 'Agree?', privacyUrl: url } },
      });
      const { posting, issues } = parsePosting(everywhere);
      assert.deepEqual(posting, data({ application: { consent: { text: 'Agree?' } } }));
      assert.deepEqual(issues.map(({ path }) => path).sort(), [
        'application.consent.privacyUrl',
        'application.endpoint',
        'application.url',
        'hiringOrganization.logo',
        'hiringOrganization.url',
        'url',
      ]);
      assert.match(issues[0]?.message ?? '', /expected a web address that begins with https, http, mailto or tel, got/);
    });
  }

  const relative = ['jobs/1', '/jobs/1', '?job=1', '#job', '//example.net/jobs', '../jobs'];
  it('keeps relative ones as written', () => {
    for (const url of relative) assert.equal(parsePosting(data({ url })).posting?.url, url);
  });

  it('reads relative ones from the feed they stand in', () => {
    const read = relative.map((url) => parseFeed([data({ url })], { base: 'https://a.example.org/b/feed.json' }));
    assert.deepEqual(
      read.map(({ postings }) => postings[0]?.url),
      [
        'https://a.example.org/b/jobs/1',
        'https://a.example.org/jobs/1',
        'https://a.example.org/b/feed.json?job=1',
        'https://a.example.org/b/feed.json#job',
        'https://example.net/jobs',
        'https://a.example.org/jobs',
      ],
    );
  });

  it('reads every relative one from there, and leaves whole ones alone', () => {
    const { posting } = parsePosting(
      data({
        url: 'https://elsewhere.example/x',
        hiringOrganization: { name: 'O', url: '/', logo: 'logo.svg' },
        application: {
          url: 'apply',
          endpoint: '/send',
          consent: { text: 'Agree?', privacyUrl: 'privacy' },
          selfIdentification: { endpoint: 'eeo', questions: [] },
        },
      }),
      { base: 'https://example.org/feeds/jobs.json' },
    );
    assert.equal(posting?.url, 'https://elsewhere.example/x');
    assert.deepEqual(posting.hiringOrganization, {
      name: 'O',
      url: 'https://example.org/',
      logo: 'https://example.org/feeds/logo.svg',
    });
    assert.deepEqual(posting.application, {
      url: 'https://example.org/feeds/apply',
      endpoint: 'https://example.org/send',
      consent: { text: 'Agree?', privacyUrl: 'https://example.org/feeds/privacy' },
      selfIdentification: { endpoint: 'https://example.org/feeds/eeo', questions: [] },
    });
  });

  it('leaves out, with a word, what can’t be read from there', () => {
    const { posting, issues } = parsePosting(data({ url: 'jobs/1' }), { base: 'file:///C:/site/feed.json' });
    assert.deepEqual(Object.keys(posting ?? {}), Object.keys(minimal));
    assert.deepEqual(
      issues.map(({ path, severity }) => [path, severity]),
      [['url', 'error']],
    );
  });
});
