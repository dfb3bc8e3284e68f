import { css } from 'lit';

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
    color: var(--_link);
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
