/** The cards of other libraries, with the words of ours. Their scripts stand beside the page (../libraries.ts). */
import type { JobPosting } from '../../../src/posting/types.js';
import { listOf, type Card } from './card.js';
import type { Prepare } from './page.js';
import { contentOf } from './static.js';

export type LibraryName = 'shoelace' | 'webawesome' | 'joblist';

/** In markup, which their documentation shows and a browser takes fastest. */
export function markupOf(library: LibraryName, openings: readonly JobPosting[]): string {
  const { cards } = listOf(openings);
  return `<ul class="list" part="list">${cards.map((card) => `<li part="item">${cardOf(library, card)}</li>`).join('')}</ul>`;
}

function cardOf(library: LibraryName, card: Card): string {
  if (library === 'joblist') {
    const { href, title, facts, summary = '', id, organization } = card;
    const attributes = { title, url: href, location: facts.join(' '), description: summary, 'job-id': id, department: organization }; // prettier-ignore
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`);
    return `<joblist-board-job ${written.join(' ')}></joblist-board-job>`;
  }
  const tag = library === 'shoelace' ? 'sl' : 'wa';
  return `<${tag}-card>${contentOf(card, `${tag}-badge`)}</${tag}-card>`;
}

export async function loadLibrary(library: LibraryName): Promise<{ prepare: Prepare }> {
  await import(/* @vite-ignore */ `${location.origin}/libraries/${library}.js`);
  return {
    prepare: (openings, main) => {
      const markup = markupOf(library, openings);
      return () => {
        main.innerHTML = markup;
      };
    },
  };
}
