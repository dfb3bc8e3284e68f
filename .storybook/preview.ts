import '@fontsource-variable/public-sans';
import '@fontsource-variable/source-serif-4';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Written by `npm run manifest`, which both storybook commands run first.
import manifest from '../dist/custom-elements.json';
import './preview.css';
import { asAsked, globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(manifest);

/** What the docs tables list from the manifest, and nobody sets in a story. */
const NO_CONTROL = new Set(['properties', 'events', 'slots', 'css shadow parts']);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [asAsked],
  // Each story is a first visit: what an application of the story before left behind would be told of.
  beforeEach() {
    for (const storage of [sessionStorage, localStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith('coalition-careers')) storage.removeItem(key);
    }
  },
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => {
          const isListed = NO_CONTROL.has(type.table?.category ?? '') && type.control === undefined;
          return [name, isListed ? { ...type, control: false } : type];
        }),
      ),
  ],
  parameters: {
    // A violation fails the story.
    a11y: { test: 'error' },
    controls: { expanded: true, matchers: { color: /color/i, date: /date|validThrough/i } },
    // The toolbar's color scheme takes its place.
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: [
          'Playground',
          'Introduction',
          'Embedding',
          'Foundations',
          'Card',
          'Posting',
          'Application',
          'Board',
          '*',
        ],
      },
    },
  },
};

export default preview;
