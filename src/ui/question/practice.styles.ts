import {css} from 'lit';

/**
 * Styles for the practice page: the ways to practise, the buttons below a document, and the counts of
 * finished exercises.
 */
export const practiceStyles = css`
  .unscored {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .unscored + h2,
  .quiet + h2 {
    margin-block-start: var(--space-4);
  }

  .made {
    margin-block-start: var(--space-4);
  }

  .lead,
  .made,
  .unscored,
  .way > p,
  .counts > p {
    max-inline-size: var(--measure);
  }

  .way,
  .counts {
    border-block-start: 1px solid var(--rule-strong);
    margin-block-start: var(--space-5);
    padding-block-start: var(--space-4);
  }

  fieldset {
    margin-block-end: var(--space-4);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  dl {
    border-block-start: 1px solid var(--rule);
    margin: 0 0 var(--space-4);
    max-inline-size: var(--measure);
  }

  .tally {
    display: flex;
    flex-wrap: wrap;
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
    gap: var(--space-1) var(--space-4);
  }

  .all-counts {
    margin-block-end: var(--space-3);
    max-inline-size: var(--measure);
  }

  .all-counts > summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  dl div {
    align-items: baseline;
    border-block-end: 1px solid var(--rule);
    display: flex;
    gap: var(--space-3);
    justify-content: space-between;
    padding-block: var(--space-2);
  }

  dt b {
    display: block;
  }

  dt {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  dd {
    font-family: var(--serif);
    font-size: var(--step-2);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    margin: 0;
    white-space: nowrap;
  }

  .again {
    list-style: none;
    margin: 0 0 var(--space-4);
    max-inline-size: var(--measure);
    padding: 0;
  }

  .again li {
    border-block-start: 1px solid var(--rule);
    display: flex;
    gap: var(--space-3);
    padding-block: var(--space-2);
    position: relative;
  }

  .again li:hover {
    background: var(--paper-sunk);
  }

  .again li > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .again face-drawing {
    align-self: start;
    aspect-ratio: 64 / 84;
    block-size: auto;
    border: 1px solid var(--rule);
    flex: none;
    inline-size: 2.75rem;
    overflow: hidden;
  }

  .again button {
    background: none;
    border: 0;
    color: var(--accent);
    overflow-wrap: anywhere;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* The clickable area of the button is its whole row. */
  .again button::after {
    content: '';
    inset: 0;
    position: absolute;
  }

  .again p {
    font-size: 0.9375rem;
    line-height: 1.4;
    margin: 0;
  }
`;
