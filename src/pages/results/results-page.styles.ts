import {css} from 'lit';

/**
 * Styles for the results, which look like a printed sheet: what is done, what is missing, each
 * test, each objective that the learner missed, and the gain.
 */
export const resultsPageStyles = css`
  .verdict {
    border-inline-start: 4px solid var(--right);
    margin-block: var(--space-3);
    padding-inline-start: var(--space-3);
  }

  .so-far {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
    margin-block-end: var(--space-1);
  }

  .so-far strong {
    font-size: var(--step-1);
  }

  progress {
    accent-color: var(--accent);
    block-size: 0.625rem;
    display: block;
    inline-size: 100%;
    margin-block-end: var(--space-3);
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

  summary {
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover {
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

  summary::after {
    border-block-end: 2px solid var(--ink-soft);
    border-inline-end: 2px solid var(--ink-soft);
    rotate: 45deg;
  }

  details[open] summary::after {
    rotate: 225deg;
  }

  details .standings {
    border: 0;
    margin-inline-start: var(--space-4);
  }

  /* On a phone there is no room for two counts beside a name. */
  @media (max-width: 35em) {
    .gains li {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .is-passed {
    color: var(--right);
    font-weight: 600;
  }

  nav + .eyebrow {
    margin-block-start: var(--space-4);
  }

  header .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  nav > * {
    min-inline-size: 0;
  }

  @media print {
    article {
      line-height: 1.4;
    }

    section {
      margin-block-end: var(--space-4);
    }

    h2,
    .quiet {
      break-after: avoid;
      margin-block-end: var(--space-1);
    }

    h2 {
      font-size: var(--step-1);
    }

    .standings {
      margin-block-end: var(--space-3);
    }

    .standings li {
      gap: 0 var(--space-3);
      padding-block: 3px;
    }

    a {
      text-decoration: none;
    }

    summary::after {
      display: none;
    }
  }
`;
