import {css} from 'lit';

/**
 * Styles of the timeline: two lines that rise and fall, with marks for the steps. The list of steps follows
 * below as text.
 */
export const debriefTimelineStyles = css`
  .chart {
    --rows: 2rem 6rem 2rem 5rem;

    column-gap: var(--space-2);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: var(--rows);
    margin-block-end: var(--space-3);
  }

  .chart h4 {
    align-self: end;
    font-size: var(--step--1);
    grid-column: 1;
    margin: 0;
  }

  .bands {
    color: var(--ink-soft);
    display: flex;
    flex-direction: column-reverse;
    font-size: var(--step--1);
    grid-column: 1;
    justify-content: space-around;
    line-height: 1.1;
  }

  /* Both lines scroll together when the steps are wider than the screen. */
  .plot {
    display: grid;
    grid-area: 1 / 2 / span 4;
    grid-template-rows: var(--rows);
    overflow-x: auto;
  }

  .track {
    border-block: 1px solid var(--rule);
    direction: ltr;
    display: grid;
    grid-row: 2;
    min-inline-size: max-content;
  }

  .track + .track {
    grid-row: 4;
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
    stroke: var(--accent);
    stroke-linejoin: round;
    stroke-width: 2.5;
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

  .of-3 li {
    grid-template-rows: repeat(3, minmax(0, 1fr));
  }

  .mark {
    background: var(--paper);
    block-size: 1.5rem;
    border: 2px solid var(--accent);
    border-radius: 50%;
    font-size: 0.75rem;
    inline-size: 1.5rem;
    min-block-size: 0;
    padding: 0;
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

  .steps {
    list-style: none;
    padding: 0;
  }

  .steps > li {
    border-block-start: 1px solid var(--rule);
    break-inside: avoid;
    padding-block: var(--space-3);
  }

  .steps p {
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
    color: var(--ink-soft);
    font-weight: 400;
    min-block-size: 2rem;
    padding: 0;
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
  }
`;
