import {css} from 'lit';

/**
 * Styles for the items. Each item has its own row, and below its text the groups are buttons side by side.
 */
export const sortingStyles = css`
  .item {
    border-block-end: 1px solid var(--rule);
    border-inline-start: 4px solid var(--mark, transparent);
    padding: var(--space-3);
  }

  .how + .item {
    border-block-start: 1px solid var(--rule);
  }

  .is-right,
  .is-wrong {
    background: var(--wash);
  }

  .item legend {
    float: inline-start;
    font-family: inherit;
    font-size: 1em;
    inline-size: 100%;
    margin-block-end: var(--space-2);
  }

  .groups {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  label {
    align-items: center;
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    flex: 1 1 auto;
    gap: var(--space-2);
    line-height: 1.35;
    min-block-size: var(--target);
    min-inline-size: 0;
    padding: var(--space-1) var(--space-3);
  }

  label.is-chosen {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .note {
    padding-block-start: var(--space-2);
  }

  @media print {
    .item {
      break-inside: avoid;
    }
  }
`;
