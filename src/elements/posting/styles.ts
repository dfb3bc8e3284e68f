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
    /* The badge is in the body's face. */
    font-family: inherit;
  }

  .title span {
    font-family: var(--_heading);
  }

  .title .badge {
    font-size: max(0.34em, 13px);
  }

  .applied {
    margin-block-start: var(--_space);
  }

  .lead {
    margin-block-start: 0.75em;
    font-size: 1.1em;
    max-inline-size: 60ch;
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
    margin-block-end: calc(var(--_space) * 1.25);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-start: calc(var(--_space) * 1.25);
    font-size: 0.95em;
  }

  .address {
    font-size: 0.9em;
    user-select: all;
  }

  :is(.act, .dock) .button {
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
    background: var(--careers-color-ground, var(--_ground, var(--_paper)));
  }

  .back {
    margin-block-end: 0.75em;
  }

  @container careers (max-width: 51.99em) {
    .act {
      display: none;
    }
  }

  @container careers (min-width: 52em) {
    .posting {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 19em);
      column-gap: calc(var(--_space) * 3.5);
    }

    /* Like what comes: text, and the box of facts beside it. */
    .frame > .skeleton {
      position: relative;
      padding-inline-end: calc(19em + var(--_space) * 3.5);
    }

    .frame > .skeleton::after {
      content: '';
      position: absolute;
      inset-block-start: 5em;
      inset-inline-end: 0;
      inline-size: 19em;
      block-size: 22em;
      background: var(--_surface);
      border-radius: var(--_radius);
    }

    header {
      grid-column: 1 / -1;
    }

    .glance {
      grid-column: 2;
      grid-row: 2;
      display: flex;
      flex-direction: column;
      align-self: start;
      position: sticky;
      /* Below the sticky headers that pages have; in a low window Apply itself needs the room. */
      --_top: min(5.75em, 14vh);
      inset-block-start: var(--_top);
      max-block-size: calc(100vh - var(--_top) - 1em);
    }

    .act {
      flex: none;
    }

    /* Facts that the window has no room for scroll under Apply. */
    .scroll {
      overflow-y: auto;
      margin: 0 calc(var(--_space) * -0.4);
      padding: 0.2em calc(var(--_space) * 0.4);
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

  /* In a low window (a phone on its side, a page at 400 %) the dock takes no more room than its button. */
  @media (max-height: 26em) {
    .dock {
      padding-block: 4px calc(4px + env(safe-area-inset-bottom, 0px));
    }

    .dock .button {
      min-block-size: 44px;
      padding-block: 0.2em;
    }
  }

  @media (forced-colors: active) {
    .glance {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .posting {
      display: block;
      max-inline-size: none;
      font-size: 10.5pt;
      line-height: 1.4;
    }

    header {
      margin-block-end: 0.8em;
      padding-block-end: 0.6em;
    }

    .title {
      font-size: 1.9em;
    }

    .logo {
      float: inline-end;
      margin: 0 0 0 1em;
    }

    .glance {
      display: block;
      position: static;
      max-block-size: none;
      margin-block-end: 1em;
      padding: 0 0 0.8em;
      background: none;
      border: 0;
      border-block-end: 0.0625em solid var(--_border);
      border-radius: 0;
    }

    .scroll {
      overflow: visible;
    }

    .facts {
      grid-template-columns: repeat(3, 1fr);
      gap: 0.7em 1.5em;
    }

    .facts .pay dd > span {
      font-size: 1.2em;
    }

    .body {
      display: block;
    }

    .body section {
      margin-block-end: 0.9em;
    }

    .body :is(h1, h2, h3, h4, h5, h6) {
      font-size: 1.2em;
      margin-block-end: 0.3em;
    }

    .prose {
      max-inline-size: none;
    }

    .prose li + li {
      margin-block-start: 0.2em;
    }

    .printed {
      display: flex;
      gap: 1em;
      align-items: center;
      break-inside: avoid;
    }

    .code {
      flex: none;
      inline-size: 26mm;
      block-size: 26mm;
      color: #000;
      background: #fff;
    }

    .act,
    .dock {
      display: none;
    }

    .facts div {
      break-inside: avoid;
    }
  }
`;
