import {css} from 'lit';

/** A result as a printed sheet: the verdict first, then what to read again, then each answer. */
export const paperResultStyles = css`
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

  .is-passed .verdict {
    border-inline-start: 4px solid var(--right);
    padding-inline-start: var(--space-3);
  }

  section {
    margin-block-end: var(--space-5);
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
    grid-template-columns: 1fr auto;
    padding-block: var(--space-2);
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

  nav {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    justify-content: space-between;
  }

  @media print {
    nav {
      display: none;
    }

    paper-item,
    .standings li {
      break-inside: avoid;
    }
  }
`;
