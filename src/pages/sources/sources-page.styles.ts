import {css} from 'lit';

/** Styles for the page of sources. Each lesson has a list of sources, as in a handbook. */
export const sourcesPageStyles = css`
  .intro,
  .quiet {
    max-inline-size: var(--measure);
  }

  .missing {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    margin-block-end: var(--space-4);
    max-inline-size: var(--measure);
    padding: var(--space-3) var(--space-4);
  }

  section {
    border-block-start: 1px solid var(--rule-strong);
    margin-block-start: var(--space-4);
    max-inline-size: var(--measure);
    padding-block-start: var(--space-3);
  }

  h3 {
    break-after: avoid;
    font-size: var(--step-0);
    margin-block: var(--space-4) var(--space-1);
  }

  ul {
    font-size: var(--step--1);
    margin: 0;
    padding-inline-start: 1.2em;
  }

  li {
    margin-block-end: var(--space-2);
    overflow-wrap: anywhere;
  }

  li::marker {
    color: var(--ink-soft);
  }

  .mark {
    color: var(--ink-soft);
    display: block;
    font-weight: 600;
  }
`;
