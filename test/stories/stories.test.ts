/**
 * Every story of the built Storybook: it is shown, its play function goes through, and axe finds nothing, in light and
 * in dark; every rule of a recipe changes what it is for. Needs storybook-static/, which test/run.ts builds where it is missing or old.
 */
import { expect, nextFrame } from '@open-wc/testing';
import type { Result } from 'axe-core';
import { idleRules } from './recipe-rules.js';

const STORYBOOK = '/some/path/';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

/** What Storybook tells of a story that it has shown, played and checked; of a fault, what was said. */
interface Finished {
  message?: string;
  storyId: string;
  status: 'success' | 'error';
  reporters: { type: string; status: string; result?: { violations: Result[] } }[];
}

/** The line that the two halves of Storybook talk over; here, the one to the story. */
interface Channel {
  last(event: string): [Finished] | undefined;
  once(event: string, listener: (told: Finished) => void): void;
  emit(event: string, payload: object): void;
}

const response = await fetch(`${STORYBOOK}index.json`);
if (!response.ok) throw new Error('There is no storybook-static/: npm run build-storybook makes it.');
const { entries } = (await response.json()) as { entries: Record<string, Entry> };

/** Dark is a matter of colors: what one engine sees is what all see, and each look costs. */
const isDarkSeen = navigator.userAgent.includes('Chrom');

/** The frame that stories are shown in, one after the other as in the sidebar; a new one after one that failed. */
let frame: HTMLIFrameElement | undefined;
let scheme: 'light' | 'dark' = 'light';

const channelOf = ({ contentWindow }: HTMLIFrameElement) =>
  (contentWindow as { __STORYBOOK_ADDONS_CHANNEL__?: Channel } | null)?.__STORYBOOK_ADDONS_CHANNEL__;

/** Shows an entry, and waits for what Storybook tells when it is done with it. */
async function show({ id, type }: Entry): Promise<Finished> {
  const event = type === 'docs' ? 'docsRendered' : 'storyFinished';
  const known = frame && channelOf(frame);
  if (known) return told(known, event, ['setCurrentStory', { storyId: id, viewMode: type }]);
  frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '700';
  frame.src = `${STORYBOOK}iframe.html?${new URLSearchParams({ id, viewMode: type })}`;
  document.body.append(frame);
  for (;;) {
    const [told] = channelOf(frame)?.last(event) ?? [];
    if (told !== undefined) return told;
    await nextFrame();
  }
}

/** Asks for something, and waits for the answer. */
function told(channel: Channel, event: string, asked: [event: string, payload: object]): Promise<Finished> {
  return new Promise((done) => {
    channel.once(event, done);
    channel.emit(...asked);
  });
}

/** What Storybook shows instead of a story that could not be shown. */
const fault = () => frame?.contentDocument?.querySelector('#error-message')?.textContent.trim() ?? '';

/** What a play function threw in this frame: Storybook calls such a story finished with success. */
const thrown = () => {
  const channel = frame && channelOf(frame);
  const events = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'];
  return events.flatMap((event) => channel?.last(event) ?? []).map((error) => error.message ?? JSON.stringify(error));
};

/** A violation in words: its rule, and where it is. */
const inWords = ({ id, nodes }: Result) =>
  `${id}: ${nodes.map(({ target, html }) => `${target.flat().join(' ')} ${html}`).join('; ')}`;

function judge({ storyId, status, reporters }: Finished, { id }: Entry): void {
  expect(storyId).to.equal(id);
  expect(thrown()).to.deep.equal([]);
  const report = reporters.find(({ type }) => type === 'a11y');
  const violations = report?.result?.violations.map(inWords) ?? [];
  expect(violations, `in ${scheme}`).to.deep.equal([]);
  expect(status, `in ${scheme}: ${fault()}`).to.equal('success');
  expect(report?.status, 'what axe says').to.equal('passed');
}

describe('every story', function () {
  // Ten thousand openings, with axe, in two schemes.
  this.timeout(60_000);

  const leave = () => {
    frame?.remove();
    frame = undefined;
    scheme = 'light';
  };
  afterEach(function () {
    if (this.currentTest?.state === 'failed') leave();
  });

  for (const entry of Object.values(entries)) {
    const { title, name, type } = entry;
    if (type === 'docs') {
      it(`${title}, ${name}: the page is shown`, async () => {
        // Its stories go on telling that they are finished.
        leave();
        await show(entry);
        const page = frame?.contentDocument;
        expect(page?.body.className, fault()).not.to.contain('sb-show-errordisplay');
        expect(page?.querySelector('#storybook-docs h1')).to.exist;
        leave();
      });
      continue;
    }
    it(`${title}, ${name}`, async () => {
      judge(await show(entry), entry);
      if (title.startsWith('Recipes/')) expect(idleRules(frame!.contentDocument!)).to.deep.equal([]);
      const channel = frame && channelOf(frame);
      if (!channel || !isDarkSeen) return;
      // As it was played, in the other scheme; the next story begins in that.
      scheme = scheme === 'light' ? 'dark' : 'light';
      judge(await told(channel, 'storyFinished', ['updateGlobals', { globals: { scheme } }]), entry);
    });
  }
});
