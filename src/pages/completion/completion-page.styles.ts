import {css} from 'lit';

/**
 * Styles for the completion record as one printed sheet. The learner's name is at the place where readers
 * look first.
 */
export const completionPageStyles = css`
  article {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-block-start: 6px solid var(--accent);
    margin-block-end: var(--space-4);
    max-inline-size: var(--measure);
    padding: var(--space-5);
  }

  .lead {
    color: var(--ink-soft);
    margin-block-end: var(--space-1);
  }

  .name {
    font-family: var(--serif);
    font-size: var(--step-3);
    font-weight: 600;
    line-height: var(--leading-tight);
    margin-block-end: var(--space-4);
    overflow-wrap: anywhere;
  }

  .by-hand {
    border-block-end: 1px solid var(--ink);
    margin-block-end: var(--space-1);
    min-block-size: 2.4em;
  }

  dl {
    border-block-start: 1px solid var(--rule);
    margin: 0 0 var(--space-4);
  }

  dl > div {
    border-block-end: 1px solid var(--rule);
    display: grid;
    gap: 0 var(--space-4);
    grid-template-columns: 10.5rem 1fr;
    padding-block: var(--space-2);
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0;
    min-inline-size: 0;
  }

  dd ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  dd li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
  }

  code {
    font-family: var(--mono);
    font-weight: 600;
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    user-select: all;
  }

  .proof {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin: 0;
  }

  section {
    margin-block: var(--space-4);
  }

  nav {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

  nav > * {
    min-inline-size: 0;
  }

  @media (max-width: 34rem) {
    article {
      padding: var(--space-4) var(--space-3);
    }

    dl > div {
      grid-template-columns: 1fr;
    }
  }

  @media print {
    article {
      border: 0;
      padding: 0;
    }

    nav {
      display: none;
    }
  }
`;
