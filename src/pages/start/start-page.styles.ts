import {css} from 'lit';

/** Styles for the start page. shell.css repeats those of the text that shows before any script runs. */
export const startStyles = css`
  h1 {
    font-size: min(var(--step-4), 11vw);
    margin-block-end: var(--space-2);
  }

  .lead {
    color: var(--ink-soft);
    margin-block-end: var(--space-3);
  }

  .way {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    margin-block-end: var(--space-4);
    min-block-size: var(--target);
  }

  .way .button {
    font-size: var(--step-1);
    padding-inline: var(--space-5);
  }

  .back {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--accent);
    justify-content: space-between;
    padding: var(--space-3) var(--space-4);
  }

  .back p {
    color: var(--ink-soft);
    flex: 1 1 14rem;
    font-size: var(--step--1);
    margin: 0;
  }

  .way strong {
    color: var(--ink);
    display: block;
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: var(--leading-tight);
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  nav ul {
    display: grid;
    grid: auto / repeat(auto-fill, min(10rem, 100%));
  }

  nav li {
    border-block-start: 0.9rem solid var(--rule);
    margin-block-start: 5.6rem;
    min-block-size: 5.3rem;
    padding-inline-end: 1ch;
  }

  .first,
  .facts {
    font-size: var(--step--1);
    margin-block-start: var(--space-3);
  }

  .first {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }

  .first a {
    align-items: center;
    display: inline-flex;
    min-block-size: var(--target);
  }

  .facts {
    border-block-start: 1px solid var(--rule);
    color: var(--ink-soft);
    padding-block-start: var(--space-3);
  }

  .facts p {
    margin-block-end: var(--space-2);
  }
`;
