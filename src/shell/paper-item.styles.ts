import {css} from 'lit';

/** How sure the learner is, in three steps side by side. */
export const paperItemStyles = css`
  .sure {
    border: 0;
    border-block-start: 1px solid var(--rule);
    margin: var(--space-4) 0 0;
    min-inline-size: 0;
    padding: var(--space-3) 0 0;
  }

  .sure legend {
    font-weight: 600;
    margin-block-end: var(--space-2);
    padding: 0;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .steps label {
    align-items: center;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    gap: var(--space-2);
    min-block-size: var(--target);
    padding: var(--space-1) var(--space-3);
  }

  .steps .is-chosen {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .steps input {
    accent-color: var(--accent);
    block-size: 1.15rem;
    flex: none;
    inline-size: 1.15rem;
    margin: 0;
  }

  .sure p {
    margin-block: var(--space-2) 0;
  }
`;
