import { css } from 'lit';

export const fieldsStyles = css`
  /* The same words in two languages. */
  .translation {
    display: grid;
    gap: calc(var(--_space) * 1.2);
  }

  .pair {
    display: grid;
    gap: 0.4em 1.25em;
  }

  .pair .original > div {
    max-block-size: 14em;
    overflow-y: auto;
    white-space: pre-wrap;
    color: var(--_muted);
  }

  .pair .original > p {
    font-weight: 600;
  }

  /* What is wrong with what was opened. */
  .found {
    padding: 0.8em 1em;
    margin-block-end: calc(var(--_space) * 1.25);
    background: var(--_surface);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .found ul {
    display: grid;
    gap: 0.4em;
    margin-block: 0.5em;
    padding-inline-start: 1.1em;
  }

  .found .count {
    font-weight: 400;
  }

  /* The fields. */
  .group {
    display: grid;
    gap: calc(var(--_space) * 1.4);
    max-inline-size: 40em;
  }

  section.group {
    padding-block: calc(var(--_space) * 1.6);
    border-block-start: 0.0625em solid var(--_border);
  }

  .tocheck + section.group,
  h1 + section.group,
  h2 + section.group,
  h3 + section.group,
  h4 + section.group,
  h5 + section.group,
  h6 + section.group {
    padding-block-start: 0;
    border: 0;
  }

  section.group > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }

  .more > .group {
    padding-block-start: calc(var(--_space) * 1);
  }

  .fields .field {
    gap: 0.35em;
  }

  .field > .control,
  .fields fieldset.field > * {
    inline-size: 100%;
  }

  .tocheck {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    margin-block-end: 1em;
    color: var(--_attention);
  }

  .field.unsure {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_attention);
  }

  .guess {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1em;
    font-size: var(--_label);
  }

  .guess b {
    color: var(--_attention);
  }

  .advice {
    font-size: var(--_label);
    color: var(--_muted);
  }

  .advice b {
    color: var(--_attention);
  }

  textarea {
    field-sizing: content;
    max-block-size: 40em;
  }

  textarea.one {
    min-block-size: max(2.5em, 40px);
    padding-block: 0.4em;
    resize: none;
  }

  input[readonly] {
    background: var(--_surface);
    border-color: transparent;
  }

  .part {
    display: grid;
    gap: 0.2em;
    align-content: end;
    min-inline-size: 0;
    font-weight: 400;
  }

  .part > span,
  .inner > legend {
    font-size: var(--_label);
    font-weight: 400;
    color: var(--_muted);
  }

  .parts,
  .pay {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.6em;
  }

  .pay {
    grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
  }

  .date .part {
    gap: 0.2em;
  }

  .date .time input {
    inline-size: 7em !important;
  }

  .date .month input,
  .date .day input {
    inline-size: 4em !important;
  }

  .date .year input {
    inline-size: 6em !important;
  }

  .inner {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices.columns {
    grid-template-columns: repeat(auto-fit, minmax(9.5em, 1fr));
    column-gap: 1em;
  }

  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  .fields .choice,
  .outputs .choice {
    min-block-size: max(2.25em, 36px);
    padding-block: 0.35em;
    gap: 0.55em;
  }

  @container careers (min-width: 46em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .pair > .advice {
      grid-column: 1 / -1;
    }
  }

  /* Rows. */
  .rows {
    display: grid;
    gap: 0.9em;
    padding: 0;
    list-style: none;
  }

  .rows.flat {
    gap: 0.35em;
  }

  .rows > li {
    display: grid;
    gap: 0.35em;
  }

  .rows:not(.flat) > li {
    padding: 0.9em 1em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .rows.flat > li {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
  }

  .row {
    display: grid;
    gap: 0.6em;
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    justify-content: flex-end;
  }

  .tool {
    min-inline-size: max(1.9em, 28px);
    min-block-size: max(2.5em, 40px);
    padding: 0;
    font: inherit;
    font-size: 1.05em;
    line-height: 1;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .tool:hover,
  .tool:focus-visible {
    color: var(--_link);
  }

  .tool[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .add {
    justify-self: start;
    inline-size: auto !important;
  }

  @container careers (max-width: 25.99em) {
    .rows.flat > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .rows.flat .tool {
      min-block-size: 32px;
    }
  }

  @media (forced-colors: active) {
    .rows > li {
      border: 1px solid CanvasText;
    }
  }
`;
