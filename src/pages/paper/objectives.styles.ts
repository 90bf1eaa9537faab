import {css} from 'lit';

/** Styles for a list with counts beside each line and links below it. */
export const standingStyles = css`
  .standings {
    border-block-start: 1px solid var(--rule);
    list-style: none;
    margin: 0 0 var(--space-4);
    padding: 0;
  }

  .standings li {
    align-items: baseline;
    border-block-end: 1px solid var(--rule);
    display: grid;
    gap: var(--space-1) var(--space-3);
    grid-template-columns: minmax(0, 1fr) auto;
    overflow-wrap: anywhere;
    padding-block: var(--space-2);
  }

  .objective::first-letter {
    text-transform: uppercase;
  }

  .count {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .is-open .count {
    color: var(--wrong);
    font-weight: 600;
  }

  .hint,
  .lessons {
    font-size: var(--step--1);
    grid-column: 1 / -1;
  }

  .hint {
    color: var(--ink-soft);
  }

  .hint.is-first {
    color: var(--accent);
    font-weight: 600;
  }

  @media print {
    .standings li {
      break-inside: avoid;
    }
  }
`;
