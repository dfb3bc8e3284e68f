/** What is wrong with the data that was opened, or could be better: told anew with every change. */
import type { Issue } from '../posting/issues.js';
import { judge, type Entry } from './entry.js';
import { fieldAt, type FieldKey } from './fields.js';

/** What was opened: its name, and what is to be said of it beside its openings. */
export interface Found {
  name: string;
  issues: readonly Issue[];
}

export interface Finding {
  issue: Issue;
  /** The opening, and the field of it, where it is of one. */
  at?: number;
  field?: FieldKey | undefined;
}

/** `mistakes`: visitors do not see it. `advice`: they do, and it could be better. */
export interface Findings {
  mistakes: Finding[];
  advice: Finding[];
}

export function findingsIn(entries: readonly Entry[], { issues }: Found): Findings {
  const all: Finding[] = [
    ...issues.map((issue) => ({ issue })),
    ...entries.flatMap((entry, at) => judge(entry).issues.map((issue) => ({ issue, at, field: fieldAt(issue.path) }))),
  ];
  const isMistake = ({ issue }: Finding) => issue.severity === 'error';
  return { mistakes: all.filter(isMistake), advice: all.filter((finding) => !isMistake(finding)) };
}

/** Of all that is said of some data, what its openings do not say of themselves. */
export function beside(entries: readonly Entry[], all: readonly Issue[]): Issue[] {
  const own = new Set(entries.flatMap((entry) => judge(entry).issues.map(({ message }) => message)));
  return all.filter(({ message }) => !own.has(message.replace(/^postings\[\d+\]\./, '')));
}
