/** How things stand to each other: sizes, places and what keeps still, as a browser draws them. */
import { expect, fixture, html } from '@open-wc/testing';
import './registered.js';
import type { CareersBoard } from '../../src/careers-board.js';
import { resize } from '../support/commands.js';
import { openBox } from '../support/receiver.js';
import { Applicant } from './application/applicant.js';
import { day, deep, deepAll, goOffline, isVisible, posting, settled, until } from './support.js';

const application = { endpoint: '/receiver/applications?box=craft' };
const openings = [
  posting({ id: 'a', title: 'Weaver', datePosted: day(0), employmentType: 'FULL_TIME', application }),
  posting({ id: 'b', title: 'Dyer', hiringOrganization: { name: 'Peña Cultural' }, employmentType: 'PART_TIME' }),
  posting({ id: 'c', title: 'Spinner', hiringOrganization: { name: 'Peña Cultural' }, employmentType: 'PART_TIME' }),
];
const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
const boxOf = (one: Element) => one.getBoundingClientRect();

async function board(width: number, more: Partial<CareersBoard> = {}): Promise<CareersBoard> {
  await resize(width, 800);
  const element = await fixture<CareersBoard>(
    html`<careers-board routing="none" .postings=${openings} style="font-size: 16px"></careers-board>`,
  );
  Object.assign(element, more);
  await until(() => deepAll(element, '[data-facet]').length > 0, 'the filters');
  await settled(element);
  return element;
}

describe('craft', () => {
  after(() => resize(1280, 800));

  it('a group’s heading is larger than the titles under it; a badge has 13 px and the body’s face', async () => {
    const element = await board(1000, { groupBy: 'organization' });
    const [group] = deepAll(element, '[part~="group"] h3, [part~="group"]');
    expect(sizeOf(group!)).to.be.greaterThan(sizeOf(deep(element, '[part~="title"]')));
    const badge = deep(element, '[part~="badge"]');
    expect(sizeOf(badge)).to.be.at.least(13);
    const face = (one: Element) => getComputedStyle(one).fontFamily;
    expect(face(badge)).to.equal(face(deep(element, '[part~="facts"]')));
  });

  it('the facts stand beside the fields where there is room, and nowhere where there is none', async () => {
    await resize(1280, 800);
    const form = await fixture<HTMLElement>(html`<careers-application .posting=${openings[0]}></careers-application>`);
    const person = new Applicant(form);
    await until(() => person.labels.length > 0, 'the form');
    const facts = deep(form, '[part~="facts"]');
    expect(boxOf(facts).left).to.be.at.least(boxOf(deep(form, '[part~="form"]')).right);
    await resize(360, 800);
    expect(isVisible(facts)).to.equal(false);
  });

  it('the send button keeps its place while sending, and Stop is elsewhere', async () => {
    await resize(800, 800);
    const form = await fixture<HTMLElement>(
      html`<careers-application
        .posting=${posting({ id: 'craft-send' })}
        action=${openBox().url()}
      ></careers-application>`,
    );
    const person = new Applicant(form);
    await until(() => person.labels.length > 0, 'the form');
    await person.toCheck();
    const place = () => {
      const { top, left, width } = boxOf(deep(form, '[part~="submit"]'));
      const { top: above } = boxOf(deep(form, '[part~="answers"]'));
      return [Math.round(top - above), left, width];
    };
    const before = place();
    const goOnline = goOffline();
    await person.press('Send application');
    await until(() => person.text.includes('You are offline'), 'the waiting');
    expect(place()).to.deep.equal(before);
    const [stop, send] = [boxOf(person.button('Stop')), boxOf(deep(form, '[part~="submit"]'))];
    expect(stop.top >= send.bottom || stop.left >= send.right, 'elsewhere').to.equal(true);
    await person.press('Stop');
    goOnline();
  });
});
