/** The one way in which an element moves the focus. */
import { expect, fixture, html as page } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { FocusController, type FocusTarget } from '../../../src/elements/base/page/focus.js';

class FocusProbe extends LitElement {
  static override properties = { step: {}, loading: { type: Boolean } };

  declare step: string;
  declare loading: boolean;

  readonly focusing = new FocusController(this);

  constructor() {
    super();
    this.step = 'first';
    this.loading = false;
  }

  override focus(options?: FocusOptions): void {
    this.focusing.move({ to: ['h2'], options });
  }

  override render() {
    return html`<h2 tabindex="-1">Title</h2>
      <button class="hidden" hidden>Not drawn</button>
      <button class=${this.step}>${this.step}</button>
      ${this.loading ? html`<p part="loading"></p>` : html`<focus-inner></focus-inner>`}`;
  }
}
customElements.define('focus-probe', FocusProbe);

class FocusInner extends LitElement {
  readonly focusing = new FocusController(this);

  override focus(): void {
    this.focusing.move({ to: ['input'] });
  }

  override render() {
    return html`<input />`;
  }
}
customElements.define('focus-inner', FocusInner);

const make = () => fixture<FocusProbe>(page`<focus-probe></focus-probe>`);

/** What has the focus in an element's shadow root, as a selector. */
const active = ({ shadowRoot }: Element) => {
  const element = shadowRoot!.activeElement;
  return element && [element.localName, ...element.classList].join('.');
};

describe('focus controller', () => {
  it('moves the focus after the update that shows the target', async () => {
    const probe = await make();
    probe.focusing.request({ to: ['.second'] });
    expect(active(probe)).to.equal(null);
    probe.step = 'second';
    await probe.updateComplete;
    expect(active(probe)).to.equal('button.second');
  });

  it('moves it at once where nothing is to be rendered, and only once', async () => {
    const probe = await make();
    probe.focus();
    expect(active(probe)).to.equal('h2');
    probe.shadowRoot!.querySelector<HTMLElement>('button.first')!.focus();
    probe.requestUpdate();
    await probe.updateComplete;
    expect(active(probe)).to.equal('button.first');
  });

  it('takes the first target that is drawn, and the last request', async () => {
    const probe = await make();
    probe.focusing.request({ to: ['h2'] });
    probe.focusing.request({ to: ['.missing', '.hidden', '.first', 'h2'] });
    await probe.updateComplete;
    expect(active(probe)).to.equal('button.first');
  });

  it('leaves a focus alone that is not lost', async () => {
    const probe = await make();
    const other = await fixture<HTMLElement>(page`<button>Elsewhere</button>`);
    const ifLost: FocusTarget = { to: ['h2'], ifLost: true };
    other.focus();
    probe.focusing.request(ifLost);
    await probe.updateComplete;
    expect(document.activeElement).to.equal(other);
    other.remove();
    probe.focusing.request(ifLost);
    await probe.updateComplete;
    expect(active(probe)).to.equal('h2');
  });

  it('hands it on to an element inside that has not rendered yet', async () => {
    const probe = await make();
    probe.loading = true;
    await probe.updateComplete;
    probe.loading = false;
    probe.focusing.request({ to: ['focus-inner'] });
    await probe.updateComplete;
    const inner = probe.shadowRoot!.querySelector<FocusInner>('focus-inner')!;
    await inner.updateComplete;
    expect(active(inner)).to.equal('input');
  });

  it('asks again once what was loading has come, unless its reader has moved on', async () => {
    for (const isMovedOn of [false, true]) {
      const probe = await make();
      probe.loading = true;
      await probe.updateComplete;
      probe.focusing.move({ to: ['focus-inner', 'button.first'] });
      expect(active(probe)).to.equal('button.first');
      if (isMovedOn) probe.shadowRoot!.querySelector('h2')!.focus();
      else (probe.shadowRoot!.activeElement as HTMLElement).blur();
      probe.loading = false;
      await probe.updateComplete;
      const inner = probe.shadowRoot!.querySelector<FocusInner>('focus-inner')!;
      await inner.updateComplete;
      expect(active(probe)).to.equal(isMovedOn ? 'h2' : 'focus-inner');
    }
  });
});
