import {css} from 'lit';

/**
 * Styles for a drawing in a lesson with its caption and description. The enlarged drawing covers the whole
 * window.
 */
export const figureBlockStyles = css`
  figure {
    border-block: 1px solid var(--rule);
    margin: 0 0 var(--space-4);
    padding-block: var(--space-4) var(--space-3);
  }

  figcaption,
  .caption {
    color: var(--ink-soft);
    font-size: var(--step--1);
    max-inline-size: var(--measure);
  }

  figcaption p,
  .caption p {
    margin: 0;
  }

  .more {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    margin-block-start: var(--space-2);
  }

  .more button {
    font-size: var(--step--1);
  }

  details {
    flex: 1 1 14rem;
    font-size: var(--step--1);
  }

  summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  dialog {
    background: var(--paper);
    block-size: 100dvb;
    border: 0;
    color: var(--ink);
    inline-size: 100%;
    margin: 0;
    max-block-size: none;
    max-inline-size: none;
    overscroll-behavior: contain;
    padding: 0;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog form {
    border-block-end: 1px solid var(--rule);
    padding: var(--space-2) var(--space-4);
    text-align: end;
  }

  .large {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--space-4);
  }

  .large:focus-visible {
    outline-offset: -3px;
  }

  .large .drawing {
    margin: 0;
    min-inline-size: 56rem;
    overflow: visible;
  }

  .large .drawing svg {
    max-block-size: none;
  }

  /* The caption stays visible while the drawing scrolls sideways. */
  .caption {
    box-sizing: border-box;
    inset-inline-start: 0;
    margin-block-start: var(--space-3);
    max-inline-size: min(var(--measure), 100vi - 2 * var(--space-4));
    position: sticky;
  }

  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
