import {css} from 'lit';

/** What every part of an interview has: type, buttons, focus, and rows that open. */
export const interviewStyles = css`
  :host {
    display: block;
    overflow-wrap: break-word;
  }

  :host([hidden]),
  [hidden] {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3 {
    font-family: var(--serif);
    font-weight: 600;
    line-height: var(--leading-tight);
    margin-block: 0 var(--space-3);
    text-wrap: balance;
  }

  h1 {
    font-size: var(--step-3);
  }

  h2 {
    font-size: var(--step-2);
  }

  h3 {
    font-size: var(--step-1);
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  :focus-visible {
    border-radius: var(--radius);
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  p,
  ul,
  ol {
    margin-block: 0 var(--space-3);
  }

  ul,
  ol {
    padding-inline-start: 1.3em;
  }

  li::marker {
    color: var(--accent);
  }

  .quiet {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .prose {
    max-inline-size: var(--measure);
  }

  .prose > :last-child {
    margin-block-end: 0;
  }

  button {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-4);
  }

  button:hover {
    border-color: var(--ink);
  }

  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }

  button.primary:hover {
    background: var(--accent-strong);
    border-color: var(--accent-strong);
  }

  button.link {
    background: none;
    border-color: transparent;
    color: var(--accent);
    font-size: var(--step--1);
    padding-inline: var(--space-2);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  button.link:hover {
    color: var(--accent-strong);
    text-decoration-thickness: 2px;
  }

  /* A plate of the page's colour would lie under letters of the page's colour. */
  @media (forced-colors: active) {
    button.primary {
      forced-color-adjust: none;
    }
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    margin-block-start: var(--space-4);
  }

  details {
    border-block-start: 1px solid var(--rule);
  }

  summary {
    color: var(--accent);
    cursor: pointer;
    font-weight: 600;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  @media print {
    button,
    .buttons {
      display: none;
    }
  }
`;
