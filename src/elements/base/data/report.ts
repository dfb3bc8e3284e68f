/** What was dropped of the data, and what is wrong with the tag, for the page's author: in the console, and on their own machine above the element. */
import { css, html, nothing, render } from 'lit';
import { explain } from '../../../posting/reading/explain.js';
import { issue, type Issue } from '../../../posting/issues.js';
import type { JobPosting } from '../../../posting/types.js';
import { messageOf } from '../../../sources/remarks.js';
import { SourceError, type Remark } from '../../../sources/snapshot.js';
import { fetchableUrl } from '../../../text/url.js';
import { hasFallback } from '../page/children.js';
import { isUnclosed, mistakesIn, type Tag } from './mistakes.js';

/** What was dropped of one source, and what tells so. */
interface Dropped {
  of: object[];
  issues: Issue[];
}

/** Said once on a page, however many elements show the feed. */
const logged = new WeakSet<object>();
/** The mistakes in its tag that an element has told of. */
const told = new WeakMap<Element, Set<string>>();
const panels = new WeakMap<Element, HTMLElement>();

const { styleSheet } = css`
  .check {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border: 0.125rem solid;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  .check ul {
    margin: 0.5rem 0;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
`;

/** Whether somebody sees the page who can mend it: from their own machine, or with `?careers-check` in its address. */
export function isAuthors(address: string): boolean {
  const { protocol, hostname, searchParams } = new URL(address);
  return protocol === 'file:' || /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) || searchParams.has('careers-check'); // prettier-ignore
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
  if (isAuthors(address)) show(host, mistakes, groups);
  else show(host, [], new Map<string, Dropped>());
}

/** More than anyone reads; a browser is seconds about ten thousand lines in its console. */
const MOST = 100;

/** The first of many issues, those that dropped something before the others, and how many more there are. */
function shortened(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST) return issues;
  const isError = ({ severity }: Issue) => severity === 'error';
  const worst = [...issues.filter(isError), ...issues.filter((one) => !isError(one))].slice(0, MOST);
  return [...worst, issue([], `and ${issues.length - MOST} more`, 'warning')];
}

/** What belongs to the page around an element, and is in one that is not closed. */
const OF_THE_PAGE = 'footer, nav, main, script[src]';
const OURS = 'careers-board, careers-card, careers-posting, careers-application';

async function tagOf(host: HTMLElement, postings: readonly JobPosting[], address: string): Promise<Tag> {
  // Nothing follows a tag that is not closed, not even white space.
  const isOpenEnded = !host.nextSibling;
  const swallowed = [...host.querySelectorAll(isOpenEnded ? `${OURS}, ${OF_THE_PAGE}` : OURS)];
  return {
    name: host.localName,
    attributes: [...host.attributes].map(({ name, value }) => [name, value] as const),
    swallowed: swallowed.filter((element) => !element.closest('[slot]')).map(({ localName }) => localName),
    isUnclosed:
      isOpenEnded && hasFallback(host) && isAuthors(address) && isUnclosed(await sourceOf(address), host.localName),
    scriptTypes: [...host.querySelectorAll(':scope > script')].map((script) => script.getAttribute('type') ?? ''),
    ids: postings.map(({ id }) => id),
  };
}

/** A page's HTML as it was written, where it can be had. */
async function sourceOf(address: string): Promise<string> {
  try {
    return await (await fetch(address, { cache: 'force-cache' })).text();
  } catch {
    return '';
  }
}

/** Above the element, in its shadow root; beside what Lit renders there. */
function show(host: HTMLElement, mistakes: readonly string[], groups: ReadonlyMap<string, Dropped>): void {
  const root = host.shadowRoot;
  const isClean = !groups.size && !mistakes.length;
  if (!root || (isClean && !panels.has(host))) return;
  let panel = panels.get(host);
  if (!panel) {
    panels.set(host, (panel = document.createElement('div')));
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
  if (panel.parentNode !== root) root.prepend(panel);
  const list = (lines: readonly string[]) =>
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  const lists = [...groups].map(
    ([source, { issues }]) =>
      html`<p>${source}</p>
        ${list(shortened(issues).map(({ message }) => message))}
        <p>${link(source)}</p>`,
  );
  const content = html`<section
    class="check"
    part="check"
    lang="en"
    dir="ltr"
    aria-label="What is wrong with the openings"
  >
    <p>
      <strong>What is wrong with the openings.</strong> You see this because the page is on your own machine, or has
      <code>careers-check</code> in its address. Visitors do not.
    </p>
    ${
      mistakes.length
        ? html`<p><code>&lt;${host.localName}&gt;</code></p>
            ${list(mistakes)}`
        : nothing
    }
    ${lists}
  </section>`;
  render(isClean ? nothing : content, panel);
}

function link(source: string) {
  const address = editorOf(source);
  return address ? html`<a href=${address}>Check it in the editor</a>` : html`<code>${checkOf(source)}</code>`;
}

/** The editor's check, where the page has the script files; else the command line's. */
function checkOf(source: string): string {
  return editorOf(source) ?? `npx coalition-careers check ${/^https?:/.test(source) ? source : 'FILE'}`;
}

function editorOf(source: string): string | undefined {
  const script = [...document.scripts].find(({ src }) => /\/careers(?:\.bundle)?\.js(?:[?#]|$)/.test(src));
  if (!script) return undefined;
  const place = placeOf(source, document.baseURI, location.href);
  const hash = place === undefined ? '' : `#${new URLSearchParams({ check: place }).toString()}`;
  return new URL(`editor.html${hash}`, script.src).href;
}

/** Where a source can be read again: its address in full; data in the page, and several sources, on the page itself. */
export function placeOf(source: string, base: string, page: string): string | undefined {
  const isInPage = /\s|^(?:script|property)$/.test(source);
  if (!isInPage && /^(?!https?:)\w+:[\w-]/.test(source)) return source;
  return (isInPage ? undefined : fetchableUrl(source, base)) ?? fetchableUrl(page.replace(/#.*/, ''));
}
