import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStrings, stringsFor } from '../locales/index.js';
import { isOpen } from '../posting/status.js';
import type { JobPosting } from '../posting/types.js';
import { jsonMistake } from '../text/json.js';
import { today } from '../text/today.js';
import { addressed, isAddress, type Address } from '../site/addresses.js';
import { OWN_FOLDERS, siteFiles } from '../site/files.js';
import { Template, TemplateError } from '../site/pages/template.js';
import type { Site } from '../site/site.js';
import { siteWords } from '../site/words.js';
import { ConfigError, configIn, isFolder, type Config } from './config.js';
import { FileError, fileMistake, jsonText, writeWhole } from './files.js';
import { FolderWriter } from './folder-writer.js';
import { expanded } from './reading/folders.js';
import { asOneList, copiesIn, gather } from './reading/gather.js';
import { counted, type Terminal } from './terminal.js';

/** What a site is built with. */
export interface BuildOptions {
  out: string;
  url?: string;
  template?: string;
  config?: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));
/** Source and build lie equally deep. */
const SCRIPTS = join(HERE, '../../cdn');
const TEMPLATES = join(HERE, '../site/templates');
/** 1200 × 630 pixels: for shared links, where neither the organization has a logo nor the site a picture. */
const PICTURE = 'share.png';
const AS_THEY_ARE = ['site.css', 'flyer.css', PICTURE];

/** What one run leaves for the next, in a file beside the site. */
interface State {
  addresses: Address[];
  copies: ReturnType<typeof copiesIn>;
}

/**
 * Builds a static site out of sources. Status 1 where something was lost or kept from before; 2 where the site stays as
 * it was.
 *
 * @param scripts The folder of the script files.
 */
export async function build(
  named: readonly string[],
  options: BuildOptions,
  { say }: Terminal,
  scripts = SCRIPTS,
): Promise<number> {
  let writer: FolderWriter | undefined;
  try {
    if (options.url && !isFolder(options.url))
      throw new ConfigError(['--url needs an address that begins with https://, without "?" and "#".']);
    const config: Config = options.config ? await configIn(options.config) : { sources: [] };
    // A last day to apply ends when it ends there, and not where this computer is.
    if (config.timeZone) process.env['TZ'] = config.timeZone;
    const sources = await expanded([...named, ...config.sources]);
    const templates = await templatesOf(options, config);
    const stateFile = `${resolve(options.out)}.state.json`;
    const before = await stateIn(stateFile);
    const { copies, losses } = await gather(sources, before.copies, say);
    if (sources.length && !copies.size) {
      say(`${options.out} was not written.`);
      return 2;
    }
    const site = await siteOf(options, config);
    if (!site.url) say(`Without --url, ${NEEDS_URL}.`);
    const postings = (await asOneList(copies, say)).filter((posting) => isOpen(posting, site.now));
    const elsewhere = config.timeZone ? [] : postings.filter(isElsewhere);
    if (elsewhere[0]) say(hoursOf(elsewhere[0], elsewhere.length));
    const listings = addressed(postings, before.addresses, today(site.now));
    writer = await FolderWriter.to(options.out);
    for (const name of AS_THEY_ARE) await writer.add(name, await readFile(join(TEMPLATES, name)));
    for (const path of await scriptFiles(scripts))
      await writer.add(`careers/${path}`, await readFile(join(scripts, path)));
    const files = siteFiles(site, listings, templates);
    let step = await files.next();
    for (; !step.done; step = await files.next()) await writer.add(step.value.path, step.value.content);
    for (const { title, missing } of step.value)
      say(`indeed.xml: "${title}" is left out: it has no ${missing.join(', ')}.`);
    const { written, removed } = await writer.commit(OWN_FOLDERS);
    const addresses = [...listings.open.map(({ address }) => address), ...listings.closed];
    const state = jsonText({ sources: Object.fromEntries(copies), addresses });
    if ((await readFile(stateFile, 'utf8').catch(() => undefined)) !== state) await writeWhole(stateFile, state);
    const gone = removed ? `, ${removed} removed` : '';
    say(`${options.out}: ${counted(listings.open.length, 'opening')}, ${counted(written, 'file')} written${gone}`);
    return losses ? 1 : 0;
  } catch (error) {
    await writer?.discard();
    if (error instanceof ConfigError) for (const line of error.lines) say(line);
    else if (error instanceof FileError || error instanceof TemplateError) say(error.message);
    else throw error;
    say(`${options.out} stays as it was.`);
    return 2;
  }
}

const NEEDS_URL =
  'addresses in feed.xml, sitemap.xml, indeed.xml and openings.ics are relative, and flyers have no QR code';

/** Whether the hour of a deadline is written with another offset than this computer has then. UTC says of no place. */
function isElsewhere({ validThrough = '' }: JobPosting): boolean {
  const [, sign, hours, minutes] = /T.*([+-])(\d\d):(\d\d)$/.exec(validThrough) ?? [];
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return Boolean(offset) && offset !== -new Date(validThrough).getTimezoneOffset();
}

function hoursOf({ title, validThrough }: JobPosting, count: number): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const others = count > 1 ? ` (and ${count - 1} more like it)` : '';
  return `"${title}" closes at ${validThrough}${others}: without script and on paper that is written in the time zone of this computer, ${timeZone}. "timeZone" in the configuration says another.`;
}

async function siteOf({ url: given }: BuildOptions, config: Config): Promise<Site> {
  const { language = 'en', ...texts } = config;
  await loadStrings(language);
  const { strings } = stringsFor(language);
  const words = siteWords(language);
  const where = (given ?? config.url)?.replace(/\/*$/, '/');
  const picture = config.picture ?? (where && where + PICTURE);
  return {
    name: texts.name ?? words.name,
    description: texts.description ?? words.description,
    ...(where && { url: where }),
    language,
    strings,
    words,
    now: new Date(),
    ...(config.propose && { propose: config.propose }),
    ...(picture && { picture }),
  };
}

async function templatesOf({ template }: BuildOptions, config: Config) {
  const read = async (given: string | undefined, own: string) => {
    const file = given ?? join(TEMPLATES, own);
    try {
      return new Template(await readFile(file, 'utf8'), given ?? own);
    } catch (error) {
      if (error instanceof TemplateError) throw error;
      throw new FileError(`${file} ${fileMistake(error)}.`);
    }
  };
  return {
    page: await read(template ?? config.template, 'page.html'),
    flyer: await read(config.flyerTemplate, 'flyer.html'),
  };
}

/** What the last run left; the first time there is nothing. */
async function stateIn(file: string): Promise<State> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { copies: new Map(), addresses: [] };
  }
  const mistake = jsonMistake(text);
  // To go on without it would lose the last copies, and give openings other addresses.
  if (mistake) throw new FileError(`${file} is not JSON: ${mistake}. Mend it, or delete it to begin anew.`);
  const content = JSON.parse(text) as { sources?: unknown; addresses?: unknown } | null;
  const addresses = Array.isArray(content?.addresses) ? content.addresses.filter(isAddress) : [];
  return { copies: copiesIn(content?.sources), addresses };
}

async function scriptFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new FileError(`The script files: ${folder} ${fileMistake(error)}.`);
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
