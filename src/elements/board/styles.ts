import { css } from 'lit';

export const boardStyles = css`
  .controls {
    display: grid;
    gap: calc(var(--_space) * 0.75) calc(var(--_space) * 0.9);
  }

  .tools {
    display: none;
  }

  .tools.shown {
    display: contents;
  }

  .narrow {
    justify-self: start;
  }

  .order {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    gap: calc(var(--_space) * 0.9);
  }

  :is(.search, .order) label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }

  :is(.search, .order) :is(input, select) {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: transparent;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
  }

  .select {
    position: relative;
  }

  .select select {
    appearance: none;
    padding-inline-end: 2.25em;
    text-overflow: ellipsis;
  }

  .select::after {
    content: '';
    position: absolute;
    inset-block-end: 1.25em;
    inset-inline-end: 1em;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-width: 0 0.11em 0.11em 0;
    rotate: 45deg;
    pointer-events: none;
  }

  /* Of the text's colour, and as large as a target must be; drawn without a picture, which a policy may refuse. */
  [type='search']::-webkit-search-cancel-button {
    appearance: none;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-start: 0.4em;
    cursor: pointer;
    background:
      linear-gradient(45deg, transparent 47%, currentColor 47% 53%, transparent 53%),
      linear-gradient(-45deg, transparent 47%, currentColor 47% 53%, transparent 53%);
    background-position: center;
    background-repeat: no-repeat;
    background-size: 0.75em 0.75em;
  }

  select option {
    color: FieldText;
    background: Field;
  }

  /* The row's room is kept while the choices are worked out. */
  .facets {
    min-block-size: 44px;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .facet,
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.3em 0.9em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: transparent;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .facet::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-block-start: -0.2em;
    border: solid currentColor;
    border-width: 0 0.11em 0.11em 0;
    rotate: 45deg;
  }

  .facet[aria-expanded='true'] {
    border-color: var(--_link);
    box-shadow: inset 0 0 0 0.0625em var(--_link);
  }

  .facet[aria-expanded='true']::after {
    margin-block-start: 0.2em;
    rotate: 225deg;
  }

  :is(.facet, .chip):hover {
    background: var(--_surface);
  }

  :is(.facet, .chip):focus-visible {
    border-radius: var(--_radius);
  }

  .number {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    font-size: max(0.85em, 12px);
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: 1em;
  }

  /* Under the whole row, and next to its button for who goes by the keyboard. */
  .options {
    order: 1;
    flex: 0 0 100%;
    min-inline-size: 0;
    max-block-size: 19em;
    margin: 0;
    padding: calc(var(--_space) * 0.5) var(--_space);
    overflow: auto;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
  }

  .choices {
    columns: 14em;
    column-gap: calc(var(--_space) * 1.5);
  }

  .option {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    min-block-size: 24px;
    padding-block: 0.35em;
    break-inside: avoid;
    cursor: pointer;
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    translate: 0 0.2em;
    accent-color: var(--_accent);
  }

  .option .muted {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  /* A number is not broken between its digits, however narrow the board. */
  .count,
  .number,
  .option .muted {
    overflow-wrap: normal;
    word-break: keep-all;
  }

  /* A choice that would leave nothing can be made, and does not ask to be. */
  .option.none {
    color: var(--_muted);
  }

  .option.none .muted {
    color: inherit;
  }

  /* The end of the filters where they fill a phone: how many openings are left, and the way to them. */
  .show {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: 0.65em;
    background: var(--_paper);
    border-block-start: 0.0625em solid var(--_border);
  }

  .show .button {
    inline-size: 100%;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
    align-items: center;
    min-block-size: 2.25em;
    margin-block: 0.5em;
  }

  .chip {
    min-block-size: max(1.9em, 28px);
    padding: 0.1em 0.75em;
    font-size: 0.95em;
    background: var(--_surface);
    border-color: var(--_border);
    border-radius: 1.5em;
  }

  .related {
    margin-block-start: calc(var(--_space) * 2.5);
  }

  .related > .group {
    font-size: 1.6em;
  }

  .list {
    /* "none" would take the list from VoiceOver too. */
    list-style: '';
    border-block-start: 0.0625em solid var(--_border);
  }

  .list li {
    border-block-end: 0.0625em solid var(--_border);
  }

  /* Layout is what a list costs: before its first paint the first screenful is laid out, of a long one the rest when it comes near. */
  .early li:nth-child(n + 11),
  .list li:nth-child(n + 21) {
    content-visibility: auto;
    contain-intrinsic-size: auto 8.5em;
  }

  /* It would cut off the ring around what has the focus. */
  .list li:focus-within {
    content-visibility: visible;
  }

  .group {
    margin-block: calc(var(--_space) * 2) 0.6em;
    /* Larger than the titles that stand under it. */
    font-size: 1.55em;
  }

  .more {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  .way-back {
    margin-block-end: 1em;
  }

  .notice {
    margin-block: 0.75em;
  }

  /* Like the cards that come: title, facts, deadline. */
  .skeleton i:nth-child(3n + 1) {
    block-size: 1.5em;
    inline-size: min(18em, 65%);
  }

  .skeleton i:nth-child(3n + 2) {
    inline-size: min(30em, 90%);
  }

  .skeleton i:nth-child(3n) {
    inline-size: min(20em, 55%);
    margin-block-end: calc(var(--_space) * 2);
  }

  @container careers (min-width: 40em) {
    .controls {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }

    .tools {
      display: contents;
    }

    .narrow,
    .show {
      display: none;
    }

    .order {
      grid-template-columns: repeat(2, minmax(9em, auto));
    }

    .facets {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .number {
      border: 1px solid currentColor;
    }
  }

  @media print {
    .controls,
    .chip,
    .link,
    .more {
      display: none;
    }

    .early li:nth-child(n + 11),
    .list li:nth-child(n + 21) {
      content-visibility: visible;
    }
  }
`;
