import type { Address, Listing } from './addresses.js';
import { calendar } from './feeds/calendar.js';
import { indeed, type LeftOut } from './feeds/indeed.js';
import { llms } from './feeds/llms.js';
import { rss } from './feeds/rss.js';
import { sitemap } from './feeds/sitemap.js';
import { closedPage } from './pages/closed.js';
import { flyer } from './pages/flyer.js';
import { frontPage, plainList } from './pages/lists.js';
import { postingPage } from './pages/posting.js';
import { proposePage } from './pages/propose.js';
import type { Template } from './pages/template.js';
import { pagePath, published, type Site } from './site.js';

/** A file of the site, by its path. */
export interface SiteFile {
  path: string;
  content: string;
}

export interface Templates {
  page: Template;
  flyer: Template;
}

/** What a page puts into its template. */
interface Page {
  title: string;
  head: string;
  content: string;
}

/** Folders in which nothing else stands than what {@link siteFiles} made last, and the script files. */
export const OWN_FOLDERS = ['all', 'careers', 'flyer', 'propose'];

/** All files of a site but the script files and style sheets, one after the other. Returns what Indeed would not take. */
export async function* siteFiles(
  site: Site,
  { open, closed }: { open: readonly Listing[]; closed: readonly Address[] },
  templates: Templates,
): AsyncGenerator<SiteFile, LeftOut[]> {
  // An opening's page comes before the lists that lead to it.
  for (const listing of open) {
    yield page(site, templates.page, pagePath(listing), await postingPage(site, listing));
    yield page(site, templates.flyer, `flyer/${listing.address.slug}/`, flyer(site, listing));
  }
  for (const address of closed) yield page(site, templates.page, pagePath({ address }), closedPage(site, address));
  if (site.propose) yield page(site, templates.page, 'propose/', proposePage(site, site.propose));
  yield page(site, templates.page, 'all/', plainList(site, open));
  yield page(site, templates.page, '', await frontPage(site, open));
  const forIndeed = indeed(site, open);
  const postings = open.map((listing) => published(site, listing));
  yield { path: 'openings.json', content: `${JSON.stringify({ postings }, null, 2)}\n` };
  yield { path: 'feed.xml', content: rss(site, open) };
  yield { path: 'sitemap.xml', content: sitemap(site, open) };
  yield { path: 'openings.ics', content: calendar(site, open) };
  yield { path: 'indeed.xml', content: forIndeed.content };
  yield { path: 'llms.txt', content: llms(site, open) };
  return forIndeed.leftOut;
}

function page(site: Site, template: Template, folder: string, { title, head, content }: Page): SiteFile {
  const { name, description, language, strings, words } = site;
  const root = '../'.repeat(folder.split('/').length - 1) || './';
  const script = `<script src="${root}careers/careers.js" async></script>`;
  return {
    path: `${folder}index.html`,
    content: template.filled({
      lang: language,
      dir: strings.direction,
      title,
      site: name,
      description,
      root,
      skip: words.skip,
      head: content.includes('</careers-') ? `${head}\n    ${script}` : head,
      content,
    }),
  };
}
