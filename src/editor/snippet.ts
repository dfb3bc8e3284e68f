/** The HTML that a page takes an opening in with, safe wherever it is pasted; and the data in such HTML. */

/** Where the script files lie as long as nobody has said where. */
export const EXAMPLE_FOLDER = 'https://example.org/careers-files/';

export type Shape = 'posting' | 'card' | 'board';

export interface Snippet {
  shape: Shape;
  /** The data: a posting, or for a board all of them. */
  data: unknown;
  /** Address of careers.js. */
  script: string;
  /** For visitors whose browser runs no script: what is said, and where it leads. */
  fallback: { text: string; href?: string | undefined }[];
  /** Attributes of the element: `href` of a card, `src` of a board. */
  attributes?: Readonly<Record<string, string>>;
}

export function snippetOf({ shape, data, script, fallback, attributes = {} }: Snippet): string {
  const tag = `careers-${shape}`;
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${safeHtml(value)}"`);
  const paragraphs = fallback.map(({ text, href }) => {
    const words = safeHtml(text);
    return `  <p>${href === undefined ? words : `<a href="${safeHtml(href)}">${words}</a>`}</p>`;
  });
  const json = 'src' in attributes ? [] : [`  <script type="application/json">${safeJson(data)}</script>`];
  return [
    `<script src="${safeHtml(script)}" async></script>`,
    `<${tag}${given.join('')}>`,
    ...json,
    ...paragraphs,
    `</${tag}>`,
  ].join('\n');
}

/** What no editor, mail program or template language makes anything else of. A full stop, hyphen or space only alone. */
const PLAIN = /[A-Za-z0-9 ,:;?=+.-]/;
const ALONE = ' .-';

/**
 * JSON on one line whose texts are letters, digits and a few marks; all else is an escape. Editors make curly quotes of
 * quotes, dashes of hyphens, links of addresses, and break lines; pages in old encodings lose every other letter.
 */
export function safeJson(data: unknown): string {
  return JSON.stringify(data).replace(/"(?:[^"\\]|\\.)*"/g, (string) => {
    const text = JSON.parse(string) as string;
    return `"${escaped(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`)}"`;
  });
}

/** Words as HTML, safe in the same way. */
function safeHtml(text: string): string {
  let safe = '';
  for (const letter of text) safe += /[A-Za-z0-9 ,:;?=+./-]/.test(letter) ? letter : `&#${letter.codePointAt(0)};`;
  return safe;
}

function escaped(text: string, escape: (code: number) => string): string {
  let safe = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const isPlain = PLAIN.test(letter) && !(ALONE.includes(letter) && letter === text[at - 1]);
    safe += isPlain ? letter : escape(text.charCodeAt(at));
  }
  return safe;
}

/** The data in pasted HTML: the text of its first data block, or the address of its list. */
export function readSnippet(html: string): { json: string } | { src: string } | undefined {
  const script = /<script\b[^>]*\btype\s*=\s*["'“”]?application\/(?:ld\+)?json[^>]*>([\s\S]*?)<\/script/i.exec(html);
  if (script?.[1]?.trim()) return { json: script[1] };
  const src = /<careers-[\w-]+\b[^>]*?\ssrc\s*=\s*["'“”]([^"'“”]+)/i.exec(html)?.[1];
  return src === undefined ? undefined : { src };
}

/** What somebody pasted. */
export type Pasted =
  { type: 'announcement'; text: string } | { type: 'address'; address: string } | { type: 'data'; text: string };

export function pasted(text: string): Pasted {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  // As mails and address bars give it: in angle brackets, without its scheme.
  const [, scheme, rest] = /^<?(https?:\/\/|\/|\.\.?\/|(?=www\.|[\w.-]+\.[a-z]+\/))([^\s<>]+)>?$/i.exec(trimmed) ?? [];
  if (rest) return { type: 'address', address: (scheme || 'https://') + rest };
  if (/^[[{]/.test(trimmed)) return { type: 'data', text: trimmed };
  if (/<careers-\w|<script\b[^>]*application\/(?:ld\+)?json/i.test(trimmed)) {
    const found = readSnippet(trimmed);
    if (found) return 'json' in found ? { type: 'data', text: found.json } : { type: 'address', address: found.src };
  }
  return { type: 'announcement', text };
}
