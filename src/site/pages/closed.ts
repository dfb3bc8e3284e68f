import { escapeHtml } from '../../text/to-html.js';
import type { Address } from '../addresses.js';
import type { Site } from '../site.js';
import { headOf } from './head.js';

/** What the address of an opening answers that is closed or gone: it says so, and leads on. */
export function closedPage(site: Site, { title, organization }: Address) {
  const { strings, words } = site;
  const name = words.closedTitle(`${title}, ${organization}`);
  return {
    title: `${name} · ${site.name}`,
    head: headOf(site, { title: name, description: strings.view.closed }),
    content: `<h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(organization)}</p>
      <p>${escapeHtml(strings.view.closed)}</p>
      <p><a href="../../">${escapeHtml(words.seeOthers)}</a></p>`,
  };
}
