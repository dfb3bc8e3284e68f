import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-posting.js';
import type { JobPosting } from '../src/posting.js';
import { bareOpening, closedOpening, closingOpening, opening, openings } from './openings.js';

interface Args {
  posting?: JobPosting;
  action?: string;
  apply: 'form' | 'link' | 'none';
  'heading-level': number;
}

/** The whole posting with the way to apply. On a wide container the facts stand in a side column. */
const meta: Meta<Args> = {
  title: 'Posting',
  component: 'careers-posting',
  args: { posting: opening, action: '', apply: 'form', 'heading-level': 2 },
  argTypes: {
    posting: { control: 'object' },
    action: { control: 'text' },
    apply: { control: 'inline-radio', options: ['form', 'link', 'none'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  render: (args) =>
    html`<careers-posting
      .posting=${args.posting}
      action=${ifDefined(args.action)}
      apply=${args.apply}
      heading-level=${args['heading-level']}
      structured-data="off"
    ></careers-posting>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const ClosingSoon: Story = { args: { posting: closingOpening } };
export const Closed: Story = { args: { posting: closedOpening } };
/** Only a title and an organization are known; nothing is made up. */
export const NothingButATitle: Story = { args: { posting: bareOpening } };
/** Text that came as HTML passes the sanitiser. */
export const FromHtml: Story = {
  args: { posting: openings.find(({ description }) => typeof description === 'object') },
};
export const InSpanish: Story = { args: { posting: openings.find(({ inLanguage }) => inLanguage === 'es') } };
export const NarrowColumn: Story = { decorators: [(story) => html`<div class="story-narrow">${story()}</div>`] };
export const ApplyByLink: Story = { args: { apply: 'link' } };
export const WithoutApply: Story = { args: { apply: 'none' } };
/** Nothing to show and nothing left in the page to stand in. */
export const CouldNotBeLoaded: Story = {
  render: () => html`<careers-posting src="/data/nothing-here.json"></careers-posting>`,
};
