import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../../locales/index.js';
import {
  facetLabel,
  facetNames,
  ordered,
  type Choices,
  type FacetCounts,
  type FacetName,
  type Option,
} from '../../openings/facets.js';

/** What the filters show, and what they do. */
export interface Filters {
  strings: Strings;
  language: string;
  /** How many openings are open. */
  total: number;
  /** Every value that an open opening has. */
  all: FacetCounts;
  /** How many openings each choice of the open facet would leave; absent while that can't be known. */
  counts: ReadonlyMap<string, number> | undefined;
  choices: Choices;
  /** The facet whose choices are shown. */
  open: FacetName | undefined;
  toggle: (name: FacetName) => void;
  choose: (name: FacetName, value: string, chosen: boolean) => void;
}

/** A row of buttons, one a facet; pressed, its choices stand under the row. */
export function renderFilters(filters: Filters): TemplateResult {
  const { all, choices, total } = filters;
  // One choice is one, where not every opening has it.
  const isChoice = (name: FacetName) => all[name].size > 1 || [...all[name].values()].some((count) => count < total);
  const shown = facetNames.filter((name) => isChoice(name) || choices[name]?.length);
  return html`<div class="filters" part="filters" @keydown=${(event: KeyboardEvent) => closeOnEscape(event, filters)}>
    ${repeat(
      shown,
      (name) => name,
      (name) => renderFacet(name, filters),
    )}
  </div>`;
}

function renderFacet(name: FacetName, filters: Filters): TemplateResult {
  const { choices, open, strings, toggle } = filters;
  const chosen = choices[name]?.length ?? 0;
  const isOpen = open === name;
  return html`<button
      class="facet"
      part="filter"
      type="button"
      data-facet=${name}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'options' : nothing}
      @click=${() => toggle(name)}
    >
      ${strings.board.filter[name]} ${numberOf(chosen, strings)}
    </button>
    ${isOpen ? renderOptions(name, filters) : nothing}`;
}

/** How many choices were made, for a button. */
export function numberOf(chosen: number, { board }: Strings): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  return html`<span class="number" aria-hidden="true">${chosen}</span
    ><span class="visually-hidden">(${board.chosen(chosen)})</span>`;
}

function renderOptions(name: FacetName, filters: Filters): TemplateResult {
  const { all, counts, choices, strings, language, choose } = filters;
  const chosen = choices[name] ?? [];
  const values = new Set([...all[name].keys(), ...chosen]);
  const options = [...values].map((value): Option => ({
    value,
    label: facetLabel(name, value, strings.posting),
    count: counts?.get(value) ?? 0,
  }));
  return html`<fieldset class="options" part="options" id="options">
    <legend class="visually-hidden">${strings.board.filter[name]}</legend>
    <div class="choices">
      ${repeat(
        ordered(name, options, language),
        ({ value }) => value,
        ({ value, label, count }) =>
          html`<label class="option">
            <input
              type="checkbox"
              .checked=${chosen.includes(value)}
              @change=${(event: Event) => choose(name, value, (event.target as HTMLInputElement).checked)}
            />
            <span dir="auto">${label}</span>
            ${
              counts
                ? html`<span class="muted"
                    >${count}<span class="visually-hidden"> ${strings.board.openingsWord(count)}</span></span
                  >`
                : nothing
            }
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function closeOnEscape(event: KeyboardEvent, { open, toggle }: Filters): void {
  if (event.key !== 'Escape' || !open) return;
  event.stopPropagation();
  // A dialog around the board stays open.
  event.preventDefault();
  const row = event.currentTarget as HTMLElement;
  toggle(open);
  row.querySelector<HTMLElement>(`[data-facet="${open}"]`)?.focus();
}

/** What was chosen, each to be taken away again. */
export function renderChips({ choices, strings, choose }: Filters): TemplateResult[] {
  const chips = facetNames.flatMap((name) => (choices[name] ?? []).map((value) => ({ name, value })));
  return chips.map(({ name, value }) => {
    const label = facetLabel(name, value, strings.posting);
    return html`<button
      class="chip"
      part="chip"
      type="button"
      aria-label=${strings.board.remove(label)}
      @click=${() => choose(name, value, false)}
    >
      <bdi>${label}</bdi> <span aria-hidden="true">×</span>
    </button>`;
  });
}
