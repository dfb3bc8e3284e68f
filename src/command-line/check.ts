import type { Issue } from '../posting/issues.js';
import { readSource, sentence } from './read.js';

/** Prints what is wrong with feeds, and what could be better. */
export async function check(sources: readonly string[], { strict }: { strict: boolean }): Promise<number> {
  let failed = false;
  for (const source of sources) {
    try {
      const { postings, issues } = await readSource(source);
      for (const issue of issues) process.stdout.write(`${line(source, issue)}\n`);
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      const warnings = issues.length - errors;
      process.stderr.write(`${source}: openings ${postings.length}, errors ${errors}, warnings ${warnings}\n`);
      if (errors || (strict && warnings)) failed = true;
    } catch (error) {
      process.stdout.write(`${sentence(source, error)}\n`);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

function line(source: string, { path, message, severity }: Issue): string {
  return `${source}:${path ? '' : ' '}${message}${severity === 'warning' ? ' (warning)' : ''}`;
}
