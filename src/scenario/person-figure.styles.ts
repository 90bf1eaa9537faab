import {css} from 'lit';

/** Ink on paper. Posture and gaze are moved by class, slowly, and at once where less motion is wanted. */
export const personFigureStyles = css`
  :host {
    display: block;
  }

  svg {
    block-size: auto;
    display: block;
    inline-size: 100%;
    max-block-size: 15rem;
  }

  .wall {
    fill: var(--paper-sunk);
  }

  .line {
    fill: none;
    stroke: var(--rule-strong);
    stroke-width: 1.5;
  }

  .glass {
    fill: var(--paper);
    stroke: var(--rule-strong);
    stroke-width: 2;
  }

  .behind {
    fill: var(--rule);
  }

  .arm {
    fill: none;
    stroke: var(--rule);
    stroke-linecap: round;
    stroke-width: 8;
  }

  .ink {
    fill: none;
    stroke: var(--ink);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.25;
  }

  .skin,
  .coat,
  .bag,
  .table {
    stroke: var(--ink);
    stroke-linejoin: round;
    stroke-width: 2.25;
  }

  .skin {
    fill: var(--paper-raised);
  }

  .coat {
    fill: var(--accent-wash);
  }

  .bag {
    fill: var(--paper-sunk);
  }

  .table {
    fill: var(--paper-raised);
  }

  .hair {
    fill: var(--ink);
  }

  .body,
  .shoulders,
  .head,
  .face,
  .hands {
    transition: transform 700ms ease;
  }

  .trust-open .body {
    transform: translate(-4px, 5px) scale(1.03);
    transform-origin: 130px 190px;
  }

  .trust-closed .face {
    transform: translate(9px, 0);
  }

  .trust-closed .head {
    transform: translate(5px, 0);
  }

  .trust-careful .face {
    transform: translate(1px, 8px);
  }

  .trust-careful .head {
    transform: translate(0, 4px);
  }

  .trust-talking .face,
  .trust-open .face {
    transform: translate(-4px, 0);
  }

  .distress-tense .shoulders {
    transform: translate(0, -6px);
  }

  .distress-high .shoulders {
    transform: translate(0, -9px);
  }

  .distress-high .body {
    transform: translate(2px, 10px);
  }

  .distress-high .head {
    transform: translate(3px, 14px) rotate(6deg);
    transform-origin: 130px 96px;
  }

  .distress-high .face {
    transform: translate(2px, 9px);
  }

  .distress-calm .hands {
    transform: translate(0, 2px);
  }

  @media (prefers-reduced-motion: reduce) {
    .body,
    .shoulders,
    .head,
    .face,
    .hands {
      transition: none;
    }
  }

  @media print {
    svg {
      max-block-size: 5cm;
    }
  }
`;
