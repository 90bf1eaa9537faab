import {css} from 'lit';

/**
 * Styles of a frame that holds the document bench and therefore has the attribute `data-bench`. The frame fills the
 * page, and the bench takes all height that the foot leaves. The foot shows the verdict and the message about the
 * response, so that both stay in the window. An empty foot is hidden. The check button is in the footer of the page.
 * With large text, the page is longer than the window, and the foot stays above the footer. The frame shows no advice
 * for the counter, because the bench shows this advice.
 */
export const benchFrameStyles = css`
  :host([data-bench]) .frame {
    --bench-size: 100%;
    --frame-padding: var(--space-2);

    background: none;
    block-size: 100%;
    border: 0;
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
  }

  :host([data-bench]) document-bench {
    flex: 1 1 0;
    min-block-size: 0;
  }

  :host([data-bench]) .foot {
    align-items: center;
    background: var(--paper);
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    inset-block-end: var(--footer);
    justify-content: end;
    position: sticky;
    z-index: 1;
  }

  :host([data-bench]) .answer {
    flex: 1 1 12rem;
    min-block-size: 0;
  }

  :host([data-bench]) .answer :is(p, .result) {
    font-size: var(--step--1);
    line-height: 1.3;
    margin: 0;
  }

  :host([data-bench]) .answer .result {
    padding-inline-start: var(--space-2);
  }

  :host([data-bench]) .answer p {
    padding-block: var(--space-1);
  }

  :host([data-bench]) .answer .last {
    align-items: center;
    display: flex;
    gap: var(--space-2);
    padding: 0;
  }

  @media (max-width: 34rem) {
    /* The verdict and its two buttons are in one row. */
    :host([data-bench]) verdict-sheet button {
      font-size: 0.8125rem;
      padding-inline: var(--space-2);
    }

    :host([data-bench]) .answer {
      flex: 1 0 100%;
    }
  }

  /* In a low window, a sticky foot would cover the bench. */
  @media (max-height: 26rem) {
    :host([data-bench]) .foot {
      position: static;
    }
  }

  @media print {
    :host([data-bench]) .frame {
      block-size: auto;
      display: block;
    }
  }
`;

/**
 * Styles of a page that shows the document bench. Only then does the page have the attribute `data-bench`. The page
 * is wide, and as high as the window between header and footer. The header and the footer name the document, so only
 * a screen reader gets the title.
 */
export const benchPageStyles = css`
  :host([data-bench]) {
    block-size: max(
      min(31rem, 50dvh + 17rem),
      100dvh - var(--header, 4rem) - var(--footer, 3.5rem) - var(--space-2)
    );
    display: flex;
    flex-direction: column;
    inline-size: min(62rem, 100vw - 2 * var(--space-2));
    margin-block: calc(var(--space-1) - var(--space-4)) calc(var(--space-1) - var(--space-5));
    margin-inline: calc(50% - min(31rem, 50vw - var(--space-2)));
  }

  :host([data-bench]) h1 {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    margin: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  :host([data-bench]) :is(question-frame, practice-document) {
    flex: 1 1 0;
    min-block-size: 0;
  }

  @media (max-width: 34rem) {
    :host([data-bench]) {
      margin-block: calc(var(--space-1) - var(--space-3)) calc(var(--space-1) - var(--space-4));
    }
  }

  @media print {
    :host([data-bench]) {
      block-size: auto;
      display: block;
      inline-size: auto;
      margin: 0;
    }

    :host([data-bench]) h1 {
      block-size: auto;
      clip-path: none;
      inline-size: auto;
      position: static;
      white-space: normal;
    }
  }
`;
