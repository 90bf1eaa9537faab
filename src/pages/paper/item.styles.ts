import {css} from 'lit';

/** Styles for the question about confidence: three steps side by side. */
export const paperItemStyles = css`
  .apart {
    border-block-start: 1px solid var(--rule);
    margin-block-start: var(--space-4);
    padding-block-start: var(--space-3);
  }

  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  legend {
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

  fieldset p {
    margin-block: var(--space-2) 0;
  }

  @media print {
    aside {
      break-inside: avoid;
    }
  }
`;
