import {css} from 'lit';

/** Styles of the timeline: the curve with its marks, the turning points as cards, and the folded list of steps. */
export const debriefTimelineStyles = css`
  .chart {
    display: grid;
    gap: 0 var(--space-2);
    grid-template-columns: auto minmax(0, 1fr) auto;
    margin-block-end: var(--space-2);
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    font-size: var(--step--1);
    gap: 0 var(--space-2);
    grid-column: 1 / -1;
    justify-content: space-between;
    margin-block-end: var(--space-1);
  }

  .keys b::before {
    border-block-start: 3px solid var(--ink);
    content: '';
    display: inline-block;
    inline-size: 1.5rem;
    margin-inline-end: var(--space-2);
    vertical-align: middle;
  }

  .keys .turn::before {
    background: var(--ink);
    block-size: 0.75rem;
    border: 0;
    border-radius: 50%;
    forced-color-adjust: none;
    inline-size: 0.75rem;
  }

  .keys .distress::before {
    border-block-start: 3px dashed var(--caution);
  }

  .bands {
    color: var(--ink-soft);
    display: flex;
    flex-direction: column-reverse;
    font-size: 0.75rem;
    justify-content: space-around;
    line-height: 1.1;
  }

  .bands.distress {
    color: var(--caution);
  }

  .plot {
    overflow-x: auto;
  }

  .track {
    border-block: 1px solid var(--rule);
    direction: ltr;
    display: grid;
    grid-template-rows: 8rem;
    min-inline-size: max-content;
  }

  .track > * {
    grid-area: 1 / 1;
  }

  svg {
    block-size: 0;
    inline-size: 0;
    min-block-size: 100%;
    min-inline-size: 100%;
  }

  .grid {
    stroke: var(--rule);
    stroke-width: 1;
  }

  .way {
    fill: none;
    stroke: var(--ink);
    stroke-linejoin: round;
    stroke-width: 2.5;
  }

  .way.distress {
    stroke: var(--caution);
    stroke-dasharray: 6 5;
  }

  .track ol {
    display: grid;
    grid-auto-columns: minmax(1.5rem, 1fr);
    grid-auto-flow: column;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .track li {
    display: grid;
    grid-template-rows: repeat(4, minmax(0, 1fr));
    place-items: center;
  }

  .mark {
    background: var(--paper);
    block-size: 1.5rem;
    border: 2px solid var(--ink);
    border-radius: 50%;
    font-size: 0.75rem;
    inline-size: 1.5rem;
    min-block-size: 0;
    padding: 0;
  }

  .is-turn {
    background: var(--ink);
    color: var(--paper);
  }

  .is-turn:hover {
    color: var(--paper);
  }

  .row-1 {
    grid-row: 1;
  }

  .row-2 {
    grid-row: 2;
  }

  .row-3 {
    grid-row: 3;
  }

  .row-4 {
    grid-row: 4;
  }

  .steps,
  .turns {
    list-style: none;
    margin: 0 0 var(--space-2);
    padding: 0;
  }

  .steps > li {
    border-block-start: 1px solid var(--rule);
    break-inside: avoid;
    padding-block: var(--space-3);
  }

  .turns {
    display: grid;
    gap: var(--space-2);
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
  }

  .turns > li {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    display: flex;
    flex-direction: column;
    font-size: 0.9375rem;
    line-height: 1.4;
    padding: var(--space-2) var(--space-3);
  }

  .turns button {
    margin-block-start: auto;
  }

  .turns button.link {
    text-align: start;
  }

  h3 {
    margin-block: 0 var(--space-1);
  }

  .steps p,
  .turns p {
    margin-block-end: var(--space-1);
  }

  .number {
    font-variant-numeric: tabular-nums;
    margin-inline-end: var(--space-1);
  }

  .said {
    font-family: var(--serif);
    margin-block-start: var(--space-2);
  }

  button.link {
    align-self: start;
    padding: 0;
  }

  /* With these sizes, thirteen marks fit on a phone. */
  @media (max-width: 34rem) {
    .chart {
      column-gap: var(--space-1);
    }

    .track ol {
      grid-auto-columns: minmax(1.125rem, 1fr);
    }

    .track {
      grid-template-rows: 6rem;
    }

    .mark {
      block-size: 1.375rem;
      inline-size: 1.375rem;
    }

    /*
     * Only turning points have a circle with a number. Every other mark shows a dot, but its target has the same
     * size.
     */
    .mark:not(.is-turn) {
      background: radial-gradient(circle, var(--ink) 3px, transparent 3.5px);
      border-color: transparent;
      font-size: 0;
    }

    /* Shorten the cards of the turning points. The list of steps shows what is hidden here. */
    .turns > li {
      align-items: center;
      display: grid;
      font-size: 0.875rem;
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 0 var(--space-2) var(--space-1);
    }

    .turns :is(.title, .did) {
      display: none;
    }

    .turns .said {
      -webkit-box-orient: vertical;
      display: -webkit-box;
      grid-column: 1 / -1;
      grid-row: 2;
      -webkit-line-clamp: 2;
      line-height: 1.3;
      margin: 0;
      overflow: hidden;
    }

    .turns button {
      align-self: center;
      margin: 0;
    }

    .turns button.primary {
      font-size: 0.875rem;
      padding-inline: var(--space-2);
    }
  }

  /* Forced colours remove the gradient that draws the dot, so a border replaces it. */
  @media (max-width: 34rem) and (forced-colors: active) {
    .mark:not(.is-turn) {
      border-color: ButtonText;
    }
  }

  @media print {
    .plot {
      overflow: visible;
    }

    .track ol {
      grid-auto-columns: minmax(0, 1fr);
    }

    .track {
      min-inline-size: 0;
    }

    .mark {
      display: inline-flex;
    }

    /* Browsers print no backgrounds by default. So on paper, a thick border marks a turning point. */
    .is-turn {
      background: none;
      border-width: 3px;
      color: var(--ink);
    }

    h3 {
      break-after: avoid;
    }

    .turns,
    .turns > li {
      break-inside: avoid;
    }
  }
`;
