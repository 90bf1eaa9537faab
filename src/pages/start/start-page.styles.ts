import {css} from 'lit';

/** Styles for the start page. shell.css repeats these rules for the text that shows before any script runs. */
export const startStyles = css`
  h1 {
    font-size: var(--step-4);
    margin-block-end: var(--space-3);
  }

  .lead {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.5;
    margin-block-end: var(--space-4);
    max-inline-size: 36rem;
  }

  .way {
    margin-block-end: var(--space-5);
  }

  .way .button {
    font-size: var(--step-1);
    padding-inline: var(--space-5);
  }

  .back {
    align-items: center;
    border-block: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    justify-content: space-between;
    padding-block: var(--space-3);
  }

  .back p {
    flex: 1 1 14rem;
    margin: 0;
  }

  .back strong {
    display: block;
    font-family: var(--serif);
    font-size: var(--step-1);
  }

  .first {
    margin-block-end: var(--space-5);
  }

  .first h2 {
    font-size: var(--step-0);
    margin-block-end: 0;
  }

  .first ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .first a {
    align-items: center;
    display: inline-flex;
    min-block-size: var(--target);
  }

  dl {
    border-block-start: 1px solid var(--rule);
    margin: 0 0 var(--space-5);
  }

  dl > div {
    border-block-end: 1px solid var(--rule);
    display: grid;
    gap: 0 var(--space-4);
    grid-template-columns: 6.5rem 1fr;
    padding-block: var(--space-2);
  }

  dt {
    color: var(--accent);
    font-weight: 600;
  }

  dd {
    margin: 0;
  }

  .modules {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .modules li + li {
    border-block-start: 1px solid var(--rule);
    padding-block-start: var(--space-3);
  }

  .modules h3 {
    margin-block-end: var(--space-1);
  }

  .about {
    border-block-start: 1px solid var(--rule);
    margin-block-start: var(--space-4);
    padding-block-start: var(--space-3);
  }

  @media (max-width: 26rem) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }
`;
