/** What the element tests share: postings, and eyes that see across shadow roots. */
import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { CareersEventMap } from '../../src/elements/base/events.js';
import type { JobPosting } from '../../src/posting/types.js';
import type { RenderPayload } from '../support/render-plugin.js';

// A page remembers 250 requests and then no more; the tests ask about theirs.
performance.setResourceTimingBufferSize(10_000);

export const FEED = '/fixtures/feed.json';
export const OTHER_FEED = '/fixtures/other-feed.json';

/** An ISO date so many days from today, as the reader's clock has it. */
export function day(fromToday: number): string {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** A moment so many milliseconds from now, as `validThrough` takes it. */
export function moment(fromNow: number): string {
  return new Date(Date.now() + fromNow).toISOString();
}

/** Time for {@link moment}: an element that stands there already shows such an opening before it closes. */
export const SOON = 500;

/** "July 19, 2024" from an ISO date. */
export function longDate(iso: string, locale = 'en-US'): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(iso),
  );
}

export const minimalPosting: JobPosting = {
  id: 'minimal',
  title: 'Minimal Keeper',
  hiringOrganization: { name: 'Minimal Trust' },
};

/** A posting with some fields more than the least. */
export function posting(more: Partial<JobPosting> = {}): JobPosting {
  return { ...minimalPosting, ...more };
}

/** Every field of a posting, each with a value that stands nowhere else. */
export function fullPosting(more: Partial<JobPosting> = {}): JobPosting {
  return {
    id: 'full-posting-id',
    title: 'Full Title Weaver',
    hiringOrganization: {
      name: 'Hiring Heron Collective',
      url: 'https://heron.example/home',
      logo: '/demo/favicon.svg',
      description: 'Heron description sentence.',
      mission: 'Heron mission sentence.',
    },
    url: 'https://heron.example/jobs/weaver',
    summary: 'Summary sentence about weaving.',
    description: 'Overview paragraph one.\n\nOverview paragraph two.',
    responsibilities: ['Responsibility alpha', 'Responsibility beta'],
    qualifications: 'Qualification lead:\n\n• Qualification gamma\n• Qualification delta',
    preferredQualifications: ['Preferred epsilon'],
    sections: [
      { heading: 'Section heading zeta', body: 'Section body eta.' },
      { heading: 'Section heading theta', body: ['Section line iota'] },
    ],
    employmentType: ['PART_TIME', 'TEMPORARY'],
    workHours: '23 hours weekly',
    jobLocation: [
      {
        name: 'Kappa House',
        streetAddress: '17 Lambda Lane',
        addressLocality: 'Mutown',
        addressRegion: 'MN',
        postalCode: '55417',
        addressCountry: 'US',
      },
      {
        name: 'Nu Annex',
        streetAddress: '18 Xi Road',
        addressLocality: 'Omicron Falls',
        addressRegion: 'WI',
        postalCode: '54022',
        addressCountry: 'CA',
      },
    ],
    workplace: {
      type: 'hybrid',
      onsiteDays: ['tue', 'thu'],
      onsiteDaysPerWeek: 2,
      remoteDaysPerWeek: 3,
      note: 'Workplace note pi.',
    },
    applicantLocationRequirements: ['Rholand', 'Sigmaland'],
    baseSalary: { currency: 'USD', minValue: 51_234, maxValue: 63_457, unitText: 'YEAR', note: 'Salary note tau.' },
    benefitsEligible: true,
    jobBenefits: ['Benefit upsilon', 'Benefit phi'],
    incentiveCompensation: 'Stipend chi of $777',
    hiringProcess: 'Hiring process psi',
    supervisor: 'Supervisor omega',
    department: 'Department of Dyes',
    tags: ['tag-indigo', 'tag-madder'],
    datePosted: day(-3),
    jobStartDate: day(90),
    validThrough: day(60),
    openUntilFilled: true,
    priorityDeadline: day(30),
    equalOpportunityStatement: 'Equal opportunity statement text.',
    applicationContact: { name: 'Contact Person', email: 'contact@heron.example', telephone: '612-555-0134' },
    inLanguage: 'en-US',
    application: {
      email: 'apply@heron.example',
      url: 'https://heron.example/apply-here',
      endpoint: '/receiver/applications?box=full',
      instructions: 'Application instructions sentence.',
      documents: [
        { kind: 'resume', required: true },
        { kind: 'coverLetter', orText: true },
        { kind: 'other', id: 'swatches', label: 'Swatch book', accept: ['.pdf'], maxBytes: 1_000_000, multiple: true },
      ],
      questions: [{ id: 'loom', label: 'Which loom?', type: 'text', hint: 'Loom hint', maxLength: 100 }],
      consent: { text: 'Consent text', privacyUrl: 'https://heron.example/privacy' },
      selfIdentification: {
        endpoint: '/receiver/applications?box=self',
        questions: [{ id: 'self', label: 'Self question', type: 'select', options: ['One', 'Two'] }],
        notice: 'Self notice',
      },
    },
    ...more,
  };
}

