import {css} from 'lit';

/** A form field with its label above and its unit after it. */
export const typedStyles = css`
  label {
    color: var(--ink-soft);
    display: block;
    font-size: var(--step--1);
    margin-block: var(--space-3) var(--space-1);
  }

  .field {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    margin: 0;
  }

  input {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-block-end: 3px solid var(--mark, var(--rule-strong));
    border-radius: var(--radius);
    color: var(--ink);
    font: inherit;
    font-size: var(--step-1);
    font-variant-numeric: lining-nums tabular-nums;
    inline-size: 11rem;
    max-inline-size: 100%;
    min-block-size: 3rem;
    padding: var(--space-1) var(--space-3);
  }

  input:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .is-wrong input {
    border-block-end-style: dashed;
  }

  .note {
    background: var(--wash);
    border-inline-start: 4px solid var(--mark);
    margin-block-start: var(--space-3);
    padding: var(--space-2) var(--space-3) var(--space-3);
  }
`;
