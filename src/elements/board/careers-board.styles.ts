import { css } from 'lit';

export const boardStyles = css`
  .controls {
    display: grid;
    gap: calc(var(--_space) * 0.9);
    margin-block-end: 0.75em;
  }

  label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }

  input,
  select {
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

  select option {
    color: FieldText;
    background: Field;
  }

  .list {
    /* "none" would take the list from VoiceOver too. */
    list-style: '';
    border-block-start: 0.0625em solid var(--_border);
  }

  .list li {
    border-block-end: 0.0625em solid var(--_border);
  }

  /* Layout is what a long list costs: the first screenfuls are laid out at once, the rest when it comes near. */
  .list li:nth-child(n + 21) {
    content-visibility: auto;
    contain-intrinsic-size: auto 8.5em;
  }

  .group {
    margin-block: calc(var(--_space) * 2) 0.6em;
    font-size: 1.15em;
  }

  .more {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  .back {
    margin-block-end: 1em;
  }

  .notice {
    margin-block: 0.75em;
  }

  @container careers (min-width: 40em) {
    .controls {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
      align-items: end;
    }

    .search {
      grid-column: span 2;
    }
  }

  @media print {
    .controls,
    .more,
    .back {
      display: none;
    }

    .list li:nth-child(n + 21) {
      content-visibility: visible;
    }
  }
`;
