import { scriptJson } from '../../text/script-json.js';
import { escapeHtml } from '../../text/to-html.js';
import { siteUrl, type Site } from '../site.js';

/** What search engines and people who share a page's address are told of it. */
export interface About {
  title: string;
  description: string;
  /** The one address of what the page shows. Absent: the page is not to be found. */
  canonical?: string;
  type?: 'article' | 'website';
  /** Default: that of the site. */
  picture?: string;
  jsonLd?: object;
}

/** The head's elements of a page, one a line. */
export function headOf(
  site: Site,
  { title, description, canonical, type = 'website', picture = site.picture, jsonLd }: About,
): string {
  const meta = (attribute: string, name: string, content: string | undefined) =>
    content ? `<meta ${attribute}="${name}" content="${escapeHtml(content)}">` : '';
  const isKnown = canonical !== undefined;
  const lines = [
    meta('name', 'description', description),
    isKnown ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : meta('name', 'robots', 'noindex'),
    ...(isKnown
      ? [
          meta('property', 'og:type', type),
          meta('property', 'og:title', title),
          meta('property', 'og:description', description),
          site.url ? meta('property', 'og:url', canonical) : '',
          meta('property', 'og:site_name', site.name),
          meta('property', 'og:image', picture),
          meta('name', 'twitter:card', 'summary'),
        ]
      : []),
    site.url
      ? `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(site.name)}" href="${escapeHtml(siteUrl(site, 'feed.xml'))}">`
      : '',
    jsonLd ? `<script type="application/ld+json">${scriptJson(jsonLd)}</script>` : '',
  ];
  return lines.filter(Boolean).join('\n    ');
}
