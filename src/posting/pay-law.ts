/**
 * What the law of the place of the work wants a posting to say about pay: data, one row a jurisdiction. Advice, and no
 * legal opinion: whether an employer is covered, and whether what it states is enough, nobody can tell from a posting.
 * Used by `check` and the editor; no page that shows openings loads it. docs/pay-law.md says where each row comes from.
 */
import { places } from './words/facts.js';
import { codeOfCountry, isUnitedStates } from './words/country.js';
import { issue, named, type Issue } from './issues.js';
import type { JobPosting, Place } from './types.js';

export interface PayLaw {
  jurisdiction: string;
  /** Two-letter code of the state or province, and its country; of several countries their codes. */
  at: { country: string; region: string } | { countries: readonly string[] };
  /** Who is covered. */
  covers: string;
  /** What must be stated. */
  states: readonly ('pay' | 'benefits')[];
  /** Anything else that must be stated, in words. */
  more?: string;
  statute: string;
  /** The day the row was checked, ISO date. */
  checked: string;
}

const EUROPEAN_UNION = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const us = (region: string) => ({ country: 'US', region });

export const payLaws: readonly PayLaw[] = [
  { jurisdiction: 'Minnesota', at: us('MN'), covers: 'employers with 30 or more employees in Minnesota', states: ['pay', 'benefits'], more: 'other compensation', statute: 'Minn. Stat. 181.173', checked: '2026-11-26' },
  { jurisdiction: 'Illinois', at: us('IL'), covers: 'employers with 15 or more employees', states: ['pay', 'benefits'], more: 'bonuses and other incentives', statute: '820 ILCS 112/10', checked: '2026-11-26' },
  { jurisdiction: 'California', at: us('CA'), covers: 'employers with 15 or more employees', states: ['pay'], statute: 'Cal. Labor Code 432.3', checked: '2026-11-26' },
  { jurisdiction: 'Colorado', at: us('CO'), covers: 'employers with an employee in Colorado', states: ['pay', 'benefits'], more: 'bonuses, and until when applications are taken', statute: 'C.R.S. 8-5-201', checked: '2026-11-26' },
  { jurisdiction: 'New York', at: us('NY'), covers: 'employers with 4 or more employees', states: ['pay'], statute: 'N.Y. Labor Law 194-b', checked: '2026-11-26' },
  { jurisdiction: 'Washington', at: us('WA'), covers: 'employers with 15 or more employees', states: ['pay', 'benefits'], more: 'other compensation', statute: 'RCW 49.58.110', checked: '2026-11-26' },
  { jurisdiction: 'New Jersey', at: us('NJ'), covers: 'employers with 10 or more employees', states: ['pay', 'benefits'], more: 'other compensation programs', statute: 'N.J.S.A. 34:6B-23', checked: '2026-11-26' },
  { jurisdiction: 'Maryland', at: us('MD'), covers: 'all employers', states: ['pay', 'benefits'], more: 'other compensation', statute: 'Md. Labor and Employment 3-304.2', checked: '2026-11-26' },
  { jurisdiction: 'Massachusetts', at: us('MA'), covers: 'employers with 25 or more employees in Massachusetts', states: ['pay'], statute: 'Mass. G.L. c. 149, 105F', checked: '2026-11-26' },
  { jurisdiction: 'Vermont', at: us('VT'), covers: 'employers with 5 or more employees', states: ['pay'], statute: '21 V.S.A. 495t', checked: '2026-11-26' },
  { jurisdiction: 'Hawaii', at: us('HI'), covers: 'employers with 50 or more employees', states: ['pay'], statute: 'HRS 378-2.8', checked: '2026-11-26' },
  { jurisdiction: 'District of Columbia', at: us('DC'), covers: 'employers with an employee in the District', states: ['pay'], more: 'health benefits, before the first interview', statute: 'D.C. Code 32-1453.01', checked: '2026-11-26' },
  { jurisdiction: 'Ontario', at: { country: 'CA', region: 'ON' }, covers: 'employers with 25 or more employees, for pay up to 200,000 a year', states: ['pay'], more: 'a range of no more than 50,000 a year', statute: 'Employment Standards Act, 2000, and O. Reg. 476/24', checked: '2026-11-26' },
  { jurisdiction: 'The European Union', at: { countries: EUROPEAN_UNION }, covers: 'all employers, as each country has put the directive into its law', states: ['pay'], more: 'in the posting or before the interview', statute: 'Directive (EU) 2023/970, article 5', checked: '2026-11-26' },
]; // prettier-ignore

