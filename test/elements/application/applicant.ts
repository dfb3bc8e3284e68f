/** Someone who fills in the form by what it shows: labels, buttons, headings. Sees across shadow roots. */
import { expect } from '@open-wc/testing';
// It is there by the time that somebody presses a button; who is quicker stands in test/cdn/loading.test.ts.
import '../../../src/elements/application/sending/part.js';
import { click, press, type, uploadFiles, type Upload } from '../../support/commands.js';
import { focused, until } from '../support.js';

export const pdf = (name = 'resume.pdf', size = 2_000): Upload => ({
  name,
  content: `%PDF-1.4\n${'x'.repeat(size)}`,
});

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

export class Applicant {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** All elements of a kind, in this widget's own and nested shadow roots. */
  all<E extends HTMLElement>(selector: string): E[] {
    const found: E[] = [];
    const look = (root: ParentNode) => {
      found.push(...root.querySelectorAll<E>(selector));
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
    };
    if (this.#element.shadowRoot) look(this.#element.shadowRoot);
    return found;
  }

  /** The heading of the step the form is at. */
  get heading(): string {
    return clean(this.all('[part~="title"]')[0]?.textContent);
  }

  get text(): string {
    return clean(this.all('[part="base"]')[0]?.textContent);
  }

  /** What has the focus, in whichever shadow root. */
  get focused(): Element | null {
    return focused();
  }

  get problems(): string[] {
    return this.all('[part="summary"] li').map((item) => clean(item.textContent));
  }

  async at(heading: string): Promise<void> {
    await until(() => this.heading.startsWith(heading), `the heading "${heading}"; it is "${this.heading}"`);
  }

  /** The field that a label or legend belongs to. */
  field(label: string): HTMLElement {
    const found = this.all('[part="field"]').find((field) =>
      clean(field.querySelector('label, legend')?.textContent).startsWith(label),
    );
    if (!found) throw new Error(`no field "${label}"; there are ${this.labels.join(', ')}`);
    return found;
  }

  get labels(): string[] {
    return this.all('[part="field"]').map((field) => clean(field.querySelector('label, legend')?.textContent));
  }

  /** The error at a field, without its hidden prefix. */
  error(label: string): string {
    return clean(this.field(label).querySelector('[part="error"]')?.textContent).replace(/^Error: /, '');
  }

  fill(label: string, value: string): void {
    const control = this.field(label).querySelector<HTMLInputElement>('input, textarea, select');
    if (!control) throw new Error(`nothing to fill in at "${label}"`);
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }

  choose(label: string, choice: string): void {
    const labels = [...this.field(label).querySelectorAll<HTMLLabelElement>('label')];
    const found = labels.find((one) => clean(one.textContent) === choice);
    if (!found) throw new Error(`no choice "${choice}" at "${label}"`);
    found.click();
  }

  async upload(label: string, ...files: Upload[]): Promise<void> {
    const input = this.field(label).querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error(`no files can be chosen at "${label}"`);
    const before = clean(this.field(label).textContent);
    await uploadFiles(input, ...files);
    await until(() => clean(this.field(label).textContent) !== before, `files at "${label}"`);
  }

  /** Drops a file on a field, as from the desktop; quicker than the driver, and works inside a frame. */
  drop(label: string, name: string, content: string): void {
    const picker = this.field(label).querySelector('.picker');
    const view = picker?.ownerDocument.defaultView;
    if (!view) throw new Error(`no files can be dropped at "${label}"`);
    const dataTransfer = new view.DataTransfer();
    dataTransfer.items.add(new view.File([content], name, { type: 'application/pdf' }));
    picker.dispatchEvent(new view.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }

  button(name: string): HTMLElement {
    const found = this.all<HTMLElement>('button, a.button').find((one) => clean(one.textContent).startsWith(name));
    if (!found) throw new Error(`no button "${name}"`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await (this.#element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  }

  async fillInPerson(): Promise<void> {
    this.fill('Full name', 'Maria Xiong');
    this.fill('Email address', 'maria@example.org');
    await (this.#element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  }

  /** From an empty form of a posting that asks for nothing more, to the check step. */
  async toCheck(): Promise<void> {
    await this.at('Apply');
    await this.fillInPerson();
    await this.press('Check your answers');
    await this.at('Check your answers');
  }

  /** From an empty form to its end, by real keys after one click; some of them answer its one question. */
  async applyByKeyboard(...answer: string[]): Promise<void> {
    await click(this.field('Full name').querySelector('label')!);
    await type('Maria Xiong');
    await press('Tab');
    await type('maria@example.org');
    await press('Tab');
    await press('Tab');
    for (const key of answer) await press(key);
    await press('Enter');
    await this.at('Check your answers');
    while (this.focused?.getAttribute('type') !== 'submit') await press('Tab');
    await press('Enter');
    await this.at('Application sent');
  }

  async send(): Promise<void> {
    await this.press('Send application');
    await this.at('Application sent');
    expect(this.problems).to.deep.equal([]);
  }
}
