import {css} from 'lit';

/**
 * Styles for the list of targets, and for each item with its select element. Item and select element are side
 * by side when there is space.
 */
export const matchingStyles = css`
  ol {
    background: var(--paper-sunk);
    border-radius: var(--radius);
    margin-block: 0 var(--space-3);
    padding-block: var(--space-3);
    padding-inline: calc(var(--space-3) + 1.6em) var(--space-3);
  }

  li + li {
    margin-block-start: var(--space-1);
  }

  .item {
    border-block-end: 1px solid var(--rule);
    border-inline-start: 4px solid var(--mark, transparent);
    display: grid;
    gap: var(--space-2) var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    padding: var(--space-3);
  }

  ol + .item {
    border-block-start: 1px solid var(--rule);
  }

  .is-right,
  .is-wrong {
    background: var(--wash);
  }

  label {
    align-self: center;
    font-weight: 600;
    line-height: 1.4;
  }

  select {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    font: inherit;
    inline-size: 100%;
    min-block-size: var(--target);
    min-inline-size: 0;
    padding-inline: var(--space-2);
    text-overflow: ellipsis;
  }

  select:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }

  .note {
    grid-column: 1 / -1;
  }

  @media print {
    .item {
      break-inside: avoid;
    }
  }
`;
