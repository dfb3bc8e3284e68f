import { css } from 'lit';

export const postingStyles = css`
  .posting {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.75);
    /* On the widest pages the facts stay beside the text. */
    max-inline-size: 72em;
  }

  header {
    padding-block-end: calc(var(--_space) * 1.25);
    border-block-end: 0.0625em solid var(--_border);
  }

  header .organization {
    display: block;
    margin-block-end: 0.35em;
  }

  .logo {
    display: block;
    max-block-size: 3.5em;
    max-inline-size: 14em;
    margin-block-end: 0.9em;
  }

  .title {
    font-size: clamp(1.75em, 1.2em + 2.4cqi, 2.6em);
    letter-spacing: -0.01em;
  }

  .title .badge {
    font-size: max(0.34em, 12px);
  }

  .applied {
    margin-block-start: var(--_space);
  }

  .lead {
    margin-block-start: 0.75em;
    font-size: 1.1em;
    max-inline-size: 60ch;
  }

  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-start: 0.75em;
    font-size: 0.95em;
  }

  .languages [aria-pressed='true'] {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }

  .glance {
    padding: calc(var(--_space) * 1.4);
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .facts {
    display: grid;
    gap: calc(var(--_space) * 1.1);
  }

  .facts dt {
    font-size: max(0.9em, 12px);
    color: var(--_muted);
  }

  .facts dd {
    font-weight: 500;
    line-height: 1.45;
  }

  .facts dd small {
    display: block;
    font-size: max(0.92em, 12px);
    font-weight: 400;
    color: var(--_muted);
  }

  .facts .places {
    list-style: '';
  }

  .facts .places li + li {
    margin-block-start: 0.3em;
  }

  .facts .pay dd > span {
    font-family: var(--_heading);
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.25;
  }

  .act {
    display: grid;
    gap: 0.9em;
    margin-block-start: calc(var(--_space) * 1.4);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    font-size: 0.95em;
  }

  .act .button {
    display: block;
    inline-size: 100%;
  }

  .body {
    display: grid;
    gap: calc(var(--_space) * 2.25);
    align-content: start;
  }

  .body h1,
  .body h2,
  .body h3,
  .body h4,
  .body h5,
  .body h6 {
    font-size: 1.35em;
    margin-block-end: 0.5em;
  }

  .body .sub {
    font-size: 1.1em;
    margin-block: 1.25em 0.4em;
  }

  .closed-notice {
    border-inline-start: 0.25em solid var(--_attention);
  }

  .documents {
    display: block;
    margin-block-start: 0.75em;
  }

  .printed {
    display: none;
  }

  /* On a narrow column Apply stays within reach of a thumb. */
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: 0.65em calc(0.65em + env(safe-area-inset-bottom, 0px));
    border-block-start: 0.0625em solid var(--_border);
    background: var(--_paper);
  }

  .dock .button {
    display: block;
    inline-size: 100%;
  }

  .back {
    margin-block-end: 0.75em;
  }

  @container careers (max-width: 51.99em) {
    .act .apply {
      display: none;
    }
  }

  @container careers (min-width: 52em) {
    .posting {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 19em);
      column-gap: calc(var(--_space) * 3.5);
    }

    header {
      grid-column: 1 / -1;
    }

    .glance {
      grid-column: 2;
      grid-row: 2;
      align-self: start;
      position: sticky;
      /* Below the sticky headers that pages have. */
      inset-block-start: 5.75em;
    }

    .body {
      grid-column: 1;
      grid-row: 2;
    }

    .dock {
      display: none;
    }
  }

  @container careers (min-width: 30em) and (max-width: 51.99em) {
    .facts {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (max-height: 26em) {
    .dock {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .glance {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .posting,
    .body {
      gap: var(--_space);
    }

    .glance {
      position: static !important;
      padding: 0;
      background: none;
    }

    .printed {
      display: block;
    }

    .dock {
      display: none;
    }

    .facts div {
      break-inside: avoid;
    }
  }
`;
