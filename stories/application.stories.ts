import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/careers-application.js';
import type { JobPosting } from '../src/posting.js';
import { askingOpening, bareOpening, closedOpening, opening, voluntaryOpening } from './openings.js';
import { fill, found, press } from './play.js';

interface Args {
  posting?: JobPosting;
  action?: string;
  drafts: 'session' | 'device' | 'off';
  'heading-level': number;
}

/** The form. Nothing leaves Storybook: a receiver is played, with the answer that the story names. */
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
  parameters: { answer: { status: 200, body: { reference: 'REF-1' } } },
  beforeEach: ({ parameters }) => {
    const fetch = window.fetch.bind(window);
    const { body, ...answer } = parameters['answer'] as ResponseInit & { body: object };
    window.fetch = (input, init) =>
      init?.method === 'POST' ? Promise.resolve(new Response(JSON.stringify(body), answer)) : fetch(input, init);
    return () => void (window.fetch = fetch);
  },
  render: (args) =>
    html`<careers-application
      .posting=${args.posting}
      action=${ifDefined(args.action)}
      drafts=${args.drafts}
      heading-level=${args['heading-level']}
    ></careers-application>`,
};
export default meta;

type Story = StoryObj<Args>;

async function toCheck(canvas: HTMLElement): Promise<void> {
  await fill(canvas, 'name', 'Maria Xiong');
  await fill(canvas, 'email', 'maria@example.org');
  await press(canvas, 'Check your answers');
  await found(canvas, '[part="check"]');
}

export const Default: Story = {};
/** Documents of every kind, questions of every type, and consent. */
export const EveryQuestion: Story = { args: { posting: askingOpening } };
/** A posting that asks for nothing: name, e-mail, phone. */
export const NothingButTheNecessary: Story = { args: { posting: bareOpening } };
/** The organization only has an e-mail address. */
export const ByEmail: Story = { args: { action: '' } };
/** Sent empty: every problem in a list and at its field. */
export const WithProblems: Story = { play: ({ canvasElement }) => press(canvasElement, 'Check your answers') };

/** Every answer once more before it is sent. */
export const CheckYourAnswers: Story = {
  args: { posting: bareOpening },
  play: ({ canvasElement }) => toCheck(canvasElement),
};

/** Sent, with the voluntary questions that this opening has. */
export const Sent: Story = {
  args: { posting: voluntaryOpening },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await found(canvasElement, '[part="confirmation"]');
  },
};

/** The receiver did not take it: nothing is lost. */
export const NotTaken: Story = {
  args: { posting: bareOpening },
  parameters: { answer: { status: 200, body: { success: false, message: 'This form is switched off.' } } },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await found(canvasElement, '[part="delivery"].failed');
  },
};

/** The receiver does not answer: tried again by itself, with a count-down. */
export const TryingAgain: Story = {
  args: { posting: bareOpening },
  parameters: { answer: { status: 503, body: {} } },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await found(canvasElement, '[part="delivery"]');
  },
};

/** A file that is not taken says why, at once; what is there already stays. */
export const RejectedFile: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    const picker = await found(canvasElement, '.picker');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'holiday.png'));
    picker.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await found(canvasElement, '[part="error"]');
  },
};

/** A document that is typed instead of uploaded. */
export const TypedInstead: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, 'button', (button) => button.textContent.startsWith('Type it instead'))).click();
  },
};

/** The message, and the ways to send it oneself. */
export const EmailMessage: Story = {
  args: { posting: { ...bareOpening, application: { email: 'jobs@example.org' } }, action: '' },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await fill(canvasElement, 'email', 'maria@example.org');
    await press(canvasElement, 'Continue to email');
    await found(canvasElement, '[part="message"]');
  },
};

/** The receiver asked to be left alone for hours: not sent, and nothing lost. */
export const GivenUp: Story = {
  args: { posting: bareOpening },
  parameters: { answer: { status: 503, headers: { 'Retry-After': '9999' }, body: {} } },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await found(canvasElement, '.failed');
  },
};

/** Left half filled in, and opened again. */
export const Restored: Story = {
  args: { posting: { ...bareOpening, id: 'restored' } },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await found(canvasElement, '[part="draft"]');
    const form = await found(canvasElement, 'careers-application');
    const again = document.createElement('careers-application');
    Object.assign(again, { posting: { ...bareOpening, id: 'restored' }, action: '/applications' });
    form.replaceWith(again);
    await found(canvasElement, '[part="draft"]');
  },
};

/** A browser that keeps nothing says so, and the form works on. */
export const KeptNowhere: Story = {
  args: { posting: { ...bareOpening, id: 'kept-nowhere' } },
  beforeEach: () => {
    const getItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem');
    Object.defineProperty(Storage.prototype, 'getItem', {
      configurable: true,
      value: () => {
        throw new DOMException('Not allowed.', 'SecurityError');
      },
    });
    return () => {
      if (getItem) Object.defineProperty(Storage.prototype, 'getItem', getItem);
    };
  },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await found(canvasElement, '[part="draft"]');
  },
};

/** Kept while the device is offline, and sent when the connection is back. */
export const Offline: Story = {
  args: { posting: bareOpening },
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await found(canvasElement, '[part="delivery"]');
  },
};

/** Stopped by its writer: it may have arrived all the same. */
export const Stopped: Story = {
  args: { posting: bareOpening },
  parameters: { answer: { status: 503, body: {} } },
  play: async ({ canvasElement }) => {
    await toCheck(canvasElement);
    await press(canvasElement, 'Send application');
    await press(canvasElement, 'Stop');
    await found(canvasElement, '.failed');
  },
};

/** Cleared, with the way to undo it. */
export const Cleared: Story = {
  args: { posting: bareOpening },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await press(canvasElement, 'Clear');
    await found(canvasElement, 'button', (button) => button.textContent.trim() === 'Undo');
  },
};

/** What the page knows of the applicant already. */
export const Prefilled: Story = {
  render: (args) =>
    html`<careers-application
      .posting=${args.posting}
      action="/applications"
      drafts="off"
      .values=${{ name: 'Maria Xiong', email: 'maria@example.org' }}
    ></careers-application>`,
};
export const Closed: Story = { args: { posting: closedOpening } };
