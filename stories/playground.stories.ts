import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { StoryPlayground } from './playground.js';
import { found, press } from './play.js';

if (!customElements.get('story-playground')) customElements.define('story-playground', StoryPlayground);

/** All elements at once, to try colors, fonts and space on, and to take the theme away. */
const meta: Meta = {
  title: 'Playground',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, layout: 'fullscreen' },
  render: () => html`<story-playground></story-playground>`,
};
export default meta;

export const Playground: StoryObj = {};

/** Purple on white, and what is said of it. */
export const Themed: StoryObj = {
  async play({ canvasElement }) {
    const accent = await found<HTMLInputElement>(canvasElement, 'input[type="color"]');
    accent.value = '#7b2d8b';
    accent.dispatchEvent(new Event('input', { bubbles: true }));
    const sheet = await found(canvasElement, 'pre', ({ textContent }) => textContent.includes('#7b2d8b'));
    await expect(sheet.textContent).toBe(':root {\n  --careers-color-accent: #7b2d8b;\n}');
    await press(canvasElement, () => 'Copy theme CSS');
  },
};
