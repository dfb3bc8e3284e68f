/**
 * Counts which of 16 facts readAnnouncement finds, and how many of those it calls sure are right:
 *
 *   npx tsx test/node/announcement/score.ts            a table by field
 *   npx tsx test/node/announcement/score.ts -v         and each fact that is wrong
 *   npx tsx test/node/announcement/score.ts FOLDER/    of the announcements in a folder
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAnnouncement, type ReadOpening } from '../../../src/announcement/read.js';

/** What a careful reader takes from an announcement; null: it does not say. */
export interface Expected {
  title: string | null;
  organization: string | null;
  employmentType: string | null;
  workplace: string | null;
  locationText: string | null;
  salary: { min: number; max: number; currency: string; unit: string } | null;
  applyEmail: string | null;
  applyUrl: string | null;
  documents: string[];
  deadline: string | null;
  openUntilFilled: boolean;
  preferenceDate: string | null;
  supervisor: string | null;
  responsibilities: string[];
  qualifications: string[];
  language: string;
}

export interface Sample {
  name: string;
  text: string;
  expected: Expected;
}

export interface Verdict {
  name: string;
  field: string;
  right: boolean;
  sure: boolean | undefined;
  expected: unknown;
  found: unknown;
}

/** The announcements of our own, and those given beside the project where they are there. */
export const OWN = fileURLToPath(new URL('announcements/', import.meta.url));
/** More of our own, read for their facts alone. */
export const MORE = fileURLToPath(new URL('more/', import.meta.url));
export const GIVEN = fileURLToPath(new URL('../../../../shared/announcements/', import.meta.url));
/** The day all of them are read. */
export const NOW = new Date('2026-03-01T12:00:00Z');

export function samples(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: basename(file, '.txt'),
      text: readFileSync(folder + file, 'utf8'),
      expected: JSON.parse(readFileSync(folder + file.replace(/txt$/, 'json'), 'utf8')),
    }));
}

const PATHS: Record<keyof Expected, string[]> = {
  title: ['title'],
  organization: ['hiringOrganization.name'],
  employmentType: ['employmentType'],
  workplace: ['workplace'],
  locationText: ['jobLocation'],
  salary: ['baseSalary'],
  applyEmail: ['application.email'],
  applyUrl: ['application.url'],
  documents: ['application.documents'],
  deadline: ['validThrough'],
  openUntilFilled: ['openUntilFilled'],
  preferenceDate: ['priorityDeadline'],
  supervisor: ['supervisor'],
  responsibilities: ['responsibilities'],
  qualifications: ['qualifications', 'preferredQualifications'],
  language: ['inLanguage'],
};

/** Each of the 16 facts of one announcement, right or wrong. */
export function judge({ name, text, expected }: Sample, now = NOW): Verdict[] {
  const [opening] = readAnnouncement(text, { now }).openings;
  const facts = factsOf(opening);
  return (Object.keys(PATHS) as (keyof Expected)[]).map((field) => {
    const paths = PATHS[field].filter((path) => opening?.fields[path] !== undefined);
    return {
      name,
      field,
      right: alike(field, facts[field], expected[field]),
      sure: paths.length === 0 ? undefined : paths.every((path) => opening?.fields[path]?.confidence === 'sure'),
      expected: expected[field],
      found: facts[field],
    };
  });
}

