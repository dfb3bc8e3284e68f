/** What a story's play function does with an element: sees across shadow roots and waits for what is on its way. */
import { waitFor } from 'storybook/test';
import { stringsFor, type Strings } from '../src/locales/index.js';

/** Machines that run tests are slow, and a reader who waits sees what is waited for. */
const PATIENCE = { timeout: 20_000 };

/** The first match, as soon as it is there. */
export function found<E extends HTMLElement>(
  canvas: HTMLElement,
  selector: string,
  fits: (element: E) => boolean = () => true,
): Promise<E> {
  return waitFor(() => {
    const match = matches<E>(canvas, selector).find(fits);
    if (!match) throw new Error(`Nothing matches ${selector}.`);
    return match;
  }, PATIENCE);
}

/** Waits until nothing matches any more. */
export function gone(canvas: HTMLElement, selector: string): Promise<void> {
  return waitFor(() => {
    if (matches(canvas, selector).length) throw new Error(`${selector} is still there.`);
  }, PATIENCE);
}

/** Presses the button with these words, whatever language the toolbar has chosen. */
export async function press(canvas: HTMLElement, words: (strings: Strings) => string): Promise<void> {
  const isMeant = ({ textContent }: HTMLElement) => textContent.trim() === words(stringsOf(canvas));
  (await found(canvas, 'button', isMeant)).click();
}

/** Presses whatever this selector finds. */
export async function pressOn(canvas: HTMLElement, selector: string): Promise<void> {
  (await found(canvas, selector)).click();
}

export async function fill(canvas: HTMLElement, name: string, value: string): Promise<void> {
  const selector = ['input[name', 'textarea[name', 'input[type'].map((start) => `${start}="${name}"]`).join();
  const input = await found<HTMLInputElement>(canvas, selector);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses in a select. */
export async function select(canvas: HTMLElement, selector: string, value: string): Promise<void> {
  const control = await found<HTMLSelectElement>(canvas, selector);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Drops files on a document's field. */
export async function drop(canvas: HTMLElement, field: string, ...files: File[]): Promise<void> {
  const picker = await found(canvas, `[data-field="${field}"] .picker`);
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  picker.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

/** As much of a PDF as the form looks at. */
export const pdf = (name: string) => new File(['%PDF-1.7\n%%EOF\n'], name, { type: 'application/pdf' });

function stringsOf(canvas: HTMLElement): Strings {
  const element = matches(canvas, '*').find(({ localName }) => localName.startsWith('careers-'));
  return stringsFor(element?.closest<HTMLElement>('[lang]')?.lang ?? 'en').strings;
}

function matches<E extends HTMLElement>(root: ParentNode, selector: string): E[] {
  const deeper = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? matches<E>(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<E>(selector), ...deeper];
}
