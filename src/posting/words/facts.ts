import { formatCountry, isHomeCountry } from './country.js';
import { formatDate, formatList, formatMoney, formatWeekday, type Locale } from './intl.js';
import { isRemoteOnly, withoutRepetition } from './place.js';
import { weekdays } from '../terms.js';
import type { DocumentKind, EmploymentType, JobPosting, PayUnit, Place, Workplace, WorkplaceType } from '../types.js';
import { lastMomentOf, type PostingStatus } from '../status.js';

/** The strings that a posting's facts are put into words with; every language has them all. */
export interface PostingWords extends Locale {
  fact: Record<FactName, string>;
  section: Record<SectionName, string>;
  employmentType: Record<EmploymentType, string>;
  workplace: Record<WorkplaceType, string>;
  per: Record<PayUnit, string>;
  unpaid: string;
  payFrom: (amount: string) => string;
  payUpTo: (amount: string) => string;
  benefitsEligible: (eligible: boolean) => string;
  daysInOffice: (days: string) => string;
  daysPerWeekInOffice: (count: number) => string;
  daysPerWeekRemote: (count: number) => string;
  remoteWithin: (places: string) => string;
  applyBy: (date: string) => string;
  closedOn: (date: string) => string;
  /** What a deadline that has passed is called. */
  deadline: string;
  openUntilFilled: string;
  preferenceBy: (date: string) => string;
  preferenceByOpenUntilFilled: (date: string) => string;
  /** Said of an opening that is still open. */
  preferencePassed: (date: string) => string;
  statusNew: string;
  statusClosed: string;
  statusClosing: (days: number) => string;
  aboutOrganization: (name: string) => string;
  mission: string;
  /** What documents are called that an application asks for. */
  document: Record<DocumentKind, string>;
}

export type FactName =
  | 'pay'
  | 'place'
  | 'schedule'
  | 'deadline'
  | 'supervisor'
  | 'department'
  | 'jobStartDate'
  | 'hiringProcess'
  | 'datePosted'
  | 'contact'
  | 'tags';

export type SectionName =
  | 'description'
  | 'responsibilities'
  | 'qualifications'
  | 'preferredQualifications'
  | 'jobBenefits'
  | 'equalOpportunityStatement'
  | 'application';

/** One fact at a glance: what it is about, the fact, and what adds to it, a line each. */
export interface Fact {
  name: FactName;
  label: string;
  value: string;
  /** What stands beside the value with the same weight: the other places of several. */
  others?: string[];
  notes: string[];
}

/** "$50,000 – $60,000", and its period where one is stated. */
export function pay(
  { baseSalary }: Pick<JobPosting, 'baseSalary'>,
  words: PostingWords,
): { amount: string; period?: string } | undefined {
  if (!baseSalary) return undefined;
  const { currency, minValue, maxValue, unitText } = baseSalary;
  const money = (from: number, to = from) => formatMoney(words.tag, currency, from, to);
  if (minValue === 0 && maxValue === 0) return { amount: words.unpaid };
  const period = unitText && { period: words.per[unitText] };
  if (minValue !== undefined && maxValue !== undefined) return { amount: money(minValue, maxValue), ...period };
  if (minValue !== undefined) return { amount: words.payFrom(money(minValue)), ...period };
  if (maxValue !== undefined) return { amount: words.payUpTo(money(maxValue)), ...period };
  return undefined;
}

/** Pay in one line: "$50,000 – $60,000 a year". */
export function payLine(posting: Pick<JobPosting, 'baseSalary'>, words: PostingWords): string {
  const salary = pay(posting, words);
  return [salary?.amount, salary?.period].filter(Boolean).join(' ');
}

export function places(posting: JobPosting): Place[] {
  return [posting.jobLocation ?? []].flat();
}

/** "Minneapolis, MN": what a reader wants to know of a place before its street. */
export function town(place: Place): string {
  const { name, streetAddress, addressLocality, addressRegion, addressCountry } = condensed(place);
  return [addressLocality, addressRegion].filter(Boolean).join(', ') || name || streetAddress || addressCountry || '';
}

/** The towns of a posting in one line: "Minneapolis, MN", "Minneapolis and Saint Paul, MN". */
export function towns(posting: JobPosting, words: PostingWords): string {
  const all = places(posting);
  const names = [...new Set(all.map((place) => townInWords(place, words)))].filter(Boolean);
  const [first = {}] = all.map((place) => condensed(place));
  const { addressRegion: region } = first;
  const isOneRegion =
    region && all.every((place) => place.addressLocality && condensed(place).addressRegion === region);
  if (!isOneRegion || names.length < 2) return names.join('; ');
  const localities = all.map((place) => condensed(place).addressLocality ?? '');
  return `${formatList(words, [...new Set(localities)])}, ${region}`;
}

