import {css} from 'lit';

/** Styles of pieces that the learner can drag, of their grips, and of the button that takes back a move. */
export const pieceStyles = css`
  .undo {
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    display: block;
    font: inherit;
    font-size: var(--step--1);
    font-weight: 600;
    margin-inline-start: auto;
    min-block-size: var(--target);
    padding-inline: var(--space-3);
  }

  .undo[aria-disabled='true'] {
    color: var(--ink-soft);
    cursor: default;
    font-weight: 400;
  }

  button:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }

  .piece {
    align-items: center;
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    cursor: grab;
    display: flex;
    gap: var(--space-2);
    line-height: 1.35;
    min-block-size: var(--target);
    padding-block: var(--space-1);
    padding-inline: var(--space-3) var(--space-2);
    position: relative;
    user-select: none;
  }

  .piece .text {
    flex: 1;
    min-inline-size: 0;
  }

  /* The radio button covers the whole piece and is invisible. The border of the piece shows its state. */
  .piece input {
    appearance: none;
    block-size: 100%;
    border-radius: inherit;
    cursor: inherit;
    inline-size: 100%;
    inset: 0;
    margin: 0;
    position: absolute;
  }

  .piece input:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .piece a {
    position: relative;
  }

  .piece.is-chosen {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--chosen);
  }

  [data-dragged] {
    box-shadow: 0 4px 14px var(--rule-strong);
    cursor: grabbing;
    pointer-events: none;
    position: relative;
    translate: var(--drag-x) var(--drag-y);
    z-index: 2;
  }

  .grip {
    align-self: stretch;
    background: radial-gradient(circle, var(--ink-soft) 1.5px, transparent 2px) center / 6px 6px;
    cursor: grab;
    flex: none;
    inline-size: 1.125rem;
    margin-block: auto;
    min-block-size: 1.5rem;
    position: relative;
    touch-action: none;
  }

  /* The touch target of a grip is larger than its dots. */
  .grip::before {
    content: '';
    inset: -0.75rem -0.5rem;
    position: absolute;
  }

  :host([locked]) .grip,
  :host([locked]) .undo {
    display: none;
  }

  :host([locked]) .piece {
    cursor: default;
    user-select: auto;
  }

  .said {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    margin: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .grip {
      background: none;
      border-inline: 3px dotted CanvasText;
      inline-size: 0.625rem;
    }

    .piece.is-chosen {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .grip,
    .undo {
      display: none;
    }
  }
`;
