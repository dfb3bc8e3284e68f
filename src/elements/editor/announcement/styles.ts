import { css } from 'lit';

export const announcementStyles = css`
  .source {
    position: relative;
    max-block-size: 70vh;
    overflow-y: auto;
    padding: 1em 1.1em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: max(0.94em, 13px);
    line-height: 1.55;
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .taken {
    cursor: pointer;
  }

  .left {
    color: var(--_attention);
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  mark {
    color: inherit;
    background: color-mix(in srgb, var(--_link) 24%, transparent);
    border-radius: 0.15em;
    box-shadow: 0 0 0 0.12em color-mix(in srgb, var(--_link) 24%, transparent);
  }

  .leftover {
    margin-block-end: 1em;
  }

  .leftover .count {
    font-weight: 400;
    color: var(--_attention);
  }

  .leftover ul {
    display: grid;
    gap: 1.1em;
    margin-block-start: 0.75em;
    list-style: none;
  }

  blockquote {
    margin: 0 0 0.5em;
    padding-inline-start: 0.8em;
    border-inline-start: 0.1875em solid var(--_attention);
    max-block-size: 8em;
    overflow-y: auto;
    white-space: pre-wrap;
  }

  .leftover select {
    inline-size: auto;
    max-inline-size: 100%;
  }

  @container careers (min-width: 46em) {
    .source {
      max-block-size: none;
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .source {
      border: 1px solid CanvasText;
    }
  }
`;
