import {css} from 'lit';

/** Styles of a picture that `Zoom` moves, and of its buttons. `--fit` is the scale that shows all of the picture. */
export const zoomStyles = css`
  .zoomed {
    transform: translate(var(--zoom-x, 0), var(--zoom-y, 0)) scale(calc(var(--zoom, 1) * var(--fit, 1)));
  }

  .zoom {
    align-items: center;
    display: flex;
    flex: none;
  }

  .zoom button {
    font-size: var(--step-1);
    inline-size: var(--target);
    justify-content: center;
    padding: 0;
  }

  .zoom output {
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    min-inline-size: 2.75em;
    text-align: center;
  }

  @media print {
    .zoomed {
      transform: none;
    }

    .zoom {
      display: none;
    }
  }
`;
