import {css} from 'lit';

/** Two lines that rise and fall, and under them the steps in words. */
export const debriefTimelineStyles = css`
  .chart {
    display: grid;
    gap: var(--space-1) var(--space-3);
    grid-template-columns: auto minmax(0, 1fr);
    margin-block-end: var(--space-3);
  }

  .chart h4 {
    font-size: var(--step--1);
    grid-column: 1 / -1;
    margin: var(--space-2) 0 0;
  }

  .bands {
    color: var(--ink-soft);
    display: flex;
    flex-direction: column-reverse;
    font-size: var(--step--1);
    justify-content: space-around;
    line-height: 1.1;
  }

  svg {
    block-size: 5.5rem;
    border-block: 1px solid var(--rule);
    direction: ltr;
    inline-size: 100%;
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

  .said {
    font-family: var(--serif);
    margin-block-start: var(--space-2);
  }

  .steps button {
    color: var(--ink-soft);
    font-weight: 400;
    min-block-size: 2rem;
    padding: 0;
  }
`;
