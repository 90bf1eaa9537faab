import {css} from 'lit';

/**
 * Styles for the results, which look like a printed sheet: missing conditions first, then each test, each
 * objective, and the gain.
 */
export const resultsPageStyles = css`
  .lead {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.45;
    margin-block-end: var(--space-4);
  }

  .verdict {
    border-inline-start: 4px solid var(--right);
    margin-block: var(--space-3);
    padding-inline-start: var(--space-3);
  }

  h3 {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
    margin-block-end: var(--space-2);
  }

  h3 > * {
    min-inline-size: 0;
  }

  h3 .count {
    font-family: var(--sans);
    font-size: var(--step-0);
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
    h3,
    .quiet {
      break-after: avoid;
      margin-block-end: var(--space-1);
    }

    h2 {
      font-size: var(--step-1);
    }

    h3 {
      font-size: var(--step-0);
    }

    h3:not(:first-of-type) {
      margin-block-start: var(--space-3);
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
