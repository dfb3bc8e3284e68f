/** The demo's hostile pages, each in a frame of its own, with the elements from src/: nothing readable breaks. */
import { LiveRegion } from '../../src/elements/base/page/live-region.js';
import { expect } from '@open-wc/testing';
import type { AxeResults, Spec } from 'axe-core';
import type { CareersPosting } from '../../src/elements.js';
import { press } from '../support/commands.js';
import { focused } from '../support/focus.js';
import { deep, deepAll, find, isVisible, until } from './support.js';

const OURS = 'careers-card, careers-posting, careers-board';

/** The global of the script tag's file, which is not among the sources' exports; and axe. */
const HEAD = `<script type="module">
    import { setStrings } from '/src/index.ts';
    globalThis.coalitionCareers = { setStrings };
  </script>
  <script src="/node_modules/axe-core/axe.min.js"></script>`;

interface Hostile {
  view: Window;
  page: Document;
  posting: CareersPosting;
  /** Makes the frame this wide, and as high as all that is on the page: what is in it is on no other's way. */
  fit(width: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): void;
}

/** Opens a page of demo/hostile/, whose addresses are those of the demo's server. */
async function open(name: string): Promise<Hostile> {
  const text = await (await fetch(`/demo/hostile/${name}.html`)).text();
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const page = frame.contentDocument!;
  page.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- a page from srcdoc has no address, which the board writes to
  page.write(
    text
      .replaceAll(/="\/(data|hostile)\//g, '="/demo/$1/')
      .replace('/cdn/careers.js', '/src/index.ts')
      .replace('<head>', `<head>${HEAD}`),
  );
  page.close();
  await loaded;
  const view = frame.contentWindow!;
  const resize = async (width: number, height: number) => {
    Object.assign(frame.style, { border: '0', inlineSize: `${width}px`, blockSize: `${height}px` });
    await until(() => view.innerWidth === width && view.innerHeight === height, `a frame of ${width} × ${height}`);
  };
  const posting = page.querySelector('careers-posting')!;
  await until(() => deepAll(page, 'careers-board, careers-card').length > 10, 'the openings are not listed');
  await until(() => find(posting, '.prose p'), 'the opening is not shown');
  return {
    view,
    page,
    posting,
    fit: (width) => resize(width, 7_000),
    resize,
    close: () => frame.remove(),
  };
}

/** Opens the form, and sends it empty. */
async function failForm({ posting }: Hostile): Promise<void> {
  posting.applying = true;
  await until(() => find(posting, 'form'), 'there is no form');
  deep(posting, 'form .primary').click();
  await until(() => find(posting, '[part~="summary"] a'), 'the form says of no problem');
}

const ours = (page: Document) => [...page.querySelectorAll<HTMLElement>(OURS)];
const above = (element: Element) =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;

function* around(element: Element): Generator<Element> {
  for (let at: Element | null | undefined = element; at; at = above(at)) yield at;
}

/** A line of text that can be seen: where its letters stand. */
interface Line {
  text: Node;
  parent: Element;
  fontSize: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Text that is meant for the eye. */
function* texts(root: Node): Generator<Text> {
  if (root.nodeType === Node.TEXT_NODE && root.nodeValue!.trim()) yield root as Text;
  if (root.nodeType === Node.ELEMENT_NODE) {
    const element = root as Element;
    if (element.matches('style, script, select, .visually-hidden') || !isVisible(element)) return;
    if (element.shadowRoot) return yield* texts(element.shadowRoot);
  }
  for (const child of root.childNodes) yield* texts(child);
}

function linesOf(text: Text): Line[] {
  const parent = text.parentElement!;
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const fontSize = parseFloat(getComputedStyle(parent).fontSize);
  const boxes = [...range.getClientRects()];
  // A mark of direction at the beginning has a box of its own, of no width.
  const sized = boxes.filter(({ width }) => width >= 1);
  return (sized.length > 0 ? sized : boxes).map(({ left, right, top, bottom }) => {
    // A box is as high as its font says; the letters are in the middle of it.
    const inset = Math.max(0, (bottom - top - fontSize) / 2);
    return { text, parent, fontSize, left, right, top: top + inset, bottom: bottom - inset };
  });
}

/** What of the text can't be read. */
function unreadable({ page, view }: Hostile): string[] {
  const found: string[] = [];
  const lines = ours(page).flatMap((element) => [...texts(element)].flatMap(linesOf));
  const tell = ({ text }: Line, what: string) => found.push(`“${text.nodeValue!.trim().slice(0, 40)}” ${what}`);
  for (const line of lines) {
    const { left, right, top, bottom, fontSize, parent } = line;
    if (right - left < 1 || bottom - top < 1) tell(line, 'has no size');
    if (fontSize < 12) tell(line, `is ${fontSize} px small`);
    if (left < -1 || right > view.innerWidth + 1) tell(line, `stands beside the window (${left} to ${right})`);
    for (const box of around(parent)) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display.startsWith('inline') || display === 'contents') continue;
      const edge = box.getBoundingClientRect();
      const cutX = overflowX !== 'visible' && (left < edge.left - 1 || right > edge.right + 1);
      const cutY = /hidden|clip/.test(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1);
      if (cutX || cutY) tell(line, `is cut off by ${box.localName}.${box.className}`);
    }
  }
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.text === one.text) continue;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (width > 1 && height > 1) tell(one, `overlaps “${other.text.nodeValue!.trim().slice(0, 40)}”`);
    }
  }
  if (lines.length < 50) found.push(`There are ${lines.length} lines of text.`);
  const { scrollWidth } = page.documentElement;
  if (scrollWidth > view.innerWidth) found.push(`The page is ${scrollWidth} px wide in ${view.innerWidth}.`);
  // Where one thing breaks all of them, these are enough.
  return found.slice(0, 12);
}

