import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/careers-application.js';
import '../src/careers-posting.js';
import { askingOpening, closingOpening, opening } from './openings.js';
import { recipe } from './recipe.js';
import { RECEIVER } from './receiver.js';

/** The page's own CSS on the parts of a posting and its form, to copy and to change. */
const meta: Meta = {
  title: 'Recipes/Posting and form',
  // recipes-posting.mdx is their page.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

const posting = () => html`<careers-posting .posting=${opening} structured-data="off"></careers-posting>`;
const form = () =>
  html`<careers-application .posting=${askingOpening} action=${RECEIVER} drafts="off"></careers-application>`;

export const PillApply = recipe(
  `
careers-posting::part(apply) {
  padding: 0.8em 2em;
  border-radius: 3em;
  letter-spacing: 0.02em;
}

careers-posting::part(apply):hover {
  filter: brightness(1.15);
}
`,
  posting,
);

export const UnderlinedHeadings = recipe(
  `
careers-posting::part(section-title) {
  padding-block-end: 0.3em;
  border-block-end: 3px solid var(--careers-color-accent, #0b5d57);
}
`,
  posting,
);

/** An element that is never wide has its facts above the text, and Apply docked below. */
export const FactsInColumns = recipe(
  `
careers-posting {
  --careers-max-width: 50em;
}

careers-posting::part(facts) {
  grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
}
`,
  posting,
);

export const ColoredHead = recipe(
  `
careers-posting::part(header) {
  padding: 1.75em;
  border: 0;
  border-radius: 0.75em;
  background: color-mix(in srgb, var(--careers-color-accent, #0b5d57) 10%, transparent);
}

careers-posting::part(badge) {
  border-radius: 0.25em;
}
`,
  () => html`<careers-posting .posting=${closingOpening} structured-data="off"></careers-posting>`,
);

export const FactsWithoutABox = recipe(
  `
careers-posting::part(glance) {
  padding: 0 0 0 1.5em;
  border-inline-start: 1px solid;
  border-radius: 0;
  background: none;
}
`,
  posting,
);

export const SquareFields = recipe(
  `
careers-application::part(label) {
  font-size: 0.85em;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}

careers-application::part(control) {
  border-width: 2px;
  border-radius: 0;
}

careers-application::part(submit) {
  border-radius: 0;
}
`,
  form,
);
