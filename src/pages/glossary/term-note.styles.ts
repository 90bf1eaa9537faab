import {css} from 'lit';

/**
 * Styles for the panel that explains a term. The panel is below or above the link to the term. On a phone or in a low
 * window, it is at the foot of the window, within reach of a thumb.
 */
export const termNoteStyles = css`
  .note {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-block-start: 3px solid var(--accent);
    border-radius: var(--radius);
    inline-size: min(24rem, 100vw - 2 * var(--space-3));
    inset-block-start: var(--from-top);
    inset-inline-start: var(--from-start);
    max-block-size: 60vh;
    overflow: auto;
    overflow-wrap: break-word;
    padding: var(--space-3) var(--space-4);
    position: absolute;
    z-index: 3;
  }

  .note:focus {
    outline: none;
  }

  .note:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  h2 {
    font-size: var(--step-1);
    margin-block-end: var(--space-1);
  }

  p {
    margin-block-end: var(--space-2);
  }

  .ways {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    justify-content: space-between;
  }

  .ways a {
    align-items: center;
    display: inline-flex;
    min-block-size: var(--target);
  }

  @media (max-width: 34rem), (max-height: 26rem) {
    .note {
      border-inline: 0;
      inline-size: auto;
      inset-block: auto var(--footer);
      inset-inline: 0;
      position: fixed;
    }
  }

  @media print {
    .note {
      display: none;
    }
  }
`;
