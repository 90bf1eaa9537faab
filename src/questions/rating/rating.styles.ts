import {css} from 'lit';

/** A scale: side by side where there is room, one below the other where there is not. */
export const ratingStyles = css`
  .scale {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    display: flex;
    flex-wrap: wrap;
  }

  label {
    align-items: center;
    border-block-start: 4px solid transparent;
    cursor: pointer;
    display: flex;
    flex: 1 1 8rem;
    gap: var(--space-2);
    line-height: 1.35;
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-3);
  }

  .is-chosen {
    background: var(--paper-sunk);
    border-block-start-color: var(--accent);
  }

  .note {
    padding-block-start: var(--space-3);
  }
`;
