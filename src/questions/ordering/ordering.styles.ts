import {css} from 'lit';

/** Styles for the steps as numbered rows. Each row has a grip before the text and two buttons after the text. */
export const orderingStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    align-items: center;
    background: var(--paper-raised);
    border-block-end: 1px solid var(--rule);
    border-inline-start: 4px solid var(--mark, transparent);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    padding-block: var(--space-1);
    padding-inline: var(--space-2);
    user-select: none;
  }

  li:first-child {
    border-block-start: 1px solid var(--rule);
  }

  li.is-right,
  li.is-wrong {
    background: var(--wash);
  }

  /* The line where a dragged step will be. */
  .is-over-start {
    box-shadow: 0 -3px var(--chosen);
  }

  .is-over-end {
    box-shadow: 0 3px var(--chosen);
  }

  .moves {
    display: flex;
    gap: var(--space-1);
    margin-inline-start: auto;
  }

  .moves button {
    background: var(--paper-raised);
    block-size: var(--target);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    inline-size: var(--target);
    padding: 0;
  }

  .moves button[aria-disabled='true'] {
    border-color: var(--rule);
    color: var(--ink-soft);
    cursor: default;
  }

  button svg {
    block-size: 1.1rem;
    display: block;
    fill: none;
    inline-size: 1.1rem;
    margin: auto;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .place {
    color: var(--ink-soft);
    font-feature-settings: 'tnum';
    font-weight: 600;
  }

  /* On a narrow screen with large text, the buttons move below the text. */
  .text {
    flex: 1 1 3rem;
    line-height: 1.4;
    min-inline-size: 0;
  }

  .note {
    padding-block-start: var(--space-3);
  }

  @media (max-width: 34rem) {
    li {
      column-gap: var(--space-2);
    }

    .moves button {
      inline-size: 2.25rem;
    }
  }

  @media print {
    .moves {
      display: none;
    }
  }
`;
