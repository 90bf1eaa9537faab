import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/** Styles of the lines as read, the table of fields, and the calculation of a check digit. */
export const benchReaderStyles = [
  benchStyles,
  css`
    h2:focus {
      outline: none;
    }

    h3 {
      margin-block-start: var(--space-3);
    }

    section {
      margin-block-start: var(--space-3);
    }

    .lines {
      background: var(--paper-sunk);
      border: 1px solid var(--rule);
      overflow-x: auto;
      padding: var(--space-2);
    }

    .lines p {
      font-size: clamp(0.6875rem, 2.6vw, 1.0625rem);
      margin: 0;
      white-space: nowrap;
    }

    mark {
      background: var(--wrong-wash);
      color: var(--wrong);
      font-weight: 700;
      text-decoration: underline;
    }

    details {
      border-block-start: 1px solid var(--rule);
    }

    summary > span:first-of-type {
      color: var(--ink);
      padding-inline-end: var(--space-2);
    }

    summary > span + span {
      font-size: var(--step--1);
      font-weight: 400;
    }

    .is-wrong summary > span + span,
    .wrong {
      color: var(--wrong);
      font-weight: 700;
    }

    .is-right summary > span + span {
      color: var(--right);
    }

    .workings {
      overflow-x: auto;
    }

    .workings table {
      inline-size: auto;
    }

    .workings th,
    .workings td {
      padding-inline: var(--space-1);
      text-align: center;
    }

    .workings th {
      background: var(--paper-raised);
      inset-inline-start: 0;
      padding-inline-end: var(--space-2);
      position: sticky;
      text-align: start;
    }

    .results {
      list-style: none;
      margin: 0;
      padding: 0;
    }

    .results li {
      margin-block-end: var(--space-2);
    }

    .results .hint {
      margin-block: 0;
    }

    dt {
      font-size: var(--step--1);
      font-weight: 600;
    }

    dd {
      margin-block-end: var(--space-2);
      margin-inline-start: 0;
    }
  `,
];
