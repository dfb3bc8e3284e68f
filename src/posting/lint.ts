import { issue, named, type Issue, type Path } from './issues.js';
import type { JobPosting } from './types.js';
import { numbered } from './numbered.js';
import { unlawfulTopic } from './unlawful-questions.js';

/** Pay that is hinted at instead of stated (PAY-1). */
const VAGUE_PAY = /\bup to\b|\bcompetitive\b|\d\s*\+|\band up\b/i;
/** What decides within a range that is stated, and states nothing without one. */
const BY_EXPERIENCE = /\bcommensurate\b|\bd\.?o\.?e\b/i;

/** What is readable but could be better: pay and benefits as the law of Minnesota wants them (PAY-1, PAY-2), questions that must not be asked (EEO-1), and order. */
export function lint(posting: JobPosting, at: Path): Issue[] {
  const issues: Issue[] = [];
  const warn = (path: Path, message: string) => issues.push(issue([...at, ...path], message, 'warning'));
  lintPay(posting, warn);
  lintQuestions(posting, warn);
  const { datePosted, validThrough } = posting;
  if (datePosted && validThrough && validThrough.slice(0, 10) < datePosted) {
    warn(['validThrough'], `${named(validThrough)} lies before datePosted ${named(datePosted)}`);
  }
  return issues;
}

type Warn = (path: Path, message: string) => void;

function lintPay({ baseSalary, benefitsEligible, jobBenefits }: JobPosting, warn: Warn): void {
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
}

function lintQuestions({ application }: JobPosting, warn: Warn): void {
  const { questions = [], documents = [] } = application ?? {};
  const asked: { path: Path; label: string | undefined; hint?: string | undefined }[] = [
    ...questions.map(({ label, hint }, at) => ({ path: ['application', 'questions', at, 'label'], label, hint })),
    ...documents.map(({ label }, at) => ({ path: ['application', 'documents', at, 'label'], label })),
  ];
  for (const { path, label, hint } of asked) {
    const about = unlawfulTopic([label, hint]);
    if (about) warn(path, `${named(label)} seems to ask about ${about}`);
  }
  const ids = new Set<string>();
  for (const [at, { id }] of numbered(questions)) {
    if (ids.has(id))
      warn(['application', 'questions', at, 'id'], `${named(id)} stands twice; its answers are told apart by a number`);
    ids.add(id);
  }
}
