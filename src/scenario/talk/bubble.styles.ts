import {css} from 'lit';

/** Styles of speech: a bubble for each passage. The bubbles flow around a drawing beside them. */
export const bubbleStyles = css`
  /* The sharp corner of a bubble points to the drawing. A bubble of the learner has this corner on the other side. */
  .said {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-radius: 14px;
    border-start-start-radius: var(--radius);
    display: flow-root;
    inline-size: fit-content;
    margin-block-end: var(--space-2);
    max-inline-size: 100%;
    padding: var(--space-2) var(--space-3);
  }

  .said b {
    color: var(--ink-soft);
    display: block;
    font-family: var(--sans);
    font-size: 0.75rem;
    line-height: 1.3;
  }

  .you {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    border-end-end-radius: var(--radius);
    border-start-start-radius: 14px;
    font-family: var(--sans);
    font-size: 0.9375rem;
    margin-inline-start: auto;
    padding-block: var(--space-1);
  }

  @media (max-width: 34rem) {
    .said {
      padding: var(--space-1) var(--space-2);
    }

    .you {
      font-size: var(--step--1);
    }
  }
`;
