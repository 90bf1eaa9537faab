import {css} from 'lit';

/** Styles for the columns of a calculation, one for each character. */
export const checkDigitStyles = css`
  label {
    display: block;
    font-size: var(--step--1);
  }

  .field {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    display: block;
    font:
      1.25rem 'OCR B subset',
      var(--mono);
    inline-size: min(100%, 15rem);
    letter-spacing: 0.08em;
    min-block-size: var(--target);
    padding: var(--space-1) var(--space-3);
  }

  .table {
    direction: ltr;
    display: grid;
    font-variant-numeric: tabular-nums;
    gap: 2px;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    grid-template-columns: max-content;
    margin-block: var(--space-3) var(--space-2);
  }

  .column,
  .heads {
    align-items: center;
    display: grid;
    grid-template-rows: 2rem repeat(3, 1.6rem);
  }

  .column {
    border-block-start: 3px solid var(--rule);
    color: var(--ink-soft);
    justify-items: center;
    padding-block: var(--space-1);
  }

  .heads {
    color: var(--ink-soft);
    font-size: 0.75rem;
    padding-block: calc(var(--space-1) + 3px) var(--space-1);
    padding-inline-end: var(--space-1);
  }

  .column b {
    color: var(--ink);
    font:
      1.25rem 'OCR B subset',
      var(--mono);
  }

  .is-done .product {
    color: var(--ink);
    font-weight: 600;
  }

  .is-done {
    border-color: var(--ink-soft);
  }

  .is-here {
    background: var(--chosen-wash);
    border-color: var(--chosen);
  }

  .panel {
    margin-block-start: var(--space-2);
  }

  @container (inline-size < 24rem) {
    .column {
      font-size: var(--step--1);
    }
  }

  /* With large text on a phone, the columns need the whole width. */
  @container (inline-size < 17rem) {
    .table {
      grid-template-columns: none;
    }

    .heads {
      display: none;
    }
  }
`;
