import {css} from 'lit';
import {benchStyles} from '../../view/bench.styles.ts';

/** Places the marks in a numbered list. */
export const benchMarksStyles = [
  benchStyles,
  css`
    h2:focus {
      outline: none;
    }

    ol {
      counter-reset: mark;
      list-style: none;
      padding: 0;
    }

    li {
      align-items: center;
      border-block-end: 1px solid var(--rule);
      counter-increment: mark;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      min-block-size: var(--target);
    }

    li::before {
      background: var(--chosen);
      border-radius: 50%;
      color: var(--paper-raised);
      content: counter(mark);
      flex: none;
      font-size: var(--step--1);
      font-weight: 700;
      inline-size: 1.6em;
      line-height: 1.6;
      text-align: center;
    }

    .is-right::before {
      background: var(--right);
      color: var(--paper-raised);
      content: '✓';
    }

    .is-wrong::before {
      background: var(--wrong);
      color: var(--paper-raised);
      content: '×';
    }

    .is-open::before {
      background: var(--paper-sunk);
      color: var(--ink);
      content: '·';
    }

    li > div {
      flex: 1 1 calc(100% - 4rem);
      padding-block: var(--space-1);
    }

    /* Both buttons of a mark are on one line, below the text of the mark. */
    li > button.link:first-of-type {
      margin-inline-start: 1.75rem;
    }

    li .hint::before {
      content: '· ';
    }

    @media (forced-colors: active) {
      li::before {
        border: 1px solid;
      }
    }
  `,
];
