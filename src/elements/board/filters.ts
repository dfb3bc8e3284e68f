import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../../locales/index.js';
import {
  facetLabel,
  facetNames,
  ordered,
  type Choices,
  type FacetName,
  type Found,
  type Option,
} from '../../openings/facets.js';
import type { Opening } from '../../openings/opening.js';
import { groupings, sorts, type GroupBy } from '../../openings/order.js';
import { groupByOf, sortOf, type BoardEvent, type BoardState } from './state.js';

/** What search, order and filters show, and where their events go. */
export interface Controls {
  state: BoardState;
  strings: Strings;
  language: string;
  found: Found<Opening>;
  withoutSearch: boolean;
  withoutFilters: boolean;
  dispatch: (event: BoardEvent) => void;
}

export function renderControls(controls: Controls): TemplateResult {
  const { state, withoutSearch, withoutFilters } = controls;
  return html`<div class="controls" part="controls" role="search">
      ${withoutSearch ? nothing : renderSearch(controls)} ${withoutFilters ? nothing : renderTools(controls)}
    </div>
    ${renderStatus(controls, state.list.known(state.query.choices))}`;
}

function renderSearch({ state, strings, dispatch }: Controls): TemplateResult {
  const type = (event: Event) => dispatch({ type: 'typed', text: (event.target as HTMLInputElement).value });
  return html`<div class="search" part="search">
    <label for="search">${strings.board.search}</label>
    <input id="search" type="search" autocomplete="off" .value=${state.query.text} @input=${type} />
  </div>`;
}

/** Order and filters, behind a button where the board is narrow. */
function renderTools(controls: Controls): TemplateResult {
  const { state, strings, dispatch } = controls;
  return html`<button
      class="facet narrow"
      part="filter"
      type="button"
      aria-expanded=${state.areToolsOpen ? 'true' : 'false'}
      @click=${() => dispatch({ type: 'toggled', what: 'tools' })}
    >
      ${strings.board.tools} ${renderNumber(numberOf(state.list.known(state.query.choices)), strings)}
    </button>
    <div class=${state.areToolsOpen ? 'tools shown' : 'tools'}>
      <div class="order" part="order">${renderOrder(controls)}</div>
      <div class="facets">${state.list.isCounted ? renderFilters(controls) : nothing}</div>
      ${state.areToolsOpen ? renderShow(controls) : nothing}
    </div>`;
}

/** The way from the filters to what they leave, where they stand between the search and the list. */
function renderShow({ state, strings, found, dispatch }: Controls): TemplateResult {
  const count = state.list.canAnswer(state.query) ? found.openings.length : state.list.size;
  return html`<div class="show" part="show">
    <button class="button primary" type="button" @click=${() => dispatch({ type: 'done' })}>
      ${strings.board.showFound(count)}
    </button>
  </div>`;
}

function renderOrder({ state, strings: { board }, dispatch }: Controls): TemplateResult {
  const { counts } = state.list;
  const values: Record<GroupBy, number> = {
    none: 2,
    organization: counts.organization.size,
    location: counts.place.size,
    department: counts.department.size,
  };
  const groups = groupings.filter((name) => values[name] > 1 || name === groupByOf(state));
  const sort = renderSelect('sort', board.sortBy, board.sort, sorts, sortOf(state), (sort) =>
    dispatch({ type: 'selected', change: { sort } }),
  );
  const group = renderSelect('group', board.groupBy, board.group, groups, groupByOf(state), (groupBy) =>
    dispatch({ type: 'selected', change: { groupBy } }),
  );
  return html`${sort}${groups.length > 1 ? group : nothing}`;
}

function renderSelect<T extends string>(
  id: string,
  label: string,
  options: Record<T, string>,
  names: readonly T[],
  value: T,
  select: (value: T) => void,
): TemplateResult {
  return html`<div class="select">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${value}
      @change=${(event: Event) => select((event.target as HTMLSelectElement).value as T)}
    >
      ${names.map((name) => html`<option value=${name} ?selected=${name === value}>${options[name]}</option>`)}
    </select>
  </div>`;
}

