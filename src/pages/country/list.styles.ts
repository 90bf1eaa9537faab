import {css} from 'lit';

/** Styles for the entries of a country pack. The entries are one below the other, as in a printed directory. */
export const countryListStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    border-block-start: 1px solid var(--rule);
    break-inside: avoid;
    overflow-wrap: anywhere;
    padding-block: var(--space-3);
  }

  li p,
  .none {
    margin: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
  }

  .name {
    font-weight: 600;
    margin-block-end: var(--space-1);
  }

  .article {
    font-weight: 600;
    margin-inline-end: 0.25em;
  }

  .said + .said {
    margin-block-start: var(--space-3);
  }

  .by {
    color: var(--ink-soft);
  }

  .number {
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.2;
  }

  .own {
    color: var(--ink-soft);
  }

  .quiet {
    margin-block-start: var(--space-1);
  }

  .officers {
    border-inline-start: 3px solid var(--caution);
    font-size: var(--step--1);
    margin-block-start: var(--space-1);
    padding-inline-start: var(--space-2);
  }

  .none {
    border-block-start: 1px solid var(--rule);
    padding-block: var(--space-3) var(--space-1);
  }

  li:last-child {
    padding-block-end: var(--space-1);
  }
`;
