import {css} from 'lit';

/** Styles for a data page and the two lines of its machine-readable zone. The page reads from left to right. */
export const zoneAndPageStyles = css`
  .book {
    background: var(--paper-raised);
    border: 1px solid var(--ink);
    border-radius: 8px;
    direction: ltr;
    margin-block-end: var(--space-3);
    max-inline-size: 38rem;
    overflow: hidden;
  }

  .page {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: minmax(3.5rem, 15%) 1fr;
    padding: var(--space-3);
  }

  .portrait {
    background: var(--paper-sunk);
    fill: var(--rule-strong);
    inline-size: 100%;
  }

  .fields {
    display: grid;
    gap: 1px var(--space-2);
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
  }

  label {
    border: 1px solid transparent;
    border-radius: var(--radius);
    cursor: pointer;
    padding: 0 var(--space-1);
  }

  label span {
    color: var(--ink-soft);
    display: block;
    font-size: 0.75rem;
  }

  label b {
    display: block;
    font-size: var(--step--1);
    font-weight: 600;
    overflow-wrap: break-word;
  }

  .is-lit {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--chosen);
  }

  .line {
    background: var(--paper-sunk);
    border-block-start: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: var(--space-1) var(--space-2);
  }

  .zone,
  .zone:hover {
    background: var(--paper-raised);
    border-color: var(--rule);
    font:
      1rem 'OCR B subset',
      var(--mono);
    overflow-wrap: anywhere;
    padding-inline: 0.3rem;
    white-space: normal;
  }

  .zone:hover {
    border-color: var(--chosen);
  }

  @media (forced-colors: active) {
    .is-lit {
      border-color: Highlight;
    }
  }
`;
