/** What was dropped of the data, and what is wrong with the tag, told to the page's author. */
import type { JobPosting } from '../../../posting/types.js';
import type { Remark } from '../../../sources/snapshot.js';
import { checkOf, isAuthors } from './check.js';
import { dropped, shortened } from './dropped.js';
import { mistakesIn } from './mistakes.js';
import { showPanel } from './panel.js';
import { tagOf } from './tag.js';

/** Said once on a page, however many elements show the feed. */
const logged = new WeakSet<object>();
/** The mistakes in its tag that an element has told of. */
const told = new WeakMap<Element, Set<string>>();

/**
 * @param name What the data is called that has no source of its own.
 * @param page Its address, and the openings that the element found.
 */
export async function report(
  host: HTMLElement,
  remarks: readonly Remark[],
  name: string,
  { address, postings }: { address: string; postings: readonly JobPosting[] },
): Promise<void> {
  const groups = await dropped(remarks, name);
  const mistakes = mistakesIn(await tagOf(host, postings, address));
  for (const mistake of mistakes) {
    const said = told.get(host) ?? new Set();
    told.set(host, said);
    if (said.has(mistake)) continue;
    said.add(mistake);
    console.warn(`<${host.localName}> ${mistake}`);
  }
  for (const [source, { of, issues }] of groups) {
    if (of.every((remark) => logged.has(remark))) continue;
    for (const remark of of) logged.add(remark);
    console.groupCollapsed(`<${host.localName}> ${source}: ${issues.length} to look at`);
    for (const { message, severity } of shortened(issues)) console[severity === 'error' ? 'warn' : 'info'](message);
    console.info(`Check it: ${checkOf(source)}`);
    console.groupEnd();
  }
  if (isAuthors(address)) showPanel(host, mistakes, groups);
  else showPanel(host, [], new Map());
}
