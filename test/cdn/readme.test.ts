import { expect, waitUntil } from '@open-wc/testing';

/** The README's snippets for webmasters, as they stand there but for the invented addresses. */
const readme = await (await fetch('/README.md')).text();
const snippets = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) =>
  html
    .replaceAll('https://example.org/careers/', '/cdn/')
    .replaceAll('https://example.org/openings.json', '/demo/data/openings.json'),
);

describe('the README’s snippets', () => {
  it('are one for each of three elements, and one with the opening in the page', () => {
    expect(snippets).to.have.length(4);
  });

  for (const [index, snippet] of snippets.entries()) {
    const tag = /<(careers-\w+)/.exec(snippet)?.[1] ?? '';
    it(`show an opening: number ${index + 1}, ${tag}`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en"><title>A member’s page</title><body>${snippet}</body></html>`;
      document.body.append(frame);
      const text = () =>
        frame.contentDocument?.querySelector(tag)?.shadowRoot?.querySelector('.frame')?.textContent ?? '';
      await waitUntil(() => /Community Cook|Coalition Organizer|10 openings/.test(text()), `an opening in ${tag}`, {
        timeout: 10_000,
      });
      frame.remove();
    });
  }
});
