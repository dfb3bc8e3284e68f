import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import '../src/careers-application.js';
import type { JobPosting } from '../src/posting.js';
import { commonArgs, commonControls, tokenStyles, type CommonArgs } from './controls.js';
import { HOST, serve, silent } from './feeds.js';
import {
  arabicOpening,
  askingOpening,
  bareOpening,
  closedOpening,
  longOpening,
  mailedOpening,
  opening,
  voluntaryOpening,
} from './openings.js';
import { drop, fill, found, gone, pdf, press, pressOn } from './play.js';
import { RECEIVER, receive, type Receipt } from './receiver.js';

interface Args extends CommonArgs {
  posting?: JobPosting;
  action?: string;
  drafts: 'session' | 'device' | 'off';
  'upload-progress': boolean;
  values?: Record<string, string | string[]>;
}

/** An opening of the story's own: one that is being sent would be sent on by the next story's form. */
const ownOf = (posting: JobPosting | undefined, story: string) =>
  posting && posting.id !== 'restored' ? { ...posting, id: story } : posting;

/** The form. Nothing leaves Storybook: a receiver is played, with the answers that the story names. */
const meta: Meta<Args> = {
  title: 'Application',
  component: 'careers-application',
  args: { ...commonArgs, posting: opening, action: RECEIVER, drafts: 'session', 'upload-progress': false },
  argTypes: {
    posting: { control: 'object' },
    values: { control: 'object' },
    action: { control: 'text' },
    drafts: { control: 'inline-radio', options: ['session', 'device', 'off'] },
    'upload-progress': { control: 'boolean' },
    ...commonControls,
  },
  beforeEach: receive,
  render: (args, { id }) =>
    html`<careers-application
      .posting=${ownOf(args.posting, id)}
      .values=${args.values}
      src=${ifDefined(args.src)}
      posting-id=${ifDefined(args['posting-id'])}
      heading-level=${args['heading-level']}
      lang=${ifDefined(args.lang)}
      action=${ifDefined(args.action)}
      drafts=${args.drafts}
      ?upload-progress=${args['upload-progress']}
      style=${tokenStyles(args)}
    ></careers-application>`,
};
export default meta;

type Story = StoryObj<Args>;

async function toCheck(canvas: HTMLElement): Promise<void> {
  await fill(canvas, 'name', 'Maria Xiong');
  await fill(canvas, 'email', 'maria@example.org');
  await pressOn(canvas, '[part="submit"]');
  await found(canvas, '[part="check"]');
}

async function send(canvas: HTMLElement): Promise<void> {
  await toCheck(canvas);
  await pressOn(canvas, '[part="check"] [part="submit"]');
}

/** Sends it and waits for what the receiver's answers lead to. */
function answered(answers: Receipt[], selector: string, posting: JobPosting = bareOpening): Story {
  return {
    args: { posting },
    parameters: { answers },
    play: async ({ canvasElement }) => {
      await send(canvasElement);
      await found(canvasElement, selector);
    },
  };
}

