import {css} from 'lit';

/** How the classes of an author's drawing look; drawings carry no colours of their own. */
export const figureStyles = css`
  figure {
    border-block: 1px solid var(--rule);
    margin: 0 0 var(--space-4);
    padding-block: var(--space-4) var(--space-3);
  }

  .drawing {
    direction: ltr;
    margin-block-end: var(--space-3);
    overflow-x: auto;
  }

  .drawing svg {
    block-size: auto;
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-block-size: 80vh;
  }

  figcaption {
    color: var(--ink-soft);
    font-size: var(--step--1);
    max-inline-size: var(--measure);
  }

  figcaption p {
    margin: 0;
  }

  .fig-ink {
    fill: none;
    stroke: var(--ink);
  }

  .fig-line {
    fill: none;
    stroke: var(--rule-strong);
  }

  .fig-fill {
    fill: var(--paper-raised);
  }

  .fig-soft {
    fill: var(--paper-sunk);
  }

  .fig-accent {
    fill: none;
    stroke: var(--accent);
  }

  .fig-accent-fill {
    fill: var(--accent);
  }

  .fig-text,
  .fig-text-small,
  .fig-label,
  .fig-mono {
    fill: var(--ink);
    font-family: var(--sans);
    stroke: none;
  }

  .fig-text-small {
    fill: var(--ink-soft);
  }

  .fig-mono {
    font-family: 'OCR B subset', var(--mono);
  }

  .fig-label {
    font-weight: 600;
  }

  details {
    font-size: var(--step--1);
    margin-block-start: var(--space-2);
  }

  summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  @media print {
    .drawing svg {
      max-block-size: 14cm;
    }
  }
`;
