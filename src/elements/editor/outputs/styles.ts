import { css } from 'lit';

export const outputsStyles = css`
  /* The opening as visitors will see it. */
  .kind {
    margin-block: 1.1em 0.4em;
    font-size: var(--_label);
    color: var(--_muted);
  }

  .stage {
    padding: 1.1em;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
  }

  /* The ways out. */
  .outputs {
    display: grid;
    gap: calc(var(--_space) * 1.75);
    max-inline-size: 40em;
    margin-block-start: var(--_space);
    padding-block-start: calc(var(--_space) * 1.75);
    border-block-start: 0.1875em solid var(--_link);
  }

  .outputs > :first-child {
    margin-block-end: 0 !important;
  }

  .way > :first-child {
    font-size: 1.05em;
  }

  .code {
    font-family: ui-monospace, monospace;
    font-size: max(0.82em, 12px) !important;
    overflow-wrap: anywhere;
    field-sizing: fixed;
  }

  .said {
    color: var(--_success);
  }
`;
