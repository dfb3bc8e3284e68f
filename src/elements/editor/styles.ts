import { css } from 'lit';

export const editorStyles = css`
  .frame {
    --_label: max(0.92em, 13px);
  }

  .start,
  .start form {
    max-inline-size: 46em;
  }

  .start .intro {
    margin-block: 0.5em 1.25em;
  }

  .start textarea {
    min-block-size: 16em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 1.25em;
    padding-block-end: 0.75em;
    border-block-end: 0.0625em solid var(--_border);
  }

  .bar .draft {
    font-size: var(--_label);
  }

  .bar .which {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.6em;
  }

  .bar select {
    inline-size: auto;
    max-inline-size: min(22em, 100%);
  }

  [aria-disabled='true'].link {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  /* The switch between what there is no room for side by side. */
  .panes {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    padding-block: 0.6em;
    background: var(--_paper);
    border-block-end: 0.0625em solid var(--_border);
  }

  .panes.two {
    display: none;
  }

  .panes button {
    flex: 1 1 auto;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 0.35em;
    font: inherit;
    font-size: min(1em, 5.2cqi);
    color: inherit;
    background: none;
    border: 0;
    border-block-end: 0.1875em solid transparent;
    cursor: pointer;
    overflow-wrap: normal;
  }

  .panes [aria-pressed='true'] {
    font-weight: 600;
    color: var(--_link);
    border-color: currentColor;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 1.25);
  }

  .pane {
    min-inline-size: 0;
  }

  .pane > :is(h1, h2, h3, h4, h5, h6):first-child,
  .outputs > :is(h1, h2, h3, h4, h5, h6):first-child {
    font-size: 1.45em;
    margin-block-end: 0.6em;
  }

  .desk[data-pane='announcement'] > :not(.announcement),
  .desk[data-pane='fields'] > :not(.fields),
  .desk[data-pane='opening'] > :not(.opening) {
    display: none;
  }

  /* The announcement. */
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

  .translation {
    display: grid;
    gap: calc(var(--_space) * 1.2);
  }

  .pair {
    display: grid;
    gap: 0.4em 1.25em;
  }

  .pair .original > div {
    max-block-size: 14em;
    overflow-y: auto;
    white-space: pre-wrap;
    color: var(--_muted);
  }

  .pair .original > p {
    font-weight: 600;
  }

  [aria-pressed='true'].small {
    border-color: var(--_link);
    color: var(--_link);
    font-weight: 600;
  }

  .found {
    padding: 0.8em 1em;
    margin-block-end: calc(var(--_space) * 1.25);
    background: var(--_surface);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .found ul {
    display: grid;
    gap: 0.4em;
    margin-block: 0.5em;
    padding-inline-start: 1.1em;
  }

  .found .count {
    font-weight: 400;
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

  .button.small {
    min-block-size: max(2.25em, 36px);
    padding: 0.3em 0.9em;
  }

  summary {
    min-block-size: max(1.75em, 28px);
    padding-block: 0.2em;
    font-weight: 600;
    color: var(--_link);
    cursor: pointer;
  }

  /* The fields. */
  .group {
    display: grid;
    gap: calc(var(--_space) * 1.4);
    max-inline-size: 40em;
  }

  section.group {
    padding-block: calc(var(--_space) * 1.6);
    border-block-start: 0.0625em solid var(--_border);
  }

  .tocheck + section.group,
  h1 + section.group,
  h2 + section.group,
  h3 + section.group,
  h4 + section.group,
  h5 + section.group,
  h6 + section.group {
    padding-block-start: 0;
    border: 0;
  }

  section.group > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }

  .more > .group {
    padding-block-start: calc(var(--_space) * 1);
  }

  .fields .field {
    gap: 0.35em;
  }

  .field > .control,
  .fields fieldset.field > * {
    inline-size: 100%;
  }

  .tocheck {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    margin-block-end: 1em;
    color: var(--_attention);
  }

  .field.unsure {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_attention);
  }

  .guess {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1em;
    font-size: var(--_label);
  }

  .guess b {
    color: var(--_attention);
  }

  .advice {
    font-size: var(--_label);
    color: var(--_muted);
  }

  .advice b {
    color: var(--_attention);
  }

  textarea {
    field-sizing: content;
    max-block-size: 40em;
  }

  textarea.one {
    min-block-size: max(2.5em, 40px);
    padding-block: 0.4em;
    resize: none;
  }

  input[readonly] {
    background: var(--_surface);
    border-color: transparent;
  }

  .part {
    display: grid;
    gap: 0.2em;
    align-content: end;
    min-inline-size: 0;
    font-weight: 400;
  }

  .part > span,
  .inner > legend {
    font-size: var(--_label);
    font-weight: 400;
    color: var(--_muted);
  }

  .parts,
  .pay {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.6em;
  }

  .pay {
    grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
  }

  .date .part {
    gap: 0.2em;
  }

  .date .time input {
    inline-size: 7em !important;
  }

  .date .month input,
  .date .day input {
    inline-size: 4em !important;
  }

  .date .year input {
    inline-size: 6em !important;
  }

  .inner {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices.columns {
    grid-template-columns: repeat(auto-fit, minmax(9.5em, 1fr));
    column-gap: 1em;
  }

  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  .fields .choice,
  .outputs .choice {
    min-block-size: max(2.25em, 36px);
    padding-block: 0.35em;
    gap: 0.55em;
  }

  /* Rows. */
  .rows {
    display: grid;
    gap: 0.9em;
    padding: 0;
    list-style: none;
  }

  .rows.flat {
    gap: 0.35em;
  }

  .rows > li {
    display: grid;
    gap: 0.35em;
  }

  .rows:not(.flat) > li {
    padding: 0.9em 1em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .rows.flat > li {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
  }

  .row {
    display: grid;
    gap: 0.6em;
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    justify-content: flex-end;
  }

  .tool {
    min-inline-size: max(1.9em, 28px);
    min-block-size: max(2.5em, 40px);
    padding: 0;
    font: inherit;
    font-size: 1.05em;
    line-height: 1;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .tool:hover,
  .tool:focus-visible {
    color: var(--_link);
  }

  .tool[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .add {
    justify-self: start;
    inline-size: auto !important;
  }

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

  @container careers (max-width: 25.99em) {
    .rows.flat > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .rows.flat .tool {
      min-block-size: 32px;
    }
  }

  /* The switch above says it already. */
  @container careers (max-width: 45.99em) {
    .pane > :first-child:is(h1, h2, h3, h4, h5, h6) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @container careers (min-width: 46em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .pair > .advice {
      grid-column: 1 / -1;
    }

    .bar .draft {
      margin-inline-start: auto;
    }

    .desk:not(.unread) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
    }

    .desk.unread {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    }

    .desk > .fields,
    .desk[data-side='announcement'] > .announcement,
    .desk[data-side='opening'] > .opening {
      display: block !important;
    }

    .desk > .fields {
      grid-row: 1;
    }

    .desk:not(.unread) > .fields {
      grid-column: 2;
    }

    .desk[data-side='announcement'] > .opening,
    .desk[data-side='opening'] > .announcement {
      display: none;
    }

    .desk > .announcement,
    .desk > .opening {
      grid-row: 1;
      position: sticky;
      inset-block-start: 4.5em;
      align-self: start;
      max-block-size: calc(100vh - 5.5em);
      overflow-y: auto;
    }

    .source {
      max-block-size: none;
      overflow: visible;
    }

    .panes.one {
      display: none;
    }

    .panes.two {
      display: flex;
      max-inline-size: 46%;
    }
  }

  @container careers (min-width: 76em) {
    .panes.two {
      display: none;
    }

    .desk:not(.unread) {
      grid-template-columns: minmax(0, 0.85fr) minmax(0, 1.05fr) minmax(0, 1.1fr);
    }

    .desk[data-side] > .pane {
      display: block !important;
    }

    .desk > .announcement,
    .desk > .opening {
      inset-block-start: 1em;
      max-block-size: calc(100vh - 2em);
    }
  }

  @media (max-height: 30em) {
    .panes {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .source,
    .rows > li {
      border: 1px solid CanvasText;
    }
  }
`;
