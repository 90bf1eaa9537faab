import {css} from 'lit';

/**
 * Styles of a frame that has the attribute `data-bench` because it holds the document bench. The page is one screen: a
 * title of one line, the bench, and a row of buttons. `--bench-around` is the height of the title and the buttons. The
 * bench has headings of its own and shows the advice for the counter.
 */
export const benchFrameStyles = css`
  :host([data-bench]) {
    --bench-around: 5.5rem;
  }

  :host([data-bench]) .frame {
    --frame-padding: var(--space-2);

    background: none;
    border: 0;
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
  }

  :host([data-bench]) .answer {
    min-block-size: 0;
  }

  /* The bench gives its height to the message, so that the button below stays above the footer. */
  :host([data-bench]) .has-problem {
    --bench-rest: calc(var(--bench-around) + 3rem);
  }

  :host([data-bench]) .answer .result {
    font-size: var(--step--1);
    line-height: 1.3;
    margin-block: var(--space-1) 0;
    padding-inline-start: var(--space-2);
  }

  :host([data-bench]) .eyebrow,
  :host([data-bench]) aside {
    display: none;
  }

  :host([data-bench]) .frame > button,
  :host([data-bench]) .actions {
    margin-block-start: var(--space-1);
    margin-inline-start: auto;
  }

  @media (max-width: 34rem) {
    :host([data-bench]) document-bench {
      --sheet: 11.5rem;
    }

    :host([data-bench]) .frame > button,
    :host([data-bench]) .actions {
      inline-size: 100%;
    }

    :host([data-bench]) ::slotted(button) {
      flex: 1 1 6rem;
    }

    :host([data-bench]) ::slotted(button.primary) {
      flex: 2 1 8rem;
    }
  }
`;

/**
 * Styles of a page that has the attribute `data-bench` while it shows the document bench: wide, with a title and buttons
 * of one or two lines. The frame cannot style the buttons, because they belong to the page.
 */
export const benchPageStyles = css`
  :host([data-bench]) {
    display: block;
    inline-size: min(62rem, 100vw - 2 * var(--space-2));
    margin-block: calc(var(--space-1) - var(--space-4)) calc(-1 * var(--space-5));
    margin-inline: calc(50% - min(31rem, 50vw - var(--space-2)));
  }

  :host([data-bench]) h1 {
    font-size: var(--step-1);
    line-height: 1.6;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (max-width: 34rem) {
    :host([data-bench]) {
      margin-block: calc(var(--space-1) - var(--space-3)) calc(-1 * var(--space-4));
    }

    /* The header shows this title. */
    :host([data-bench]) h1.is-above {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      position: absolute;
    }

    :host([data-bench]) .is-above + question-frame {
      --bench-around: 3.5rem;
    }

    :host([data-bench]) button {
      font-size: var(--step--1);
      line-height: 1.2;
      padding: 0 var(--space-2);
    }
  }

  @media print {
    :host([data-bench]) {
      inline-size: auto;
      margin: 0;
    }
  }
`;
