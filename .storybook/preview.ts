import '@fontsource-variable/public-sans';
import '@fontsource-variable/source-serif-4';
import { setCustomElementsManifest, type Preview, type StoryContext } from '@storybook/web-components-vite';
// Written by `npm run manifest`, which lint and both storybook commands run first.
import manifest from '../dist/custom-elements.json';
import DocsPage from './docs-page.mdx';
import './preview.css';
import { snippet } from '../stories/snippet.js';
import { asAsked, globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(manifest);

/** What the docs tables list from the manifest, and nobody sets in a story. */
const NO_CONTROL = new Set(['events', 'slots']);
/** Each is an attribute as well, or stands below the table. */
const LEFT_OUT = new Set(['properties', 'css shadow parts']);

const elements = manifest.modules.flatMap(({ declarations }) => declarations);

/** What "Copy code" gives; a story that draws something of its own shows that. */
function codeOf(drawn: string, { component, args, moduleExport }: StoryContext): string {
  const element = elements.find(({ tagName }) => tagName === component);
  if (!element || (moduleExport as { render?: unknown } | undefined)?.render) return drawn;
  const defaults = Object.fromEntries(element.attributes.map(({ name, ...rest }) => [name, rest.default]));
  return snippet({ tag: element.tagName, args, defaults });
}

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
          const isWithout = (categories: Set<string>) =>
            categories.has(type.table?.category ?? '') && type.control === undefined;
          if (isWithout(LEFT_OUT)) return [name, { ...type, table: { ...type.table, disable: true } }];
          return [name, isWithout(NO_CONTROL) ? { ...type, control: false } : type];
        }),
      ),
  ],
  parameters: {
    docs: { page: DocsPage, codePanel: true, source: { transform: codeOf, language: 'html' } },
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
          'Pages',
          'Recipes',
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
