import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import '../src/careers-posting.js';
import type { JobPosting } from '../src/posting.js';
import greenhouseJob from '../fixtures/feeds/greenhouse-job.json';
import greenhouseJobs from '../fixtures/feeds/greenhouse-jobs-light.json';
import { commonArgs, commonControls, tokenStyles, type CommonArgs } from './controls.js';
import { HOST, serve, silent, type Answer } from './feeds.js';
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
import { found, press, pressOn } from './play.js';
import { RECEIVER, receive } from './receiver.js';

interface Args extends CommonArgs {
  posting?: JobPosting;
  action?: string;
  apply: 'form' | 'link' | 'none';
  'structured-data': 'auto' | 'off';
  'upload-progress': boolean;
}

/** The whole posting with the way to apply. On a wide container the facts stand in a side column. */
const meta: Meta<Args> = {
  title: 'Posting',
  component: 'careers-posting',
  args: {
    ...commonArgs,
    posting: opening,
    action: RECEIVER,
    apply: 'form',
    'structured-data': 'off',
    'upload-progress': false,
  },
  argTypes: {
    posting: { control: 'object' },
    action: { control: 'text' },
    apply: { control: 'inline-radio', options: ['form', 'link', 'none'] },
    'structured-data': { control: 'inline-radio', options: ['auto', 'off'] },
    'upload-progress': { control: 'boolean' },
    ...commonControls,
  },
  beforeEach: receive,
  render: (args) =>
    html`<careers-posting
      .posting=${args.posting}
      src=${ifDefined(args.src)}
      posting-id=${ifDefined(args['posting-id'])}
      heading-level=${args['heading-level']}
      lang=${ifDefined(args.lang)}
      action=${ifDefined(args.action)}
      apply=${args.apply}
      structured-data=${args['structured-data']}
      ?upload-progress=${args['upload-progress']}
      style=${tokenStyles(args)}
    ></careers-posting>`,
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
export const WithALogo: Story = {
  args: { posting: logoOpening },
};
/** Text that came as HTML passes the sanitiser. */
export const FromHtml: Story = {
  args: { posting: openings.find(({ description }) => typeof description === 'object') },
};
export const InSpanish: Story = { args: { posting: openings.find(({ inLanguage }) => inLanguage === 'es') } };
/** The opening is in Arabic, the page is not: each runs its own way. */
export const RightToLeftOpening: Story = { args: { posting: arabicOpening } };
/** Words that fit no column break. */
export const LongWords: Story = {
  args: { posting: longOpening },
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};
export const NarrowColumn: Story = { decorators: [(story) => html`<div class="story-narrow">${story()}</div>`] };
export const ApplyByLink: Story = { args: { apply: 'link' } };
export const WithoutApply: Story = { args: { apply: 'none' } };
/** Apply opens the form in the posting's place, and there is a way back. */
export const Applying: Story = {
  args: { posting: { ...bareOpening, id: 'applying' } },
  play: async ({ canvasElement, step }) => {
    await step('Apply opens the form', async () => {
      await pressOn(canvasElement, '[part="apply"]');
      await found(canvasElement, 'input[name="email"]');
    });
    await step('and back', async () => {
      await press(canvasElement, ({ view }) => view.backToPosting);
      await expect((await found(canvasElement, '[part="title"]')).textContent).toContain(bareOpening.title);
    });
    await pressOn(canvasElement, '[part="apply"]');
    await found(canvasElement, 'input[name="email"]');
  },
};
/** Its room is kept while it is on its way. */
export const Loading: Story = {
  args: { posting: undefined, src: `${HOST}one.json` },
  beforeEach: serve({ 'one.json': silent }),
};

const list = 'boards/sample/jobs';
const job = `${list}/4628944002?questions=true&pay_transparency=true`;
const fromAList = (text: Answer): Story => ({
  args: { posting: undefined, src: HOST + list, 'posting-id': '4628944002' },
  beforeEach: serve({ [list]: greenhouseJobs, [job]: text }),
});
/** The list has only the head; the text is fetched for whoever reads it. */
export const TextOnDemand = fromAList(greenhouseJob);
export const TextLoading = fromAList(silent);
/** The text could not be had; it can be asked for again. */
export const TextCouldNotBeLoaded = fromAList(503);

/** What the page left inside the element stands in where there is no opening. */
export const Fallback: Story = {
  beforeEach: serve({}),
  render: () =>
    html`<careers-posting src=${`${HOST}nothing-here.json`}>
      <p>We are looking for a Community Cook. Write to <a href="mailto:jobs@example.org">jobs@example.org</a>.</p>
    </careers-posting>`,
};
/** Nothing to show and nothing left in the page to stand in. */
export const CouldNotBeLoaded: Story = {
  args: { posting: undefined, src: `${HOST}nothing-here.json` },
  beforeEach: serve({}),
};
/** No data and nowhere to get it from. */
export const NoOpening: Story = { args: { posting: undefined } };
