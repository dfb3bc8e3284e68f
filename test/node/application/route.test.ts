import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applicationRoute, type ApplicationRoute } from '../../../src/application/route.js';
import type { HowToApply, JobPosting } from '../../../src/posting.js';
import { posting } from '../samples.js';

const page = 'https://example.org/jobs';
const linkOf = (application: HowToApply) => applicationRoute(posting({ application }), { apply: 'link', page });

describe('the way that an application takes', () => {
  const own = { application: { endpoint: '/apply', email: 'jobs@example.org', url: '/form' }, url: '/jobs/cook' };
  const endpoint = 'https://example.org/apply';
  const rows: [what: string, more: Partial<JobPosting>, options: object, route: ApplicationRoute][] = [
    ['the posting’s endpoint', own, {}, { type: 'form', endpoint, email: 'jobs@example.org' }],
    ['the page’s action first', own, { action: 'https://forms.example.org/1' }, { type: 'form', endpoint: 'https://forms.example.org/1', email: 'jobs@example.org' }],
    ['an endpoint without an address for mail', { application: { endpoint } }, {}, { type: 'form', endpoint }],
    ['a form to be mailed, where there is only an address', { application: { email: 'jobs@example.org' } }, {}, { type: 'form', email: 'jobs@example.org' }],
    ['a form elsewhere before mail', { application: { email: 'jobs@example.org', url: '/form' } }, {}, { type: 'link', href: 'https://example.org/form' }],
    ['the posting’s own page, where nothing else is said', { url: '/jobs/cook' }, {}, { type: 'link', href: 'https://example.org/jobs/cook' }],
    ['none on that page itself, whatever its anchor', { url: '/jobs#cook' }, {}, { type: 'none' }],
    ['none where nothing is said', {}, {}, { type: 'none' }],
    ['none where the page wants none', own, { apply: 'none' }, { type: 'none' }],
  ]; // prettier-ignore
  for (const [what, more, options, route] of rows) {
    it(what, () => assert.deepEqual(applicationRoute(posting(more), { page, ...options }), route));
  }

  it('is known without an address of the page, on a server', () => {
    const more = { url: 'https://example.org/jobs/cook' };
    assert.deepEqual(applicationRoute(posting(more), { page: undefined }), { type: 'link', href: more.url });
  });
});

describe('the link to where applications are taken', () => {
  it('is an e-mail address, and nothing that stands in it says more', () => {
    assert.deepEqual(linkOf({ email: 'jobs@example.org' }), { type: 'link', href: 'mailto:jobs@example.org' });
    const href = 'mailto:jobs@example.org%3Fbcc%3Dspy%40example.com%26subject%3DHi';
    assert.deepEqual(linkOf({ email: 'jobs@example.org?bcc=spy@example.com&subject=Hi' }), { type: 'link', href });
    for (const email of ['a@example.org\r\nBcc: b@example.com', 'a#b@example.org', 'a%0d%0abcc@example.org']) {
      const route = linkOf({ email });
      const url = new URL(route.type === 'link' ? route.href : '');
      assert.equal(url.search + url.hash, '', email);
      assert.doesNotMatch(url.pathname, /[\r\n#?&]/, email);
      assert.equal(decodeURIComponent(url.pathname), email);
    }
  });

  it('is none with a name and password in it', () => {
    assert.deepEqual(linkOf({ url: 'https://user:secret@example.org/apply' }), { type: 'none' });
    assert.deepEqual(linkOf({ url: 'https://user@example.org/apply', email: 'jobs@example.org' }), {
      type: 'link',
      href: 'mailto:jobs@example.org',
    });
  });
});
