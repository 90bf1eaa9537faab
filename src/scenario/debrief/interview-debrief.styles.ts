import {css} from 'lit';

/** Styles of the debrief, as a report that can be printed. */
export const interviewDebriefStyles = css`
  .points {
    font-weight: 600;
    margin-block-end: var(--space-2);
  }

  .points + p {
    font-size: 0.9375rem;
    line-height: 1.4;
    margin-block-end: var(--space-2);
  }

  .summary {
    font-size: 0.9375rem;
    line-height: 1.4;
    margin-block-end: var(--space-1);
    padding-inline-start: 1.2em;
  }

  .buttons {
    margin-block-start: var(--space-2);
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
  }

  th,
  td {
    border-block-end: 1px solid var(--rule);
    font-weight: 400;
    padding: var(--space-2) 0;
    padding-inline-end: var(--space-3);
    text-align: start;
    vertical-align: top;
  }

  th {
    overflow-wrap: anywhere;
  }

  thead th {
    border-block-end-color: var(--rule-strong);
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  td {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  tr.task th {
    color: var(--ink-soft);
    padding-inline-start: var(--space-4);
  }

  tr.share th {
    font-weight: 600;
  }

  .mix {
    table-layout: fixed;
  }

  .mix thead th:first-child {
    inline-size: 40%;
  }

  .mix + p {
    margin-block-start: var(--space-2);
  }

  .bar {
    display: block;
  }

  .bar rect {
    fill: var(--ink-soft);
    stroke: var(--ink-soft);
    stroke-width: 2;
  }

  .good rect {
    fill: var(--paper);
  }

  .plain {
    list-style: none;
    padding: 0;
  }

  .plain > li {
    border-block-start: 1px solid var(--rule);
    break-inside: avoid;
    padding-block: var(--space-3);
  }

  .plain p {
    margin-block-end: var(--space-1);
  }

  .plain h4 {
    margin-block-start: 0;
  }

  /* Columns of collapsible sections. An open section takes the whole width. */
  .folds {
    border-block-end: 1px solid var(--rule);
    column-gap: var(--space-4);
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
  }

  .folds > [open] {
    grid-column: 1 / -1;
  }

  .signs {
    columns: 17rem;
    column-gap: var(--space-4);
  }

  .signs li {
    break-inside: avoid;
    margin-block-end: var(--space-2);
  }

  .signs .quiet {
    display: block;
  }

  h3,
  h4,
  summary {
    break-after: avoid;
  }

  /* Print without a grid. In a grid, a page break could separate a title from the content below it. */
  @media print {
    .folds {
      display: block;
    }
  }

  h4 {
    font-size: var(--step-0);
    margin-block: var(--space-3) var(--space-1);
  }
`;
