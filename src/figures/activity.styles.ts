import {css} from 'lit';
import {common} from '../ui/common.styles.ts';
import {drawingStyles} from '../ui/drawing.styles.ts';

/** Styles that all activities share: for the panel with texts, the choices, the slider with its stops, and the foot. */
export const activityStyles = [
  common,
  drawingStyles,
  css`
    :host {
      container-type: inline-size;
    }

    .work {
      display: grid;
      gap: var(--space-3) var(--space-4);
    }

    .drawing {
      margin: 0;
      overflow: visible;
    }

    .mirrored {
      transform: scaleX(var(--flow, 1));
    }

    .how {
      margin-block-end: var(--space-2);
    }

    .panel {
      align-content: start;
      background: var(--paper-raised);
      border: 1px solid var(--rule);
      border-inline-start: 3px solid var(--chosen);
      border-radius: var(--radius);
      min-block-size: 6rem;
      padding: var(--space-3);
    }

    /* An empty panel keeps its height, so that the content below does not move when a text appears. */
    .panel.is-silent {
      background: none;
      border-color: transparent;
    }

    .panel p {
      margin: 0 0 var(--space-2);
    }

    .panel > :last-child,
    .panel p:last-child {
      margin-block-end: 0;
    }

    .panel .name {
      font-weight: 600;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      list-style: none;
      margin: 0;
      padding: 0;
    }

    .chips button {
      font-size: var(--step--1);
      font-weight: 400;
      padding-inline: var(--space-3);
      text-align: start;
    }

    button[aria-pressed='true'] {
      background: var(--chosen-wash);
      border-color: var(--chosen);
      box-shadow: inset 0 0 0 1px var(--chosen);
    }

    .stops {
      align-items: center;
      display: grid;
      gap: var(--space-2);
      grid-template-columns: var(--target) 1fr var(--target);
    }

    .stops button {
      padding: 0;
    }

    .stops button[aria-disabled='true'] {
      border-color: var(--rule);
      cursor: default;
    }

    .stops svg {
      block-size: 1.25rem;
      fill: none;
      inline-size: 1.25rem;
      stroke: currentcolor;
      stroke-width: 2;
      transform: scaleX(var(--flow, 1));
    }

    .stops button[aria-disabled='true'] svg {
      stroke: var(--rule-strong);
    }

    .stops input {
      accent-color: var(--chosen);
      block-size: var(--target);
      inline-size: 100%;
      margin: 0;
    }

    .foot {
      align-items: center;
      border-block-start: 1px solid var(--rule);
      color: var(--ink-soft);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--step--1);
      gap: var(--space-2) var(--space-3);
      justify-content: space-between;
      margin: var(--space-2) 0 0;
      padding-block-start: var(--space-1);
    }

    .tally.is-done {
      color: var(--right);
      font-weight: 600;
    }

    .again {
      background: none;
      border-color: transparent;
      color: var(--accent);
      font-weight: 400;
      padding-inline: var(--space-2);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    .is-now {
      fill: var(--chosen);
      stroke: none;
    }

    .way-done {
      fill: none;
      stroke: var(--ink);
    }

    @container (inline-size >= 34rem) {
      .work.is-beside {
        grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
      }
    }

    @media (forced-colors: active) {
      button[aria-pressed='true'] {
        outline: 2px solid Highlight;
      }

      .is-now {
        fill: Highlight;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
