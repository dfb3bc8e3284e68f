import type { Strings } from '../locales/index.js';
import { payLine, places, schedule, town, workplaceName, type PostingWords } from '../posting/words/facts.js';
import { inLanguage, translationFor, type Version } from '../posting/translation.js';
import type { JobPosting } from '../posting/types.js';
import { firstSentence, plainText } from '../text/plain.js';
import type { Listing } from './addresses.js';
import type { SiteWords } from './words.js';

/** Where openings go that people write on the site: an address for mail, or one that takes forms. */
export interface Propose {
  email?: string;
  endpoint?: string;
}

/** What all pages and feeds of a site are made with. */
export interface Site {
  name: string;
  description: string;
  /** Where the site is to stand, with a slash at its end. */
  url?: string;
  language: string;
  strings: Strings;
  words: SiteWords;
  now: Date;
  propose?: Propose;
  /** Address of what is shown where someone shares a page that has no picture of its own. */
  picture?: string;
}

/**
 * An address on the site.
 *
 * @param root Where nobody said where the site is to stand: the way to its front page.
 */
export function siteUrl({ url }: Pick<Site, 'url'>, path: string, root = ''): string {
  return (url ?? root) + path;
}

/** The page of an opening on this site. */
export function pagePath({ address }: Pick<Listing, 'address'>): string {
  return `jobs/${address.slug}/`;
}

/** The one address of an opening, wherever it is shown: its own page elsewhere, else its page here. */
export function canonicalUrl(site: Pick<Site, 'url'>, listing: Listing, root?: string): string {
  const { url } = listing.posting;
  return url !== undefined && /^https?:/i.test(url) ? url : siteUrl(site, pagePath(listing), root);
}

/** An opening as the site gives it out: called by its page here, and with its one address. */
export function published(site: Pick<Site, 'url'>, listing: Listing, root?: string): JobPosting {
  return { ...listing.posting, id: listing.address.slug, url: canonicalUrl(site, listing, root) };
}

/** An opening in the site's language, as far as people have translated it. */
export function inSiteLanguage({ language }: Pick<Site, 'language'>, { posting }: Listing): Version {
  return inLanguage(posting, translationFor(posting, language));
}

/** The day an opening was posted; where it does not say so, the day it first stood on this site. */
export function dayPosted({ posting, address }: Listing): string {
  return posting.datePosted ?? address.published;
}

/** "Minneapolis, MN · Full time · $50,000 – $60,000 a year". */
export function factsLine(posting: JobPosting, words: PostingWords): string {
  const where = places(posting).map(town);
  const facts = [
    [...new Set(where)].join('; '),
    workplaceName(posting, words),
    schedule(posting, words),
    payLine(posting, words),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** What an opening is about, in a sentence or so. */
export function summaryOf({ summary, description }: JobPosting): string {
  const text = summary ?? (description === undefined ? '' : firstSentence(description));
  return plainText(text).replace(/\s+/g, ' ').trim();
}
