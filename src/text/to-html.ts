import { blocks, isHtml, type Inline, type Lines } from './blocks.js';
import { htmlToText } from './html.js';

/** Text as the small HTML that search engines read (`p`, `ul`, `ol`, `li`, `br`), with nothing of ours or others' in it. */
export function textToHtml(text: Lines): string {
  const line = (parts: Inline[]) =>
    escapeHtml(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
  return blocks(isHtml(text) ? htmlToText(text.html) : text)
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${block.lines.map(line).join('<br>')}</p>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
