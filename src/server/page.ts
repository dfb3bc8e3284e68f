import { escapeHtml } from '../text/to-html.js';

/** What a document is made of. */
export interface PageOptions {
  /** The language of the page, BCP 47. Default: English. */
  lang?: string | undefined;
  /** Which way it is written. Default: as its language is. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** The text of `<title>`, and of the page's description. */
  title?: string | undefined;
  description?: string | undefined;
  /** The one address under which search engines know the page. */
  canonical?: string | undefined;
  /** Further elements of the head, as HTML. */
  head?: string | undefined;
  /** What the page shows, as HTML. Default: nothing. */
  body?: string | undefined;
}

/** A whole document, to be sent or written as it is. */
export function renderPage(options: PageOptions = {}): Promise<string> {
  const { lang = 'en', dir, title, description, canonical, head = '', body = '' } = options;
  const direction = dir ? ` dir="${dir}"` : '';
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    title && `<title>${escapeHtml(title)}</title>`,
    description && `<meta name="description" content="${escapeHtml(description)}">`,
    canonical && `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    head,
  ].filter(Boolean);
  return Promise.resolve(
    `<!doctype html>\n<html lang="${escapeHtml(lang)}"${direction}>\n<head>\n${lines.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`,
  );
}
