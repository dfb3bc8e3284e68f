/** XML 1.0 as text. */
import { escapeHtml } from '../../text/to-html.js';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What XML 1.0 has no way to write, escaped or not. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

type Attributes = Record<string, string>;

/** An element with text. Nothing where the text says nothing. */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text ? `<${name}${written(attributes)}>${escaped(text)}</${name}>\n` : '';
}

/** An element with text that stays unescaped, for readers that know no entities. */
export function literal(name: string, text: string | undefined): string {
  const allowed = text?.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>');
  return allowed ? `<${name}><![CDATA[${allowed}]]></${name}>\n` : '';
}

/** An element with other elements, or with none. */
export function parent(name: string, children: readonly string[], attributes: Attributes = {}): string {
  const start = `<${name}${written(attributes)}`;
  return children.length ? `${start}>\n${children.join('')}</${name}>\n` : `${start}/>\n`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ''));
}
