import { css } from 'lit';

export const configuratorStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.75);
  }

  .choices {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    align-content: start;
  }

  h3 {
    font-size: 1.15em;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .field > label {
    display: block;
    padding: 0;
    margin-block-end: 0.3em;
    font-weight: 600;
  }

  .field .muted {
    font-size: max(0.9em, 13px);
  }

  .choice {
    display: flex;
    align-items: start;
    gap: 0.6em;
    padding-block: 0.3em;
    min-block-size: 24px;
    cursor: pointer;
  }

  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  input[type='radio'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.15em 0 0;
    font: inherit;
    accent-color: var(--_accent);
  }

  select,
  textarea,
  #accent {
    display: block;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.7em;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
  }

  select option {
    color: CanvasText;
    background: Canvas;
  }

  #accent {
    inline-size: 8em;
  }

  [aria-invalid='true'] {
    border-color: var(--_error);
  }

  textarea {
    margin-block-start: 0.4em;
    resize: vertical;
    overflow-wrap: anywhere;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='color'] {
    inline-size: 4em;
    block-size: max(2.75em, 44px);
    padding: 0.2em;
    background: transparent;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
  }

  [role='status']:not(:empty) {
    margin-block-start: 0.4em;
    font-size: max(0.9em, 13px);
  }

  .picture .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 2.25em;
    margin-block-end: 0.5em;
  }

  .picture h3 {
    flex: 1 1 auto;
  }

  .window {
    overflow: hidden;
    margin-inline: auto;
    border: 0.0625em solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .window.phone {
    max-inline-size: 25em;
  }

  .address {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.5em 0.9em;
    font-size: max(0.8em, 12px);
    background: var(--_surface);
    border-block-end: 0.0625em solid var(--_border);
  }

  .address i {
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    background: var(--_border);
    border-radius: 50%;
  }

  .address span {
    margin-inline-start: 0.8em;
    color: var(--_muted);
  }

  iframe {
    display: block;
    inline-size: 100%;
    block-size: min(42em, 80vh);
    background: Canvas;
    border: 0;
  }

  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block-start: calc(var(--_space) * 1.75);
    border-block-start: 0.0625em solid var(--_border);
  }

  .line > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
  }

  pre {
    margin: 0.4em 0 0;
    padding: 0.9em 1.1em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font:
      max(0.875em, 13px) / 1.6 ui-monospace,
      monospace;
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  code {
    font-family: ui-monospace, monospace;
  }

  @container careers (min-width: 52em) {
    .desk {
      grid-template-columns: minmax(17em, 1fr) minmax(0, 2.2fr);
    }

    .lines {
      grid-column: 1 / -1;
    }
  }
`;
