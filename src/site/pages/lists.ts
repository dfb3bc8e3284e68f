import { langOf } from '../../posting/translation.js';
import type { JobPosting } from '../../posting/types.js';
import { renderBoard } from '../../server/elements.js';
import { escapeHtml } from '../../text/to-html.js';
import type { Listing } from '../addresses.js';
import { factsLine, inSiteLanguage, pagePath, published, siteUrl, summaryOf, type Site } from '../site.js';
import { headOf } from './head.js';

/** The front page has all that openings say up to so many characters; of more openings only what its list shows. */
const MOST = 300_000;

/** Stands for the address of a site that has none; it never reaches an output. */
const NOWHERE = 'https://site.invalid/';

/** The front page: the board with its first page of openings. */
export async function frontPage(site: Site, listings: readonly Listing[]) {
  const { words, language, now, url: base = NOWHERE } = site;
  const whole = listings.map((listing) => published(site, listing));
  const postings = JSON.stringify(whole).length > MOST ? whole.map(short) : whole;
  const attributes = { 'href-template': 'jobs/{id}/' };
  const board = await renderBoard(postings, { lang: language, base, now, headingLevel: 2, attributes });
  return {
    title: site.name,
    head: headOf(site, { title: site.name, description: site.description, canonical: siteUrl(site, '') || './' }),
    // Whole addresses, as elements write them, would lead away from a copy of the site that stands elsewhere; and what
    // is more than the first page only a script could show at this one.
    content: `<h1 class="site-name">${escapeHtml(site.name)}</h1>
      <p class="lead">${escapeHtml(site.description)}</p>
      ${board.replaceAll(`href="${escapeHtml(base)}`, 'href="./').replace(/(?<=part="more" href=")[^"]*/, 'all/')}
      <noscript><p class="ways"><a href="all/">${escapeHtml(words.all)}</a></p></noscript>${
        site.propose ? `\n      <p class="ways"><a href="propose/">${escapeHtml(words.propose)}</a></p>` : ''
      }`,
  };
}

/** All openings as plain links, for readers and programs without JavaScript. */
export function plainList(site: Site, listings: readonly Listing[]) {
  const { strings, words } = site;
  const items = listings.map((listing) => {
    const version = inSiteLanguage(site, listing);
    const { title, hiringOrganization } = version.posting;
    const tag = langOf(version, 'title');
    const lang = tag ? ` lang="${escapeHtml(tag)}"` : '';
    const facts = [hiringOrganization.name, factsLine(listing.posting, strings.posting)].filter(Boolean).join(' · ');
    return `<li><a href="../${escapeHtml(pagePath(listing))}"${lang}>${escapeHtml(title)}</a> <span>${escapeHtml(facts)}</span></li>`;
  });
  return {
    title: `${words.all} · ${site.name}`,
    head: headOf(site, { title: words.all, description: site.description, canonical: siteUrl(site, 'all/') || './' }),
    content: `<h1>${escapeHtml(words.all)}</h1>
      ${items.length ? `<ul class="plain">\n${items.join('\n')}\n</ul>` : `<p>${escapeHtml(strings.board.empty)}</p>`}`,
  };
}

/** What the list shows, searches in and filters by; the rest stands on the opening's own page. */
function short(posting: JobPosting): JobPosting {
  const { id, title, url, department, tags, datePosted, validThrough, openUntilFilled, priorityDeadline } = posting;
  const { employmentType, workHours, jobLocation, workplace, applicantLocationRequirements, baseSalary } = posting;
  const { name, logo } = posting.hiringOrganization;
  const translations = Object.fromEntries(
    Object.entries(posting.translations ?? {}).map(([tag, { title, summary }]) => [tag, { title, summary }]),
  );
  return {
    ...{ id, title, url, department, tags, datePosted, validThrough, openUntilFilled, priorityDeadline },
    ...{ employmentType, workHours, jobLocation, workplace, applicantLocationRequirements, baseSalary },
    hiringOrganization: { name, logo },
    summary: summaryOf(posting) || undefined,
    inLanguage: posting.inLanguage,
    translations,
  };
}
