import {css} from 'lit';

/** Styles of the page for reviewers of a translation: the course on one side, its texts on the other. */
export const translationReviewStyles = css`
  :host {
    block-size: 100vh;
    display: grid;
    grid-template-columns: minmax(20rem, 1fr) minmax(22rem, 1fr);
  }

  iframe {
    block-size: 100%;
    border: 0;
    inline-size: 100%;
  }

  .panel {
    border-inline-start: 1px solid var(--rule-strong);
    overflow-y: auto;
    padding: var(--space-3);
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
  }

  .fields label {
    display: grid;
  }

  li {
    border-block-start: 1px solid var(--rule);
    list-style: none;
    padding-block: var(--space-2);
  }

  ol {
    padding: 0;
  }

  textarea {
    box-sizing: border-box;
    field-sizing: content;
    font: inherit;
    inline-size: 100%;
    min-block-size: 3em;
  }

  /* A long file name breaks across lines, so that the table fits on a phone. */
  tbody th {
    font-weight: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .key,
  .standing {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin: 0;
    overflow-wrap: anywhere;
  }

  .english {
    margin-block: var(--space-1);
    white-space: pre-wrap;
  }

  [role='alert'] {
    color: var(--wrong);
  }

  @media (max-width: 44em) {
    :host {
      grid-template-columns: 1fr;
      grid-template-rows: 1fr 1fr;
    }
  }
`;
