import { issue, named, type Issue, type Path } from './issues.js';
import type { JobPosting } from './schema.js';

/** Pay that is hinted at instead of stated (PAY-1). */
const VAGUE_PAY = /\bup to\b|\bcompetitive\b|\bcommensurate\b|\bd\.?o\.?e\b|\d\s*\+|\band up\b/i;

/** What is readable but could be better: pay and benefits as the law of Minnesota wants them (PAY-1, PAY-2), and order. */
export function advise(posting: JobPosting, at: Path): Issue[] {
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
    if (note && VAGUE_PAY.test(note)) {
      warn(['baseSalary', 'note'], `state the range or the rate itself instead of ${named(note)}`);
    }
  }
  if (benefitsEligible && jobBenefits === undefined) {
    warn(['benefitsEligible'], 'say in jobBenefits what the benefits are; Minnesota asks for a description');
  }
  if (datePosted && validThrough && validThrough.slice(0, 10) < datePosted) {
    warn(['validThrough'], `${named(validThrough)} lies before datePosted ${named(datePosted)}`);
  }
  return issues;
}
