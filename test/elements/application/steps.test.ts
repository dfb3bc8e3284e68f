/** The steps of the form in the history: Back goes from the check to the fields, and from them to the opening. */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import { Applicant } from './applicant.js';
import { applyControl, control, posting, settled, until, untilSeen } from '../support.js';

const shown = posting({ id: 'steps', application: { endpoint: '/receiver/applications?box=steps' } });

/** From the opening to the check of the answers, and back by the browser alone. */
async function goesThereAndBack(element: HTMLElement): Promise<void> {
  const person = new Applicant(element);
  applyControl(element).click();
  await untilSeen(element, 'Full name');
  await until(() => person.labels.length > 1);
  await person.fillInPerson();
  await person.press('Check your answers');
  await person.at('Check your answers');
  history.back();
  await until(() => person.labels.includes('Full name'), 'the fields');
  expect(person.field('Full name').querySelector('input')!.value).to.equal('Maria Xiong');
  history.forward();
  await person.at('Check your answers');
  history.back();
  await until(() => person.labels.includes('Full name'), 'the fields again');
  history.back();
  await until(() => !person.labels.length, 'the opening');
  await untilSeen(element, 'Minimal Keeper');
}

describe('the steps of the form', () => {
  it('are steps in the history of a posting alone', async () => {
    const element = await fixture<HTMLElement>(html`<careers-posting .posting=${shown}></careers-posting>`);
    await settled(element);
    const { length } = history;
    await goesThereAndBack(element);
    expect(history.length).to.equal(length + 2);
  });

  it('are steps in the history of a board, under the page’s title', async () => {
    const { title } = document;
    const element = await fixture<HTMLElement>(
      html`<careers-board .postings=${[shown]} param="steps"></careers-board>`,
    );
    await settled(element);
    control(element, 'Minimal Keeper').click();
    await until(() => document.title.startsWith('Minimal Keeper – '));
    await goesThereAndBack(element);
    expect(new URL(location.href).searchParams.get('steps')).to.equal('steps');
    applyControl(element).click();
    await until(() => document.title.startsWith('Apply: Minimal Keeper – '));
    control(element, /All openings/).click();
    await until(() => document.title === title);
    await until(() => !new URL(location.href).searchParams.has('steps'), 'the address of the list');
  });

  it('are none on a board without routing, which leaves the title alone, too', async () => {
    const { title } = document;
    const element = await fixture<HTMLElement>(
      html`<careers-board .postings=${[shown]} routing="none"></careers-board>`,
    );
    await settled(element);
    const { length } = history;
    control(element, 'Minimal Keeper').click();
    await untilSeen(element, 'Apply');
    const person = new Applicant(element);
    applyControl(element).click();
    await until(() => person.labels.length > 1);
    await person.fillInPerson();
    await person.press('Check your answers');
    await person.at('Check your answers');
    expect(history.length).to.equal(length);
    expect(document.title).to.equal(title);
  });
});
