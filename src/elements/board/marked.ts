import { html } from 'lit';
import { pieces, type Term } from '../../openings/search.js';

/** Marks what was searched for in a text of a card. */
export type Mark = (text: string) => unknown;

const unmarked: Mark = (text) => text;

export function markOf(terms: readonly Term[]): Mark {
  if (!terms.length) return unmarked;
  return (text) =>
    pieces(text, terms).map(({ text, isMatch }) => (isMatch ? html`<mark part="mark">${text}</mark>` : text));
}
