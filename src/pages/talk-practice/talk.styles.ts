import {css} from 'lit';

/** Styles for a task of an interview exercise, and for its graded wordings. */
export const talkStyles = css`
  .stem {
    font-weight: 600;
    max-inline-size: var(--measure);
  }

  .result:focus {
    outline: none;
  }

  .wordings {
    list-style: none;
    margin: var(--space-3) 0 var(--space-4);
    padding: 0;
  }

  .wordings li {
    border-block-start: 1px solid var(--rule);
    padding-block: var(--space-3);
  }

  .wordings .is-marked {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: var(--space-3);
  }

  .wordings p {
    margin-block: 0 var(--space-1);
  }

  .wording {
    font-family: var(--serif);
    font-weight: 600;
  }

  .yours {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-4);
  }
`;
