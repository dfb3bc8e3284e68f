/** What React renders on the server and takes over in the browser. */
import { createElement, type ReactElement } from 'react';
import type { JobPosting } from '../../src/posting/types.js';

export const posting: JobPosting = {
  id: 'keeper',
  title: 'Keeper of Frames',
  hiringOrganization: { name: 'Frame Trust' },
  url: 'keeper/',
};

/** @param rendered By our server; the client has none of it, and leaves it alone. */
export function App({ rendered = '' }: { rendered?: string }): ReactElement {
  const __html = JSON.stringify(posting);
  const data = createElement('script', { type: 'application/json', dangerouslySetInnerHTML: { __html } });
  return createElement(
    'main',
    null,
    createElement('careers-card', null, data),
    createElement('div', { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: rendered } }),
  );
}
