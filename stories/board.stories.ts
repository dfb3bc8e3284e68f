import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-board.js';
import type { JobPosting } from '../src/posting.js';
import { openings } from './openings.js';

interface Args {
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
/** Nothing to show and nothing left in the page to stand in. */
export const CouldNotBeLoaded: Story = {
  args: { postings: undefined },
  render: () => html`<careers-board src="/data/nothing-here.json"></careers-board>`,
};
