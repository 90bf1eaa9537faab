import {css} from 'lit';

/**
 * Styles of machine-readable lines. All characters have one font. They are in groups of equal size, and several
 * groups share a row if there is room.
 */
export const mrzLinesStyles = css`
  :host {
    --cell: 0.875rem;

    background: var(--paper-sunk);
    border: 1px solid var(--rule);
    display: block;
    padding: var(--space-2) 1px;
  }

  :host([pick]) {
    --cell: 1.75rem;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    margin-inline: auto;
    max-inline-size: 100%;
    row-gap: var(--space-1);
  }

  .line + .line {
    margin-block-start: var(--space-2);
  }

  .name {
    color: var(--ink-soft);
    flex-basis: 100%;
    font-size: var(--step--1);
    font-weight: 600;
  }

  .group {
    inline-size: calc(var(--places) * var(--cell));
    max-inline-size: 100%;
  }

  .from {
    color: var(--ink-soft);
    display: block;
    font-size: 0.6875rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    padding-inline-start: 2px;
  }

  .cells {
    display: flex;
  }

  .cell {
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    color: var(--ink);
    flex: 1 1 0;
    font:
      1rem/1.4 'OCR B subset',
      var(--mono);
    min-inline-size: 0;
    padding: 0;
    text-align: center;
  }

  button.cell {
    background: var(--paper-raised);
    box-shadow: inset 0 0 0 0.5px var(--rule-strong);
    cursor: pointer;
    font-size: 1.125rem;
    min-block-size: 2.5rem;
  }

  :host([locked]) button.cell {
    cursor: default;
  }

  button.cell:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
    position: relative;
    z-index: 1;
  }

  .cell.is-chosen {
    background: var(--chosen);
    border-block-end-color: var(--chosen);
    color: var(--paper-raised);
  }

  .cell.is-marked {
    border-block-end-color: var(--right);
    box-shadow: inset 0 0 0 1.5px var(--right);
    font-weight: 700;
  }

  @media (forced-colors: active) {
    button.cell {
      border-inline: 1px solid GrayText;
    }

    .cell.is-chosen {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .cell.is-marked {
      border-block: 3px double CanvasText;
    }
  }
`;
