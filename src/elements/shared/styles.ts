import { css } from 'lit';

/**
 * What all elements look like. Sizes are in `em`, so that they follow the host page's text and not its root; what a
 * page does not set is derived from its own text colour, so that it fits light and dark pages alike.
 */
export const baseStyles = css`
  :host {
    display: block;
    --_accent: var(--careers-color-accent, #0b5d57);
    --_on-accent: var(--careers-color-on-accent, #fff);
    --_text: var(--careers-color-text, inherit);
    --_muted: var(--careers-color-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_surface: var(--careers-color-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_border: var(--careers-color-border, color-mix(in srgb, currentColor 18%, transparent));
    --_control: color-mix(in srgb, currentColor 55%, transparent);
    --_error: var(--careers-color-error, #a8231c);
    --_success: var(--careers-color-success, #1a6b3c);
    --_attention: #7a4b00;
    --_focus: var(--careers-color-focus, #0b5d57);
    --_radius: var(--careers-radius, 0.375em);
    --_space: var(--careers-space, 1em);
    --_heading: var(--careers-heading-font-family, inherit);
    font-family: var(--careers-font-family, inherit);
    font-size: var(--careers-font-size, inherit);
    color: var(--_text);
    line-height: 1.55;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    cursor: auto;
    scroll-margin-block: 5em;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--careers-color-accent, light-dark(#0b5d57, #7fd1c7));
      --_on-accent: var(--careers-color-on-accent, light-dark(#fff, #10201e));
      --_error: var(--careers-color-error, light-dark(#a8231c, #ffb3a8));
      --_success: var(--careers-color-success, light-dark(#1a6b3c, #8fd8a8));
      --_attention: light-dark(#7a4b00, #f0c674);
      --_focus: var(--careers-color-focus, light-dark(#0b5d57, #7fd1c7));
    }
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .frame {
    container: careers / inline-size;
    position: relative;
    max-inline-size: var(--careers-max-width, none);
    overflow-wrap: anywhere;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--_heading);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
    scroll-margin-block-start: 5em;
  }

  h1:focus,
  h2:focus,
  h3:focus,
  h4:focus,
  h5:focus,
  h6:focus {
    outline: none;
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }

  /* A link that stands by itself is as high as a target must be (A11Y-5); one in a sentence is as high as its line. */
  .alone,
  .alone a {
    display: inline-block;
    min-block-size: 24px;
  }

  a:hover,
  .link:hover {
    text-decoration-thickness: 0.12em;
  }

  a,
  button,
  input,
  select,
  textarea,
  summary {
    scroll-margin-block: 7em;
  }

  :focus-visible {
    outline: 0.19em solid var(--_focus);
    outline-offset: 0.15em;
    border-radius: 0.15em;
  }

  .button {
    display: inline-block;
    min-block-size: max(2.75em, 44px);
    padding: 0.6em 1.4em;
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    overflow-wrap: break-word;
    color: var(--_accent);
    background: transparent;
    border: 0.0625em solid currentColor;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .button:focus-visible {
    border-radius: var(--_radius);
  }

  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }

  /* A button that reads as a link. */
  .link {
    display: inline-block;
    min-block-size: 1.75em;
    padding: 0.1em 0;
    font: inherit;
    color: var(--_accent);
    background: none;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .muted {
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    padding: 0 !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
    border: 0 !important;
  }

  .badge {
    display: inline-block;
    padding: 0.1em 0.7em;
    font-family: var(--_heading);
    font-size: 0.78rem;
    font-size: max(0.72em, 0.75rem);
    font-weight: 600;
    line-height: 1.5;
    letter-spacing: 0;
    white-space: nowrap;
    vertical-align: middle;
    border: 0.0625em solid currentColor;
    border-radius: 2em;
  }

  .badge.new {
    color: var(--_success);
  }

  .badge.closing {
    color: var(--_attention);
  }

  .badge.closed {
    color: var(--_muted);
  }

  .notice {
    padding: calc(var(--_space) * 1.1) calc(var(--_space) * 1.3);
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  /* Room kept for what is on its way: grey lines, as long as the text will be. */
  .skeleton {
    display: grid;
    gap: 0.7em;
    padding-block: 0.3em;
  }

  .skeleton i {
    display: block;
    block-size: 0.9em;
    border-radius: 0.2em;
    background: var(--_border);
  }

  .skeleton i:first-child {
    block-size: 1.5em;
    inline-size: min(18em, 70%);
  }

  .skeleton i:nth-child(even) {
    inline-size: 85%;
  }

  .skeleton i:last-child:not(:first-child) {
    inline-size: 55%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .button,
    .badge,
    .notice {
      border: 1px solid currentColor;
    }

    .skeleton i {
      background: GrayText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .button,
    .link,
    .actions {
      display: none !important;
    }

    a {
      color: inherit;
    }
  }
`;

/** Running text: paragraphs, lists and the headings that someone's HTML may bring. */
export const proseStyles = css`
  .prose {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }

  .prose > * + * {
    margin-block-start: 0.75em;
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 1.35em;
  }

  .prose li + li {
    margin-block-start: 0.4em;
  }

  .prose li::marker {
    color: var(--_accent);
  }

  .prose blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_border);
  }

  .prose :is(h2, h3, h4) {
    font-size: 1.05em;
    margin-block-start: 1.2em;
  }

  @media print {
    .prose a[href^='http']::after {
      content: ' (' attr(href) ')';
      word-break: break-all;
    }
  }
`;
