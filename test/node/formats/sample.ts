/** Feeds as they were recorded, in fixtures/feeds/. */
import { readFileSync } from 'node:fs';
import type { Issue, JobPosting } from '../../../src/posting.js';

/** A sample as text: what XML and pages are read from. */
export const text = (name: string) => readFileSync(new URL(`../../../fixtures/feeds/${name}`, import.meta.url), 'utf8');

/** A JSON sample as data, a fresh copy each time. */
export const json = (name: string) => JSON.parse(text(name));

/** Issues in a word each: how bad, and where. */
export const said = (issues: Issue[]) => issues.map(({ path, severity }) => `${severity} ${path}`);

export const ids = (postings: JobPosting[]) => postings.map(({ id }) => id);
