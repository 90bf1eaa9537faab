import {css} from 'lit';

/**
 * Styles of the figure: ink on paper. Classes change gaze, posture and hands in 300 ms, or at once when the user prefers
 * reduced motion.
 */
export const personFigureStyles = css`
  :host {
    --wall: var(--paper-sunk);
    --sheet: var(--paper-raised);
    --line: var(--rule-strong);
    --shade: var(--rule);
    --edge: var(--wall);
    --pen: var(--ink);
    --cloth: var(--accent-wash);
    --lamp: var(--caution-wash);

    display: block;
  }

  /*
   * In dark mode too, the drawing is dark ink on light paper. With inverted colours, a young person would have white
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
      --lamp: var(--caution);
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
      --lamp: var(--paper);
      --edge: var(--ink);
    }
  }

  svg {
    block-size: 100%;
    border-radius: var(--radius);
    display: block;
    inline-size: 100%;
  }

  .wall {
    fill: var(--wall);
  }

  .line,
  .arm {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }

  .glass {
    fill: var(--sheet);
    stroke: var(--line);
    stroke-width: 2;
  }

  .pane {
    fill: var(--sheet);
    fill-opacity: 0.4;
    stroke: var(--line);
    stroke-width: 2;
  }

  .behind {
    fill: var(--shade);
    stroke: var(--edge);
    stroke-width: 1.5;
  }

  .near .behind {
    fill: var(--line);
  }

  .arm {
    stroke: var(--shade);
    stroke-linecap: round;
    stroke-width: 8;
  }

  .ink,
  .accent {
    fill: none;
    stroke: var(--pen);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .accent {
    stroke: var(--accent);
  }

  .pupil,
  .hair {
    fill: var(--pen);
  }

  .skin,
  .coat,
  .bag,
  .lit,
  .table {
    fill: var(--sheet);
    stroke: var(--pen);
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .coat {
    fill: var(--cloth);
  }

  .bag {
    fill: var(--wall);
  }

  .lit {
    fill: var(--lamp);
  }

  .body,
  .shoulders,
  .head,
  .head-back,
  .face,
  .brow,
  .pupils {
    transition: transform calc(var(--quick) * 1.5) ease;
  }

  .eyes-open,
  .eyes-low,
  .mouth-soft,
  .mouth-tight,
  .hands > g {
    transition: opacity calc(var(--quick) * 1.5) ease;
  }

  .is-child .person {
    transform: translate(33.6px, 70px) scale(0.72);
  }

  .is-child .head,
  .is-child .head-back {
    scale: 1.2;
    transform-origin: 120px 150px;
  }

  /* With growing trust, the gaze turns from the door to the hands, and then to the learner. */
  .trust-closed .face {
    transform: translate(5px, 0);
  }

  .trust-closed .pupils {
    transform: translate(3px, 0);
  }

  .trust-closed .head,
  .trust-closed .head-back {
    transform: translate(4px, 0);
  }

  .trust-careful .face {
    transform: translate(0, 6px);
  }

  .trust-careful .head,
  .trust-careful .head-back {
    transform: translate(0, 4px);
  }

  .trust-open .body {
    transform: translate(-3px, 4px) scale(1.04);
    transform-origin: 120px 240px;
  }

  .eyes-low,
  .mouth-tight,
  .trust-careful .eyes-open,
  .distress-high .eyes-open,
  .distress-tense .mouth-soft,
  .distress-high .mouth-soft,
  .hands-calm,
  .hands-tense,
  .hands-high,
  .distress-calm.seated .held {
    opacity: 0;
  }

  .trust-careful .eyes-low,
  .distress-high .eyes-low,
  .distress-tense .mouth-tight,
  .distress-high .mouth-tight,
  .distress-calm.seated .hands-calm,
  .distress-calm.standing .hands-tense,
  .distress-tense .hands-tense,
  .distress-high .hands-high {
    opacity: 1;
  }

  /* Distress raises the shoulders and bows the head. */
  .distress-tense .shoulders {
    transform: translate(0, -5px);
  }

  .distress-high .shoulders {
    transform: translate(0, -8px);
  }

  .distress-high .body {
    transform: translate(0, 10px);
  }

  .distress-high .head,
  .distress-high .head-back {
    transform: translate(2px, 12px) rotate(4deg);
    transform-origin: 120px 150px;
  }

  .distress-high .face {
    transform: translate(1px, 8px);
  }

  .distress-high .brow {
    transform: rotate(-8deg);
    transform-origin: 106px 84px;
  }

  @media print {
    svg {
      block-size: 5cm;
    }
  }
`;
