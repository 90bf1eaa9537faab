import {css} from 'lit';

/** Styles for questions one below the other, with a line that leads down. */
export const ladderStyles = css`
  ol {
    counter-reset: rung;
    list-style: none;
    margin: 0 0 var(--space-3);
    padding: 0;
  }

  li {
    align-items: center;
    border-inline-start: 2px solid var(--accent);
    counter-increment: rung;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    justify-content: space-between;
    margin-inline-start: 0.8rem;
    min-block-size: calc(var(--target) + var(--space-3));
    padding-block: var(--space-1);
    padding-inline-start: 1.6rem;
    position: relative;
  }

  li::before {
    background: var(--paper);
    block-size: 1.7rem;
    border: 2px solid var(--accent);
    border-radius: 50%;
    content: counter(rung);
    display: grid;
    font-size: var(--step--1);
    font-weight: 600;
    inline-size: 1.7rem;
    inset-inline-start: calc(-0.85rem - 1px);
    place-content: center;
    position: absolute;
  }

  .ask {
    flex: 1 1 12rem;
  }

  .is-later {
    border-color: var(--rule-strong);
    color: var(--ink-soft);
  }

  .is-later::before {
    border-color: var(--rule-strong);
  }

  .answers {
    display: flex;
    gap: var(--space-2);
  }

  .answers button {
    min-inline-size: 4rem;
    padding-inline: var(--space-3);
  }

  .panel {
    min-block-size: 4rem;
  }
`;
