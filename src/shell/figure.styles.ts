import {css} from 'lit';

/** A drawing in a lesson, with its caption and its description. */
export const figureStyles = css`
  figure {
    border-block: 1px solid var(--rule);
    margin: 0 0 var(--space-4);
    padding-block: var(--space-4) var(--space-3);
  }

  figcaption {
    color: var(--ink-soft);
    font-size: var(--step--1);
    max-inline-size: var(--measure);
  }

  figcaption p {
    margin: 0;
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
`;
