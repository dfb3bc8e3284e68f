import { deadlineLine } from '../../posting/words/facts.js';
import type { Listing } from '../addresses.js';
import { factsLine, pagePath, siteUrl, type Site } from '../site.js';

/** A plain index in Markdown, for programs that read text. */
export function llms(site: Site, listings: readonly Listing[]): string {
  const openings = listings.map((listing) => {
    const { posting } = listing;
    const name = inLine(`${posting.title}, ${posting.hiringOrganization.name}`).replace(/[[\]\\]/g, '\\$&');
    const facts = [factsLine(posting, site.strings.posting), deadlineLine(posting, site.strings.posting)];
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

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
