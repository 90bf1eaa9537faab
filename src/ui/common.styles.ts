import {css} from 'lit';

/** Styles for links, buttons, focus and headings on every screen of the shell. */
export const common = css`
  :host {
    display: block;
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

  h1:focus,
  h2:focus {
    outline: none;
  }

  p {
    margin-block: 0 var(--space-3);
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--accent-strong);
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius);
  }

  button,
  .button {
    align-items: center;
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: 600;
    gap: var(--space-2);
    justify-content: center;
    line-height: 1.3;
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-4);
    text-decoration: none;
    overflow-wrap: break-word;
    text-align: center;
  }

  button:hover,
  .button:hover {
    border-color: var(--ink);
    color: var(--ink);
  }

  button.primary,
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }

  button.primary:hover,
  .button.primary:hover {
    background: var(--accent-strong);
    border-color: var(--accent-strong);
    color: var(--accent-ink);
  }

  @media (forced-colors: active) {
    button.primary,
    .button.primary {
      forced-color-adjust: none;
    }
  }

  button[disabled] {
    cursor: default;
    opacity: 0.6;
  }

  .eyebrow {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin-block: 0 var(--space-2);
  }

  .quiet {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .long {
    animation: long 0s 20s both;
  }

  @keyframes long {
    from {
      block-size: 0;
      visibility: hidden;
    }
  }

  .visually-hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  @media print {
    button,
    .button {
      display: none;
    }
  }
`;
