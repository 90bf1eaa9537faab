import {css, type CSSResultGroup} from 'lit';
import {termLink} from '../term-link.styles.ts';

const question = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  legend {
    font-family: var(--serif);
    font-size: min(1.125rem, 1rem + 0.5vw);
    line-height: 1.35;
    max-inline-size: var(--measure);
    padding: 0;
    text-wrap: pretty;
  }

  .how {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin-block: var(--space-1) var(--space-2);
  }

  .problem {
    border-inline-start: 4px solid currentcolor;
    color: var(--caution);
    font-weight: 600;
    margin-block: var(--space-3);
    padding-inline-start: var(--space-3);
  }

  code {
    background: var(--paper-sunk);
    border-radius: var(--radius);
    font-family: var(--mono);
    font-size: 0.94em;
    font-weight: 400;
    direction: ltr;
    padding: 0.08em 0.28em;
    unicode-bidi: isolate;
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .is-right {
    --mark: var(--right);
    --wash: var(--right-wash);
  }

  .is-wrong {
    --mark: var(--wrong);
    --wash: var(--wrong-wash);
  }

  .is-missed {
    --mark: var(--caution);
    --wash: transparent;
  }

  .mark {
    align-items: center;
    color: var(--mark);
    display: flex;
    font-size: 0.88em;
    font-weight: 600;
    gap: var(--space-2);
    margin: 0;
  }

  .mark svg {
    block-size: 1.15em;
    flex: none;
    inline-size: 1.15em;
  }

  .mark circle,
  .mark path {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }

  .is-right .mark circle {
    fill: currentcolor;
  }

  .is-right .mark path {
    stroke: var(--paper-raised);
    stroke-width: 1.8;
  }

  .is-missed .mark circle {
    stroke-dasharray: 2.2 2.2;
    stroke-linecap: butt;
  }

  .note:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  /*
   * The sheet with the verdict or the check button covers the bottom of the window. A control or note that is
   * scrolled into view must end above the sheet.
   */
  :is(input, button, a, summary, .note) {
    scroll-margin-block-end: 8rem;
  }

  .note .prose {
    font-size: 0.92em;
    line-height: 1.55;
    max-inline-size: var(--measure);
  }

  .note .prose > * {
    margin-block: var(--space-1) 0;
  }

  @media print {
    .note {
      break-inside: avoid;
    }
  }
`;

/** Styles of every question: the stem, the instruction and the feedback after scoring. */
export const questionStyles: CSSResultGroup = [question, termLink];
