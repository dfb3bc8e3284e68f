import { employmentTypes, workplaceTypes } from '../posting/terms.js';
import type { BaseSalary, JobPosting, PayUnit } from '../posting/types.js';
import { payLine, places, town, type PostingWords } from '../posting/words/facts.js';

/** What the list can be narrowed down by, in the order shown. */
export const facetNames = ['organization', 'place', 'workplace', 'employment', 'department', 'pay'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a reader chose, by facet; of one facet any choice will do, of several facets each must fit. */
export type Choices = Partial<Record<FacetName, readonly string[]>>;

/** A choice with what it is called and how many openings have it. */
export interface Option {
  value: string;
  label: string;
  count: number;
}

/** How many openings have each value of each facet. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

export function noCounts(): FacetCounts {
  return Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as FacetCounts;
}

/** An opening as far as filters look at it. */
interface WithFacets {
  facets: Record<FacetName, string[]>;
}

export function addTo(counts: FacetCounts, { facets }: WithFacets): void {
  for (const name of facetNames) tally(counts[name], facets[name]);
}

function tally(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

const CODES: Partial<Record<FacetName, readonly string[]>> = { workplace: workplaceTypes, employment: employmentTypes };

/**
 * The choices that mean something: values of the list, and codes that we have words for. An address may ask for anything,
 * and its text is not to be shown as if the page said it.
 */
export function knownChoices(choices: Choices, isInList: (name: FacetName, value: string) => boolean): Choices {
  const found: Choices = {};
  for (const name of facetNames) {
    const values = choices[name]?.filter((value) => CODES[name]?.includes(value) ?? isInList(name, value));
    if (values?.length) found[name] = [...new Set(values)];
  }
  return found;
}

/** What the filters leave, and how many openings each choice of one facet would leave with all other choices kept. */
export interface Found<T> {
  openings: readonly T[];
  /** Absent while they can't be known. */
  counts?: ReadonlyMap<string, number>;
}

/** The openings that match the choices, with counts for the facet whose choices are shown. */
export function filtered<T extends WithFacets>(openings: readonly T[], choices: Choices, shown?: FacetName): Found<T> {
  const counts = new Map<string, number>();
  const chosen = facetNames.flatMap((name) =>
    choices[name]?.length ? [{ name, values: new Set(choices[name]) }] : [],
  );
  if (!chosen.length && !shown) return { openings, counts };
  const found: T[] = [];
  for (const opening of openings) {
    const { facets } = opening;
    const misses = chosen.filter(({ name, values }) => !facets[name].some((value) => values.has(value)));
    // A facet's own choices do not narrow its counts: one more choice of it shows more openings.
    if (shown && misses.every(({ name }) => name === shown)) tally(counts, facets[shown]);
    if (!misses.length) found.push(opening);
  }
  return { openings: found, counts };
}

/** Where the ranges of pay begin that people choose from, by period. */
const STEPS: Record<PayUnit, readonly number[]> = {
  HOUR: [0, 20, 30, 40],
  DAY: [0, 150, 250],
  WEEK: [0, 750, 1_250],
  MONTH: [0, 3_000, 5_000, 8_000],
  YEAR: [0, 40_000, 60_000, 80_000, 100_000],
};
const UNPAID = 'unpaid';

/** The values an opening has of each facet. */
export function facetsOf(posting: JobPosting): Record<FacetName, string[]> {
  return {
    organization: [posting.hiringOrganization.name],
    place: [...new Set(places(posting).map(town))].filter(Boolean),
    workplace: posting.workplace ? [posting.workplace.type] : [],
    employment: [posting.employmentType ?? []].flat(),
    department: posting.department ? [posting.department] : [],
    pay: posting.baseSalary ? payRanges(posting.baseSalary) : [],
  };
}

/** The ranges that a pay overlaps: "USD-YEAR-60000". */
function payRanges({ currency, minValue, maxValue, unitText }: BaseSalary): string[] {
  const from = minValue ?? maxValue;
  const to = maxValue ?? minValue;
  if (from === undefined || to === undefined) return [];
  if (from === 0 && to === 0) return [UNPAID];
  if (!unitText) return [];
  const steps = STEPS[unitText];
  return steps
    .filter((step, at) => to >= step && from < (steps[at + 1] ?? Infinity))
    .map((step) => `${currency}-${unitText}-${step}`);
}

/** What a choice is called. */
export function facetLabel(name: FacetName, value: string, words: PostingWords): string {
  if (name === 'workplace') return labelIn(words.workplace, value);
  if (name === 'employment') return labelIn(words.employmentType, value);
  return name === 'pay' ? payLabel(value, words) : value;
}

function labelIn(labels: Record<string, string>, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}

function payLabel(value: string, words: PostingWords): string {
  if (value === UNPAID) return words.unpaid;
  const [currency = '', unit = '', step = ''] = value.split('-');
  const unitText = unit as PayUnit;
  const from = Number(step);
  const to = STEPS[unitText][STEPS[unitText].indexOf(from) + 1];
  const bounds = { ...(from && { minValue: from }), ...(to !== undefined && { maxValue: to }) };
  return payLine({ baseSalary: { currency, unitText, ...bounds } }, words);
}

/** Choices in the order people look for them: by the alphabet, or as their values go. */
export function ordered(name: FacetName, options: Option[], language: string): Option[] {
  const codes = CODES[name] ?? [];
  const rank = (value: string) => (name === 'pay' ? Number(value.split('-')[2] ?? -1) : codes.indexOf(value));
  const unit = (value: string) => (name === 'pay' ? value.replace(/\d+$/, '') : '');
  return options.sort(
    (one, other) =>
      unit(one.value).localeCompare(unit(other.value)) ||
      rank(one.value) - rank(other.value) ||
      one.label.localeCompare(other.label, language),
  );
}