/** All elements that match, across open shadow roots, in the order of the page. */
export function deepAll<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found: E[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (child.matches(selector)) found.push(child as E);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  if ('shadowRoot' in root && root.shadowRoot) visit(root.shadowRoot as ShadowRoot);
  visit(root);
  return found;
}

/** The first of {@link deepAll}, or `undefined`. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what is found, as querySelector's does
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E | undefined {
  return deepAll<E>(root, selector)[0];
}

/** The first of {@link deepAll}; throws where there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what is found, as querySelector's does
export function deep<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = find<E>(root, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Whether a reader can see it: rendered, in a slot that is rendered, and not hidden. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** What a visitor reads in an element: across shadow roots and slots, without what is not shown, or to its author alone. */
export function seen(element: Element): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    // Not by instanceof: it may be an element of another page.
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const one = node as Element;
    const { display, visibility } = getComputedStyle(one);
    if (display === 'none' || visibility === 'hidden' || one.matches('script, style, template, .check')) return '';
    if (one.localName === 'br') return '\n';
    const slotted = one.localName === 'slot' ? (one as HTMLSlotElement).assignedNodes() : [];
    const inside = slotted.length > 0 ? slotted : [...(one.shadowRoot ?? one).childNodes];
    const text = inside.map(read).join('');
    return display.startsWith('inline') || display === 'contents' ? text : `\n${text}\n`;
  };
  return read(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

export { focused } from '../support/focus.js';

/** The Apply button or link that can be seen. */
export function applyControl(root: ParentNode): HTMLElement {
  const found = deepAll(root, '[part~="apply"]').find(isVisible);
  if (!found) throw new Error('There is no way to apply.');
  return found;
}

/** The levels of the headings that stand in an element, in order. */
export function headingLevels(element: Element): number[] {
  return deepAll(element, 'h1, h2, h3, h4, h5, h6')
    .filter(isVisible)
    .map(({ localName }) => Number(localName.slice(1)));
}

/** A button or link by its words. */
export function control(root: ParentNode, name: string | RegExp): HTMLElement {
  const named = (element: Element) => {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    return typeof name === 'string' ? text === name : name.test(text);
  };
  const found = deepAll(root, 'button, a').find((element) => isVisible(element) && named(element));
  if (!found) throw new Error(`There is no button or link "${name}".`);
  return found;
}

/** Hears events of one name, without touching them. */
export function hear<Name extends keyof CareersEventMap>(
  target: EventTarget,
  name: Name,
): { details: CareersEventMap[Name]['detail'][]; events: CareersEventMap[Name][] } {
  const events: CareersEventMap[Name][] = [];
  const details: CareersEventMap[Name]['detail'][] = [];
  target.addEventListener(name, (event) => {
    events.push(event as CareersEventMap[Name]);
    details.push((event as CareersEventMap[Name]).detail);
  });
  return { details, events };
}

/** Waits until something is so; as long as three engines at once on two cores may need. */
export function until(isSo: () => unknown, what = 'what was waited for'): Promise<void> {
  return waitUntil(async () => Boolean(await isSo()), what, { timeout: 30_000 });
}

/** Waits until an element shows some words. */
export async function untilSeen(element: Element, words: string | RegExp): Promise<void> {
  const shows = () => (typeof words === 'string' ? seen(element).includes(words) : words.test(seen(element)));
  await until(shows).catch((error: unknown) => {
    throw new Error(`"${words}" is not shown, but:\n${seen(element)}`, { cause: error });
  });
}

/** Waits until an element whose sending waits for the next try has shown fewer seconds than before it. */
export async function countsDown(element: Element): Promise<void> {
  const first = new Map<string, number>();
  await until(() => {
    const [, seconds, tries] = /Trying again in (\d+) seconds? \((\d+) tr/.exec(seen(element)) ?? [];
    if (!seconds || !tries) return false;
    if (!first.has(tries)) first.set(tries, Number(seconds));
    return Number(seconds) < first.get(tries)!;
  }, 'fewer seconds');
}

/** Waits until an element, and those of ours inside it, have nothing more to render at once. */
export async function settled(element: Element): Promise<void> {
  const done = async () => {
    for (const one of [element, ...deepAll(element, '*')]) {
      if ('updateComplete' in one) await one.updateComplete;
    }
  };
  await done();
  await nextFrame();
  await done();
}

let addresses = 0;

/** A feed's address that no other test has asked for, so that it is fetched anew. */
export function fresh(address: string): string {
  addresses += 1;
  return `${address}?fresh=${Date.now()}-${addresses}`;
}

/** How often the page has asked the network for an address. */
export function requestsFor(address: string): number {
  const { href } = new URL(address, document.baseURI);
  return performance.getEntriesByType('resource').filter(({ name }) => name === href).length;
}

/** What a page of its own remembers (fixtures/frame.js). */
export interface FrameWindow extends Window {
  loaded: Promise<unknown>;
  failures: string[];
  violations: string[];
  warnings: string[];
  customElements: CustomElementRegistry;
  performance: Performance;
  document: Document;
}

/** Opens a page of its own, which loads the named modules one after the other. */
export async function openPage(page: string, ...modules: string[]): Promise<FrameWindow> {
  const frame = document.createElement('iframe');
  frame.width = '700';
  frame.height = '500';
  frame.src = `${page}?${new URLSearchParams(modules.map((module) => ['import', module]))}`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const view = frame.contentWindow as unknown as FrameWindow;
  await view.loaded;
  return view;
}

const frames: HTMLIFrameElement[] = [];

/** Closes the pages that {@link openPage} opened. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/**
 * What the browser says of its connection; nothing else can be told to go offline without the test runner going too.
 * Returns what brings it back.
 */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  };
}

