import { css } from 'lit';

export const formStyles = css`
  .title {
    font-size: clamp(1.6em, 1.2em + 2cqi, 2.2em);
    letter-spacing: -0.01em;
    margin-block-end: 0.3em;
  }

  form,
  .problems,
  .stack {
    max-inline-size: 40em;
  }

  form {
    display: grid;
    gap: calc(var(--_space) * 1.75);
    margin: 0;
  }

  .stack > * + * {
    margin-block-start: var(--_space);
  }

  .field {
    display: grid;
    gap: 0.4em;
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .field.wrong {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_error);
  }

  label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  /* A legend takes no part in the grid it stands in. */
  legend {
    margin-block-end: 0.35em;
  }

  /* WebKit lets it be as wide as the grid with its padding. */
  .wrong > legend {
    max-inline-size: calc(100% - 1.25em);
  }

  /* Where the focus goes after a problem, the label is not to be under a sticky header either. */
  .field,
  .problems {
    scroll-margin-block: 7em;
  }

  .optional {
    font-weight: 400;
  }

  .hint {
    color: var(--_muted);
  }

  .error {
    font-weight: 600;
    color: var(--_error);
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.75em;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: transparent;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
  }

  input.tel,
  input.number {
    max-inline-size: 17em;
  }

  textarea {
    line-height: 1.5;
    resize: vertical;
  }

  select option {
    color: FieldText;
    background: Field;
  }

  .wrong :is(input, textarea, select, .drop) {
    border-color: var(--_error);
    border-width: 0.125em;
  }

  .choices {
    display: grid;
    gap: 0.15em;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.55em;
    font-weight: 400;
    cursor: pointer;
  }

  /* In the middle of the label's first line. */
  .choice input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.15em 0 0;
    font: inherit;
    accent-color: var(--_accent);
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em;
  }

  .date label {
    display: grid;
    gap: 0.25em;
    font-weight: 400;
  }

  .date input {
    inline-size: 4em !important;
  }

  .date .year {
    inline-size: 6em !important;
  }

  .consent {
    display: grid;
    gap: 0.75em;
  }

  .picker {
    display: grid;
    gap: 0.6em;
    inline-size: 100%;
  }

  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.9em;
    padding: 1em;
    border: 0.0625em dashed var(--_control);
    border-radius: var(--_radius);
  }

  .drop.full {
    padding: 0;
    border: 0;
  }

  .drop.full .drop-here {
    display: none;
  }

  .over .drop {
    background: var(--_surface);
    border-style: solid;
    border-color: var(--_link);
  }

  .files {
    display: grid;
    gap: 0.4em;
    list-style: none;
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.6em 0.9em;
    background: var(--_surface);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .problems {
    margin-block-end: calc(var(--_space) * 1.75);
    padding: calc(var(--_space) * 1.1) calc(var(--_space) * 1.3);
    border: 0.125em solid var(--_error);
    border-radius: var(--_radius);
  }

  .problems ul {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.6em;
    list-style: none;
  }

  .problems a {
    font-weight: 600;
    color: var(--_error);
  }

  .notice > * + * {
    margin-block-start: 0.5em;
  }

  .notice.failed {
    border-inline-start: 0.25em solid var(--_error);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
  }

  .draft {
    font-size: 0.95em;
  }

  .about {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  .help [href^='tel'] {
    white-space: nowrap;
  }

  .facts {
    display: none;
  }

  @container careers (min-width: 60em) {
    .sides {
      display: grid;
      grid-template-columns: minmax(0, 40em) minmax(0, 18em);
      justify-content: space-between;
      gap: calc(var(--_space) * 3);
    }

    .facts {
      display: block;
      position: sticky;
      inset-block-start: calc(var(--_space) * 1.5);
      align-self: start;
      padding: calc(var(--_space) * 1.2);
      background: var(--_surface);
      border-radius: var(--_radius);
    }

    .facts dl {
      display: grid;
      gap: calc(var(--_space) * 0.75);
    }

    .facts dt {
      font-size: 0.9em;
      color: var(--_muted);
    }
  }

  @media (forced-colors: active) {
    input,
    textarea,
    select,
    .files li {
      border: 1px solid FieldText !important;
    }
  }
`;
