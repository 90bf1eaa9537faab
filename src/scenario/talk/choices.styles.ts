import {css} from 'lit';

/**
 * Styles of the choices of a decision: cards, two beside each other where there is room.
 */
export const interviewChoicesStyles = css`
  /* Leave room for the footer when an element scrolls into view. */
  :host,
  form {
    display: flex;
    flex-direction: column;
    scroll-margin-block-end: var(--footer);
  }

  form {
    flex: 1 0 auto;
  }

  .confirm {
    margin-block-start: auto;
    min-block-size: calc(var(--target) + 2 * var(--space-1) + 1px);
  }

  .confirm.is-waiting {
    position: static;
  }

  .confirm p {
    margin: 0;
  }

  legend,
  own-words {
    border-block-start: 3px solid var(--accent);
    font-size: var(--step-0);
    font-weight: 600;
    inline-size: 100%;
    max-inline-size: none;
    padding-block-start: var(--space-1);
  }

  own-words {
    font-weight: 400;
  }

  .cards {
    display: grid;
    gap: var(--space-2);
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin-block-start: var(--space-2);
  }

  .option {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    display: flex;
    scroll-margin-block-end: calc(var(--footer) + var(--target) + var(--space-4));
  }

  .option.is-chosen {
    background: var(--wash);
    border-color: var(--mark);
    box-shadow: inset 0 0 0 1px var(--mark);
  }

  .option label {
    align-items: center;
    display: flex;
    flex: 1;
    font-size: 0.9375rem;
    gap: var(--space-2);
    line-height: 1.35;
    min-inline-size: 0;
    padding: var(--space-2);
  }

  .option input {
    block-size: 1.125rem;
    flex: none;
    inline-size: 1.125rem;
    margin: 0;
  }

  /* Three cards share one row. The last of five cards takes a whole row, so that no cell of the grid is empty. */
  .cards.are-three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  .option:last-child:nth-child(2n + 5) {
    grid-column: 1 / -1;
  }

  .own {
    border-inline-start: 3px solid var(--rule-strong);
    font-size: var(--step--1);
    margin-block: var(--space-2) 0;
    padding-inline-start: var(--space-3);
  }

  @media (max-width: 34rem) {
    .cards,
    .cards.are-three {
      gap: var(--space-1);
      grid-template-columns: minmax(0, 1fr);
      margin-block-start: var(--space-1);
    }

    .option label {
      line-height: 1.3;
      min-block-size: 2.75rem;
      padding: 0.1875rem 0.75rem;
    }

    /* The input is invisible, because the card itself shows the choice. The text needs the width of the input. */
    .option input {
      inset: 0;
      opacity: 0;
      position: absolute;
    }
  }

  @media print {
    form,
    own-words {
      display: none;
    }
  }
`;
