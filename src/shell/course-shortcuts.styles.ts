import {css} from 'lit';

/** Styles for the list of shortcuts, which is a dialog above the page. */
export const shortcutStyles = css`
  dialog {
    background: var(--paper);
    border: 1px solid var(--rule-strong);
    border-block-start: 4px solid var(--accent);
    border-radius: var(--radius);
    color: var(--ink);
    inline-size: min(32rem, 100vw - 2 * var(--space-3));
    margin: auto;
    max-block-size: calc(100vh - 2 * var(--space-3));
    max-inline-size: none;
    overflow: auto;
    padding: var(--space-4);
  }

  form {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    justify-content: space-between;
    margin-block-end: var(--space-2);
  }

  h2 {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  h3 {
    font-family: var(--sans);
    font-size: var(--step--1);
    margin-block: var(--space-3) var(--space-1);
  }

  dl {
    border-block-start: 1px solid var(--rule-strong);
    margin: 0;
  }

  dl div {
    align-items: baseline;
    border-block-end: 1px solid var(--rule);
    display: grid;
    gap: var(--space-1) var(--space-3);
    grid-template-columns: 8rem minmax(0, 1fr);
    padding-block: var(--space-1);
  }

  dd {
    line-height: 1.4;
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  kbd {
    background: var(--paper-sunk);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    display: inline-block;
    font-family: var(--sans);
    font-size: var(--step--1);
    line-height: 1.5;
    min-inline-size: 1.6rem;
    padding-inline: var(--space-1);
    text-align: center;
  }

  .quiet {
    margin-block: var(--space-3);
  }

  @media (max-width: 26rem) {
    dl div {
      grid-template-columns: 4.5rem minmax(0, 1fr);
    }
  }
`;