export const Default: Story = {};
/** Documents of every kind, questions of every type, and consent. */
export const EveryQuestion: Story = { args: { posting: askingOpening } };
/** A posting that asks for nothing: name, email, phone. */
export const NothingButTheNecessary: Story = { args: { posting: bareOpening } };
/** Words that fit no column break. */
export const LongWords: Story = {
  args: { posting: longOpening },
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
/** The opening is in Arabic, the page is not. */
export const RightToLeftOpening: Story = { args: { posting: arabicOpening } };

/** From the first field to the reference, with a document and a look at every answer. */
export const PlaysAnApplication: Story = {
  args: { posting: { ...askingOpening, id: 'played' } },
  play: async ({ canvasElement, step }) => {
    await step('Sent empty, it says what is missing', async () => {
      await pressOn(canvasElement, '[part="submit"]');
      await found(canvasElement, '[part="summary"]');
      await expect((await found(canvasElement, 'input[name="name"]')).getAttribute('aria-invalid')).toBe('true');
    });
    await step('Name, address, documents', async () => {
      await fill(canvasElement, 'name', 'Maria Xiong');
      await fill(canvasElement, 'email', 'maria@example.org');
      await drop(canvasElement, 'resume', pdf('resume.pdf'));
      await found(canvasElement, '[data-field="resume"] .files li');
      await drop(canvasElement, 'references', pdf('one.pdf'), pdf('two.pdf'));
      await found(canvasElement, '[data-field="references"] .files li + li');
    });
    await step('Questions and consent', async () => {
      await fill(canvasElement, 'answer.why', 'Because rents go up and neighbors know what to do.');
      await pressOn(canvasElement, '[name="answer.languages"][value="Hmong"]');
      await pressOn(canvasElement, '[name="answer.car"]');
      await pressOn(canvasElement, '[name="consent"]');
    });
    await step('Every answer once more', async () => {
      await pressOn(canvasElement, '[part="submit"]');
      const answers = (await found(canvasElement, '[part="check"] [part="answers"]')).textContent;
      for (const answer of ['Maria Xiong', 'resume.pdf', 'two.pdf', 'Hmong']) await expect(answers).toContain(answer);
    });
    await step('Sent, with its reference', async () => {
      await pressOn(canvasElement, '[part="check"] [part="submit"]');
      await expect((await found(canvasElement, '[part="confirmation"]')).textContent).toContain('REF-1');
    });
  },
};

// ——— Filling it in

/** Sent empty: every problem in a list and at its field. */
export const WithProblems: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    await pressOn(canvasElement, '[part="submit"]');
    await found(canvasElement, '[part="summary"]');
  },
};
/** A file that is not taken says why, at once; what is there already stays. */
export const RejectedFile: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    await drop(canvasElement, 'resume', new File(['x'], 'holiday.png'));
    await found(canvasElement, '[part="error"]');
  },
};
export const ChosenFiles: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    await drop(canvasElement, 'resume', pdf('resume.pdf'));
    await drop(canvasElement, 'references', pdf('rose.pdf'), pdf('a-file-with-a-name-that-goes-on-and-on-and-on.pdf'));
    await found(canvasElement, '[data-field="references"] .files li + li');
  },
};
/** A document that is typed instead of uploaded. */
export const TypedInstead: Story = {
  args: { posting: askingOpening },
  play: async ({ canvasElement }) => {
    await pressOn(canvasElement, '[data-field="coverLetter"] > .link');
    await fill(canvasElement, 'coverLetter', 'Dear neighbors, …');
  },
};
/** More words than are taken: the count says so, and nothing is cut off. */
export const TooManyWords: Story = {
  args: { posting: askingOpening },
  play: ({ canvasElement }) => fill(canvasElement, 'answer.why', 'I listen first. '.repeat(40)),
};
/** What the page knows of the applicant already. */
export const Prefilled: Story = {
  args: { drafts: 'off', values: { name: 'Maria Xiong', email: 'maria@example.org' } },
};
/** What a page puts into the slots: a captcha before the send button, a word at the end. */
export const WithACaptcha: Story = {
  args: { posting: bareOpening },
  render: (args) =>
    html`<careers-application .posting=${args.posting} action=${RECEIVER}>
      <p slot="captcha">
        <label><input type="checkbox" name="human" value="yes" /> I am a person</label>
      </p>
      <p slot="footer">We answer every application within two weeks.</p>
    </careers-application>`,
  play: ({ canvasElement }) => toCheck(canvasElement),
};

// ——— Drafts

