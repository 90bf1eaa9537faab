import {css} from 'lit';

/**
 * Styles for a sheet of results with a head and sections. In each list, a line has a number of right items
 * beside it, and links below it.
 */
export const standingStyles = css`
  article {
    max-inline-size: var(--measure);
  }

  header {
    border-block-end: 1px solid var(--rule-strong);
    margin-block-end: var(--space-4);
    padding-block-end: var(--space-2);
  }

  .verdict {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.45;
  }

  section {
    margin-block-end: var(--space-5);
  }

  h3:not(:first-of-type) {
    margin-block-start: var(--space-4);
  }

  nav {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

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
    nav {
      display: none;
    }

    .standings li {
      break-inside: avoid;
    }
  }
`;
