import {css} from 'lit';

/** Styles of the choices of a decision. The choices are on a separate sheet, apart from the text to read. */
export const interviewChoicesStyles = css`
  form,
  own-words {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-block-start: 3px solid var(--accent);
    border-radius: var(--radius);
    padding: var(--space-3) var(--space-4) var(--space-4);
  }

  legend {
    margin-block-end: var(--space-2);
  }

  .option:first-of-type {
    border-block-start: 1px solid var(--rule);
  }

  .missing {
    color: var(--wrong);
    font-weight: 600;
    margin-block: var(--space-3) 0;
  }

  .buttons {
    margin-block-start: var(--space-3);
  }

  .own {
    border-inline-start: 3px solid var(--rule-strong);
    flex: 1 0 100%;
    margin-block: 0;
    order: -1;
    padding-inline-start: var(--space-3);
  }

  .own b {
    display: block;
    font-size: var(--step--1);
  }

  @media (max-width: 30rem) {
    form,
    own-words {
      padding-inline: var(--space-2);
    }
  }

  @media print {
    form,
    own-words {
      display: none;
    }
  }
`;
