import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import '../src/careers-board.js';
import type { CareersBoard } from '../src/elements.js';
import type { JobPosting } from '../src/posting.js';
import greenhouseJob from '../fixtures/feeds/greenhouse-job.json';
import greenhouseJobs from '../fixtures/feeds/greenhouse-jobs-light.json';
import { commonArgs, commonControls, tokenStyles, type CommonArgs } from './controls.js';
import { HOST, manyOpenings, refused, serve, silent } from './feeds.js';
import { arabicOpening, longOpening, openings } from './openings.js';
import { drop, fill, found, pdf, pressOn, select } from './play.js';
import { RECEIVER, receive } from './receiver.js';

interface Args extends CommonArgs {
  postings?: JobPosting[];
  action?: string;
  routing: 'query' | 'hash' | 'none';
  param: string;
  'href-template'?: string;
  sort?: 'newest' | 'closing' | 'title';
  'group-by': 'none' | 'organization' | 'location' | 'department';
  'page-size': number;
  'without-search': boolean;
  'without-filters': boolean;
  'upload-progress': boolean;
}

/** Openings of many organizations. Those beside the Alliance's are samples of invented organizations. */
const meta: Meta<Args> = {
  title: 'Board',
  component: 'careers-board',
  args: {
    ...commonArgs,
    postings: openings,
    action: RECEIVER,
    routing: 'none',
    param: 'job',
    'group-by': 'none',
    'page-size': 20,
    'without-search': false,
    'without-filters': false,
    'upload-progress': false,
  },
  argTypes: {
    postings: { control: 'object' },
    action: { control: 'text' },
    routing: { control: 'inline-radio', options: ['query', 'hash', 'none'] },
    param: { control: 'text' },
    'href-template': { control: 'text' },
    sort: { control: 'inline-radio', options: ['newest', 'closing', 'title'] },
    'group-by': { control: 'inline-radio', options: ['none', 'organization', 'location', 'department'] },
    'page-size': { control: { type: 'number', min: 1 } },
    'without-search': { control: 'boolean' },
    'without-filters': { control: 'boolean' },
    'upload-progress': { control: 'boolean' },
    ...commonControls,
  },
  beforeEach: receive,
  render: (args) =>
    html`<careers-board
      src=${ifDefined(args.src)}
      posting-id=${ifDefined(args['posting-id'])}
      .postings=${args.postings}
      lang=${ifDefined(args.lang)}
      action=${ifDefined(args.action)}
      routing=${args.routing}
      param=${args.param}
      href-template=${ifDefined(args['href-template'])}
      sort=${ifDefined(args.sort)}
      group-by=${args['group-by']}
      page-size=${args['page-size']}
      heading-level=${args['heading-level']}
      ?without-search=${args['without-search']}
      ?without-filters=${args['without-filters']}
      ?upload-progress=${args['upload-progress']}
      style=${tokenStyles(args)}
    ></careers-board>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const ByOrganization: Story = { args: { 'group-by': 'organization' } };
export const ByPlace: Story = { args: { 'group-by': 'location' } };
export const ByDepartment: Story = { args: { 'group-by': 'department' } };
export const ClosingFirst: Story = { args: { sort: 'closing' } };
export const ByTitle: Story = { args: { sort: 'title' } };
/** Openings lead to pages of their own. */
export const LinkingOut: Story = { args: { 'href-template': '#/jobs/{id}' } };
export const InPages: Story = { args: { 'page-size': 3 } };
export const JustTheList: Story = { args: { 'without-search': true, 'without-filters': true } };
export const NoOpenings: Story = { args: { postings: [] } };
export const NarrowColumn: Story = { decorators: [(story) => html`<div class="story-narrow">${story()}</div>`] };
/** All words of an opening are searched; accents and endings don't matter. */
export const Searched: Story = {
  play: ({ canvasElement }) => fill(canvasElement, 'search', 'organizing tenants'),
};
export const FiltersOpen: Story = {
  play: async ({ canvasElement }) => {
    await pressOn(canvasElement, '[data-facet="workplace"]');
    await pressOn(canvasElement, '.option input');
  },
};
/** The way back is next to what is said. */
export const NothingMatches: Story = {
  play: ({ canvasElement }) => fill(canvasElement, 'search', 'astronaut'),
};
/** A search from its first letter to the opening and back, as someone would do it. */
export const PlaysASearch: Story = {
  play: async ({ canvasElement, step }) => {
    const board = await found<CareersBoard>(canvasElement, 'careers-board');
    const shown = () => board.renderRoot.querySelectorAll('[part="item"]').length;
    await found(canvasElement, '[part="item"]');
    const all = shown();
    await step('Words narrow the list down, and are marked', async () => {
      await fill(canvasElement, 'search', 'tenant');
      await found(canvasElement, 'mark');
      await expect(shown()).toBeLessThan(all);
    });
    await step('So does a filter', async () => {
      await fill(canvasElement, 'search', '');
      await pressOn(canvasElement, '[data-facet="workplace"]');
      await pressOn(canvasElement, '.option input');
      await found(canvasElement, '[part="chip"]');
      await expect(shown()).toBeLessThan(all);
    });
    await step('All of it is taken back at once', async () => {
      await pressOn(canvasElement, '[part="clear"]');
      await found(canvasElement, '[part="item"]', () => shown() === all);
    });
    await step('In another order', async () => {
      const [first] = [...openings].sort((one, other) => one.title.localeCompare(other.title));
      await select(canvasElement, '#sort', 'title');
      await found(canvasElement, '[part="item"]:first-child', ({ dataset }) => dataset['id'] === first?.id);
    });
    await step('Opened, and back in the list', async () => {
      await pressOn(canvasElement, '[part="link"]');
      await found(canvasElement, '[part="glance"]');
      await pressOn(canvasElement, '[part~="back"]');
      await found(canvasElement, '[part="item"]');
    });
  },
};

const cook: JobPosting = {
  id: 'played-on-a-board',
  title: 'Community Cook',
  hiringOrganization: { name: 'Sample Kitchen Collective' },
  description: 'Cook one warm meal a day for sixty neighbors.',
  application: { documents: [{ kind: 'resume', required: true }] },
};
/** From the list to the receipt, in place. */
export const PlaysAnApplication: Story = {
  args: { postings: [...openings, cook] },
  beforeEach: ({ parameters }) => receive({ args: { posting: cook }, parameters }),
  play: async ({ canvasElement, step }) => {
    await step('The opening is found, and opened', async () => {
      await fill(canvasElement, 'search', 'sixty neighbors');
      await found(canvasElement, 'mark');
      await pressOn(canvasElement, '[part="link"]');
      await pressOn(canvasElement, '[part="apply"]');
    });
    await step('The form is filled in, and its answers checked', async () => {
      await fill(canvasElement, 'name', 'Maria Xiong');
      await fill(canvasElement, 'email', 'maria@example.org');
      await drop(canvasElement, 'resume', pdf('resume.pdf'));
      await found(canvasElement, '.files li');
      await pressOn(canvasElement, '[part="form"] [part="submit"]');
      await expect((await found(canvasElement, '[part="check"]')).textContent).toContain('resume.pdf');
    });
    await step('It is sent', async () => {
      await pressOn(canvasElement, '[part="check"] [part="submit"]');
      await expect((await found(canvasElement, '[part="confirmation"]')).textContent).toContain('REF-1');
    });
  },
};

/** The opening that an address asks for is no longer there. */
export const NoLongerListed: Story = { args: { 'posting-id': 'taken-down' } };
/** Words that fit no column, and an opening that runs the other way. */
export const LongWords: Story = {
  args: { postings: [longOpening, arabicOpening, ...openings.slice(0, 2)] },
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
/** An opening with others like it below. */
export const Opened: Story = { args: { 'posting-id': 'alliance-coalition-organizer' } };

const first = openings.slice(0, 4);
const second = openings.slice(4, 8);
const third = openings.slice(8);
const three = ['one.json', 'two.json', 'three.json'].map((path) => HOST + path).join(' ');

export const Loading: Story = {
  args: { postings: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': silent }),
};
/** One of three sources does not answer: the others are shown, and it can be asked again. */
export const OneOfThreeFailed: Story = {
  args: { postings: undefined, src: three },
  beforeEach: serve({ 'one.json': first, 'two.json': 503, 'three.json': third }),
};
/** A slow source holds nobody up. */
export const SlowSource: Story = {
  args: { postings: undefined, src: three },
  beforeEach: serve({ 'one.json': first, 'two.json': second, 'three.json': silent }),
};
/** The source fails; what it said the last time is shown, with its date. */
export const LastCopy: Story = {
  args: { postings: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': 500 }, { 'one.json': first }),
};
/** A list without texts; the text comes when an opening is opened. */
export const TextOnDemand: Story = {
  args: { postings: undefined, src: `${HOST}boards/sample/jobs`, 'posting-id': '4628944002' },
  beforeEach: serve({
    'boards/sample/jobs': greenhouseJobs,
    'boards/sample/jobs/4628944002?questions=true&pay_transparency=true': greenhouseJob,
  }),
};
/** Everything failed: what the page left inside the element is shown. */
export const AllFailedWithFallback: Story = {
  beforeEach: serve({}),
  render: () =>
    html`<careers-board src=${`${HOST}one.json ${HOST}two.json`}>
      <p>Our openings are also at <a href="https://example.org/jobs">example.org/jobs</a>.</p>
    </careers-board>`,
};
/** Everything failed, and the page left nothing to stand in. */
export const CouldNotBeLoaded: Story = {
  args: { postings: undefined, src: `${HOST}one.json` },
  beforeEach: serve({}),
};
/** The answer is a page, as of a server that has moved. The console tells the webmaster. */
export const NotJson: Story = {
  args: { postings: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': '<!doctype html><title>Not found</title>' }),
};
/** The server does not let other sites read it. The console tells the webmaster what to ask for. */
export const CorsRefused: Story = {
  args: { postings: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': refused }),
};
/** A feed of 5.5 MB: the first screenful is there at once, the rest is read while the page can be used. */
export const ThousandsOfOpenings: Story = {
  args: { postings: undefined, src: `${HOST}many.json` },
  // Not beside all the others.
  tags: ['!autodocs'],
  beforeEach: () => serve({ 'many.json': manyOpenings(6_200) })(),
};
