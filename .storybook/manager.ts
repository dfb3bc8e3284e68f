/** Storybook's own frame, under our name and in our colours; fonts come from this computer. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  // The playground has controls of its own, and the room for them.
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) => isShown && !['playground--playground', 'playground--themed'].includes(storyId),
  },
  theme: create({
    base: 'light',
    brandTitle: 'coalition-careers',
    brandTarget: '_self',
    colorPrimary: '#0b5d57',
    colorSecondary: '#0b5d57',
    appBg: '#f3f5f4',
    appBorderColor: '#d9dddc',
    textColor: '#1b2322',
    barSelectedColor: '#0b5d57',
    barHoverColor: '#0b5d57',
    fontBase: "'Public Sans Variable', 'Public Sans', system-ui, sans-serif",
  }),
});
