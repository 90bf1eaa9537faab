import {css} from 'lit';

/** Styles for a chain and the bars of a debt. */
export const chainAndDebtStyles = css`
  .drawing svg {
    max-inline-size: 36rem;
  }

  .old {
    fill: var(--paper-sunk);
    stroke: var(--rule-strong);
  }

  .new {
    fill: var(--accent);
  }

  /* Later steps are drawn as outlines. */
  .is-later rect {
    fill: none;
    stroke: var(--rule-strong);
    stroke-dasharray: 3 3;
  }

  .sum {
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .new {
      fill: Highlight;
    }
  }
`;