/** What was written is kept on the device, and can be cleared. */
export const DraftSaved: Story = {
  args: { posting: bareOpening },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await found(canvasElement, '[part="draft"]');
  },
};
export const DraftKeptForDays: Story = { ...DraftSaved, args: { posting: bareOpening, drafts: 'device' } };
/** Left half filled in, and opened again. */
export const Restored: Story = {
  args: { posting: { ...bareOpening, id: 'restored' } },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await found(canvasElement, '[part="draft"]');
    const form = await found(canvasElement, 'careers-application');
    const again = document.createElement('careers-application');
    Object.assign(again, { posting: { ...bareOpening, id: 'restored' }, action: RECEIVER });
    form.replaceWith(again);
    await found(canvasElement, '[part="draft"]');
  },
};
/** Cleared, with the way to undo it. */
export const Cleared: Story = {
  args: { posting: bareOpening },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await press(canvasElement, ({ form }) => form.clear);
    await found(canvasElement, '[part="draft"] button', ({ textContent }) => textContent.trim() !== '');
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

// ——— Checking and sending

/** Every answer once more before it is sent. */
export const CheckYourAnswers: Story = {
  args: { posting: bareOpening },
  play: ({ canvasElement }) => toCheck(canvasElement),
};
export const Sending = answered([silent], '[part="progress"]');
/** On the page's own origin, or where the page asks for it, how much has gone up is seen. */
export const UploadProgress: Story = { ...Sending, args: { posting: bareOpening, 'upload-progress': true } };
/** The receiver does not answer: tried again by itself, with a count-down. */
export const TryingAgain = answered([{ status: 503 }], '[part="delivery"] .buttons');
/** Kept while the device is offline, and sent when the connection is back. */
export const Offline: Story = {
  ...answered([{}], '[part="delivery"]'),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
};
/** The same application is under way in another tab: this one waits. */
export const InAnotherTab: Story = {
  ...answered([{}], '[part="delivery"]'),
  beforeEach: () => {
    const request = (_name: string, { ifAvailable }: LockOptions, callback: LockGrantedCallback<unknown>) =>
      ifAvailable ? Promise.resolve(callback(null)) : new Promise(() => {});
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
    return () => void Reflect.deleteProperty(navigator, 'locks');
  },
};
/** Stopped by its writer: it may have arrived all the same. */
export const Stopped: Story = {
  args: { posting: bareOpening },
  parameters: { answers: [{ status: 503 }] },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await press(canvasElement, ({ form }) => form.stop);
    await found(canvasElement, '.failed');
  },
};
/** The receiver asked to be left alone for hours: not sent, and nothing lost. */
export const GivenUp = answered([{ status: 503, headers: { 'Retry-After': '9999' } }], '.failed');
/** Given up, where the organization has an email address, too. */
export const GivenUpWithEmail = answered(
  [{ status: 503, headers: { 'Retry-After': '9999' } }],
  '.failed .link',
  mailedOpening,
);
/** The receiver did not take it: nothing is lost. */
export const NotTaken = answered(
  [{ body: { success: false, message: 'This form is switched off.' } }],
  '[part="delivery"].failed',
);
/** The receiver found something wrong: said at the field, and in the list at the top. */
export const FieldNotTaken = answered(
  [{ status: 422, body: { errors: { email: 'This address does not receive mail.' } } }],
  '[part="summary"]',
);
/** The files are more than the receiver takes. */
export const FilesTooLarge: Story = {
  args: { posting: mailedOpening },
  parameters: { answers: [{ status: 413 }] },
  play: async ({ canvasElement }) => {
    await drop(canvasElement, 'resume', pdf('resume.pdf'));
    await found(canvasElement, '.files li');
    await send(canvasElement);
    await found(canvasElement, '[part="summary"]');
  },
};

// ——— Sent

export const Sent = answered([{ body: { reference: 'REF-1' } }], '[part="confirmation"]');
/** With a word of the receiver's own. */
export const SentWithAMessage = answered(
  [{ body: { reference: 'REF-1', message: 'Thank you! We read every application on Fridays.' } }],
  '[part="confirmation"]',
);
/** An earlier try had arrived before its writer changed something. */
export const ArrivedBefore: Story = {
  args: { posting: bareOpening },
  parameters: { answers: [{ status: 500 }, { status: 409 }] },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part="delivery"] .buttons');
    await pressOn(canvasElement, '[part="answers"] .change button');
    await fill(canvasElement, 'name', 'María Xiong');
    await pressOn(canvasElement, '[part="form"] [part="submit"]');
    await pressOn(canvasElement, '[part="check"] [part="submit"]');
    await found(canvasElement, '[part="confirmation"] .notice');
  },
};
/** The voluntary questions of this opening, apart from the application. */
export const VoluntaryQuestions = answered([{}], '[part="voluntary"] form', voluntaryOpening);

