import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/careers-board.js';
import '../src/careers-card.js';
import { closingOpening, logoOpening, newOpening, openings } from './openings.js';
import { recipe } from './recipe.js';

/** The page's own CSS on the parts of cards and boards, to copy and to change. */
const meta: Meta = {
  title: 'Recipes/Card and board',
  // recipes-list.mdx is their page.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

const cards = () =>
  openings.slice(0, 4).map((posting) => html`<careers-card .posting=${posting} href="#opening"></careers-card>`);
const board = () => html`<careers-board .postings=${openings} routing="none" page-size="6"></careers-board>`;

/** Without a style of its own, a card is this in a narrow column. */
export const CardsAsRows = recipe(
  `
careers-card {
  border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent);
}

careers-card::part(title) {
  font-size: 1.1em;
}

careers-card::part(summary),
careers-card::part(deadline) {
  display: none;
}

@media (min-width: 48rem) {
  careers-card::part(card) {
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) minmax(0, 3fr);
    align-items: baseline;
    padding-block: 0.6em;
  }

  careers-card::part(title),
  careers-card::part(facts),
  careers-card::part(pay) {
    grid-column: auto;
    grid-row: 1;
  }

  careers-card::part(pay) {
    order: 1;
  }
}
`,
  () => html`${cards()}`,
);

export const LogoAtTheStart = recipe(
  `
careers-card::part(card) {
  padding-inline-start: 5.5em;
  min-block-size: 6em;
}

careers-card::part(logo) {
  position: absolute;
  inset-block-start: 1.25em;
  inset-inline-start: 0;
  float: none;
  max-block-size: 4em;
  max-inline-size: 4em;
  margin: 0;
}
`,
  () => html`<careers-card .posting=${logoOpening} href="#opening"></careers-card>`,
);

export const BadgesAsTags = recipe(
  `
careers-card::part(badge) {
  padding: 0.15em 0.6em;
  border-radius: 0.2em;
  letter-spacing: 0.06em;
  text-transform: uppercase;
  background: color-mix(in srgb, currentColor 12%, transparent);
}
`,
  () =>
    html`<careers-card .posting=${newOpening} href="#opening"></careers-card>
      <careers-card .posting=${closingOpening} href="#opening"></careers-card>`,
);

export const Tiles = recipe(
  `
careers-board::part(list) {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
  gap: 1.25em;
  border: 0;
}

careers-board::part(item) {
  padding: 0.5em 1.5em;
  border: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  border-radius: 0.75em;
}

careers-board::part(item):hover {
  border-color: currentColor;
}
`,
  board,
);

export const PillFilters = recipe(
  `
careers-board::part(filter) {
  padding-inline: 1.2em;
  border-radius: 2em;
  border-color: transparent;
  background: color-mix(in srgb, currentColor 8%, transparent);
}
`,
  board,
);
