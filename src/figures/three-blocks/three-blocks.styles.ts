import {css} from 'lit';

/** Styles for blocks that fit into one another. */
export const threeBlocksStyles = css`
  .work {
    margin-block-start: var(--space-3);
  }

  .blocks {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .block,
  .block[aria-pressed='true'] {
    background: var(--paper-sunk);
    border-color: var(--ink);
    box-shadow: none;
    display: grid;
    font-weight: 400;
    gap: 0;
    inline-size: 100%;
    justify-content: start;
    padding-block: var(--space-2) var(--space-3);
    position: relative;
    text-align: start;
  }

  .blocks li + li .block {
    margin-block-start: -1px;
  }

  /* The peg at the lower edge, which fits into the next block. */
  li:not(:last-child) .block::after {
    background: var(--paper-sunk);
    block-size: 0.6rem;
    border: solid var(--ink);
    border-width: 0 1px 1px;
    content: '';
    inline-size: 1.75rem;
    inset-block-start: 100%;
    inset-inline-start: 2.5rem;
    position: absolute;
    z-index: 1;
  }

  li:not(:first-child) .block {
    padding-block-start: var(--space-3);
  }

  .name {
    font-weight: 600;
  }

  .is-away .block {
    background: none;
    border-style: dashed;
    color: var(--ink-soft);
    inline-size: calc(100% - 1rem);
    margin-inline-start: 1rem;
  }

  .is-away .block::after {
    display: none;
  }

  .is-spare .block {
    background: none;
    border-style: dashed;
  }

  .is-spare .block::after {
    background: var(--paper);
    border-style: dashed;
  }

  .gone {
    font-size: var(--step--1);
    font-style: italic;
  }

  .panel.is-broken {
    border-inline-start-style: dashed;
  }
`;
