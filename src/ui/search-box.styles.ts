import {css} from 'lit';

/** Styles for the box of a search: its label, its field, and a line of text below. */
export const searchBoxStyles = css`
  .search {
    background: var(--paper-sunk);
    border-radius: var(--radius);
    margin-block-end: var(--space-4);
    padding: var(--space-3);
  }

  .search label {
    display: block;
    font-size: var(--step--1);
    font-weight: 600;
    margin-block-end: var(--space-1);
  }

  .search input {
    background: var(--paper);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    font: inherit;
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: var(--space-3);
  }

  .search p {
    margin-block: var(--space-2) 0;
  }
`;
