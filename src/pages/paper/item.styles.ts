import {css} from 'lit';

/** Styles for the question about confidence. */
export const paperItemStyles = css`
  .apart {
    border-block-start: 1px solid var(--rule);
    margin-block-start: var(--space-4);
    padding-block-start: var(--space-3);
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
