import {css} from 'lit';

/** Styles for the try-out: the number of an exercise beside its kind, and two links at the end. */
export const tryOutStyles = css`
  .lead,
  .frame,
  .larger {
    max-inline-size: var(--measure);
  }

  h2 {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--step-1);
    gap: 0 var(--space-3);
  }

  .number {
    color: var(--ink-soft);
    font-family: var(--sans);
    font-size: var(--step--1);
    font-weight: 400;
  }

  aside h3 {
    color: var(--accent);
    font-family: var(--sans);
    font-size: var(--step--1);
    margin-block-end: var(--space-1);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block: var(--space-4) 0;
  }

  .larger {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .larger li {
    border-block-start: 1px solid var(--rule);
    padding-block: var(--space-3);
  }

  .larger h3 {
    margin-block-end: var(--space-1);
  }

  .larger p {
    margin-block-end: var(--space-1);
  }
`;