const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea';

function controls(page: Document): HTMLElement[] {
  return ours(page)
    .flatMap((element) => deepAll(element, CONTROLS))
    .filter((one) => isVisible(one) && ![...around(one)].some((at) => at.matches('.visually-hidden')));
}

/** Controls that are smaller than 24 × 24 px (A11Y-5); a link in a sentence is as high as its line. */
function small({ page }: Hostile): string[] {
  return controls(page)
    .filter((one) => !one.closest('p:not(.alone), li, small, h2, h3'))
    .map((one) => (one as HTMLInputElement).labels?.[0]?.closest('.option, .choice') ?? one)
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 23.9 || height < 23.9;
    })
    .map((one) => one.outerHTML.slice(0, 90));
}

/** Text whose contrast axe finds too low, in the page's own colours. */
async function faint({ page, view }: Hostile): Promise<string[]> {
  const { axe } = view as unknown as { axe: { run(at: object, how: Spec): Promise<AxeResults> } };
  const results = await axe.run({ include: OURS.split(', ') }, {
    runOnly: { type: 'rule', values: ['color-contrast'] },
  } as Spec);
  const looked = results.passes.flatMap(({ nodes }) => nodes);
  const low = results.violations.flatMap(({ nodes }) => nodes);
  if (looked.length + low.length < 20) return [`axe looked at ${looked.length} texts on ${page.title}.`];
  return low.map(({ html, any }) => `${html.slice(0, 90)} ${any[0]?.message}`);
}

