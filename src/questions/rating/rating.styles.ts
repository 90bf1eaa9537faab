import {css} from 'lit';

/** Styles for a scale. Its steps are side by side, or one below the other if there is not enough space. */
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
    background: var(--chosen-wash);
    border-block-start-color: var(--chosen);
  }

  .note {
    padding-block-start: var(--space-3);
  }
`;
