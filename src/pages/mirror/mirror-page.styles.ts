import {css} from 'lit';

/** Styles of the mirror, on the screen and on paper. */
export const mirrorPageStyles = css`
  .lead,
  .suggestion,
  table,
  ul {
    max-inline-size: var(--measure);
  }

  .suggestion {
    border-inline-start: 4px solid var(--rule-strong);
    margin-block: var(--space-3);
    padding-inline-start: var(--space-4);
  }

  .suggestion h2,
  .suggestion p {
    margin-block: 0;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    table-layout: fixed;
  }

  caption {
    padding-block: var(--space-2);
    text-align: start;
  }

  th,
  td {
    border-block-end: 1px solid var(--rule);
    padding: var(--space-1);
    text-align: start;
  }

  tbody th {
    font-weight: normal;
  }

  svg {
    display: block;
  }

  rect {
    fill: var(--ink-soft);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .after {
    margin-block-start: var(--space-4);
  }

  @media print {
    .actions,
    .after {
      display: none;
    }
  }
`;
