import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-board.js';
import type { JobPosting } from '../src/posting.js';
import greenhouseJob from '../test/fixtures/feeds/greenhouse-job.json';
import greenhouseJobs from '../test/fixtures/feeds/greenhouse-jobs-light.json';
import { HOST, manyOpenings, refused, serve, silent } from './feeds.js';
import { openings } from './openings.js';
import { fill, found, press } from './play.js';

interface Args {
  src?: string;
  'posting-id'?: string;
  postings?: JobPosting[];
  routing: 'query' | 'hash' | 'none';
  sort?: 'newest' | 'closing' | 'title';
  'group-by': 'none' | 'organization' | 'location' | 'department';
  'page-size': number;
  'heading-level': number;
  'without-search': boolean;
  'without-filters': boolean;
}

/** Openings of many organizations. Those beside the Alliance's are samples of invented organizations. */
const meta: Meta<Args> = {
  title: 'Board',
  component: 'careers-board',
  args: {
    postings: openings,
    routing: 'none',
    'group-by': 'none',
    'page-size': 20,
    'heading-level': 2,
    'without-search': false,
    'without-filters': false,
  },
  argTypes: {
    postings: { control: 'object' },
    routing: { control: 'inline-radio', options: ['query', 'hash', 'none'] },
    sort: { control: 'inline-radio', options: ['newest', 'closing', 'title'] },
    'group-by': { control: 'inline-radio', options: ['none', 'organization', 'location', 'department'] },
    'page-size': { control: { type: 'number', min: 1 } },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  render: (args) =>
    html`<careers-board
      src=${ifDefined(args.src)}
      posting-id=${ifDefined(args['posting-id'])}
      .postings=${args.postings}
      routing=${args.routing}
      sort=${ifDefined(args.sort)}
      group-by=${args['group-by']}
      page-size=${args['page-size']}
      heading-level=${args['heading-level']}
      ?without-search=${args['without-search']}
      ?without-filters=${args['without-filters']}
    ></careers-board>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const ByOrganization: Story = { args: { 'group-by': 'organization' } };
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
    await press(canvasElement, 'Workplace');
    (await found(canvasElement, '.option input')).click();
  },
};
/** The way back is next to what is said. */
export const NothingMatches: Story = {
  play: ({ canvasElement }) => fill(canvasElement, 'search', 'astronaut'),
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
/** 5.5 MB: the first screenful is there at once, the rest is read while the page can be used. */
export const TenThousandOpenings: Story = {
  render: () => html`<careers-board routing="none" .postings=${manyOpenings(10_000)}></careers-board>`,
};
