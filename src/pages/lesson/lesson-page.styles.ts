import {css} from 'lit';

/** Styles for one section of a lesson, which looks like a page in a printed handbook. */
export const lessonStyles = css`
  .note,
  .case,
  .reveal {
    margin-block: var(--space-4);
    max-inline-size: var(--measure);
  }

  .note {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    padding: var(--space-3) var(--space-4);
  }

  .note h2,
  .case h2 {
    font-family: var(--sans);
    font-size: var(--step-0);
    margin-block-end: var(--space-1);
  }

  .case {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: var(--space-4);
  }

  .case .prose {
    font-family: var(--serif);
    font-size: 1.0625em;
  }

  .case h2 {
    color: var(--accent);
    text-wrap: wrap;
  }

  @media (max-width: 34rem) {
    .case {
      padding-inline-start: var(--space-3);
    }

    .case .prose {
      font-size: 1em;
    }
  }

  .reveal {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    padding: 0 var(--space-4);
  }

  .reveal[open] {
    padding-block-end: var(--space-4);
  }

  .reveal > summary {
    cursor: pointer;
    font-weight: 600;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  /* At the end of a lesson, only the list of what to take to the next shift is a card. */
  .is-last > .prose:first-child > ul:first-child {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    font-size: min(1.125rem, 1rem + 0.5vw);
    padding-block: var(--space-3);
    padding-inline: min(2.4em, 7vw) var(--space-3);
  }

  .blocks > .prose {
    margin-block-end: var(--space-3);
  }

  .blocks > :first-child {
    margin-block-start: 0;
  }
`;
