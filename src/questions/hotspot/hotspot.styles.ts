import {css} from 'lit';

/**
 * Styles for the drawing, for the places that cover parts of the drawing, and for the options below. The
 * chosen place has a ring.
 */
export const hotspotStyles = css`
  /*
   * The zones are positioned relative to the whole drawing. So the drawing has no inner margin and is never
   * cropped.
   */
  .drawing {
    margin-block-end: var(--space-2);
    max-inline-size: 30rem;
    overflow: visible;
    padding: 0;

    position: relative;
  }

  .drawing svg {
    max-block-size: none;
  }

  .drawing .zones {
    block-size: 100%;
    inset: 0;
    position: absolute;
  }

  .zone {
    cursor: pointer;
    fill: transparent;
    stroke: var(--rule-strong);
    stroke-dasharray: 3 3;
    vector-effect: non-scaling-stroke;
  }

  .zone.is-chosen {
    stroke: var(--mark, var(--chosen));
    stroke-dasharray: none;
    stroke-width: 3;
  }

  :host([locked]) .zone {
    cursor: default;
  }

  @media (hover: hover) {
    :host(:not([locked])) .zone:hover {
      stroke: var(--chosen);
      stroke-width: 2;
    }
  }

  @media (forced-colors: active) {
    .zone.is-chosen {
      stroke: Highlight;
    }
  }

  details {
    font-size: var(--step--1);
    margin-block-end: var(--space-3);
  }

  summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  details + .option {
    border-block-start: 1px solid var(--rule);
  }
`;
