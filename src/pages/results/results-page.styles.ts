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

  .standings .folded {
    display: block;
    padding: 0;
  }

  .folded .module {
    border: 0;
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
  }
`;
