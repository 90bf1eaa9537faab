import {css} from 'lit';

/**
 * Styles of the room. The person is beside the exchange and stays in view while the text is long. On a phone the
 * person is at the top, and the exchange flows around the drawing. A row of folds below contains what the learner
 * opens less often.
 */
export const interviewRoomStyles = css`
  /*
   * The stage fills the window, except for the lines above and below it and the paddings of the page. So the main
   * button is always at the bottom of the window, under the thumb.
   */
  .stage {
    display: flex;
    flex-direction: column;
    min-block-size: calc(
      100dvh - var(--header) - var(--footer) - 2 * var(--target) - var(--space-4) - var(--space-5) -
        var(--space-1)
    );
  }

  interview-choices {
    flex: 1 0 auto;
  }

  .confirm {
    margin-block-start: auto;
  }

  .room {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: 11rem minmax(0, 1fr);
    margin-block-end: var(--space-2);
  }

  .person {
    margin: 0;
    position: relative;
  }

  person-figure {
    aspect-ratio: 5 / 6;
  }

  figcaption {
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.45;
    margin-block-start: var(--space-2);
  }

  .person ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .exchange {
    font-family: var(--serif);
    line-height: 1.4;
  }

  .now {
    scroll-margin-block-end: var(--footer);
  }

  .now:focus {
    outline: none;
  }

  .scene {
    display: flow-root;
    margin-block-end: var(--space-2);
  }

  .exchange p {
    margin-block: 0 var(--space-2);
  }

  .exchange p:last-child {
    margin-block-end: 0;
  }

  .repair {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    display: flow-root;
    font-family: var(--sans);
    font-size: var(--step-0);
    padding: var(--space-3) var(--space-4);
  }

  .repair h2 {
    font-size: var(--step-1);
    margin-block-end: var(--space-2);
  }

  .repair .free {
    font-weight: 600;
    margin-block-end: var(--space-2);
  }

  /* The two buttons after a grave error are beside each other, as long as their texts fit. */
  .two {
    align-items: stretch;
    display: grid;
    gap: var(--space-1) var(--space-2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
  }

  .two button {
    font-size: 0.9375rem;
    padding: var(--space-1) var(--space-2);
  }

  .two .primary {
    margin: 0;
    max-inline-size: none;
  }

  .topic {
    color: var(--ink-soft);
    font-size: var(--step--1);
    font-weight: 600;
    margin-block-end: var(--space-1);
  }

  .questions {
    list-style: none;
    margin: 0;
    padding: 0 0 var(--space-3);
  }

  .questions button {
    font-weight: 400;
    inline-size: 100%;
    justify-content: start;
    margin-block-end: var(--space-2);
    text-align: start;
  }

  .comment {
    border-inline-start: 3px solid var(--rule-strong);
    color: var(--ink-soft);
    display: flow-root;
    font-family: var(--sans);
    font-size: var(--step--1);
    padding-inline-start: var(--space-3);
  }

  .comment.is-b {
    border-color: var(--right);
  }

  .comment.is-p {
    border-color: var(--caution);
  }

  .comment.is-h {
    border-color: var(--wrong);
  }

  .more {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8125rem;
    gap: 0 var(--space-3);
    margin-block-start: var(--space-2);
  }

  .more > button {
    padding-inline: 0;
  }

  .more > * {
    border: 0;
    max-inline-size: 100%;
  }

  /* The button looks like the headings of the folds beside it. */
  .more > button.link {
    align-items: start;
    font-size: inherit;
    font-weight: 600;
    gap: 0;
    line-height: inherit;
    padding-block: var(--space-2);
    text-decoration: none;
  }

  .more > .is-later {
    visibility: hidden;
  }

  .more > [aria-pressed]::before {
    background: currentcolor;
    block-size: 0.6em;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    content: '';
    flex: none;
    forced-color-adjust: none;
    inline-size: 0.5em;
    margin-block-start: 0.5em;
    margin-inline-end: 0.4em;
  }

  .more > [aria-pressed]:dir(rtl)::before {
    rotate: 180deg;
  }

  .more > [aria-pressed='true']::before {
    rotate: 90deg;
  }

  .more > details[open] {
    flex: 1 0 100%;
    order: 1;
  }

  .room.empty {
    grid-template-columns: minmax(0, 1fr);
  }

  /* In a low window, a smaller drawing leaves more room for the cards. */
  @media (max-height: 44rem) {
    .room:not(.empty) {
      grid-template-columns: 9rem minmax(0, 1fr);
    }
  }

  :host([tight]) .room {
    grid-template-columns: 6.5rem minmax(0, 1fr);
  }

  @media (max-width: 34rem) {
    .stage {
      min-block-size: calc(100dvh - var(--header) - var(--footer) - 2 * var(--target) - 2rem);
    }

    :host([tight]) .person {
      inline-size: 4.5rem;
    }

    .room {
      display: flow-root;
      margin-block-end: 0.375rem;
    }

    .person {
      float: inline-start;
      inline-size: 6rem;
      margin-block-end: var(--space-2);
      margin-inline-end: var(--space-2);
    }

    .exchange {
      font-size: 0.9375rem;
    }

    .repair {
      font-size: 0.9375rem;
      line-height: 1.3;
      padding: var(--space-1) var(--space-3);
    }

    .repair h2 {
      font-size: var(--step-0);
      margin-block-end: var(--space-1);
    }

    .more {
      display: grid;
      gap: 0 var(--space-3);
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .more > details[open] {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .more {
      display: none;
    }
  }
`;
