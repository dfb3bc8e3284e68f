import { toJobPostingJsonLd } from '../../posting/json-ld.js';
import { renderPosting } from '../../server/elements.js';
import { escapeHtml } from '../../text/to-html.js';
import { fetchableUrl } from '../../text/url.js';
import type { Listing } from '../addresses.js';
import {
  canonicalUrl,
  factsLine,
  inSiteLanguage,
  pagePath,
  published,
  siteUrl,
  summaryOf,
  type Site,
} from '../site.js';
import { headOf } from './head.js';

/** The way to the front page. */
const ROOT = '../../';

/** The page of one opening: complete without JavaScript. */
export async function postingPage(site: Site, listing: Listing) {
  const { strings, words, language, now } = site;
  const read = inSiteLanguage(site, listing).posting;
  const { title, hiringOrganization } = read;
  const canonical = canonicalUrl(site, listing, ROOT);
  const base = site.url && siteUrl(site, pagePath(listing));
  const posting = published(site, listing, ROOT);
  const name = `${title}, ${hiringOrganization.name}`;
  const logo = hiringOrganization.logo && fetchableUrl(hiringOrganization.logo, base);
  // On its own page it has no other.
  const shown = posting.url === listing.posting.url ? posting : { ...posting, url: undefined };
  const element = await renderPosting(shown, { lang: language, base, now, headingLevel: 1 });
  return {
    title: `${name} · ${site.name}`,
    head: headOf(site, {
      title: name,
      description: [factsLine(read, strings.posting), summaryOf(read)].filter(Boolean).join('. ') || site.description,
      canonical,
      type: 'article',
      ...(logo && /^https?:/.test(logo) && { picture: logo }),
      jsonLd: toJobPostingJsonLd(posting, strings.posting, { base, language }),
    }),
    content: `<p class="back"><a href="${ROOT}">← ${escapeHtml(strings.board.back)}</a></p>
      ${element}
      <p class="ways"><a href="${ROOT}flyer/${escapeHtml(listing.address.slug)}/">${escapeHtml(words.flyer)}</a></p>`,
  };
}
