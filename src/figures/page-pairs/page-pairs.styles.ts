import {css} from 'lit';

/** Styles for a book seen from above. */
export const pagePairsStyles = css`
  .drawing svg {
    max-inline-size: 36rem;
  }

  .sheet {
    cursor: pointer;
  }

  .hit,
  .leaf {
    fill: none;
  }

  .hit {
    pointer-events: stroke;
    stroke: transparent;
    stroke-width: 9;
  }

  .leaf {
    stroke: var(--ink);
    stroke-width: 1.6;
  }

  @media (hover: hover) {
    .sheet:hover .leaf {
      stroke: var(--chosen);
      stroke-width: 3;
    }
  }

  .is-out .leaf {
    stroke: var(--chosen);
    stroke-dasharray: 5 4;
    stroke-width: 3;
  }

  .page {
    fill: var(--ink);
    font-family: var(--sans);
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
  }

  .panel {
    margin-block: var(--space-3);
  }

  @media (forced-colors: active) {
    .is-out .leaf {
      stroke: Highlight;
    }
  }
`;
