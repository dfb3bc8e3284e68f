/** "Put it on your site": from the choice to the lines, with a picture of a site that shows what they show. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CareersConfigurator } from '../../../src/configurator/element.js';
import { control, deep, deepAll, focused, until } from '../support.js';

const FOLDER = 'https://jobs.example.org/careers-files/';

customElements.define('careers-configurator', CareersConfigurator);

const lines = (root: Element) => deepAll(root, 'pre').map(({ textContent }) => textContent);
const choose = (root: Element, name: string, value: string) =>
  deep<HTMLInputElement>(root, `input[name="${name}"][value="${value}"]`).click();
const change = (root: Element, selector: string, value: string) => {
  const field = deep<HTMLInputElement>(root, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('<careers-configurator>', () => {
  it('leads from what to show to the lines for a page, WordPress and npm', async () => {
    const root = await fixture<CareersConfigurator>(
      html`<careers-configurator folder=${FOLDER}></careers-configurator>`,
    );
    expect(lines(root)[0]).to.contain(`<script src="${FOLDER}careers.js" async></script>`);
    choose(root, 'shape', 'card');
    change(root, '#list', 'https://jobs.example.org/openings.json');
    change(root, '#lang', 'es');
    change(root, '#accent', 'gold');
    await until(() => deep(root, '#accent-said').textContent.includes('Write it like #0b5d57.'));
    change(root, '#accent', 'FFD54F');
    await root.updateComplete;
    expect(deep(root, '#accent-said').textContent).to.contain('On the light ground its contrast is 1.4 to 1');
    const source = deep<HTMLIFrameElement>(root, 'iframe').contentWindow;
    const told = { openings: [{ id: 'cook', title: 'Cook' }, { id: 'driver', title: 'Driver' }] }; // prettier-ignore
    dispatchEvent(new MessageEvent('message', { data: { careersConfigurator: told }, source }));
    await until(() => deepAll(root, '#opening option').length === 2);
    change(root, '#opening', 'driver');
    await root.updateComplete;
    expect(lines(root)[0]).to.contain('posting-id="driver" lang="es"').and.to.contain('accent: &#35;ffd54f');
    choose(root, 'host', 'wordpress');
    await root.updateComplete;
    expect(lines(root)[0]).to.equal('[careers_card id="driver" lang="es"]');
    choose(root, 'host', 'npm');
    await root.updateComplete;
    expect(lines(root)[1]).to.equal("import 'coalition-careers/careers-card.js';");
    await expect(root).to.be.accessible();
  });

  it('says what is wrong with a list', async () => {
    const root = await fixture<CareersConfigurator>(
      html`<careers-configurator folder=${FOLDER}></careers-configurator>`,
    );
    change(root, '#list', 'https://jobs.example.org/none.json');
    await root.updateComplete;
    const source = deep<HTMLIFrameElement>(root, 'iframe').contentWindow;
    dispatchEvent(
      new MessageEvent('message', { data: { careersConfigurator: { failed: 'It answered 404.' } }, source }),
    );
    await until(() => deep(root, '#list-said').textContent.includes('It answered 404.'));
  });

  it('fits on a phone, and is used by the keyboard alone', async () => {
    const box = await fixture(html`<div style="width: 288px"><careers-configurator folder=${FOLDER}></careers-configurator></div>`); // prettier-ignore
    const root = box.querySelector<CareersConfigurator>('careers-configurator')!;
    await root.updateComplete;
    expect(box.scrollWidth).to.be.at.most(288);
    deep(root, 'input[name="shape"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => lines(root)[0]?.includes('<careers-posting'), 'one opening is chosen');
    for (const id of ['list', 'lang', 'theme', 'accent']) {
      await sendKeys({ press: 'Tab' });
      expect(focused()?.id).to.equal(id);
    }
  });

  it('copies lines, or says that it can’t', async () => {
    const root = await fixture<CareersConfigurator>(
      html`<careers-configurator folder=${FOLDER}></careers-configurator>`,
    );
    control(root, 'Copy').click();
    await until(() => /Copied\.|Copying is not possible/.test(deep(root, '.lines > [role="status"]').textContent));
  });
});
