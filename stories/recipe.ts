/** A story of CSS: what is shown is made of the very text that its code gives. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

/** @param css As a page's own style sheet would have it; here it stays in its story, beside which others stand. */
export const recipe = (css: string, content: () => TemplateResult): StoryObj => ({
  parameters: { docs: { source: { code: css.trim(), language: 'css' } } },
  render: (_, { id }) =>
    html`<div class="recipe ${id}">
      <style>
        .${id} { ${css} }
      </style>
      ${content()}
    </div>`,
});
