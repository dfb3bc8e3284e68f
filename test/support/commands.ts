/** What only a browser's driver can do: real keys, real clicks, files, window sizes. Works in every engine. */
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { focused } from './focus.js';

export interface Media {
  'color-scheme'?: 'light' | 'dark';
  'forced-colors'?: 'active' | 'none';
  'reduced-motion'?: 'reduce' | 'no-preference';
  contrast?: 'more' | 'less' | 'no-preference';
  type?: 'print' | 'screen';
}

/** A path from the project's root, or a file made up on the spot. */
export type Upload = string | { name: string; content: string | Uint8Array };

declare global {
  interface Window {
    /** Where the driver finds the input, inside whatever shadow roots. */
    __uploadTarget?: HTMLInputElement;
  }
}

let changed = false;

// What a test changes is put back after it: the page is used again for other files.
afterEach(async () => {
  if (!changed) return;
  changed = false;
  await executeServerCommand('careers:restore');
});

/** Presses a key or a chord: 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowDown', 'Space', 'a'. */
export async function press(keys: string): Promise<void> {
  const before = focused();
  await executeServerCommand('careers:press', { keys: keys.split('+') });
  // A busy Firefox says that the key is pressed before the focus has moved. Where it is to stay, the test says so.
  const moved = () => !keys.endsWith('Tab') || focused() !== before;
  await waitUntil(moved, '', { timeout: 2_000 }).catch(() => undefined);
}

/** Types text into what has focus. */
export async function type(text: string): Promise<void> {
  await executeServerCommand('careers:type', { text });
}

/** Clicks the middle of an element with the real mouse. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await executeServerCommand('careers:click', { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) });
}

/** Chooses files in an `<input type="file">`, as a person does: `input` and `change` fire. */
export async function uploadFiles(input: HTMLInputElement, ...files: Upload[]): Promise<void> {
  window.__uploadTarget = input;
  await executeServerCommand('careers:upload', {
    files: files.map((file) => (typeof file === 'string' ? file : { name: file.name, base64: base64(file.content) })),
  });
}

/** Makes the window this large and returns the width there is: WebKit is never narrower than 447 px. */
export async function resize(width: number, height = 600): Promise<number> {
  changed = true;
  await executeServerCommand('careers:resize', { width, height });
  await new Promise((done) => requestAnimationFrame(done));
  return innerWidth;
}

/** Pretends a preference of the reader. False where the engine cannot: `if (!(await emulate(…))) this.skip();` */
export async function emulate(media: Media): Promise<boolean> {
  changed = true;
  return Boolean(await executeServerCommand('careers:emulate', { media }));
}

/** What a screen reader is told of one thing on the page. */
export interface AccessibilityNode {
  role: string;
  name: string;
  description: string;
  /** `required`, `invalid`, `checked`, `focused` … as far as they are told. */
  states: Record<string, unknown>;
}

/** The page as screen readers have it, in reading order. False where the engine does not tell (not Chromium). */
export async function accessibilityTree(): Promise<AccessibilityNode[] | false> {
  return executeServerCommand<AccessibilityNode[] | false, undefined>('careers:accessibility');
}

/** How much the page holds. */
export interface Held {
  nodes: number;
  listeners: number;
}

/** How much the page holds after garbage collection. False where the engine does not tell (not Chromium). */
export async function held(): Promise<Held | false> {
  return executeServerCommand<Held | false, undefined>('careers:held');
}

function base64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
