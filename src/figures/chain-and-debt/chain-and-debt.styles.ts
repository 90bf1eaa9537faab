import {css} from 'lit';

/** Styles for a chain and the bars of a debt. */
export const chainAndDebtStyles = css`
  .key {
    color: var(--ink-soft);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8125rem;
    gap: 0 var(--space-3);
    line-height: 1.35;
    margin-block-end: var(--space-1);
  }

  .meaning {
    align-items: center;
    display: inline-flex;
    gap: var(--space-1);
  }

  .meaning svg {
    block-size: 0.75rem;
    flex: none;
    inline-size: 1.25rem;
  }

  .hands {
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    list-style: none;
    margin: 0 0 var(--space-1);
    padding: 0;
  }

  .hands li {
    align-items: center;
    border-inline-start: 3px solid transparent;
    color: var(--ink-soft);
    column-gap: var(--space-2);
    display: grid;
    font-size: 0.8125rem;
    grid-template-columns: minmax(0, 8.25rem) minmax(0, 1fr) 2.25rem;
    min-block-size: 1.375rem;
    padding-inline-start: var(--space-1);
  }

  .hands svg {
    block-size: 1rem;
    inline-size: 100%;
  }

  .all {
    text-align: end;
  }

  .hands .is-here {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    color: var(--ink);
    font-weight: 600;
  }

  /* With large text on a phone, the name of a service has a line of its own. */
  @container (inline-size < 16rem) {
    .hands li {
      grid-template-columns: minmax(0, 1fr) max-content;
    }

    .hand {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 34rem) {
    .hands li {
      font-size: 0.875rem;
      grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) 2.5rem;
    }
  }

  .panel .name {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
  }

  rect {
    vector-effect: non-scaling-stroke;
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
    .hands .is-here {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .new {
      fill: Highlight;
    }
  }
`;
