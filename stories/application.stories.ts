import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-application.js';
import type { JobPosting } from '../src/posting.js';
import { askingOpening, bareOpening, closedOpening, opening } from './openings.js';

interface Args {
  posting?: JobPosting;
  action?: string;
  drafts: 'session' | 'device' | 'off';
  'heading-level': number;
}

/** The form. In Storybook nothing is sent: `careers-submit` is prevented. */
const meta: Meta<Args> = {
  title: 'Application',
  component: 'careers-application',
  args: { posting: opening, action: '/applications', drafts: 'session', 'heading-level': 2 },
  argTypes: {
    posting: { control: 'object' },
    action: { control: 'text' },
    drafts: { control: 'inline-radio', options: ['session', 'device', 'off'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  render: (args) =>
    html`<careers-application
      .posting=${args.posting}
      action=${ifDefined(args.action)}
      drafts=${args.drafts}
      heading-level=${args['heading-level']}
      @careers-submit=${(event: Event) => event.preventDefault()}
    ></careers-application>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
/** Documents of every kind, questions of every type, and consent. */
export const EveryQuestion: Story = { args: { posting: askingOpening } };
/** A posting that asks for nothing: name, e-mail, phone. */
export const NothingButTheNecessary: Story = { args: { posting: bareOpening } };
/** The organization only has an e-mail address. */
export const ByEmail: Story = { args: { action: '' } };
/** Sent empty: every problem in a list and at its field. */
export const WithProblems: Story = {
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('careers-application');
    const button = async () => {
      for (;;) {
        const found = form?.shadowRoot?.querySelector<HTMLButtonElement>('form button[type="submit"]');
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
    };
    (await button()).click();
    await form?.updateComplete;
  },
};
export const Closed: Story = { args: { posting: closedOpening } };
