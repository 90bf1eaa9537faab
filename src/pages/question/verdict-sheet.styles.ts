import {css} from 'lit';

/**
 * Styles for the sheet. Negative margins make the sheet as wide as the frame around it. With `short`, the sheet is
 * one row, and only a screen reader gets the first line of the feedback, because the question shows that line.
 */
export const verdictSheetStyles = css`
  :host {
    animation: rise var(--quick) ease-out;
    inset-block-end: var(--footer);
    margin-block: var(--space-4) calc(-1 * var(--frame-padding));
    margin-inline: calc(-1 * var(--frame-padding));
    position: sticky;
    z-index: 1;
  }

  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }

  /* The sheet rises only a little. If it rose from below the footer, the page would be longer for a moment. */
  @keyframes rise-a-little {
    from {
      translate: 0 1rem;
    }
  }

  .sheet {
    align-items: center;
    background: var(--paper-sunk);
    border-block-start: 3px solid var(--rule-strong);
    box-shadow: 0 -6px 12px -8px var(--rule-strong);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--frame-padding);
  }

  .right {
    --mark: var(--right);
    --wash: var(--right-wash);
  }

  .wrong {
    --mark: var(--wrong);
    --wash: var(--wrong-wash);
  }

  .sheet.right,
  .sheet.wrong {
    background: var(--wash);
    border-block-start-color: var(--mark);
  }

  .said {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .said:focus-visible {
    outline-offset: 0;
  }

  p {
    line-height: 1.35;
    margin: 0;
  }

  .result {
    --icon: 1.25em;

    align-items: center;
    color: var(--mark, var(--ink));
    display: flex;
    font-weight: 600;
    gap: var(--space-2);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-inline-start: auto;
  }

  @media (max-width: 34rem) {
    .sheet {
      gap: var(--space-1) var(--space-2);
    }

    .actions {
      font-size: var(--step--1);
    }

    button {
      padding-inline: var(--space-2);
    }
  }

  /* A sheet of one row has no sticky position of its own, because the foot around it sticks to the bottom. */
  :host([short]) {
    animation-name: rise-a-little;
    flex: 1 0 100%;
    margin: 0;
    position: static;
  }

  :host([short]) .sheet {
    padding-block: var(--space-1);
  }

  :host([short]) .said {
    flex: 1 1 6rem;
  }

  :host([short]) .result {
    font-size: var(--step--1);
    line-height: 1.2;
  }

  :host([short]) .actions {
    flex-wrap: nowrap;
  }

  @media (max-width: 34rem) {
    :host([short]) .said {
      flex-basis: 5rem;
    }

    :host([short]) :is(.result, button) {
      font-size: 0.8125rem;
    }
  }

  /* In a low window, a sheet that sticks to the window would cover the question. */
  @media (max-height: 26rem) {
    :host {
      position: static;
    }
  }

  @media print {
    :host {
      animation: none;
      position: static;
    }
  }
`;
