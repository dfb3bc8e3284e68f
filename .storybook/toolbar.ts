/** The switches in the toolbar, and what they do to a story. */
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import civic from '../src/themes/civic.css?inline';
import contrast from '../src/themes/contrast.css?inline';
import warm from '../src/themes/warm.css?inline';
import { LONG, MIRRORED, addPseudoLanguages, pseudo } from '../test/support/pseudo.js';

addPseudoLanguages();

const themes: Readonly<Record<string, string>> = { page: '', civic, warm, contrast };

export const initialGlobals = { language: 'en', direction: 'auto', theme: 'page', scheme: 'light', width: 'full' };

const widths = ['280', '320', '480', '768', '1200'].map((value) => ({ value, title: `${value} px` }));

export const globalTypes: Preview['globalTypes'] = {
  language: {
    description: 'Language of the page',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'es', title: 'Spanish' },
        { value: 'so', title: 'Somali' },
        { value: 'hmn', title: 'Hmong' },
        { value: 'vi', title: 'Vietnamese' },
        { value: LONG, title: 'Pseudo: 40 % longer' },
        { value: MIRRORED, title: 'Pseudo: right to left' },
      ],
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Direction of the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'page', title: 'No theme: the page' },
        { value: 'civic', title: 'Civic' },
        { value: 'warm', title: 'Warm' },
        { value: 'contrast', title: 'Contrast' },
      ],
    },
  },
  scheme: {
    description: 'Color scheme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  width: {
    description: 'Width of the column that the element stands in',
    toolbar: { icon: 'grow', dynamicTitle: true, items: [{ value: 'full', title: 'Full width' }, ...widths] },
  },
};

/** As a page would have it: one theme after its own style sheet. */
const themeSheet = document.head.appendChild(document.createElement('style'));

/** Puts each story into a page of the kind that the toolbar asks for. */
export const asAsked: Decorator = (story, { globals, viewMode }) => {
  const { language, direction, theme, scheme, width } = globals as typeof initialGlobals;
  themeSheet.textContent = themes[theme] ?? '';
  if (viewMode === 'story') document.documentElement.style.colorScheme = scheme;
  const styles = {
    'color-scheme': scheme,
    ...(width !== 'full' && { 'inline-size': `${width}px`, 'max-inline-size': 'none' }),
  };
  const dir = direction === 'auto' ? (pseudo[language]?.direction ?? 'ltr') : direction;
  return html`<div class="story" lang=${language} dir=${dir} style=${styleMap(styles)}>${story()}</div>`;
};
