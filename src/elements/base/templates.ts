import { html, nothing, type TemplateResult } from 'lit';
import type { Lines } from '../../posting/types.js';
import { blocks, inlines, isHtml, type Inline } from '../../text/blocks.js';
import { htmlToText } from '../../text/html.js';
import { foreignHtml } from '../rich-text/foreign-html.js';

/** A heading of a level that is only known when it is rendered; out of range it becomes the nearest there is. */
export function heading(
  level: number,
  content: unknown,
  options: { id?: string; part?: string; class?: string; focusable?: boolean } = {},
): TemplateResult {
  const id = options.id ?? nothing;
  const part = options.part ?? nothing;
  const style = options.class ?? nothing;
  const tabindex = options.focusable ? '-1' : nothing;
  switch (Math.min(6, Math.max(1, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} class=${style} tabindex=${tabindex}>${content}</h6>`;
  }
}

/**
 * A posting's text: plain text as paragraphs, lists and links; someone's HTML through the sanitiser, its words standing
 * in until that is loaded.
 *
 * @param level Level of the heading the text stands under; headings inside start one lower.
 */
export function prose(text: Lines, level: number): TemplateResult {
  return html`<div class="prose" dir="auto">
    ${isHtml(text) ? foreignHtml(text.html, level, plain(htmlToText(text.html))) : plain(text)}
  </div>`;
}

function plain(text: string | readonly string[]): TemplateResult[] {
  return blocks(text).map((block) => {
    if (block.type === 'paragraph') {
      return html`<p dir="auto">
        ${block.lines.map((line, index) => (index ? html`<br />${links(line)}` : links(line)))}
      </p>`;
    }
    const items = block.items.map((item) => html`<li dir="auto">${links(item)}</li>`);
    return block.ordered
      ? html`<ol start=${block.start}>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

function links(line: readonly Inline[]): unknown[] {
  return line.map((part) =>
    typeof part === 'string' ? part : html`<a href=${part.href}><bdi dir="ltr">${part.text}</bdi></a>`,
  );
}

/** One line of someone's words, with its addresses as links. */
export function lineOf(text: string): unknown[] {
  return links(inlines(text));
}

/** Room for what is on its way; screen readers hear of it from the live region. */
export function skeleton(lines: number, label: string): TemplateResult {
  return html`<div class="skeleton" part="loading" role="img" aria-label=${label}>
    ${Array.from({ length: lines }, () => html`<i></i>`)}
  </div>`;
}