/** How many openings are shown, and what was chosen. */
function renderStatus(controls: Controls, choices: Choices): TemplateResult {
  const { state, strings, found, withoutFilters, dispatch } = controls;
  const { list, query, isPartial } = state;
  const isNarrowed = Boolean(query.text) || numberOf(choices) > 0;
  const isKnown = !isPartial && (list.canAnswer(query) || !isNarrowed);
  return html`<div class="status" part="status">
    <p class="count muted" part="count">
      ${isKnown ? strings.board.count(found.openings.length, list.size) : '\u00a0'}
    </p>
    ${withoutFilters || !list.isCounted ? nothing : renderChips(controls, choices)}
    ${
      isNarrowed
        ? html`<button class="link" part="clear" type="button" @click=${() => dispatch({ type: 'cleared' })}>
            ${strings.board.clearAll}
          </button>`
        : nothing
    }
  </div>`;
}

/** A row of buttons, one a facet; pressed, its choices stand under the row. */
function renderFilters(controls: Controls): TemplateResult {
  const { list, query } = controls.state;
  const { counts, size } = list;
  const choices = list.known(query.choices);
  // A single choice is offered only where not every opening has it.
  const isChoice = (name: FacetName) =>
    counts[name].size > 1 || [...counts[name].values()].some((count) => count < size);
  const shown = facetNames.filter((name) => isChoice(name) || choices[name]?.length);
  const escape = (event: KeyboardEvent) => closeOnEscape(event, controls);
  return html`<div class="filters" part="filters" @keydown=${escape}>
    ${repeat(
      shown,
      (name) => name,
      (name) => renderFacet(name, choices[name] ?? [], controls),
    )}
  </div>`;
}

function renderFacet(name: FacetName, chosen: readonly string[], controls: Controls): TemplateResult {
  const { state, strings, dispatch } = controls;
  const isOpen = state.openFacet === name;
  return html`<button
      class="facet"
      part="filter"
      type="button"
      data-facet=${name}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'options' : nothing}
      @click=${() => dispatch({ type: 'toggled', what: name })}
    >
      ${strings.board.filter[name]} ${renderNumber(chosen.length, strings)}
    </button>
    ${isOpen ? renderOptions(name, chosen, controls) : nothing}`;
}

function numberOf(choices: Choices): number {
  return Object.values(choices).reduce((sum, values) => sum + values.length, 0);
}

/** How many choices were made, for a button. */
function renderNumber(chosen: number, { board }: Strings): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  return html`<span class="number" aria-hidden="true">${chosen}</span
    ><span class="visually-hidden">(${board.chosen(chosen)})</span>`;
}

function renderOptions(facet: FacetName, chosen: readonly string[], controls: Controls): TemplateResult {
  const { state, found, strings, language, dispatch } = controls;
  const values = new Set([...state.list.counts[facet].keys(), ...chosen]);
  const options = [...values].map((value): Option => ({
    value,
    label: facetLabel(facet, value, strings.posting),
    count: found.counts?.get(value) ?? 0,
  }));
  return html`<fieldset class="options" part="options" id="options">
    <legend class="visually-hidden">${strings.board.filter[facet]}</legend>
    <div class="choices">
      ${repeat(
        ordered(facet, options, language),
        ({ value }) => value,
        ({ value, label, count }) =>
          html`<label class=${found.counts && !count && !chosen.includes(value) ? 'option none' : 'option'}>
            <input
              type="checkbox"
              .checked=${chosen.includes(value)}
              @change=${(event: Event) =>
                dispatch({ type: 'chose', facet, value, isChosen: (event.target as HTMLInputElement).checked })}
            />
            <span dir="auto">${label}</span>
            ${
              found.counts
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

function closeOnEscape(event: KeyboardEvent, { state, dispatch }: Controls): void {
  if (event.key !== 'Escape' || !state.openFacet) return;
  event.stopPropagation();
  // A dialog around the board stays open.
  event.preventDefault();
  dispatch({ type: 'escaped' });
}

/** What was chosen, each to be taken away again. */
function renderChips({ strings, dispatch }: Controls, choices: Choices): TemplateResult[] {
  const chips = facetNames.flatMap((facet) => (choices[facet] ?? []).map((value) => ({ facet, value })));
  return chips.map(({ facet, value }) => {
    const label = facetLabel(facet, value, strings.posting);
    return html`<button
      class="chip"
      part="chip"
      type="button"
      aria-label=${strings.board.remove(label)}
      @click=${() => dispatch({ type: 'chose', facet, value, isChosen: false })}
    >
      <bdi>${label}</bdi> <span aria-hidden="true">×</span>
    </button>`;
  });
}
