import { css, type CSSResult } from 'lit';
import { announcementStyles } from './announcement/styles.js';
import { fieldsStyles } from './fields/styles.js';
import { outputsStyles } from './outputs/styles.js';
import { startStyles } from './start/styles.js';

const deskStyles = css`
  .frame {
    --_label: max(0.92em, 13px);
  }

  .bar,
  .which {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 1.25em;
  }

  .bar {
    padding-block-end: 0.75em;
    border-block-end: 0.0625em solid var(--_border);
  }

  .bar .draft {
    font-size: var(--_label);
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
    padding: 0.4em 0.35em 0.6em;
    font: inherit;
    font-size: min(1em, 5.2cqi);
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    overflow-wrap: normal;
  }

  /* A line of its own, and not only a colour: forced colours would show it at all of them. */
  button[aria-pressed='true'] {
    padding-block-end: 0.35em;
    font-weight: 600;
    color: var(--_link);
    border-block-end: 0.25em solid;
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

  :is(.pane, .outputs) > :is(h1, h2, h3, h4, h5, h6):first-child {
    font-size: 1.45em;
    margin-block-end: 0.6em;
  }

  .desk[data-pane='announcement'] > :not(.announcement),
  .desk[data-pane='fields'] > :not(.fields),
  .desk[data-pane='opening'] > :not(.opening) {
    display: none;
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
`;

export const editorStyles: CSSResult[] = [deskStyles, startStyles, announcementStyles, fieldsStyles, outputsStyles];