export function factsOf(opening: ReadOpening | undefined): Record<keyof Expected, unknown> {
  const { posting = {} } = opening ?? {};
  const { baseSalary, jobLocation, application } = posting;
  const place = [jobLocation ?? []].flat()[0];
  return {
    title: posting.title ?? null,
    organization: posting.hiringOrganization?.name ?? null,
    employmentType: posting.employmentType ?? null,
    workplace: posting.workplace?.type ?? null,
    locationText: place
      ? [place.name, place.streetAddress, place.addressLocality, place.addressRegion, place.postalCode]
          .filter(Boolean)
          .join(', ')
      : null,
    salary: baseSalary
      ? {
          min: baseSalary.minValue,
          max: baseSalary.maxValue,
          currency: baseSalary.currency,
          unit: baseSalary.unitText ?? (baseSalary.note?.includes('two weeks') ? 'BIWEEK' : undefined),
        }
      : null,
    applyEmail: application?.email ?? null,
    applyUrl: application?.url ?? null,
    documents: (application?.documents ?? []).map(({ kind, id }) => (id === 'application' ? 'application' : kind)),
    deadline: posting.validThrough?.slice(0, 10) ?? null,
    openUntilFilled: posting.openUntilFilled ?? false,
    preferenceDate: posting.priorityDeadline ?? null,
    supervisor: posting.supervisor ?? null,
    responsibilities: posting.responsibilities ?? [],
    qualifications: [
      ...((posting.qualifications ?? []) as string[]),
      ...((posting.preferredQualifications ?? []) as string[]),
    ],
    language: posting.inLanguage ?? null,
  };
}

function alike(field: string, found: unknown, expected: unknown): boolean {
  if (found === null || expected === null) return found === expected;
  if (field === 'locationText') {
    const words = (text: unknown) => new Set(plain(text).match(/[\p{L}\d]+/gu));
    const have = words(found);
    const want = words(expected);
    // A country that the region stands for may be left out.
    return (
      [...want].every((word) => have.has(word) || /^(?:espana|mexico|us|usa)$/.test(word)) &&
      [...have].filter((word) => !want.has(word)).length <= 2
    );
  }
  if (field === 'applyUrl')
    return plain(found).replace(/^https?:\/\//, '') === plain(expected).replace(/^https?:\/\//, '');
  if (field === 'organization') return bareName(found) === bareName(expected);
  return JSON.stringify(found, lower) === JSON.stringify(expected, lower);
}

/** "The Alliance", "Cedar Row Homes, Inc.": the article and the legal form may be left out. */
const bareName = (name: unknown) =>
  plain(name)
    .replace(/^the /, '')
    .replace(/,? (?:inc|llc|ltd)\.?$/, '');

const lower = (_key: string, value: unknown) => (typeof value === 'string' ? plain(value) : value);

function plain(text: unknown): string {
  return String(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

export interface Score {
  facts: number;
  right: number;
  sure: number;
  sureRight: number;
}

export function total(verdicts: readonly Verdict[]): Score {
  const sure = verdicts.filter((verdict) => verdict.sure === true);
  return {
    facts: verdicts.length,
    right: verdicts.filter(({ right }) => right).length,
    sure: sure.length,
    sureRight: sure.filter(({ right }) => right).length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2).filter((arg) => arg !== '-v');
  const verdicts = (folders.length > 0 ? folders : [GIVEN, OWN, MORE])
    .flatMap(samples)
    .flatMap((sample) => judge(sample));
  if (process.argv.includes('-v')) {
    for (const { right, name, field, sure, found, expected } of verdicts) {
      if (right) continue;
      console.log(
        `${name} ${field}${sure ? ' (SURE)' : ''}\n  found    ${JSON.stringify(found)}\n  expected ${JSON.stringify(expected)}`,
      );
    }
  }
  const row = (label: string, { facts, right, sure, sureRight }: Score) =>
    console.log(`${label.padEnd(44)}${`${right}/${facts}`.padStart(9)}${`${sureRight}/${sure}`.padStart(11)}`);
  console.log(`${''.padEnd(44)}${'right'.padStart(9)}${'sure right'.padStart(11)}`);
  for (const field of Object.keys(PATHS)) row(field, total(verdicts.filter((verdict) => verdict.field === field)));
  for (const name of new Set(verdicts.map((verdict) => verdict.name)))
    row(name, total(verdicts.filter((verdict) => verdict.name === name)));
  row('all', total(verdicts));
}
