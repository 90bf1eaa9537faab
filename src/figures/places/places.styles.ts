import {css} from 'lit';

/** Styles for a drawing with places. The overlay has the same view box as the drawing, so both have the same scale. */
export const placesStyles = css`
  .drawing {
    align-self: start;
    position: relative;
  }

  .drawing svg {
    max-block-size: none;
  }

  .drawing .boxes {
    block-size: 100%;
    inset: 0;
    position: absolute;
  }

  .box {
    cursor: pointer;
    fill: transparent;
    stroke: transparent;
    vector-effect: non-scaling-stroke;
  }

  .box.is-seen {
    stroke: var(--chosen);
    stroke-dasharray: 2 3;
    stroke-width: 1.5;
  }

  .box.is-chosen {
    stroke: var(--chosen);
    stroke-dasharray: none;
    stroke-width: 3;
  }

  @media (hover: hover) {
    .box:hover {
      stroke: var(--chosen);
      stroke-width: 2;
    }
  }

  @media (forced-colors: active) {
    .box.is-chosen {
      stroke: Highlight;
    }
  }

  .side {
    align-content: start;
    display: grid;
    gap: var(--space-3);
  }

  .chips {
    display: grid;
    gap: var(--space-1);
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
  }

  .chips button {
    block-size: 100%;
    inline-size: 100%;
    justify-content: start;
    padding: var(--space-1) var(--space-2);
  }

  .next {
    justify-self: start;
  }

  .found {
    font-weight: 600;
  }

  /* In a narrow window, the text is above the drawing, because a learner looks at the top first. */
  @container (inline-size < 34rem) {
    .work {
      display: flex;
      flex-direction: column;
    }

    .side {
      display: contents;
    }

    .panel {
      order: -2;
    }

    .next {
      align-self: start;
      order: -1;
    }
  }
`;
