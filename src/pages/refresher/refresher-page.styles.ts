import {css} from 'lit';

/** Styles of a refresher: the number beside its heading, and a field that is wide enough for the long code. */
export const refresherPageStyles = css`
  .lead,
  form,
  section {
    max-inline-size: var(--measure);
  }

  h1 .number {
    color: var(--ink-soft);
    display: block;
    font-family: var(--sans);
    font-size: var(--step--1);
    font-weight: 400;
  }

  .search input {
    direction: ltr;
    font-family: var(--mono);
    margin-block-end: var(--space-3);
  }

  .search button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  code {
    background: var(--paper-sunk);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    display: block;
    font-family: var(--mono);
    overflow-wrap: anywhere;
    padding: var(--space-3);
    user-select: all;
  }

  .problem {
    border-inline-start: 3px solid var(--wrong);
    padding-inline-start: var(--space-3);
  }
`;
