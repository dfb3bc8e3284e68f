import { css } from 'lit';

export const sendingStyles = css`
  .stack .answers + p {
    margin-block-start: calc(var(--_space) * 1.75);
  }

  .stack h3,
  .stack h4,
  .stack h5,
  .stack h6 {
    margin-block-start: calc(var(--_space) * 2);
  }

  .answers {
    display: grid;
    max-inline-size: 46em;
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.2em 1.25em;
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--_border);
  }

  .answers dt {
    grid-column: 1;
    font-weight: 600;
  }

  .answers dd {
    grid-column: 1 / -1;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .answers .change {
    grid-column: 2;
    grid-row: 1;
    white-space: normal;
  }

  progress {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    block-size: 0.6em;
    accent-color: var(--_accent);
  }

  .voluntary {
    display: grid;
    gap: var(--_space);
    max-inline-size: 40em;
    margin-block-start: calc(var(--_space) * 2.5);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 0.0625em solid var(--_border);
  }

  .attachments {
    padding-inline-start: 1.35em;
  }

  .title.sent::before {
    content: '✓';
    content: '✓' / '';
    margin-inline-end: 0.35em;
    color: var(--_success);
  }

  .about + p {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  .way > * + * {
    margin-block-start: 0.5em;
  }

  .steps {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.5em;
  }

  .steps > li::marker {
    font-weight: 600;
  }

  .steps > li > * + * {
    margin-block-start: calc(var(--_space) * 0.6);
  }

  .steps :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.15em;
  }

  .steps label {
    display: block;
  }

  @container careers (min-width: 40em) {
    .answers > div {
      grid-template-columns: 12em minmax(0, 1fr) auto;
    }

    .answers dd {
      grid-column: 2;
    }

    .answers dd:last-child:not(.change) {
      grid-column: 2 / -1;
    }

    .answers .change {
      grid-column: 3;
    }
  }
`;
