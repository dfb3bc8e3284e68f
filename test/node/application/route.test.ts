import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applicationRoute } from '../../../src/application/route.js';
import type { HowToApply } from '../../../src/posting.js';
import { posting } from '../samples.js';

const page = 'https://example.org/jobs';
const linkOf = (application: HowToApply) => applicationRoute(posting({ application }), { apply: 'link', page });

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
