import { html } from 'lit';
import { pieces, type Term } from '../../openings/search.js';

/** What is searched for, and the function that marks it in the texts of cards. */
export interface Searched {
  terms: readonly Term[];
  mark: (text: string) => unknown;
}

export const NOTHING_SEARCHED: Searched = { terms: [], mark: (text) => text };

/** Gives the same for the same words, so that cards which stay as they are render nothing. */
export function searching(): (terms: readonly Term[]) => Searched {
  let last: readonly Term[] = [];
  let searched = NOTHING_SEARCHED;
  return (terms) => {
    if (terms === last) return searched;
    last = terms;
    return (searched = terms.length ? { terms, mark: (text) => marked(text, terms) } : NOTHING_SEARCHED);
  };
}

function marked(text: string, terms: readonly Term[]): unknown {
  return pieces(text, terms).map(({ text, isMatch }) => (isMatch ? html`<mark part="mark">${text}</mark>` : text));
}