const YEAR = 365 * 86_400_000;

/** The laws of the places where the work is done, or where somebody may live who does it from home. */
export function payLawsFor(posting: JobPosting): PayLaw[] {
  const remote = (posting.applicantLocationRequirements ?? []).map((name): Place => ({ addressRegion: name }));
  const where = [...places(posting), ...remote];
  return payLaws.filter((law) => where.some((place) => isAt(place, law)));
}

/** What those laws want a posting to say, and it does not, each at the field that should say it; never that it says enough. */
export function payLawAdvice(posting: JobPosting, now: number = Date.now()): Issue[] {
  if ([posting.employmentType].flat().every((type) => type === 'VOLUNTEER') && posting.employmentType) return [];
  const { minValue, maxValue } = posting.baseSalary ?? {};
  const missing = {
    pay: minValue === undefined || maxValue === undefined ? 'the whole pay range, or the rate (baseSalary)' : undefined,
    benefits: posting.jobBenefits === undefined ? 'what the benefits are (jobBenefits)' : undefined,
  };
  return payLawsFor(posting).flatMap(({ jurisdiction, covers, states, more, statute, checked }) => {
    const wanted = states.filter((what) => missing[what] !== undefined);
    const asked = [...wanted.map((what) => missing[what]), ...(more ? [more] : [])].join('; ');
    const asks = `${jurisdiction} asks ${covers} to state ${asked} (${statute}, checked on ${checked}).`;
    const old = `What the law of ${jurisdiction} asks was checked on ${checked}, more than a year ago: look it up.`;
    const field = wanted[0] === 'benefits' ? 'jobBenefits' : 'baseSalary';
    return [
      ...(wanted.length ? [issue([field], asks, 'warning')] : []),
      ...(now - Date.parse(checked) > YEAR ? [issue(['baseSalary'], old, 'warning')] : []),
    ];
  });
}

/** {@link payLawAdvice} of one opening among others. */
export function payLawIssues(posting: JobPosting, now?: number): Issue[] {
  return payLawAdvice(posting, now).map(({ path, message }) =>
    issue([], `${named(posting.title)}: ${message.slice(path.length + 2)}`, 'warning'),
  );
}

function isAt({ addressRegion, addressCountry, addressLocality, name }: Place, { jurisdiction, at }: PayLaw): boolean {
  const country = codeOf(addressCountry);
  if ('countries' in at) return at.countries.includes(country ?? codeOf(addressRegion) ?? '');
  if (country !== undefined && country !== at.country) return false;
  const is = (words: string | undefined) =>
    words !== undefined && [at.region, jurisdiction].some((one) => one.toLowerCase() === words.trim().toLowerCase());
  // "Saint Paul, MN" in one line.
  return (
    is(addressRegion) ||
    (!addressRegion && [addressLocality, name].some((line) => is(/,\s*([^,]+)$/.exec(line ?? '')?.[1])))
  );
}

/** "US" from "USA" or "United States"; a name that is no country's stays as it is. */
function codeOf(country: string | undefined): string | undefined {
  const said = country?.trim() ?? '';
  if (isUnitedStates(said)) return 'US';
  if (/^[a-z]{2}$/i.test(said)) return said.toUpperCase();
  return codeOfCountry(said) ?? (said || undefined);
}