/** How elements come to a page. */
const WAYS = ['made by a script', 'rendered by a server and taken over'] as const;
let way: (typeof WAYS)[number] = WAYS[0];

/** Tests of elements that are made by a script, and once more of such that a server has rendered. */
export function inEachWay(name: string, suite: () => void): void {
  for (const each of WAYS) {
    describe(`${name}, ${each}`, () => {
      before(() => (way = each));
      after(() => (way = WAYS[0]));
      suite();
    });
  }
}

/**
 * An element on the page with its data, the way of {@link inEachWay}; a server writes its properties as attributes. Without
 * data there is nothing that a server could render.
 */
export async function shown<E extends HTMLElement>(
  name: RenderPayload['element'],
  data: unknown,
  properties: Partial<E> = {},
): Promise<E> {
  const element =
    way === WAYS[0] || data === undefined ? made(name, data, properties) : await hydrated(name, data, properties);
  if (!element.isConnected) await fixture(html`<main>${element}</main>`);
  await settled(element);
  return element as E;
}

function made(name: string, data: unknown, properties: object): HTMLElement {
  const own = { [name === 'board' ? 'postings' : 'posting']: data };
  return Object.assign(document.createElement(`careers-${name}`), properties, own);
}

async function hydrated(element: RenderPayload['element'], data: unknown, properties: object): Promise<HTMLElement> {
  const named = Object.entries(properties).map(([name, value]): [string, unknown] => [dashed(name), value]);
  const options = { base: document.baseURI, attributes: Object.fromEntries(named) as Record<string, string> };
  const markup = await executeServerCommand<string, RenderPayload>('careers:render', { element, data, options });
  const box = await fixture<HTMLElement>(html`<main></main>`);
  box.setHTMLUnsafe(markup);
  const [taken] = box.children;
  const sent = taken?.shadowRoot?.querySelector('[part="base"]');
  await until(() => taken?.shadowRoot?.adoptedStyleSheets.length, 'the element is taken over');
  if (!sent?.isConnected) throw new Error('What the server sent was not taken over, but rendered anew.');
  return taken as HTMLElement;
}

/** "heading-level" of "headingLevel". */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