/** A place in full, in the order an envelope has it. */
export function address(place: Place, words: PostingWords): string {
  const { name, streetAddress, addressLocality, addressRegion, postalCode, addressCountry } = condensed(place, words);
  const region = [addressRegion, postalCode].filter(Boolean).join(' ');
  const parts = [name, streetAddress, addressLocality, region, countryAbroad({ addressCountry }, words)].filter(
    Boolean,
  );
  return parts.join(', ') || (country({ addressCountry }, words) ?? '');
}

/** A place that says nothing twice. */
function condensed(place: Place, words?: PostingWords): Place {
  return withoutRepetition(place, words && country(place, words));
}

function country({ addressCountry }: Pick<Place, 'addressCountry'>, words: PostingWords): string | undefined {
  return addressCountry && formatCountry(words.tag, addressCountry);
}

/** The country where it is worth a word: not where most readers live. */
function countryAbroad(place: Place, words: PostingWords): string | undefined {
  const { addressCountry } = place;
  return addressCountry && isHomeCountry(words.tag, addressCountry) ? undefined : country(place, words);
}

/** "Hybrid: Tuesday and Thursday in the office, 3 days remote". */
export function workplace(posting: JobPosting, words: PostingWords): string | undefined {
  if (!posting.workplace) return undefined;
  const { note } = posting.workplace;
  const name = workplaceName(posting, words);
  const details = [...workplaceDays(posting.workplace, words), ...(note ? [note] : [])];
  return details.length ? `${name}: ${details.join(', ')}` : name;
}

/** "Hybrid", or "Remote in Minnesota or Wisconsin". */
export function workplaceName(posting: JobPosting, words: PostingWords): string | undefined {
  const { workplace: where, applicantLocationRequirements: within } = posting;
  if (where?.type === 'remote' && within?.length) {
    return remoteWithin(within, words);
  }
  return where && words.workplace[where.type];
}

/** "Remote in the United States": countries in the reader's language, anything else as it was written. */
function remoteWithin(within: readonly string[], words: PostingWords): string {
  // "MN" is a state, and no country of that code.
  const names = within.map((name) =>
    /^[A-Z]{2}$/.test(name) && name !== 'US' ? name : formatCountry(words.tag, name),
  );
  return words.remoteWithin(formatList(words, names, 'disjunction'));
}

function workplaceDays({ onsiteDays, onsiteDaysPerWeek, remoteDaysPerWeek }: Workplace, words: PostingWords): string[] {
  const details: string[] = [];
  if (onsiteDays?.length) {
    const names = weekdays.flatMap((day, index) => (onsiteDays.includes(day) ? [formatWeekday(words, index)] : []));
    details.push(words.daysInOffice(formatList(words, names)));
  }
  if (onsiteDaysPerWeek !== undefined && onsiteDaysPerWeek !== onsiteDays?.length) {
    details.push(words.daysPerWeekInOffice(onsiteDaysPerWeek));
  }
  if (remoteDaysPerWeek !== undefined) details.push(words.daysPerWeekRemote(remoteDaysPerWeek));
  return details;
}

/** "Full time, 40 hours". */
export function schedule({ employmentType, workHours }: JobPosting, words: PostingWords): string | undefined {
  const types = [employmentType ?? []].flat().map((type) => words.employmentType[type]);
  const kind = types.length ? formatList(words, types, 'disjunction') : undefined;
  // FSI and PDI around hours that run the other way, so that "24" is not taken along to the other side.
  const turns = kind && workHours && runsLeft(kind) !== runsLeft(workHours);
  return [kind, turns ? `\u2068${workHours}\u2069` : workHours].filter(Boolean).join(', ') || undefined;
}

/** Whether a text has letters, or marks, that run from right to left. */
function runsLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\u200f]/u.test(text);
}

/** When a posting is looked at: closed, or open at that moment. */
interface At {
  closed?: boolean;
  now?: Date | number;
}

/** When to apply, most binding first: "Apply by …", "Open until filled", "Preference to applications received by …". */
export function deadline(posting: JobPosting, words: PostingWords, at: At = {}): string[] {
  const { validThrough, openUntilFilled } = posting;
  const day = (iso: string) => formatDate(words, iso);
  if (at.closed) return validThrough ? [words.closedOn(day(validThrough))] : [];
  const lines = [
    validThrough && words.applyBy(day(validThrough)),
    openUntilFilled && words.openUntilFilled,
    preference(posting, words, at),
  ];
  return lines.filter((line) => typeof line === 'string');
}

