import {css} from 'lit';

/** Styles for a chain and the bars of a debt. */
export const chainAndDebtStyles = css`
  .drawing svg,
  .hands {
    max-inline-size: 36rem;
  }

  .hands {
    display: grid;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    line-height: 1.25;
    list-style: none;
    margin: 0 auto;
    overflow-wrap: anywhere;
    padding: 0;
    text-align: center;
  }

  .hands li {
    color: var(--ink-soft);
  }

  .hands .is-here {
    color: var(--ink);
    font-weight: 600;
  }

  .hands span {
    display: none;
  }

  @container (inline-size >= 34rem) {
    .hands span {
      display: block;
    }
  }

  .panel .name {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
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
