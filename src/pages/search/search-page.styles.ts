import {css} from 'lit';

/** Styles for the search page: a field, and below it the results, which look like the index of a book. */
export const searchPageStyles = css`
  .search input {
    max-inline-size: 30rem;
  }

  .search p {
    max-inline-size: var(--measure);
  }

  .missing {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    margin-block-end: var(--space-4);
    max-inline-size: var(--measure);
    padding: var(--space-3) var(--space-4);
  }

  .count {
    font-weight: 600;
    margin-block-end: var(--space-3);
    max-inline-size: var(--measure);
  }

  .count:empty {
    margin: 0;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
  }

  section {
    margin-block-end: var(--space-4);
    max-inline-size: var(--measure);
  }

  h2 {
    font-family: var(--sans);
    font-size: var(--step--1);
    margin-block-end: var(--space-1);
  }

  ul,
  ol {
    border-block-start: 1px solid var(--rule-strong);
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    border-block-end: 1px solid var(--rule);
    overflow-wrap: anywhere;
    padding-block: var(--space-3);
  }

  li a {
    font-family: var(--serif);
    font-weight: 600;
    line-height: 1.3;
  }

  .terms li {
    font-size: var(--step--1);
    padding-block: var(--space-2);
  }

  .terms a {
    font-size: var(--step-0);
    margin-inline-end: var(--space-1);
  }

  .lesson {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin-block: 0 var(--space-1);
  }

  .snippet {
    font-size: 0.9375rem;
    line-height: 1.5;
    margin: 0;
  }

  mark {
    background: var(--caution-wash);
    box-shadow: inset 0 -2px 0 var(--caution);
    color: inherit;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