function preference({ priorityDeadline }: JobPosting, words: PostingWords, at: At): string | undefined {
  if (!priorityDeadline) return undefined;
  const say = hasPassed(priorityDeadline, at) ? words.preferencePassed : words.preferenceBy;
  return say(formatDate(words, priorityDeadline));
}

/** Whether a day is over, in the reader's time zone. */
function hasPassed(day: string, { now = Date.now() }: At): boolean {
  return lastMomentOf(day) < Number(now);
}

/** The deadline in one line: "Preference to applications received by July 19, 2024; open until filled". */
export function deadlineLine(posting: JobPosting, words: PostingWords, at: At = {}): string | undefined {
  const { validThrough, openUntilFilled, priorityDeadline } = posting;
  if (openUntilFilled && priorityDeadline && !validThrough && !at.closed) {
    if (hasPassed(priorityDeadline, at)) return preference(posting, words, at);
    return words.preferenceByOpenUntilFilled(formatDate(words, priorityDeadline));
  }
  return deadline(posting, words, at).join('. ') || undefined;
}

/** What a badge says; nothing where there is nothing to say. */
export function statusWords(status: PostingStatus, words: PostingWords): string {
  if (status.type === 'new') return words.statusNew;
  return status.type === 'closed' ? words.statusClosed : words.statusClosing(status.days);
}

/** All the short facts of a posting, in the order a reader asks for them; what is unknown is absent. */
export function facts(posting: JobPosting, words: PostingWords, at: At = {}): Fact[] {
  const found: Fact[] = [];
  const add = (name: FactName, value: string | undefined, notes: (string | undefined)[] = []) => {
    const [first, ...rest] = [value, ...notes].filter((line): line is string => Boolean(line));
    if (first) found.push({ name, label: words.fact[name], value: first, notes: rest });
  };
  const { baseSalary, benefitsEligible, applicantLocationRequirements, applicationContact, workplace: where } = posting;

  const salary = pay(posting, words);
  add('pay', salary?.amount, [
    salary?.period,
    baseSalary?.note,
    posting.incentiveCompensation,
    benefitsEligible === undefined ? undefined : words.benefitsEligible(benefitsEligible),
  ]);
  const all = places(posting);
  // "Remote in Canada" needs no place "Remote - Canada" beside it.
  const [onlyPlace, ...others] =
    where?.type === 'remote' && applicantLocationRequirements?.length
      ? all.filter((place) => !isRemoteOnly(place))
      : all;
  const within =
    applicantLocationRequirements?.length && where?.type !== 'remote'
      ? remoteWithin(applicantLocationRequirements, words)
      : undefined;
  const how = workplace(posting, words);
  if (!onlyPlace) add('place', how, [within]);
  else if (others.length) {
    const [first, ...more] = [...new Set([onlyPlace, ...others].map((place) => address(place, words)))].filter(Boolean);
    add('place', first, [within]);
    if (more.length) Object.assign(found.at(-1) ?? {}, { others: more });
  } else add('place', townInWords(onlyPlace, words), [restOfAddress(onlyPlace, words), within]);
  add('schedule', schedule(posting, words), onlyPlace ? [how] : []);
  const [first, ...more] = deadline(posting, words, at);
  // The label says "Apply by" already.
  const lastDay = posting.validThrough && !at.closed && formatDate(words, posting.validThrough);
  add('deadline', lastDay || first, more);
  const last = found.at(-1);
  if (at.closed && last?.name === 'deadline') last.label = words.deadline;
  add('supervisor', posting.supervisor);
  add('department', posting.department);
  add('jobStartDate', posting.jobStartDate && formatDate(words, posting.jobStartDate));
  add('hiringProcess', posting.hiringProcess);
  add('datePosted', posting.datePosted && formatDate(words, posting.datePosted));
  add('contact', applicationContact?.name, [applicationContact?.email, applicationContact?.telephone]);
  add('tags', posting.tags?.join(', '));
  return found;
}

/** The town, or the country by its name where that is all there is. */
function townInWords(place: Place, words: PostingWords): string {
  const said = town(place);
  return said === place.addressCountry ? (country(place, words) ?? said) : said;
}

/** What {@link townInWords} left unsaid of a place. */
function restOfAddress(place: Place, words: PostingWords): string {
  const said = townInWords(place, words);
  const { name, streetAddress, postalCode, addressCountry } = condensed(place, words);
  const unsaid = [name, streetAddress, postalCode, countryAbroad({ addressCountry }, words)];
  return unsaid.filter((part) => part && part !== said).join(', ');
}
