import {css} from 'lit';

/**
 * Styles for a sheet of results with a head and sections. Each line of a list shows the number of right items beside
 * it, and links below it.
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

  .lessons ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .lessons a,
  .others summary {
    min-block-size: 2rem;
    padding-block: 0.4rem;
  }

  .lessons a {
    display: inline-block;
  }

  .others summary {
    color: var(--accent);
    cursor: pointer;
  }

  .hint.is-first {
    color: var(--ink);
    font-weight: 600;
  }

  .module {
    align-items: baseline;
    border-block-end: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    font-weight: 600;
    gap: 0 var(--space-3);
    list-style: none;
    margin: 0;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  .module > * {
    flex: 1 1 8rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .module .count {
    flex: 0 1 auto;
    margin-inline-start: auto;
  }

  summary.module {
    cursor: pointer;
  }

  summary.module::-webkit-details-marker {
    display: none;
  }

  summary.module:hover {
    color: var(--accent);
  }

  /* An arrow that points down while the details are closed, and up while they are open. */
  .module::after {
    block-size: 0.5em;
    content: '';
    flex: none;
    inline-size: 0.5em;
    margin-inline-end: var(--space-2);
  }

  summary.module::after {
    border-block-end: 2px solid var(--ink-soft);
    border-inline-end: 2px solid var(--ink-soft);
    rotate: 45deg;
  }

  details[open] > summary.module::after {
    rotate: 225deg;
  }

  details .standings {
    border: 0;
    margin-inline-start: var(--space-4);
  }

  @media print {
    nav,
    summary.module::after,
    .others summary {
      display: none;
    }

    .lessons a {
      min-block-size: 0;
      padding: 0;
    }

    .standings li {
      break-inside: avoid;
    }
  }
`;
