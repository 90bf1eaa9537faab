import {css} from 'lit';

/** Styles for the frame around a question, which looks like a plain sheet. */
export const questionFrameStyles = css`
  .frame {
    --frame-padding: var(--space-3);

    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-block-start: 3px solid var(--accent);
    border-radius: var(--radius);
    margin-block-end: var(--space-4);
    padding: var(--frame-padding);
  }

  /*
   * Only the frame of the bench shows the foot as a box. In other frames, the verdict sticks to the bottom of the
   * whole frame.
   */
  .foot {
    display: contents;
  }

  .answer:empty {
    display: none;
  }

  .answer {
    min-block-size: var(--space-3);
  }

  /*
   * As soon as the response may be complete, the check button sticks to the lower edge of the window, below the
   * thumb. In a low window, the button would cover the question.
   */
  @media screen and (min-height: 26rem) {
    .is-ready {
      background: var(--paper-raised);
      inset-block-end: var(--footer);
      margin-inline: calc(-1 * var(--frame-padding));
      padding: var(--space-2) var(--frame-padding);
      position: sticky;
      z-index: 1;
    }
  }

  .result {
    border-inline-start: 4px solid currentcolor;
    font-weight: 600;
    margin-block: var(--space-3);
    padding-inline-start: var(--space-3);
  }

  .right {
    color: var(--right);
  }

  .wrong {
    color: var(--wrong);
  }

  /*
   * The border separates the advice from a group of items with the same background. If the page scrolls to the
   * advice, the scroll margin keeps the advice above the sheet with the verdict.
   */
  aside {
    background: var(--paper-sunk);
    border: 1px solid var(--rule);
    margin: var(--space-2) var(--inset, 0) var(--space-3);
    padding: var(--space-3) var(--space-4);
    scroll-margin-block-end: 6.5rem;
  }

  aside h2 {
    color: var(--accent);
    font-family: var(--sans);
    font-size: var(--step--1);
    margin-block-end: var(--space-1);
  }

  @media (max-width: 26rem) {
    .frame {
      margin-inline: calc(-1 * var(--space-2));
    }
  }
`;
