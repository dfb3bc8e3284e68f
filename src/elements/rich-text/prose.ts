import { html, nothing, type TemplateResult } from 'lit';
import type { Lines } from '../../posting/types.js';
import { blocks, inlines, isHtml, type Inline } from '../../text/blocks.js';
import { htmlToText } from '../../text/html.js';
import { foreignHtml } from './foreign-html.js';

/**
 * A posting's text: plain text as paragraphs, lists and links; someone's HTML through the sanitiser, its words standing
 * in until that is loaded.
 *
 * @param level Level of the heading the text stands under; headings inside start one lower.
 * @param lang Its language, where that is known.
 */
export function prose(text: Lines, level: number, lang?: string): TemplateResult {
  return html`<div class=${isHtml(text) ? 'prose foreign' : 'prose'} dir="auto" lang=${lang ?? nothing}>
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
