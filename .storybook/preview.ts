import '@fontsource-variable/public-sans';
import '@fontsource-variable/source-serif-4';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Written by `npm run manifest`, which both storybook commands run first.
import manifest from '../dist/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A violation fails the story.
    a11y: { test: 'error' },
    controls: { expanded: true, matchers: { color: /color/i, date: /date|validThrough/i } },
    options: { storySort: { order: ['Introduction', 'Card', 'Posting', 'Application', 'Board', '*'] } },
  },
};

export default preview;
