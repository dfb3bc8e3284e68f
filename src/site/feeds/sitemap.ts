import type { Listing } from '../addresses.js';
import { canonicalUrl, pagePath, siteUrl, type Site } from '../site.js';
import { DECLARATION, element, parent } from './xml.js';

/** Sitemap 0.9: the front page, and each opening whose one address is on this site. */
export function sitemap(site: Site, listings: readonly Listing[]): string {
  const own = listings.filter((listing) => canonicalUrl(site, listing) === siteUrl(site, pagePath(listing)));
  const changes = listings.map(({ address }) => address.changed).sort();
  const entries = [
    { loc: siteUrl(site, '') || './', lastmod: changes.at(-1) },
    ...own.map((listing) => ({ loc: canonicalUrl(site, listing), lastmod: listing.address.changed })),
  ];
  const urls = entries.map(({ loc, lastmod }) => parent('url', [element('loc', loc), element('lastmod', lastmod)]));
  return DECLARATION + parent('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
}
