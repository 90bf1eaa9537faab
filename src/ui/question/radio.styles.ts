import {css} from 'lit';

/** Radio buttons side by side, each inside its label. */
export const radioStyles = css`
  input {
    accent-color: var(--chosen);
    block-size: 1.25rem;
    cursor: inherit;
    flex: none;
    inline-size: 1.25rem;
    margin: 0;
  }

  :host([locked]) label {
    cursor: default;
  }

  :host([locked]) label:not(.is-chosen) {
    color: var(--ink-soft);
  }

  input:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
`;
