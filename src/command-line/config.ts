import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Propose } from '../site/site.js';
import { jsonMistake } from '../text/json.js';
import { isObject } from '../text/object.js';
import { fetchableUrl } from '../text/url.js';
import { fileMistake } from './files.js';
import { nearest } from './suggest.js';

/** What careers.config.json says. */
export interface Config {
  /** Name of the site. */
  name?: string;
  description?: string;
  /** Where the site is to stand. */
  url?: string;
  /** Language of the site, BCP 47. */
  language?: string;
  /** Where its days begin and end: "America/Chicago". */
  timeZone?: string;
  /** Address of a picture for shared links, where the organization has no logo. Default: the site's own share.png. */
  picture?: string;
  /** Files to be used instead of the site's own templates. */
  template?: string;
  flyerTemplate?: string;
  /** Where openings go that people write on the site. */
  propose?: Propose;
  /** The folder of openings, the files of members, and their addresses. */
  sources: string[];
}

/** A configuration that can't be used: what is wrong, a line each. */
export class ConfigError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const TEXTS = [
  'name',
  'description',
  'url',
  'language',
  'timeZone',
  'picture',
  'template',
  'flyerTemplate',
  'openings',
] as const;
const NAMES = [...TEXTS, 'members', 'propose'];

/** Reads a configuration; the files that it names are relative to it. */
export async function configIn(file: string): Promise<Config> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new ConfigError([`${file} ${fileMistake(error)}.`]);
  }
  const mistake = jsonMistake(text);
  if (mistake) throw new ConfigError([`${file} is not JSON: ${mistake}.`]);
  const lines: string[] = [];
  const config = readConfig(JSON.parse(text), dirname(file), (path, message) =>
    lines.push(`${file}:${path}: ${message}`),
  );
  if (lines.length) throw new ConfigError(lines);
  return config;
}

type Complain = (path: string, message: string) => void;

function readConfig(data: unknown, folder: string, complain: Complain): Config {
  const values = isObject(data) ? data : {};
  if (!isObject(data)) complain('', 'expected an object { … }');
  for (const key of Object.keys(values)) {
    const near = nearest(key, NAMES);
    if (!NAMES.includes(key)) complain(key, `is not known${near ? `; did you mean "${near}"?` : ''}`);
  }
  const texts = Object.fromEntries(TEXTS.map((key) => [key, textIn(values, key, key, complain)])) as Partial<
    Record<string, string>
  >;
  const { name, description, url, language, timeZone, picture, template, flyerTemplate, openings } = texts;
  if (url && !isFolder(url)) complain('url', 'expected an address that begins with https://, without "?" and "#"');
  if (picture && !isWebAddress(picture)) complain('picture', 'expected an address that begins with https://');
  if (language && !isLanguage(language)) complain('language', 'expected a language tag like "en" or "es"');
  if (timeZone && !isTimeZone(timeZone)) complain('timeZone', 'expected a time zone like "America/Chicago"');
  const file = (path: string | undefined) => path && join(folder, path);
  const own = openings ? [join(folder, openings)] : [];
  const ofMembers = entriesIn(values['members'], 'members', complain).flatMap((member, at) =>
    sourcesOf(member, `members[${at}]`, folder, complain),
  );
  return {
    ...known({
      name,
      description,
      url,
      language,
      timeZone,
      picture,
      template: file(template),
      flyerTemplate: file(flyerTemplate),
    }),
    ...proposeIn(values['propose'], complain),
    sources: [...own, ...ofMembers],
  };
}

/** Where a member's openings are; a feed may not say who the employer is, and the configuration does. */
function sourcesOf(member: unknown, path: string, folder: string, complain: Complain): string[] {
  if (!isObject(member)) {
    complain(path, 'expected an object { … }');
    return [];
  }
  const employer = textIn(member, 'name', `${path}.name`, complain);
  if (!employer) complain(`${path}.name`, 'is missing: what the member is called');
  return entriesIn(member['sources'], `${path}.sources`, complain).flatMap((source, at) => {
    if (typeof source !== 'string' || !source.trim()) {
      complain(`${path}.sources[${at}]`, 'expected a file or an address');
      return [];
    }
    const place = /^\w+:/.test(source) ? source : join(folder, source);
    return source.includes('#') || !employer ? place : `${place}#organization=${encodeURIComponent(employer)}`;
  });
}

function proposeIn(propose: unknown, complain: Complain): Pick<Config, 'propose'> {
  if (propose === undefined) return {};
  if (!isObject(propose)) {
    complain('propose', 'expected an object { … }');
    return {};
  }
  const email = textIn(propose, 'email', 'propose.email', complain);
  const endpoint = textIn(propose, 'endpoint', 'propose.endpoint', complain);
  return (email ?? endpoint) ? { propose: known({ email, endpoint }) } : {};
}

function textIn(values: Record<string, unknown>, key: string, path: string, complain: Complain): string | undefined {
  const value = values[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim()) return value.trim();
  complain(path, 'expected text');
  return undefined;
}

/** The entries of a list, which may be left out. */
function entriesIn(list: unknown, path: string, complain: Complain): unknown[] {
  const entries = list ?? [];
  if (Array.isArray(entries)) return entries as unknown[];
  complain(path, 'expected a list [ … ]');
  return [];
}

/** Whether an address says where it leads by itself. */
function isWebAddress(address: string): boolean {
  return /^https?:/i.test(fetchableUrl(address) ?? '');
}

/** Other addresses can be written behind it. */
export function isFolder(address: string): boolean {
  return isWebAddress(address) && !/[?#]/.test(address);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function known<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
