import {css} from 'lit';

/** Styles for a row of buttons and links that wraps. */
export const actionsStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
