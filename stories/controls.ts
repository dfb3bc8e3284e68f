/** Controls that the stories of all elements share: attributes and tokens, by their names in HTML and CSS. */
import type { ArgTypes } from '@storybook/web-components-vite';
import { styleMap } from 'lit/directives/style-map.js';

/** Every token, and what it is for. */
export const tokens = {
  '--careers-color-accent': 'Buttons, links and list markers',
  '--careers-color-on-accent': 'Words on a button in the accent color',
  '--careers-color-text': 'Text',
  '--careers-color-muted': 'Text of second rank',
  '--careers-color-surface': 'Boxes behind facts and notices',
  '--careers-color-ground': 'What the Apply bar and other bars cover text with: the page’s own ground',
  '--careers-color-border': 'Lines between openings and answers',
  '--careers-color-error': 'Errors',
  '--careers-color-success': '“New”, and the mark of what was sent',
  '--careers-color-focus': 'The ring around what has the focus',
  '--careers-font-family': 'Text',
  '--careers-heading-font-family': 'Headings and amounts',
  '--careers-font-size': 'The size that all others follow',
  '--careers-radius': 'Corners of boxes, fields and buttons',
  '--careers-space': 'The space that all others are multiples of',
  '--careers-max-width': 'The widest an element gets',
} as const;
export type Token = keyof typeof tokens;
export type TokenArgs = Partial<Record<Token, string>>;

export const tokenNames = Object.keys(tokens) as Token[];
export const isColor = (token: Token) => token.includes('-color-');

/** What `style` has to say for the tokens that are set. */
export const tokenStyles = (args: TokenArgs) =>
  styleMap(Object.fromEntries(tokenNames.flatMap((token) => (args[token] ? [[token, args[token]]] : []))));

const tokenControls: ArgTypes = Object.fromEntries(
  tokenNames.map((token) => [
    token,
    {
      type: 'string',
      control: isColor(token) ? 'color' : 'text',
      description: tokens[token],
      table: { category: 'css custom properties' },
    },
  ]),
);

/** What every element takes, beside its data as a property. */
export interface CommonArgs extends TokenArgs {
  src?: string;
  'posting-id'?: string;
  'heading-level': number;
  lang?: string;
}

export const commonArgs = { 'heading-level': 2 };

const attributes = { table: { category: 'attributes' } };

export const commonControls: ArgTypes = {
  src: { control: 'text', ...attributes },
  'posting-id': { control: 'text', ...attributes },
  'heading-level': { control: { type: 'number', min: 1, max: 6 }, ...attributes },
  lang: {
    control: 'text',
    description: 'Language of the element, BCP 47. Default: that of the nearest ancestor that has one.',
    ...attributes,
  },
  ...tokenControls,
};