for (const name of ['reset', 'unset', 'important', 'rem', 'rtl', 'dark', 'dark-undeclared', 'sticky']) {
  describe(`hostile page: ${name}`, () => {
    let hostile: Hostile;

    before(async () => {
      hostile = await open(name);
    });
    after(() => hostile.close());

    for (const width of [320, 1280]) {
      it(`card, posting and board can be read at ${width} px`, async () => {
        hostile.posting.applying = false;
        await until(() => find(hostile.posting, '.prose p'));
        await hostile.fit(width);
        expect(unreadable(hostile)).to.deep.equal([]);
        expect(small(hostile)).to.deep.equal([]);
        expect(await faint(hostile)).to.deep.equal([]);
      });

      it(`the form and its problems can be read at ${width} px`, async () => {
        await failForm(hostile);
        await hostile.fit(width);
        expect(unreadable(hostile)).to.deep.equal([]);
        expect(small(hostile)).to.deep.equal([]);
        expect(await faint(hostile)).to.deep.equal([]);
      });
    }

    it('text is the page’s own: its font, size and color', async () => {
      hostile.posting.applying = false;
      await until(() => find(hostile.posting, '.prose p'));
      const look = (element: Element) => {
        const { fontFamily, fontSize, color } = getComputedStyle(element);
        return { fontFamily, fontSize, color };
      };
      expect(look(deep(hostile.posting, '.prose p'))).to.deep.equal(look(hostile.page.querySelector('.lead')!));
    });

    it('lines have room, and words are written as they were typed', () => {
      for (const element of ours(hostile.page)) {
        const { fontSize, lineHeight, textTransform, textIndent, whiteSpace } = getComputedStyle(
          deep(element, '.frame'),
        );
        expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.closeTo(1.55, 0.01);
        expect([textTransform, textIndent, whiteSpace]).to.deep.equal(['none', '0px', 'normal']);
      }
    });

    it('the live region is read out and not seen', () => {
      for (const element of ours(hostile.page)) {
        new LiveRegion(element).say('');
        const region = element.querySelector<HTMLElement>(':scope > [slot="careers-status"]')!;
        region.textContent = 'Words that are only heard. '.repeat(20);
        const { width, height } = region.getBoundingClientRect();
        expect([width, height], element.localName).to.deep.equal([1, 1]);
        expect(isVisible(region), element.localName).to.equal(true);
        expect(getComputedStyle(region).clipPath, element.localName).to.equal('inset(50%)');
        region.textContent = '';
      }
    });
  });
}

describe('hostile page: rem', () => {
  it('an element where the text size was forgotten has 12 px, and not 10', async () => {
    const hostile = await open('rem');
    const aside = hostile.page.querySelector('.forgotten')!;
    expect(getComputedStyle(aside).fontSize).to.equal('10px');
    expect(getComputedStyle(deep(aside, '[part~="summary"]')).fontSize).to.equal('12px');
    hostile.close();
  });
});

describe('hostile page: rtl', () => {
  let hostile: Hostile;

  before(async () => {
    hostile = await open('rtl');
    hostile.posting.postingId = 'sample-bus-rider-organizer';
    await until(() => find(hostile.posting, '.contact'), 'the opening with a telephone is not shown');
    await hostile.fit(1280);
  });
  after(() => hostile.close());

  const edges = (element: Element) => element.getBoundingClientRect();

  it('is mirrored: the facts at the left; an English title begins where the lines around it begin', () => {
    const { posting } = hostile;
    const body = edges(deep(posting, '[part~="body"]'));
    expect(edges(deep(posting, '[part~="glance"]')).right).to.be.below(body.left);
    expect(edges(deep(posting, '[part~="title"] span')).right).to.be.closeTo(body.right, 2);
    expect(edges(deep(posting, '[part~="organization"] a')).right).to.be.closeTo(body.right, 2);
    const card = deep(hostile.page, 'careers-card');
    expect(edges(deep(card, '[part~="pay"]')).right).to.be.below(edges(deep(card, '[part~="title"]')).left);
  });

  it('addresses and numbers keep their order', () => {
    const addresses = deepAll(hostile.posting, 'a[href^="mailto:"] bdi, .contact small:last-child bdi');
    expect(addresses.map(({ textContent }) => textContent)).to.include.members([
      'transit@example.org',
      '+1 612-555-0142',
    ]);
    for (const address of addresses) {
      const { direction, unicodeBidi } = getComputedStyle(address);
      expect([direction, unicodeBidi], address.textContent).to.deep.equal(['ltr', 'isolate']);
    }
  });

  it('what is in another language ends with its own full stop, and a name does not turn the dots around', () => {
    const at = (text: Text, index: number) => {
      const range = text.ownerDocument.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect();
    };
    const all = ours(hostile.page).flatMap((element) => [...texts(element)]);
    const sentence = all.find(({ data }) => data.startsWith('Sample opening: help renters'))!;
    const end = sentence.data.lastIndexOf('.');
    expect(at(sentence, end).left).to.be.at.least(at(sentence, end - 1).left);
    const card = deep(hostile.page, 'careers-card');
    const [name, place] = deepAll(card, '[part~="facts"] > span');
    // The dot is in the span, after the name: at the left of it.
    expect(edges(name!).left).to.be.below(edges(deep(name!, 'bdi')).left - 2);
    expect(edges(name!).right).to.be.closeTo(edges(deep(name!, 'bdi')).right, 1);
    expect(edges(place!).right).to.be.below(edges(name!).left + 1);
  });

  it('e-mail address and phone number are typed from left to right', async () => {
    hostile.posting.applying = true;
    await until(() => find(hostile.posting, 'input[type="email"]'), 'there is no form');
    for (const input of deepAll(hostile.posting, 'input[type="email"], input[type="tel"]')) {
      expect(getComputedStyle(input).direction, input.id).to.equal('ltr');
    }
  });
});

