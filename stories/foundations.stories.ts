import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/careers-card.js';
import '../src/careers-posting.js';
import civic from '../src/themes/civic.css?inline';
import contrast from '../src/themes/contrast.css?inline';
import warm from '../src/themes/warm.css?inline';
import { measure } from './foundations.js';
import type { JobPosting } from '../src/posting.js';
import { bareOpening, closingOpening, newOpening, opening } from './openings.js';

/** What the elements are made of. The page Foundations shows these sheets with their explanations. */
const meta: Meta = {
  title: 'Foundations',
  // foundations.mdx is their page.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  decorators: [
    (story) => {
      requestAnimationFrame(measure);
      return story();
    },
  ],
};
export default meta;

const bothSchemes = (content: unknown) =>
  html`<div class="sheets">
    ${(['light', 'dark'] as const).map((scheme) => html`<div style="color-scheme: ${scheme}">${content}</div>`)}
  </div>`;

export const Tokens: StoryObj = { render: () => html`<story-tokens></story-tokens>` };
/** In light and dark at once, whatever the toolbar says; with the theme that the toolbar says. */
export const Color: StoryObj = { render: () => bothSchemes(html`<story-colors></story-colors>`) };
export const Type: StoryObj = { render: () => html`<story-type></story-type>` };
export const Space: StoryObj = { render: () => html`<story-space></story-space>` };

/** A theme's rules for a part of the page in place of the whole. */
const under = (selector: string, css: string) => css.replaceAll(':root', selector);

/** Enough to see the accent, the surface and the corners. */
const shortOpening: JobPosting = {
  ...bareOpening,
  workHours: '24 hours a week',
  baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' },
  validThrough: closingOpening.validThrough,
  application: { email: 'jobs@example.org', documents: [{ kind: 'resume' }] },
};

/** The three ready themes, and none, in light and dark. */
export const Themes: StoryObj = {
  render: () =>
    html`<style>
        ${Object.entries({ civic, warm, contrast }).map(([name, css]) => under(`.theme-${name}`, css))}
      </style>
      ${['page', 'civic', 'warm', 'contrast'].map(
        (name) =>
          html`<section class="theme-${name}">
            <h2>${name === 'page' ? 'no theme' : `${name}.css`}</h2>
            ${bothSchemes(
              html`<div class="sheet">
                <careers-card .posting=${newOpening} href="#opening"></careers-card>
                <careers-posting .posting=${shortOpening} structured-data="off"></careers-posting>
              </div>`,
            )}
          </section>`,
      )}`,
};
const whole = (name: string, css: string): StoryObj => ({
  render: () =>
    html`<style>
        ${under(`.theme-${name}`, css)}
      </style>
      <div class="theme-${name}"><careers-posting .posting=${opening} structured-data="off"></careers-posting></div>`,
});
export const ThemeCivic = whole('civic', civic);
export const ThemeWarm = whole('warm', warm);
export const ThemeContrast = whole('contrast', contrast);
