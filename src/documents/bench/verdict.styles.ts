import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/** Styles of the three verdicts, and of the options below them. Each option is a card. */
export const benchVerdictStyles = [
  benchStyles,
  css`
    fieldset {
      display: grid;
      gap: var(--space-1);
      grid-template-columns: repeat(2, minmax(0, 1fr));
      margin-block-end: var(--space-2);
    }

    /* A question of the verdict that the learner left unanswered. */
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
      grid-template-columns: repeat(auto-fit, minmax(min(5rem, 100%), 1fr));
    }

    .verdict:not(.is-answered) ~ .then {
      display: grid;
    }

    .then > *,
    ::slotted(*) {
      grid-area: 1 / 1;
    }

    .verdict:not(.is-answered) ~ .then > fieldset {
      visibility: hidden;
    }

    .meaning {
      color: var(--ink-soft);
      display: block;
      font-size: 0.8125rem;
    }

    /*
     * The meanings help the learner to choose an option. After the choice, hide them, because the next question needs
     * the space.
     */
    .verdict.is-answered label:not(.is-chosen) .meaning,
    :host([brief]) .meaning {
      display: none;
    }

    /* In a narrow or low window, hide the meanings of the options, so that all three questions fit. */
    @media (max-width: 34rem), (max-height: 48rem) {
      .meaning {
        display: none;
      }
    }

    legend {
      font-size: var(--step--1);
      font-weight: 600;
      line-height: 1.3;
      padding-block-end: var(--space-1);
    }

    label {
      align-items: center;
      background: var(--paper-raised);
      border: 1px solid var(--rule-strong);
      border-radius: var(--radius);
      cursor: pointer;
      display: flex;
      font-size: 0.8125rem;
      line-height: 1.25;
      min-block-size: var(--target);
      min-inline-size: 0;
      padding: var(--space-1) var(--space-2);
      position: relative;
    }

    .verdict label {
      font-size: var(--step--1);
      overflow-wrap: break-word;
    }

    /* A word of a short option breaks only if it is wider than its card. */
    .confidence label {
      justify-content: center;
      overflow-wrap: break-word;
      padding-inline: 2px;
      text-align: center;
    }

    @media (max-width: 34rem) {
      :host([brief]) .verdict legend {
        clip-path: inset(50%);
        position: absolute;
      }

      /*
       * Set the question beside its options, to leave more height for the document. The legend floats, because only a
       * floating legend is a grid cell.
       */
      :host([brief]) .confidence {
        align-items: center;
        grid-template-columns: 5rem;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }

      :host([brief]) .confidence legend {
        float: inline-start;
        padding: 0;
      }

      .verdict {
        grid-template-columns: repeat(auto-fit, minmax(min(5.5rem, 100%), 1fr));
      }

      .verdict label {
        font-size: 0.8125rem;
        justify-content: center;
        padding-inline: 2px;
        text-align: center;
      }
    }

    /*
     * The card is the control. Its border, its colour and bold words show that it is chosen. There is no circle,
     * because a circle would take the width of the longest word. The input covers its card, so that the focus ring
     * covers the card too.
     */
    input {
      appearance: none;
      block-size: 100%;
      cursor: inherit;
      inline-size: 100%;
      inset: 0;
      margin: 0;
      position: absolute;
    }

    label:hover {
      border-color: var(--ink);
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
