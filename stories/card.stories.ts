import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-card.js';
import type { JobPosting } from '../src/posting.js';
import { bareOpening, closedOpening, closingOpening, newOpening, opening, openings } from './openings.js';

interface Args {
  posting?: JobPosting;
  'heading-level': number;
  href?: string;
}

/** One opening at a glance. Put it on a home page or into a side column, and link it to the page of the posting. */
const meta: Meta<Args> = {
  title: 'Card',
  component: 'careers-card',
  args: { posting: opening, 'heading-level': 2, href: '#posting' },
  argTypes: {
    posting: { control: 'object' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    href: { control: 'text' },
  },
  render: (args) =>
    html`<careers-card
      .posting=${args.posting}
      heading-level=${args['heading-level']}
      href=${ifDefined(args.href)}
    ></careers-card>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const New: Story = { args: { posting: newOpening } };
export const ClosingSoon: Story = { args: { posting: closingOpening } };
export const Closed: Story = { args: { posting: closedOpening } };
/** Only a title and an organization are known; nothing is made up. */
export const NothingButATitle: Story = { args: { posting: bareOpening } };
/** The title is text where there is nowhere to go. */
export const WithoutALink: Story = { args: { href: undefined } };
export const LongTitle: Story = {
  args: { posting: openings.reduce((longest, one) => (one.title.length > longest.title.length ? one : longest)) },
};
export const InASideColumn: Story = {
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
/** What the page left inside the element stands in where there is no opening. */
export const Fallback: Story = {
  render: () =>
    html`<careers-card src="/data/nothing-here.json">
      <p>
        Coalition Organizer at The Alliance. Write to
        <a href="mailto:info@metrostability.org">info@metrostability.org</a>.
      </p>
    </careers-card>`,
};
