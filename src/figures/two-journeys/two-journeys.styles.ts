import {css} from 'lit';

/** Styles for two ways side by side. */
export const twoJourneysStyles = css`
  .drawing svg {
    max-inline-size: 36rem;
  }

  .stop {
    fill: var(--paper);
  }

  .stage {
    font-family: var(--serif);
    font-size: var(--step-1);
  }

  dl {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: 1fr 1fr;
    margin: 0;
  }

  dt {
    border-block-start: 2px solid var(--ink);
    font-size: var(--step--1);
    font-weight: 600;
    padding-block-start: var(--space-1);
  }

  dt.second {
    border-block-start-width: 5px;
    padding-block-start: 1px;
  }

  dd {
    margin: 0;
    overflow-wrap: break-word;
  }
`;
