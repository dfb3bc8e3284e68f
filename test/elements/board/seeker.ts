/** Somebody who looks for a job on a board, by what it shows: the list, the filters, the address. */
import { nextFrame, waitUntil } from '@open-wc/testing';
import type { CareersBoard } from '../../../src/elements.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { control, deep, deepAll, find, focused, isVisible, posting, settled, shown, until } from '../support.js';

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The address of the page that the tests run in. */
export const home = location.href;

/** When the page's address was written lately, by the boards or by the tests. */
let written: number[] = [];
let added = 0;
for (const how of ['pushState', 'replaceState'] as const) {
  const write = history[how].bind(history);
  history[how] = (...of) => {
    written.push(performance.now());
    write(...of);
    if (how === 'pushState') added += 1;
  };
}

/** Whether a step to and fro in the history is under way: a busy Firefox takes its time. */
let isStepping = false;
for (const how of ['go', 'back', 'forward'] as const) {
  const step: (delta?: number) => void = history[how].bind(history);
  history[how] = (delta?: number) => {
    isStepping = true;
    addEventListener('popstate', () => (isStepping = false), { once: true });
    step(delta);
  };
}

/** How many steps were added to the history; its own `length` ends at 50. */
export const stepsAdded = () => added;

// WebKit allows a page 100 of these in 10 seconds, the others 200: no test is to begin when there are few left.
beforeEach(async () => {
  const most = /^(?!.*Chrome\/).*AppleWebKit/.test(navigator.userAgent) ? 60 : 160;
  await until(() => {
    written = written.filter((time) => time > performance.now() - 10_000);
    return written.length < most;
  });
});

afterEach(async () => {
  // Arriving later, it would change the address of the next test. One that leads nowhere tells nobody.
  await waitUntil(() => !isStepping, '', { timeout: 2_000 }).catch(() => (isStepping = false));
  document.querySelectorAll('careers-board').forEach((element) => element.remove());
  await nextFrame();
  if (location.href !== home) history.replaceState(null, '', home);
});

// Told in true and false: to print an element that was not expected keeps the test runner for minutes.
export const isFocused = (element: Element) => focused() === element;
export const has = (root: ParentNode, selector: string) => find(root, selector) !== undefined;

/** A board on the page, with what it is given. */
export function put({ postings, ...set }: Partial<CareersBoard>): Promise<CareersBoard> {
  return shown<CareersBoard>('board', postings, set);
}

export const many = (count: number): JobPosting[] =>
  Array.from({ length: count }, (_, index) => posting({ id: `job-${index + 1}`, title: `Opening ${index + 1}` }));

/** The cards of the list; those under an opening that is read are not the list's. */
export const cards = (element: Element) =>
  deepAll(element, 'careers-card').filter((card) => !card.closest('[part~="related"]'));
export const titleOf = (card: Element) => clean(find(card, '[part~="title"] span')?.textContent);
/** The titles that are listed. */
export const titles = (element: Element) => cards(element).map(titleOf);
export const cardOf = (element: Element, title: string) => {
  const card = cards(element).find((one) => titleOf(one) === title);
  if (!card) throw new Error(`"${title}" is not listed, but: ${titles(element).join(', ')}`);
  return card;
};
export const isList = (element: Element) =>
  deepAll(element, '[part~="list"]').some((list) => !list.closest('[part~="related"]'));
/** The title of the opening that is read, if one is. */
export const shownPosting = (element: Element) => {
  const read = find(element, 'careers-posting');
  return read && titleOf(read);
};
/** "2 of 3 openings" */
export const countShown = (element: Element) => clean(find(element, '[part~="count"]')?.textContent);
export const groups = (element: Element) =>
  deepAll(element, '[part~="group"]').map(({ textContent }) => clean(textContent));
/** What is said instead of openings, or of them. */
export const notices = (element: Element) =>
  deepAll(element, '[part~="notice"]')
    .filter(isVisible)
    .map(({ textContent }) => clean(textContent));
/** What was last said to screen readers. */
export const said = (element: Element) => clean(element.querySelector('[role="status"]')?.textContent);

export const searchField = (element: Element) => deep<HTMLInputElement>(element, 'input[type="search"]');

