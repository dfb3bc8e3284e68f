import { payLawIssues } from '../posting/pay-law.js';
import { readSource, UnreadError } from './reading/read.js';
import { counted, type Terminal } from './terminal.js';

/** Prints what is wrong with feeds, and what could be better. Status 2 where none of them is there to be checked. */
export async function check(
  sources: readonly string[],
  { strict }: { strict: boolean },
  { out, say }: Terminal,
): Promise<number> {
  if (!sources.length) {
    say('There are no openings to check.');
    return 0;
  }
  let isBad = false;
  let checked = 0;
  for (const source of sources) {
    try {
      const { postings, issues: found, line } = await readSource(source);
      const issues = [...found, ...postings.flatMap((posting) => payLawIssues(posting))];
      checked += 1;
      for (const issue of issues) out(line(issue));
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      const warnings = issues.length - errors;
      say(
        `${source}: ${counted(postings.length, 'opening')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
      );
      if (errors || (strict && warnings)) isBad = true;
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      isBad = true;
      if (error.remarks.length) checked += 1;
      for (const line of error.lines) out(line);
    }
  }
  if (!checked) return 2;
  return isBad ? 1 : 0;
}
