import { issue, named, type Issue, type Path } from './issues.js';
import type { JobPosting } from './types.js';
import { numbered } from './numbered.js';

/** Pay that is hinted at instead of stated (PAY-1). */
const VAGUE_PAY = /\bup to\b|\bcompetitive\b|\d\s*\+|\band up\b/i;
/** What decides within a range that is stated, and states nothing without one. */
const BY_EXPERIENCE = /\bcommensurate\b|\bd\.?o\.?e\b/i;

/** What employers in Minnesota and the US must not ask before an offer (EEO-1), and what is allowed beside it. */
const UNLAWFUL: readonly { about: string; asks: RegExp; allows?: RegExp }[] = [
  {
    about: 'pay history (Minn. Stat. 363A.08); you may ask what pay someone expects',
    asks: /\b(?:current|previous|past|last|prior|present|recent)\b.{0,30}\b(?:salary|pay|wages?|compensation|earnings?)\b|\b(?:salary|pay|wage|compensation|earnings?) history\b|\bdo you (?:currently )?(?:earn|make)\b|\bdid you (?:earn|make)\b/i,
  },
  {
    about: 'criminal history (Minn. Stat. 364.021)',
    asks: /\b(?:criminal|felon(?:y|ies)|misdemeanou?rs?|convict(?:ed|ions?)|arrest(?:ed|s)?|incarcerat\w+|prison|jail)\b/i,
    allows: /\bcriminal (?:justice|legal)\b/i,
  },
  {
    about: 'age',
    asks: /\bhow old\b|\byour age\b|^age\b|\b(?:date|year) of birth\b|\bbirth ?(?:date|day|year)\b|\bdob\b|\bwhen were you born\b/i,
    allows: /\b(?:18|21|eighteen|twenty-one)\b/i,
  },
  {
    about: 'race or origin',
    asks: /\b(?:race|ethnicit(?:y|ies)|racial (?:identity|background)|ethnic (?:origin|background|group)|skin colou?r|national origin|nationality)\b/i,
    allows: /\brace (?:equity|justice|relations)\b/i,
  },
  {
    about: 'gender',
    asks: /\b(?:gender|sexual orientation|are you (?:a )?(?:male|female|man|woman)|your sex)\b/i,
    allows: /\bgender(?:[- ]based| (?:equity|justice|equality))\b/i,
  },
  {
    about: 'disability or health; you may ask whether someone can do the job with or without accommodation',
    asks: /\b(?:disabilit(?:y|ies)|disabled|handicap\w*|medical (?:condition|history)s?|health (?:condition|problem|issue)s?|illness(?:es)?)\b/i,
    allows: /\bdisability (?:justice|rights|services|communit\w+|access)\b|\bpeople with disabilities\b/i,
  },
  {
    about: 'marital or family status',
    asks: /\b(?:marital|married|spouse|husband|wife|pregnan\w+|maiden name)\b|\b(?:do you have|how many|plan to have|your) (?:any )?(?:children|kids)\b/i,
  },
  {
    about: 'a photo',
    asks: /\b(?:your|a|recent) (?:recent )?(?:photo(?:graph)?|headshot|picture)(?: of (?:you|yourself))?\b|^(?:photo(?:graph)?|headshot)\b/i,
  },
  {
    about: 'citizenship; you may ask whether someone is authorized to work in the United States',
    asks: /\bcitizen(?:ship)?\b|\bimmigration status\b|\bgreen card\b|\bvisa status\b|\b(?:place|country) of birth\b|\bwhere were you born\b/i,
    allows: /\bauthori[sz]ed to work\b/i,
  },
];

/** What is readable but could be better: pay and benefits as the law of Minnesota wants them (PAY-1, PAY-2), questions that must not be asked (EEO-1), and order. */
export function lint(posting: JobPosting, at: Path): Issue[] {
  const issues: Issue[] = [];
  const warn = (path: Path, message: string) => issues.push(issue([...at, ...path], message, 'warning'));
  const { baseSalary, benefitsEligible, jobBenefits, datePosted, validThrough } = posting;

  if (baseSalary) {
    const { minValue, maxValue, note } = baseSalary;
    if ((minValue === undefined) !== (maxValue === undefined)) {
      const missing = minValue === undefined ? 'minValue' : 'maxValue';
      warn(['baseSalary'], `state the whole range, from the lowest to the highest pay: ${missing} is missing`);
    } else if (minValue === undefined && !note) {
      warn(['baseSalary'], 'states a currency and no amount');
    } else if (minValue !== undefined && maxValue !== undefined && minValue > maxValue) {
      warn(['baseSalary'], `minValue ${minValue} is larger than maxValue ${maxValue}`);
    }
    if (note && (VAGUE_PAY.test(note) || (minValue === undefined && BY_EXPERIENCE.test(note)))) {
      warn(['baseSalary', 'note'], `state the range or the rate itself instead of ${named(note)}`);
    }
  }
  if (benefitsEligible && jobBenefits === undefined) {
    warn(['benefitsEligible'], 'say in jobBenefits what the benefits are; Minnesota asks for a description');
  }
  const { questions = [], documents = [] } = posting.application ?? {};
  const asked = [
    ...questions.map(({ label, hint }, at) => ({ path: ['application', 'questions', at, 'label'], label, hint })),
    ...documents.map(({ label }, at) => ({ path: ['application', 'documents', at, 'label'], label, hint: undefined })),
  ];
  for (const { path, label, hint } of asked) {
    const words = [label, hint].filter((part) => part !== undefined);
    const found = UNLAWFUL.find(({ asks, allows }) => words.some((part) => asks.test(part) && !allows?.test(part)));
    if (found) warn(path, `${named(label)} seems to ask about ${found.about}`);
  }
  const ids = new Set<string>();
  for (const [at, { id }] of numbered(questions)) {
    if (ids.has(id))
      warn(['application', 'questions', at, 'id'], `${named(id)} stands twice; its answers are told apart by a number`);
    ids.add(id);
  }
  if (datePosted && validThrough && validThrough.slice(0, 10) < datePosted) {
    warn(['validThrough'], `${named(validThrough)} lies before datePosted ${named(datePosted)}`);
  }
  return issues;
}
