import {css} from 'lit';

/**
 * Styles of the figure: ink on paper. Classes change posture and gaze slowly, or at once when the user
 * prefers reduced motion.
 */
export const personFigureStyles = css`
  :host {
    --wall: var(--paper-sunk);
    --sheet: var(--paper-raised);
    --line: var(--rule-strong);
    --shade: var(--rule);
    --pen: var(--ink);
    --cloth: var(--accent-wash);

    display: block;
  }

  /*
   * In dark mode the drawing stays dark ink on light paper. Inverted colours would give a young person white
   * hair.
   */
  @media (prefers-color-scheme: dark) {
    :host {
      --wall: var(--ink-soft);
      --sheet: var(--ink);
      --line: var(--rule-strong);
      --shade: var(--rule-strong);
      --pen: var(--paper-sunk);
      --cloth: var(--accent-strong);
    }
  }

  @media (forced-colors: active) {
    :host {
      --wall: var(--paper);
      --sheet: var(--paper);
      --line: var(--ink);
      --shade: var(--paper);
      --pen: var(--ink);
      --cloth: var(--paper);
    }

    .behind {
      stroke: var(--ink);
    }
  }

  svg {
    block-size: auto;
    display: block;
    inline-size: 100%;
    max-block-size: 15rem;
  }

  .wall {
    fill: var(--wall);
  }

  .line {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }

  .glass {
    fill: var(--sheet);
    stroke: var(--line);
    stroke-width: 2;
  }

  .behind {
    fill: var(--shade);
  }

  .arm {
    fill: none;
    stroke: var(--shade);
    stroke-linecap: round;
    stroke-width: 8;
  }

  .ink {
    fill: none;
    stroke: var(--pen);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.25;
  }

  .skin,
  .coat,
  .bag,
  .table {
    stroke: var(--pen);
    stroke-linejoin: round;
    stroke-width: 2.25;
  }

  .skin {
    fill: var(--sheet);
  }

  .coat {
    fill: var(--cloth);
  }

  .bag {
    fill: var(--wall);
  }

  .table {
    fill: var(--sheet);
  }

  .hair {
    fill: var(--pen);
  }

  .body,
  .shoulders,
  .head,
  .face,
  .hands {
    transition: transform var(--slow) ease;
  }

  .is-child .person {
    transform: translate(20px, 44px) scale(0.82);
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

  @media print {
    svg {
      max-block-size: 5cm;
    }
  }
`;
