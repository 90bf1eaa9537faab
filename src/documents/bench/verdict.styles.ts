import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/** Styles of the three verdicts, and of the options below them. */
export const benchVerdictStyles = [
  benchStyles,
  css`
    fieldset {
      display: grid;
      gap: var(--space-1);
      grid-template-columns: repeat(auto-fit, minmax(min(7.5rem, 100%), 1fr));
      margin-block-end: var(--space-2);
    }

    /* The question that the learner left out. */
    .is-asked {
      border-inline-start: 4px solid var(--wrong);
      padding-inline-start: var(--space-2);
    }

    .is-asked legend {
      color: var(--wrong);
    }

    .verdict {
      grid-template-columns: 1fr;
    }

    .confidence {
      grid-template-columns: repeat(3, 1fr);
    }

    /* The circle is beside the words, or above them where the longest word needs the whole width. No word breaks. */
    .confidence label,
    .verdict label {
      hyphens: manual;
      overflow-wrap: break-word;
    }

    .confidence label > span {
      flex: 1 1 auto;
      inline-size: min-content;
    }

    .confidence label {
      align-content: center;
      align-items: center;
      flex-wrap: wrap;
      font-size: 0.8125rem;
      gap: 0 var(--space-1);
      padding: var(--space-1);
    }

    .meaning {
      color: var(--ink-soft);
      display: block;
      font-size: 0.8125rem;
    }

    /* The meanings help the learner to choose. After the choice, the next question needs their space. */
    .verdict.is-answered label:not(.is-chosen) .meaning {
      display: none;
    }

    :host([brief]) .meaning {
      display: none;
    }

    @media (max-width: 34rem) {
      .verdict {
        grid-template-columns: repeat(auto-fit, minmax(min(5rem, 100%), 1fr));
      }

      .meaning {
        display: none;
      }

      .verdict label {
        align-content: center;
        align-items: center;
        flex-wrap: wrap;
        font-size: 0.8125rem;
        gap: 0 var(--space-1);
        padding: var(--space-1);
      }

      .verdict label > span {
        flex: 1 1 auto;
        inline-size: min-content;
      }
    }

    legend {
      font-size: var(--step--1);
      font-weight: 600;
      padding-block-end: var(--space-1);
    }

    label {
      align-items: start;
      background: var(--paper-raised);
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      cursor: pointer;
      display: flex;
      font-size: var(--step--1);
      gap: var(--space-2);
      hyphens: auto;
      line-height: 1.3;
      min-block-size: var(--target);
      min-inline-size: 0;
      padding: var(--space-2);
    }

    label:hover {
      border-color: var(--rule-strong);
    }

    label.is-chosen {
      background: var(--chosen-wash);
      border-color: var(--chosen);
      box-shadow: inset 0 0 0 1px var(--chosen);
    }

    label b {
      font-weight: 500;
    }

    .verdict b,
    .is-chosen b {
      font-weight: 700;
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