describe('hostile page: sticky', () => {
  let hostile: Hostile;
  let header: Element;

  before(async () => {
    hostile = await open('sticky');
    header = hostile.page.querySelector('.site-header')!;
  });
  after(() => hostile.close());

  const edge = () => header.getBoundingClientRect().bottom;

  for (const width of [320, 1280]) {
    it(`nothing that gets the focus is under the header at ${width} px`, async function () {
      this.timeout(60_000);
      await failForm(hostile);
      await hostile.resize(width, 700);
      const { page, view } = hostile;
      const isClear = (element: Element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= edge() - 1 && bottom <= view.innerHeight + 1;
      };
      const all = controls(page);
      for (const [keys, first, last] of [
        ['Tab', all[0]!, all.at(-1)!],
        ['Shift+Tab', all.at(-1)!, all[0]!],
      ] as const) {
        first.focus();
        let at: Element = first;
        for (let steps = 0; at !== last; steps += 1) {
          expect(steps, `steps with ${keys}`).to.be.below(all.length);
          await press(keys);
          at = focused(page)!;
          await until(() => isClear(at), `${keys} to ${at.outerHTML.slice(0, 90)}`);
        }
      }
      // What the elements move the focus to themselves: the problems of a form that was sent, and the title.
      const isReached = (selector: string) => () => {
        const at = focused(page);
        return at !== null && at === find(hostile.posting, selector) && isClear(at);
      };
      const hideHalf = (element: Element) => {
        const { top, height } = element.getBoundingClientRect();
        view.scrollBy({ top: top + height / 2 - edge(), behavior: 'instant' });
      };
      hideHalf(deep(hostile.posting, '.problems'));
      deep(hostile.posting, 'form .primary').click();
      await until(isReached('.problems'), 'the problems are not in view');
      hideHalf(deep(hostile.posting, '.title'));
      hostile.posting.focus();
      await until(isReached('.title'), 'the title is not in view');
    });
  }

  it('the facts that stay in view are not under the header', async () => {
    hostile.posting.applying = false;
    hostile.posting.postingId = 'alliance-coalition-organizer';
    await until(() => find(hostile.posting, '.prose li'), 'the long opening is not shown');
    await hostile.resize(1280, 800);
    const glance = deep(hostile.posting, '[part~="glance"]');
    hostile.view.scrollTo({
      top: hostile.view.scrollY + glance.getBoundingClientRect().top + 200,
      behavior: 'instant',
    });
    const distance = () => glance.getBoundingClientRect().top - edge();
    await until(() => distance() >= 0 && distance() < 40, `it does not stay, but is ${distance()} px away`);
  });
});
