/** What is wrong, shown above the element where its author alone sees it. */
import { css, html, nothing, render } from 'lit';
import { checkOf, editorOf } from './check.js';
import { shortened, type Dropped } from './dropped.js';

const panels = new WeakMap<Element, HTMLElement>();

const { styleSheet } = css`
  .check {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border: 0.125rem solid;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  .check ul {
    margin: 0.5rem 0;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
`;

/** Above the element, in its shadow root; beside what Lit renders there. */
export function showPanel(host: HTMLElement, mistakes: readonly string[], groups: ReadonlyMap<string, Dropped>): void {
  const root = host.shadowRoot;
  const isClean = !groups.size && !mistakes.length;
  if (!root || (isClean && !panels.has(host))) return;
  let panel = panels.get(host);
  if (!panel) {
    panels.set(host, (panel = document.createElement('div')));
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
  if (panel.parentNode !== root) root.prepend(panel);
  const list = (lines: readonly string[]) =>
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  const lists = [...groups].map(
    ([source, { issues }]) =>
      html`<p>${source}</p>
        ${list(shortened(issues).map(({ message }) => message))}
        <p>${link(source)}</p>`,
  );
  const content = html`<section
    class="check"
    part="check"
    lang="en"
    dir="ltr"
    aria-label="What is wrong with the openings"
  >
    <p>
      <strong>What is wrong with the openings.</strong> You see this because the page is on your own machine, or has
      <code>careers-check</code> in its address. Visitors do not.
    </p>
    ${
      mistakes.length
        ? html`<p><code>&lt;${host.localName}&gt;</code></p>
            ${list(mistakes)}`
        : nothing
    }
    ${lists}
  </section>`;
  render(isClean ? nothing : content, panel);
}

function link(source: string) {
  const address = editorOf(source);
  return address ? html`<a href=${address}>Check it in the editor</a>` : html`<code>${checkOf(source)}</code>`;
}
