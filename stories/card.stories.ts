import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-card.js';
import type { JobPosting } from '../src/posting.js';
import { commonArgs, commonControls, tokenStyles, type CommonArgs } from './controls.js';
import { HOST, serve, silent } from './feeds.js';
import {
  arabicOpening,
  bareOpening,
  closedOpening,
  closingOpening,
  logoOpening,
  longOpening,
  newOpening,
  opening,
  openings,
  remoteOpening,
  silentOpening,
  unpaidOpening,
} from './openings.js';
import { found } from './play.js';

interface Args extends CommonArgs {
  posting?: JobPosting;
  href?: string;
}

/** One opening at a glance. Put it on a home page or into a side column, and link it to the page of the posting. */
const meta: Meta<Args> = {
  title: 'Card',
  component: 'careers-card',
  args: { ...commonArgs, posting: opening, href: '#posting' },
  argTypes: { posting: { control: 'object' }, href: { control: 'text' }, ...commonControls },
  render: (args) =>
    html`<careers-card
      .posting=${args.posting}
      src=${ifDefined(args.src)}
      posting-id=${ifDefined(args['posting-id'])}
      heading-level=${args['heading-level']}
      lang=${ifDefined(args.lang)}
      href=${ifDefined(args.href)}
      style=${tokenStyles(args)}
    ></careers-card>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const New: Story = { args: { posting: newOpening } };
export const ClosingSoon: Story = { args: { posting: closingOpening } };
export const Closed: Story = { args: { posting: closedOpening } };
export const Remote: Story = { args: { posting: remoteOpening } };
export const PayNotStated: Story = { args: { posting: silentOpening } };
export const Unpaid: Story = { args: { posting: unpaidOpening } };
/** Only a title and an organization are known; nothing is made up. */
export const NothingButATitle: Story = { args: { posting: bareOpening } };
/** The title is text where there is nowhere to go. */
export const WithoutALink: Story = { args: { href: undefined } };
export const WithALogo: Story = {
  args: { posting: logoOpening },
};
export const LongTitle: Story = {
  args: { posting: openings.reduce((longest, one) => (one.title.length > longest.title.length ? one : longest)) },
};
/** Words that fit no column break. */
export const LongWords: Story = {
  args: { posting: longOpening },
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
/** The opening is in Arabic, the page is not. */
export const RightToLeftOpening: Story = { args: { posting: arabicOpening } };
export const InASideColumn: Story = {
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
/** Its room is kept while it is on its way. */
export const Loading: Story = {
  args: { posting: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': silent }),
};
/** What the page left inside the element stands in where there is no opening. */
export const Fallback: Story = {
  beforeEach: serve({}),
  render: () =>
    html`<careers-card src=${`${HOST}nothing-here.json`}>
      <p>
        Coalition Organizer at The Alliance. Write to
        <a href="mailto:info@metrostability.org">info@metrostability.org</a>.
      </p>
    </careers-card>`,
};
/** Nothing to show and nothing left in the page to stand in; it can be asked again. */
export const CouldNotBeLoaded: Story = {
  args: { posting: undefined, src: `${HOST}nothing-here.json` },
  beforeEach: serve({}),
  play: async ({ canvasElement }) => {
    await found(canvasElement, '[part="notice"] button');
  },
};
/** No data and nowhere to get it from. */
export const NoOpening: Story = { args: { posting: undefined } };