/** Goes on to the voluntary questions, and presses there. */
const voluntary =
  (pressed: (canvas: HTMLElement) => Promise<void>): Story['play'] =>
  async ({ canvasElement }) => {
    await send(canvasElement);
    await pressed(canvasElement);
  };
const sendVoluntary = (canvas: HTMLElement) => pressOn(canvas, '[part="voluntary"] .button');

export const VoluntarySent: Story = {
  args: { posting: voluntaryOpening },
  play: voluntary(async (canvas) => {
    await sendVoluntary(canvas);
    await gone(canvas, '[part="voluntary"] form');
  }),
};
export const VoluntarySkipped: Story = {
  args: { posting: voluntaryOpening },
  play: voluntary(async (canvas) => {
    await press(canvas, ({ form }) => form.voluntarySkip);
    await gone(canvas, '[part="voluntary"] form');
  }),
};
/** They could not be sent; the application is not affected. */
export const VoluntaryFailed: Story = {
  args: { posting: voluntaryOpening },
  parameters: { answers: [{}, { status: 400 }] },
  play: voluntary(async (canvas) => {
    await sendVoluntary(canvas);
    await found(canvas, '[part="voluntary"] .failed');
  }),
};

// ——— By email

/** The organization only has an email address. */
export const ByEmail: Story = { args: { posting: mailedOpening, action: '' } };
/** The message, and the ways to send it oneself. */
export const EmailMessage: Story = {
  args: { posting: mailedOpening, action: '' },
  play: async ({ canvasElement }) => {
    await drop(canvasElement, 'resume', pdf('resume.pdf'));
    await found(canvasElement, '.files li');
    await fill(canvasElement, 'name', 'Maria Xiong');
    await fill(canvasElement, 'email', 'maria@example.org');
    await pressOn(canvasElement, '[part="submit"]');
    await found(canvasElement, '[part="message"]');
  },
};
/** Longer than an email program takes from a link: to be copied. */
export const EmailTooLong: Story = {
  args: { posting: mailedOpening, action: '' },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'name', 'Maria Xiong');
    await fill(canvasElement, 'email', 'maria@example.org');
    await fill(canvasElement, 'answer.why', 'Because I listen first, and then we act together. '.repeat(60));
    await pressOn(canvasElement, '[part="submit"]');
    await found(canvasElement, '[part="message"]');
  },
};

// ——— Instead of a form

/** Applications are taken on another site. */
export const OnAnotherSite: Story = {
  args: { posting: { ...bareOpening, application: { url: 'https://jobs.example.org/cook' } }, action: '' },
};
/** The opening does not say where applications go. */
export const NoWayToApply: Story = {
  args: { posting: { ...bareOpening, applicationContact: { telephone: '612-555-0100' } }, action: '' },
};
export const Closed: Story = { args: { posting: closedOpening } };
/** Its room is kept while the opening is on its way. */
export const Loading: Story = {
  args: { posting: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': silent }),
};
/** What the page left inside the element stands in where there is no opening. */
export const Fallback: Story = {
  beforeEach: serve({}),
  render: () =>
    html`<careers-application src=${`${HOST}nothing-here.json`}>
      <p>Write to <a href="mailto:jobs@example.org">jobs@example.org</a>.</p>
    </careers-application>`,
};
export const CouldNotBeLoaded: Story = {
  args: { posting: undefined, src: `${HOST}nothing-here.json` },
  beforeEach: serve({}),
};
/** The line broke while the form itself, which is loaded for who applies, was on its way. */
export const FormCouldNotBeLoaded: Story = {
  render: ({ posting }) =>
    html`<careers-application .posting=${posting} .formFailed=${true} action=${RECEIVER}></careers-application>`,
};
