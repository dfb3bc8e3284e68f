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
    --_link: var(--_accent);
    --_paper: var(--careers-color-ground, Canvas);
    /* Not on the frame: spacing that readers set for the whole page comes in (A11Y-2). */
    letter-spacing: normal;
    word-spacing: normal;
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

  /*
   * What is text, or stands on the page itself, goes by the page's text instead: a page may be dark and not say so. Fills
   * have a text of their own, which is what currentColor would be in them.
   */
  @supports (color: oklch(from currentColor calc(clamp(0, (l - 0.6) * 1000, 1)) 0.08 187 / 1)) {
    :host {
      --_on-dark: clamp(0, (l - 0.6) * 1000, 1);
      --_link: var(
        --careers-color-accent,
        oklch(from currentColor calc(0.435 + 0.365 * var(--_on-dark)) calc(0.075 + 0.01 * var(--_on-dark)) 186 / 1)
      );
      --_error: var(
        --careers-color-error,
        oklch(from currentColor calc(0.475 + 0.355 * var(--_on-dark)) calc(0.17 - 0.08 * var(--_on-dark)) 28 / 1)
      );
      --_success: var(
        --careers-color-success,
        oklch(from currentColor calc(0.465 + 0.355 * var(--_on-dark)) 0.1 155 / 1)
      );
      --_attention: oklch(from currentColor calc(0.45 + 0.39 * var(--_on-dark)) 0.1 75 / 1);
      --_focus: var(--careers-color-focus, var(--_link));
      --_paper: var(--careers-color-ground, oklch(from currentColor calc(1 - 0.82 * var(--_on-dark)) 0 0 / 1));
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

  /* What the page's rules say of the host outranks :host, so what text needs to be readable is said in here. */
  .frame {
    font-family: var(--careers-font-family, inherit);
    /* A root of 62.5 % without a text size of its own would leave 10 px. */
    font-size: var(--careers-font-size, max(1em, 12px));
    color: var(--_text);
    line-height: 1.55;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    container: careers / inline-size;
    /* All of the host, also where a rule for every element has made it a flex box. */
    inline-size: 100%;
    /* Where its width is that of its content (a dialog, a float), a container has none of its own. */
    contain-intrinsic-inline-size: 17.5em;
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
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }

  /* A line of another direction begins where the lines around it begin. Chromium knows the prefixed name alone. */
  .title,
  .lead,
  .summary {
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
    /* Clear of sticky headers and of the dock; in a low window no more than leaves room for what has the focus. */
    scroll-margin-block: min(max(7em, 84px), 36vh);
  }

  :focus-visible {
    outline: max(0.19em, 3px) solid var(--_focus);
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
    color: var(--_link);
    background: transparent;
    border: 0.0625em solid currentColor;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .unscripted {
    display: none;
  }

  /* What needs the script is not shown without it; a server may have rendered it. */
  @media (scripting: none) {
    button,
    .skeleton,
    [role='search'] {
      display: none !important;
    }

    .unscripted {
      display: contents;
    }
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

  /* Its own text colour says nothing of the page around it: the ring is seen inside, too. */
  .button.primary:focus-visible {
    outline-color: var(--careers-color-focus, var(--_accent));
    box-shadow: inset 0 0 0 0.19em var(--_on-accent);
  }

  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }

  /* A button that reads as a link. */
  .link {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: max(1.75em, 24px);
    padding: 0.1em 0;
    font: inherit;
    color: var(--_link);
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

  /* Among important rules the inner one wins: the live region stays hidden whatever the page says of its own elements. */
  .visually-hidden,
  ::slotted([slot='careers-status']) {
    position: absolute !important;
    inset: auto !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    min-inline-size: 0 !important;
    min-block-size: 0 !important;
    margin: -1px !important;
    padding: 0 !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
    border: 0 !important;
  }

  /* Not rendered, it would not be read out. */
  ::slotted([slot='careers-status']) {
    display: block !important;
  }

  .badge {
    display: inline-block;
    padding: 0.1em 0.7em;
    font-size: max(0.6em, 13px);
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

  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: 0.75em;
    font-size: 0.95em;
  }

  .languages [aria-pressed='true'] {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }

  .notice {
    padding: calc(var(--_space) * 1.1) calc(var(--_space) * 1.3);
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  /* A link back, with an arrow that turns with the direction of the language. */
  .back::before {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em 0.5em;
    border: solid currentColor;
    border-width: 0 0 0.11em 0.11em;
    translate: 0 -0.1em;
    rotate: 45deg;
  }

  [dir='rtl'] .back::before {
    rotate: 225deg;
  }

  /* Room kept for what is on its way: grey lines, as long as the text will be. */
  .skeleton {
    display: grid;
    gap: 0.7em;
    padding-block: 0.3em;
  }

  /* As high as most of what comes, so that what stands below does not move; not by the window: a frame follows its content. */
  .frame > .skeleton {
    align-content: start;
    min-block-size: 45em;
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

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }

    p,
    li {
      orphans: 3;
      widows: 3;
    }
  }
`;
