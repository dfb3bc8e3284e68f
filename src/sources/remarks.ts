/** What there is to say of what was read, in words; loaded once it is shown. */
import { issue, type Issue } from '../posting/issues.js';
import { issuesEach } from '../posting/reading/parse.js';
import type { Reading } from '../posting/reading/read.js';
import { inSlices } from './slices.js';
import { SourceError, type Remark } from './snapshot.js';

/** Elements that show openings of one feed have one reading in common. */
const worded = new WeakMap<Reading, Promise<Issue[]>>();

export async function inWords(remarks: readonly Remark[]): Promise<Issue[]> {
  return (await Promise.all(remarks.map(issuesOf))).flat();
}

/** What an error says. */
export async function messageOf({ message, remarks }: SourceError): Promise<string> {
  if (message) return message;
  const issues = await inWords(remarks);
  return issues.find(({ severity }) => severity === 'error')?.message ?? '';
}

async function issuesOf(remark: Remark): Promise<Issue[]> {
  if (remark instanceof SourceError) return [issue([], await messageOf(remark))];
  if (!('faults' in remark)) return [remark];
  let issues = worded.get(remark);
  if (!issues) worded.set(remark, (issues = inSlices(issuesEach(remark))));
  return issues;
}
