import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: 1fr;
    gap: 0.2em 1.5em;
    padding-block: var(--_space);
  }

  .title {
    font-size: 1.35em;
    /* The badge is in the body's face. */
    font-family: inherit;
  }

  .title :is(a, button, span) {
    font-family: var(--_heading);
  }

  .title :is(a, button) {
    padding: 0;
    /* 24 px also where the page's own font is 9 px (A11Y-5). */
    padding-block: max(0px, (24px - 1.1em) / 2);
    font-size: inherit;
    font-weight: inherit;
    line-height: inherit;
    color: inherit;
    text-align: start;
    text-decoration: none;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .title :is(a, button):hover {
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.15em;
  }

  /* The whole card answers a tap; its text can still be selected from outside the title. */
  .title :is(a, button)::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  /* The space before a badge: a margin would indent a badge that stands on a line of its own. */
  .gap {
    word-spacing: 0.3em;
  }

  .title .badge {
    margin-block-start: 0.25em;
    position: relative;
    inset-block-start: -0.1em;
  }

  mark {
    padding-block: 0.05em;
    color: inherit;
    background: color-mix(in srgb, #f5c518 42%, transparent);
    border-radius: 0.12em;
  }

  .organization {
    font-weight: 600;
  }

  .logo {
    float: inline-end;
    max-block-size: 2.5em;
    max-inline-size: 8em;
    margin-inline-start: 1em;
  }

  .summary {
    max-inline-size: 68ch;
    margin-block-start: 0.25em;
  }

  .pay strong {
    font-family: var(--_heading);
    font-size: 1.1em;
    font-weight: 600;
  }

  /* The dot stays at the end of a line, not at the beginning of the next. */
  [part='facts'] span:not(:last-child)::after {
    content: '\\a0·';
    font-weight: 400;
    color: var(--_muted);
  }

  .frame > .skeleton {
    padding-block: var(--_space);
    min-block-size: 14em;
  }

  @container careers (min-width: 36em) {
    .frame > .skeleton {
      min-block-size: 9.2em;
    }

    .card {
      grid-template-columns: minmax(0, 1fr) minmax(0, auto);
    }

    .card > * {
      grid-column: 1;
    }

    .card > .pay {
      grid-column: 2;
      grid-row: 1 / span 3;
      max-inline-size: 16em;
      text-align: end;
    }

    .pay span {
      display: block;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
