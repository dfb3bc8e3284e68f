/** What was dropped of the data, in words, by source. */
import { issue, type Issue } from '../../../posting/issues.js';
import { explain } from '../../../posting/reading/explain.js';
import { messageOf } from '../../../sources/remarks.js';
import { SourceError, type Remark } from '../../../sources/snapshot.js';

/** What was dropped of one source, and what tells so. */
export interface Dropped {
  of: object[];
  issues: Issue[];
}

/** What was dropped, by source: advice on what was read is for `check` and the editor. */
export async function dropped(remarks: readonly Remark[], name: string): Promise<Map<string, Dropped>> {
  const found = new Map<string, Dropped>();
  for (const remark of remarks) {
    const source = 'faults' in remark ? (remark.source ?? name) : remark instanceof SourceError ? remark.source : name;
    const issues = await issuesIn(remark);
    if (!issues.length) continue;
    const group = found.get(source) ?? { of: [], issues: [] };
    group.of.push(remark);
    group.issues.push(...issues);
    found.set(source, group);
  }
  return found;
}

async function issuesIn(remark: Remark): Promise<Issue[]> {
  if (remark instanceof SourceError) return [issue([], await messageOf(remark))];
  if ('faults' in remark) return remark.faults.filter(({ code }) => code !== 'entity').map(explain);
  return remark.severity === 'error' || !remark.path ? [remark] : [];
}

/** More than anyone reads; a browser is seconds about ten thousand lines in its console. */
const MOST = 100;

/** The first of many issues, those that dropped something before the others, and how many more there are. */
export function shortened(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST) return issues;
  const isError = ({ severity }: Issue) => severity === 'error';
  const worst = [...issues.filter(isError), ...issues.filter((one) => !isError(one))].slice(0, MOST);
  return [...worst, issue([], `and ${issues.length - MOST} more`, 'warning')];
}
