import {css} from 'lit';

/** Styles for the steps as numbered rows, each with two buttons before its text. */
export const orderingStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    align-items: center;
    border-block-end: 1px solid var(--rule);
    border-inline-start: 4px solid var(--mark, transparent);
    display: grid;
    gap: var(--space-1) var(--space-3);
    grid-template-columns: auto auto minmax(0, 1fr);
    padding-block: var(--space-2);
    padding-inline: var(--space-2) var(--space-3);
  }

  li:first-child {
    border-block-start: 1px solid var(--rule);
  }

  li.is-right,
  li.is-wrong {
    background: var(--wash);
  }

  .moves {
    display: flex;
    gap: var(--space-1);
  }

  button {
    background: var(--paper-raised);
    block-size: var(--target);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    inline-size: var(--target);
    padding: 0;
  }

  button[aria-disabled='true'] {
    border-color: var(--rule);
    color: var(--ink-soft);
    cursor: default;
  }

  button:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
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

  .text {
    line-height: 1.4;
  }

  li .mark {
    grid-column: 3;
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

  .note {
    padding-block-start: var(--space-3);
  }

  /* On a phone, two buttons leave no room for text beside them. */
  @media (max-width: 26rem) {
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .text,
    li .mark {
      grid-column: 1 / -1;
    }

    .text {
      overflow-wrap: break-word;
    }
  }

  @media print {
    .moves {
      display: none;
    }
  }
`;
