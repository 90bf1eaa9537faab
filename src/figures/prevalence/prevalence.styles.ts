import {css} from 'lit';

/** Styles for twenty travellers and the counts below them. */
export const prevalenceStyles = css`
  .drawing svg {
    max-inline-size: 34rem;
  }

  .is-self {
    fill: var(--paper-raised);
    stroke: var(--ink);
    stroke-width: 1.2;
  }

  .is-other {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 1.2;
  }

  .results {
    display: grid;
    gap: var(--space-2);
    list-style: none;
    margin: 0 0 var(--space-3);
    padding: 0;
  }

  .results li {
    align-items: baseline;
    display: grid;
    gap: 0 var(--space-3);
    grid-template-columns: 3.5rem 1fr;
  }

  .count {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: end;
  }

  .results svg {
    background: var(--paper-sunk);
    block-size: 5px;
    fill: var(--ink-soft);
    grid-column: 2;
    inline-size: 100%;
    transform: scaleX(var(--flow, 1));
  }

  .noticed svg {
    fill: var(--right);
  }

  .wrong svg {
    fill: var(--wrong);
  }

  @media (forced-colors: active) {
    .is-other {
      fill: Highlight;
    }

    .results svg {
      fill: CanvasText;
    }
  }
`;