export async function search(element: Element, words: string): Promise<void> {
  const input = searchField(element);
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** The names of the filters on offer. */
export const facets = (element: Element) =>
  deepAll(element, '[data-facet]')
    .filter(isVisible)
    .map(({ textContent }) => clean(textContent));

/** The button of a filter, by its name. */
export function facet(element: Element, name: string): HTMLElement {
  const found = deepAll(element, '[data-facet]').find(({ textContent }) => clean(textContent).startsWith(name));
  if (!found) throw new Error(`There is no filter "${name}", but: ${facets(element).join(', ')}`);
  return found;
}

export const isExpanded = (button: Element) => button.getAttribute('aria-expanded') === 'true';

export async function openFacet(element: Element, name: string): Promise<void> {
  const button = facet(element, name);
  if (!isExpanded(button)) button.click();
  await settled(element);
}

/** The choices of the filter that is open, each with how many openings it would leave: `{ 'On site': 2 }`. */
export const choices = (element: Element): Record<string, number> =>
  Object.fromEntries(
    deepAll(element, '[part~="options"] label').map((label) => {
      const [, name = '', count = ''] = /^(.*?) (\d+) openings?$/.exec(clean(label.textContent)) ?? [];
      return [name, Number(count)];
    }),
  );

/** The box to tick of a choice in the filter that is open. */
export function choice(element: Element, name: string): HTMLInputElement {
  const label = deepAll<HTMLLabelElement>(element, '[part~="options"] label').find((one) =>
    clean(one.textContent).startsWith(`${name} `),
  );
  if (!label) throw new Error(`There is no choice "${name}", but: ${Object.keys(choices(element)).join(', ')}`);
  return label.control as HTMLInputElement;
}

/** Ticks a choice of a filter, or takes it back. */
export async function choose(element: Element, filter: string, name: string): Promise<void> {
  await openFacet(element, filter);
  choice(element, name).click();
  await settled(element);
}

/** The choices that were made, as chips. */
export const chips = (element: Element) =>
  deepAll(element, '[part~="chip"]')
    .filter(isVisible)
    .map((chip) => clean(chip.textContent).replace(/ ×$/, ''));

export function chip(element: Element, name: string): HTMLElement {
  const found = deepAll(element, '[part~="chip"]').find(({ textContent }) => clean(textContent).startsWith(name));
  if (!found) throw new Error(`There is no chip "${name}", but: ${chips(element).join(', ')}`);
  return found;
}

/** The select with a label. */
export function selectOf(element: Element, label: string): HTMLSelectElement {
  const found = deepAll<HTMLLabelElement>(element, 'label').find(({ textContent }) => clean(textContent) === label);
  if (!found?.control) throw new Error(`There is no select "${label}".`);
  return found.control as HTMLSelectElement;
}

/** Picks an option of "Sort by" or "Group by". */
export async function pick(element: Element, label: string, option: string): Promise<void> {
  const select = selectOf(element, label);
  select.value = [...select.options].find(({ text }) => text.trim() === option)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

export const picked = (element: Element, label: string) => selectOf(element, label).selectedOptions[0]?.text.trim();

/** Opens an opening by its card. */
export async function read(element: Element, title: string): Promise<void> {
  control(element, title).click();
  await settled(element);
}

/** Sets the page's address as a shared link does. */
export function at(change: (url: URL) => void): void {
  const url = new URL(home);
  change(url);
  history.replaceState(null, '', url);
}

export const parameter = (name: string) => new URL(location.href).searchParams.get(name);
export const job = () => parameter('job');

/** Waits for a step in the history to arrive. */
export async function step(by: number): Promise<void> {
  const arrived = new Promise((done) => addEventListener('popstate', done, { once: true }));
  history.go(by);
  await arrived;
}

/** What history.back() leaves behind arrives later; wait until the address is this one. */
export const untilAt = (id: string | null) =>
  until(() => job() === id, `the address never had ${id}: ${location.href}`);

/** Waits until what was searched for stands in the address: it does so once a reader pauses. */
export const untilWritten = (words: string) =>
  until(() => location.href.includes(encodeURIComponent(words)), `"${words}" is not in ${location.href}`);
