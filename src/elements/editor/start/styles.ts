import { css } from 'lit';

export const startStyles = css`
  .start,
  .start form {
    max-inline-size: 46em;
  }

  .start .intro {
    margin-block: 0.5em 1.25em;
  }

  .start .notice {
    margin-block-end: 1.25em;
  }

  .start textarea {
    min-block-size: 16em;
  }
`;
