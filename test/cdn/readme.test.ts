import { expect } from '@open-wc/testing';
import { until } from '../elements/support.js';

/** The snippets for webmasters, as they stand in README and docs/webmaster.md but for the invented addresses. */
const pages = await Promise.all(
  ['/README.md', '/docs/webmaster.md'].map(async (address) => (await fetch(address)).text()),
);
const snippets = [...pages.join('\n').matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) =>
  html
    .replaceAll('https://example.org/careers-files/', '/cdn/')
    .replaceAll('https://example.org/openings.json', '/demo/data/openings.json')
    .replaceAll('greenhouse:sampletenants', '/fixtures/feeds/greenhouse-jobs.json')
    .replaceAll('lever:samplefood', '/fixtures/feeds/lever-postings.json'),
);

describe('the snippets of README and docs/webmaster.md', () => {
  it('are two, and one for each of three elements, one with the opening in the page, one of several sources, one preloaded', () => {
    expect(snippets).to.have.length(8);
  });

  for (const [index, snippet] of snippets.entries()) {
    const tag = /<(careers-\w+)/.exec(snippet)?.[1] ?? '';
    it(`show an opening: number ${index + 1}, ${tag}`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en"><title>A member’s page</title><body>${snippet}</body></html>`;
      document.body.append(frame);
      const text = () =>
        frame.contentDocument?.querySelector(tag)?.shadowRoot?.querySelector('.frame')?.textContent ?? '';
      await until(() => /Community Cook|Coalition Organizer|\d\d openings/.test(text()), `an opening in ${tag}`);
      frame.remove();
    });
  }
});
