import {css} from 'lit';
import {zoomStyles} from '../../../ui/figure/zoom.styles.ts';

/**
 * Styles for a drawing in a lesson with its caption and description. The enlarged drawing covers the whole
 * window.
 */
export const figureBlockStyles = [
  zoomStyles,
  css`
    figure {
      border-block: 1px solid var(--rule);
      margin: 0 0 var(--space-4);
      padding-block: var(--space-2) var(--space-1);
    }

    /* A wide screen shows the caption beside a narrow drawing. */
    @media screen and (min-width: 40rem) {
      .is-narrow {
        column-gap: var(--space-4);
        display: grid;
        grid-template-columns: minmax(0, 21rem) minmax(0, 1fr);
        grid-template-rows: auto 1fr;
      }

      .is-narrow .drawing {
        grid-row: 1 / 3;
      }
    }

    /* The activity replaces the drawing on the screen. */
    @media screen {
      .drawing.is-printed {
        display: none;
      }

      /* While the learner works, the activity already shows this text. The caption is then for screen readers only. */
      .is-said {
        block-size: 1px;
        clip-path: inset(50%);
        inline-size: 1px;
        overflow: hidden;
        position: absolute;
        white-space: nowrap;
      }

      .more.is-row {
        margin-block-start: 0;
      }
    }

    figcaption,
    .caption {
      color: var(--ink-soft);
      font-size: var(--step--1);
      max-inline-size: var(--measure);
    }

    figcaption p,
    .caption p {
      margin: 0;
    }

    .more {
      align-content: start;
      align-items: start;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      margin-block-start: var(--space-2);
    }

    .more button {
      font-size: var(--step--1);
    }

    /* While the description is closed, the button is beside it, also on a phone. */
    details {
      flex: 1 1 8rem;
      font-size: var(--step--1);
    }

    @media (max-width: 34rem) {
      details[open] {
        flex-basis: 100%;
      }
    }

    summary {
      color: var(--accent);
      cursor: pointer;
      min-block-size: var(--target);
      padding-block: var(--space-2);
    }

    dialog {
      background: var(--paper);
      block-size: 100dvb;
      border: 0;
      color: var(--ink);
      inline-size: 100%;
      margin: 0;
      max-block-size: none;
      max-inline-size: none;
      overscroll-behavior: contain;
      padding: 0;
    }

    dialog[open] {
      display: grid;
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }

    dialog form {
      align-items: center;
      border-block-end: 1px solid var(--rule);
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      justify-content: end;
      padding: var(--space-2) var(--space-4);
    }

    .large {
      align-items: center;
      cursor: grab;
      display: flex;
      grid-area: 2 / 1;
      justify-content: center;
      overflow: clip;
      touch-action: none;
      user-select: none;
    }

    .large:focus-visible {
      outline-offset: -3px;
    }

    .zoomed {
      flex: none;
      inline-size: 100%;
    }

    .large .drawing {
      margin: 0;
      overflow: visible;
    }

    .large .drawing svg {
      max-block-size: none;
    }

    dialog .lit {
      border: 0;
      flex: 1 1 auto;
      margin: 0;
      position: static;
    }

    /* Room for two lines. Without it, a name that becomes bold and wraps would move the picture. */
    dialog label:nth-of-type(3) {
      min-block-size: 4rem;
    }

    /*
     * The slider lies over the picture. A row of its own would take room from the picture even in lights without a
     * slider.
     */
    dialog > bench-tilt {
      align-self: end;
      background: var(--paper-raised);
      border-block-start: 1px solid var(--rule);
      grid-area: 2 / 1;
      padding-inline: var(--space-4);
      position: relative;
    }

    /* The label keeps its size at each magnification. */
    .large .label {
      text-align: center;
      transform: scale(calc(1 / (var(--zoom) * var(--fit))));
      transform-origin: bottom;
    }

    @media (max-width: 35rem) {
      dialog form {
        gap: var(--space-1) var(--space-2);
        padding: var(--space-1) var(--space-2);
      }

      dialog form > button {
        padding-inline: var(--space-3);
      }
    }

    .caption {
      border-block-start: 1px solid var(--rule);
      max-block-size: 25vh;
      max-inline-size: none;
      overflow: auto;
      padding: var(--space-2) var(--space-4);
    }

    @media print {
      dialog[open] {
        display: none;
      }
    }
  `,
];
