import {css} from 'lit';

/**
 * Styles for a task on machine-readable lines. The printed page is above the lines, and the calculation of a
 * check digit is below them.
 */
export const practiceDrillStyles = css`
  .above {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin-block: 0 var(--space-1);
  }

  mrz-lines {
    margin-block-end: var(--space-4);
  }

  .printed {
    display: grid;
    gap: 0 var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    max-inline-size: none;
  }

  .printed div {
    display: block;
    padding-block: var(--space-1);
  }

  .printed dt {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .printed dd {
    font-family: var(--sans);
    font-size: var(--step-0);
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .result:focus {
    outline: none;
  }

  .why {
    max-inline-size: var(--measure);
  }

  .workings {
    margin-block-end: var(--space-2);
    overflow-x: auto;
  }

  .workings table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .workings th,
  .workings td {
    border: 1px solid var(--rule);
    padding: var(--space-1) var(--space-2);
    text-align: center;
  }

  .workings th {
    background: var(--paper-raised);
    inset-inline-start: 0;
    position: sticky;
    text-align: start;
  }

  .code {
    font-family: 'OCR B subset', var(--mono);
  }
`;
