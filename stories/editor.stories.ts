import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-editor.js';
import type { JobPosting } from '../src/posting.js';
import { clearDraft } from '../src/storage/drafts.js';
import { commonArgs, commonControls, tokenStyles, type CommonArgs } from './controls.js';
import { opening } from './openings.js';
import { found, pressOn } from './play.js';
import { RECEIVER } from './receiver.js';

interface Args extends CommonArgs {
  posting?: JobPosting;
  action?: string;
  organization?: string;
  outputs: string;
}

/** An announcement becomes an opening: paste it, correct what was read, take it away. Nobody writes JSON. */
const meta: Meta<Args> = {
  title: 'Editor',
  component: 'careers-editor',
  args: { ...commonArgs, action: RECEIVER, outputs: 'snippet file send' },
  argTypes: {
    posting: { control: 'object' },
    action: { control: 'text' },
    organization: { control: 'text' },
    outputs: { control: 'text' },
    ...commonControls,
  },
  // What another story wrote is not this one's.
  beforeEach: () => clearDraft(JSON.stringify(['careers-editor', location.pathname]), 'device'),
  render: (args) =>
    html`<careers-editor
      .posting=${args.posting}
      src=${ifDefined(args.src)}
      action=${ifDefined(args.action)}
      organization=${ifDefined(args.organization)}
      outputs=${args.outputs}
      heading-level=${args['heading-level']}
      lang=${ifDefined(args.lang)}
      style=${tokenStyles(args)}
    ></careers-editor>`,
};
export default meta;

type Story = StoryObj<Args>;

const ANNOUNCEMENT = `Position: Community Cook
Organization: Sample Kitchen Collective

We are looking for a Community Cook who makes one warm meal a day for sixty neighbors.

Pay: $22-26/hr DOE
Hours: 24 hours a week
Location: Saint Paul, MN

Responsibilities:
• Plan the week's meals
• Cook with two volunteers
• Keep the kitchen clean

Qualifications:
• A year in a kitchen
• Likes people

Bring your own apron and a smile.

To apply, send a resume to jobs (at) example.org. Open until filled.`;

/** The first page, where the announcement goes in. */
export const Default: Story = {};

/** What was read stands beside the words it was read from, and beside the opening as visitors will see it. */
export const AnnouncementRead: Story = {
  play: async ({ canvasElement }) => {
    const field = await found<HTMLTextAreaElement>(canvasElement, '#paste');
    field.value = ANNOUNCEMENT;
    await pressOn(canvasElement, '[part="submit"]');
    await found(canvasElement, '[part="outputs"]');
  },
};

/** An opening that is there already. */
export const AnOpening: Story = { args: { posting: opening } };

/** On a coalition's page of one member: the employer is fixed, and openings are only sent. */
export const OnlySending: Story = { args: { posting: opening, organization: 'The Alliance', outputs: 'send' } };
