import {css} from 'lit';
import {benchStyles} from '../../view/bench.styles.ts';

/**
 * Styles for the form of a mark. Each reason has a line of its own; on a phone, the reasons are in two columns. The
 * select lists of the form are in one column.
 */
export const markFormStyles = [
  benchStyles,
  css`
    form {
      align-items: end;
      background: var(--paper-sunk);
      border-inline-start: 4px solid var(--accent);
      display: grid;
      gap: var(--space-2) var(--space-3);
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      margin-block-end: var(--space-3);
      padding: var(--space-3);
    }

    form > label > span {
      display: block;
      font-size: var(--step--1);
      font-weight: 600;
      padding-block-end: var(--space-1);
    }

    .close-up {
      aspect-ratio: 5;
      block-size: auto;
      border: 1px solid var(--rule-strong);
      grid-column: 1 / -1;
      inline-size: min(100%, 24rem);
    }

    form select {
      inline-size: 100%;
    }

    .quick {
      background: var(--paper-sunk);
      border-inline-start: 4px solid var(--accent);
      margin-block-end: var(--space-3);
      padding: var(--space-2);
    }

    .quick ul {
      display: grid;
      gap: var(--space-1);
      list-style: none;
      margin: 0;
      padding: 0;
    }

    .quick li button {
      block-size: 100%;
      font-weight: 500;
      hyphens: auto;
      inline-size: 100%;
      justify-content: start;
      padding-inline: var(--space-2);
      text-align: start;
    }

    .quick h3 {
      font-size: 1rem;
      margin-block-end: 0;
    }

    .quick h3:focus {
      outline: none;
    }

    /* "Not now" stays in view at the bottom, below all reasons. */
    .quick .strip {
      background: var(--paper-sunk);
      inset-block-end: 0;
      padding: 0;
      position: sticky;
    }

    @media (max-width: 34rem) {
      .quick {
        margin-inline: calc(-1 * var(--space-2));
        padding-block: 0 var(--space-1);
      }

      .quick h3 {
        font-size: 0.875rem;
        line-height: 1.2;
        margin-block: var(--space-1);
      }

      .quick .strip button {
        font-size: 0.8125rem;
      }

      .quick ul {
        grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
      }

      .quick li button {
        font-size: 0.8125rem;
        line-height: 1.15;
      }

      .quick .hint {
        display: none;
      }
    }

    form > p,
    form > .strip {
      grid-column: 1 / -1;
      margin: 0;
    }

    [aria-invalid='true'] {
      border-color: var(--wrong);
      border-width: 2px;
    }

    .short {
      color: var(--wrong);
      font-weight: 600;
    }

    .short:empty {
      display: none;
    }
  `,
];
