import {css} from 'lit';

/** Styles for blocks that fit into one another. */
export const threeBlocksStyles = css`
  .people {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }

  .people button {
    block-size: 100%;
    inline-size: 100%;
    justify-content: center;
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-align: center;
  }

  .hint {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin: var(--space-1) 0;
  }

  .blocks {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .block,
  .block[aria-pressed='true'] {
    align-items: center;
    background: var(--paper-sunk);
    border: 2px solid var(--ink);
    box-shadow: none;
    display: grid;
    font-size: 0.9375rem;
    font-weight: 400;
    grid-template-columns: minmax(0, 1fr) auto;
    inline-size: 100%;
    line-height: 1.3;
    padding: 0.375rem var(--space-3);
    position: relative;
    gap: 0 var(--space-2);
    text-align: start;
  }

  .block > * {
    grid-column: 1;
  }

  .blocks li + li .block {
    margin-block-start: -2px;
    padding-block-start: var(--space-2);
  }

  /* The peg at the lower edge, which fits into the next block. */
  li:not(:last-child) .block::after {
    background: var(--paper-sunk);
    block-size: 0.5rem;
    border: solid var(--ink);
    border-end-end-radius: 5px;
    border-end-start-radius: 5px;
    border-width: 0 2px 2px;
    content: '';
    inline-size: 3rem;
    inset-block-start: 100%;
    inset-inline-start: calc(50% - 1.5rem);
    position: absolute;
    z-index: 1;
  }

  .name {
    font-weight: 600;
  }

  .mark {
    block-size: 1.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: 50%;
    color: var(--accent);
    fill: none;
    grid-column: 2;
    grid-row: 1 / span 3;
    inline-size: 1.5rem;
    stroke: currentcolor;
    stroke-width: 2;
  }

  .is-away .block {
    background: none;
    border-color: var(--rule-strong);
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

  /*
   * If there is no room beside the blocks, the panel about a removed block is above the blocks. There, the panel
   * stays in view below the header. The panel is always as high as its longest text needs, so that no block moves
   * under a finger.
   */
  @container (inline-size < 34rem) {
    .work {
      gap: var(--space-2);
    }

    .panel {
      inset-block-start: calc(var(--header) + var(--space-1));
      min-block-size: 6.25rem;
      order: -1;
      padding: var(--space-2) var(--space-3);
      position: sticky;
      z-index: 2;
    }

    .block {
      scroll-margin-block-start: calc(var(--header) + 8rem);
    }

    .panel p {
      font-size: 0.9375rem;
      line-height: 1.4;
    }

    /* The choice above the panel already shows the name of the person. */
    .panel .name {
      display: none;
    }
  }
`;
