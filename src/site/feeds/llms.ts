import { deadlineLine } from '../../posting/words/facts.js';
import { langOf, type Version } from '../../posting/translation.js';
import type { Listing } from '../addresses.js';
import { factsLine, inSiteLanguage, pagePath, siteUrl, type Site } from '../site.js';

/** A plain index in Markdown, for programs that read text. */
export function llms(site: Site, listings: readonly Listing[]): string {
  const openings = listings.map((listing) => {
    const version = inSiteLanguage(site, listing);
    const { posting } = version;
    const name = inLine(`${posting.title}, ${posting.hiringOrganization.name}`).replace(/[[\]\\]/g, '\\$&');
    const facts = [
      factsLine(posting, site.strings.posting),
      deadlineLine(posting, site.strings.posting),
      languages(version, site),
    ];
    return `- [${name}](${siteUrl(site, pagePath(listing))}): ${inLine(facts.filter(Boolean).join('. '))}`.replace(
      /: $/,
      '',
    );
  });
  const files = [
    ['openings.json', 'all openings with every field, JSON'],
    ['feed.xml', 'the newest openings, RSS 2.0'],
    ['openings.ics', 'deadlines, iCalendar'],
  ].map(([path = '', what = '']) => `- [${path}](${siteUrl(site, path)}): ${what}`);
  const lines = [
    `# ${inLine(site.name)}`,
    '',
    `> ${inLine(site.description)}`,
    '',
    '## Openings',
    '',
    ...(openings.length ? openings : [site.strings.board.empty]),
    '',
    '## Files',
    '',
    ...files,
  ];
  return `${lines.join('\n')}\n`;
}

/** "language: es; also in: so": what it is in, where that is not the site's language, and what else its page has. */
function languages(version: Version, { language }: Site): string {
  const { inLanguage, translations = {} } = version.posting;
  const own = langOf(version, 'title');
  const others = [inLanguage ?? [], Object.keys(translations)].flat().filter((tag) => tag !== own);
  const said = [
    own && own !== language ? `language: ${own}` : '',
    others.length ? `also in: ${others.join(', ')}` : '',
  ];
  return said.filter(Boolean).join('; ');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
