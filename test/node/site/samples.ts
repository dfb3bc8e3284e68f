/** A site and its listings, for tests. */
import { readFileSync } from 'node:fs';
import { stringsFor } from '../../../src/locales/index.js';
import { isOpen, parseFeed, type JobPosting } from '../../../src/posting.js';
import { addressed, type Listing } from '../../../src/site/addresses.js';
import { siteFiles } from '../../../src/site/files.js';
import { Template } from '../../../src/site/pages/template.js';
import type { Site } from '../../../src/site/site.js';
import { siteWords } from '../../../src/site/words.js';

export const TODAY = '2026-07-01';

export const site: Site = {
  name: 'Openings & more',
  description: 'Jobs of <our> coalition',
  url: 'https://jobs.example.org/hub/',
  language: 'en',
  strings: stringsFor('en').strings,
  words: siteWords('en'),
  now: new Date(`${TODAY}T12:00:00`),
};

/** Postings on the site, as on its first day. */
export const listed = (...postings: JobPosting[]): Listing[] => addressed(postings, [], TODAY).open;

/** The openings of the demo that are open. */
export const demo = parseFeed(JSON.parse(readFileSync('demo/data/openings.json', 'utf8'))).postings.filter((one) =>
  isOpen(one, site.now),
);

const template = (name: string) => new Template(readFileSync(`src/site/templates/${name}`, 'utf8'), name);
export const templates = { page: template('page.html'), flyer: template('flyer.html') };

/** All files of a site, by their paths. */
export async function filesOf(
  open: readonly Listing[],
  closed: Parameters<typeof siteFiles>[1]['closed'] = [],
  of = site,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, content } of siteFiles(of, { open, closed }, templates)) files.set(path, content);
  return files;
}
