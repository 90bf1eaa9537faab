import {css} from 'lit';

/** Styles for the curve of trust and for the choices. */
export const trustStyles = css`
  .drawing svg {
    max-inline-size: 36rem;
  }

  .curve {
    fill: none;
    stroke: var(--chosen);
    stroke-linejoin: round;
    stroke-width: 2.4;
  }

  .stop {
    fill: var(--paper);
  }

  .panel {
    min-block-size: 7rem;
  }

  .answer {
    font-family: var(--serif);
    font-size: var(--step-1);
  }

  .says {
    display: grid;
    gap: var(--space-2);
    list-style: none;
    margin: var(--space-3) 0 0;
    padding: 0;
  }

  .says button {
    font-weight: 400;
    inline-size: 100%;
    justify-content: start;
    text-align: start;
  }

  @media (forced-colors: active) {
    .curve {
      stroke: Highlight;
    }
  }
`;
