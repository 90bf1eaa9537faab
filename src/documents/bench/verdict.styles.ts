import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/** Styles of the three verdict cards, and of the options below them. */
export const benchVerdictStyles = [
  benchStyles,
  css`
    fieldset {
      display: grid;
      gap: var(--space-1) var(--space-2);
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      margin-block-end: var(--space-4);
    }

    .confidence {
      grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
    }

    legend {
      font-weight: 600;
      padding-block-end: var(--space-2);
    }

    label {
      align-items: start;
      background: var(--paper-raised);
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      cursor: pointer;
      display: flex;
      font-size: 1rem;
      gap: var(--space-2);
      line-height: 1.4;
      min-block-size: var(--target);
      padding: 0.55rem var(--space-3);
    }

    label:hover {
      border-color: var(--rule-strong);
    }

    label.is-chosen {
      background: var(--paper-sunk);
      border-color: var(--accent);
      box-shadow: inset 0 0 0 1px var(--accent);
    }

    label b {
      font-weight: 500;
    }

    .verdict b,
    .is-chosen b {
      font-weight: 700;
    }

    .meaning {
      color: var(--ink-soft);
      display: block;
      font-size: var(--step--1);
    }

    .more {
      border-inline-start: 4px solid var(--accent);
      margin-block-end: var(--space-4);
      padding-inline-start: var(--space-3);
    }

    .result {
      background: var(--paper-sunk);
      margin-block-end: var(--space-3);
      padding: var(--space-3);
    }

    :host([locked]) label {
      cursor: default;
    }

    :host([locked]) label:not(.is-chosen) {
      color: var(--ink-soft);
    }

    @media (forced-colors: active) {
      label.is-chosen {
        border-width: 3px;
      }
    }
  `,
];
