import {css} from 'lit';

/** Styles for the bookmarks page: a list with a button at the end of each line. */
export const bookmarksPageStyles = css`
  .lead {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.45;
  }

  .lead,
  .lead + p,
  ul {
    max-inline-size: var(--measure);
  }

  .gone {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    margin-block-end: var(--space-4);
    max-inline-size: var(--measure);
    padding: var(--space-3) var(--space-4);
  }

  ul {
    border-block-start: 1px solid var(--rule-strong);
    list-style: none;
    margin: 0 0 var(--space-3);
    padding: 0;
  }

  li {
    align-items: center;
    border-block-end: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    justify-content: space-between;
    overflow-wrap: anywhere;
    padding-block: var(--space-3);
  }

  li > div {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }

  li button {
    font-size: var(--step--1);
  }

  li a,
  s {
    font-family: var(--serif);
    font-weight: 600;
    line-height: 1.3;
  }

  s {
    color: var(--ink-soft);
  }

  .lesson {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin: 0;
  }
`;
