import { toJobPostingJsonLd } from '../../posting/json-ld.js';
import { langOf } from '../../posting/translation.js';
import { fold } from '../../text/fold.js';
import type { Listing } from '../addresses.js';
import { canonicalUrl, dayPosted, inSiteLanguage, pagePath, siteUrl, type Site } from '../site.js';
import { DECLARATION, element, parent } from './xml.js';

const NAMESPACES = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/** RSS 2.0, the newest opening first, each in the site's language where people translated it; it says in which it is. */
export function rss(site: Site, listings: readonly Listing[]): string {
  const newest = listings.toSorted((one, other) => dayPosted(other).localeCompare(dayPosted(one)));
  const self = { href: siteUrl(site, 'feed.xml'), rel: 'self', type: 'application/rss+xml' };
  const channel = parent('channel', [
    element('title', site.name),
    element('link', siteUrl(site, '') || './'),
    element('description', site.description),
    element('language', site.language),
    site.url ? parent('atom:link', [], self) : '',
    ...newest.map((listing) => item(site, listing)),
  ]);
  return DECLARATION + parent('rss', [channel], { version: '2.0', ...NAMESPACES });
}

function item(site: Site, listing: Listing): string {
  const version = inSiteLanguage(site, listing);
  const { posting } = version;
  const { title, hiringOrganization, department, tags = [] } = posting;
  const categories = new Map([department ?? [], ...tags].flat().map((name) => [fold(name), name]));
  return parent('item', [
    element('title', `${title}, ${hiringOrganization.name}`),
    element('dc:language', langOf(version, 'title')),
    element('link', canonicalUrl(site, listing)),
    // Stays, even where the opening's own page moves.
    element('guid', siteUrl(site, pagePath(listing)), { isPermaLink: 'false' }),
    element('pubDate', new Date(dayPosted(listing)).toUTCString()),
    ...[...categories.values()].map((category) => element('category', category)),
    element(
      'description',
      toJobPostingJsonLd(listing.posting, site.strings.posting, { language: site.language })['description'] as
        string | undefined,
    ),
  ]);
}
