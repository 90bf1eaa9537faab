import {css} from 'lit';

/**
 * Styles for a matching question: two columns with lines between them and, after scoring, the pairs with their notes.
 */
export const matchingStyles = css`
  .board {
    display: grid;
    gap: clamp(1.25rem, 8vw, 4rem);
    grid-template-columns: repeat(2, minmax(0, 1fr));
    position: relative;
  }

  ul {
    align-content: space-between;
    display: grid;
    gap: var(--space-2);
    list-style: none;
    margin: 0;
    padding: 0;
  }

  [data-item],
  .piece,
  .target {
    block-size: 100%;
  }

  .target {
    background: var(--paper-sunk);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    cursor: pointer;
    font: inherit;
    inline-size: 100%;
    line-height: 1.35;
    min-block-size: var(--target);
    overflow-wrap: anywhere;
    padding: var(--space-1) var(--space-3);
    text-align: start;
  }

  .target[aria-disabled='true'] {
    cursor: default;
  }

  .is-matched .target {
    border-color: var(--ink-soft);
  }

  @supports selector(:has(a)) {
    .piece:has(.match) {
      border-color: var(--ink-soft);
    }
  }

  .is-over .target {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--chosen);
  }

  @media (hover: hover) {
    .target[aria-disabled='false']:hover {
      border-color: var(--chosen);
    }
  }

  .piece {
    font-weight: 600;
  }

  .lines {
    block-size: 100%;
    fill: none;
    inline-size: 100%;
    inset: 0;
    overflow: visible;
    pointer-events: none;
    position: absolute;
    stroke: var(--chosen);
    stroke-linecap: round;
    stroke-width: 2;
  }

  /* During a drag, the line follows the pointer, and the item itself stays in its place. */
  [data-dragged] {
    box-shadow: none;
    translate: none;
  }

  .match {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }

  :host([locked]) .board {
    display: block;
  }

  :host([locked]) :is(.targets, .lines) {
    display: none;
  }

  :host([locked]) :is([data-item], .piece) {
    block-size: auto;
  }

  :host([locked]) .piece {
    flex-wrap: wrap;
  }

  :host([locked]) :is(.text, .match) {
    block-size: auto;
    clip-path: none;
    flex: 1 1 12rem;
    font-weight: 400;
    inline-size: auto;
    overflow: visible;
    position: static;
  }

  :host([locked]) .text {
    font-weight: 600;
  }

  @media (max-width: 34rem) {
    .piece,
    .target {
      font-size: var(--step--1);
      padding-inline: var(--space-2);
    }
  }

  @media print {
    li {
      break-inside: avoid;
    }
  }
`;
