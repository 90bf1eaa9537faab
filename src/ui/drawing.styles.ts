import {css} from 'lit';

/** Styles for the classes that authors use in drawings. The drawings themselves contain no colours. */
export const drawingStyles = css`
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
    max-block-size: 64vh;
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

  @media print {
    .drawing svg {
      max-block-size: 14cm;
    }
  }
`;
