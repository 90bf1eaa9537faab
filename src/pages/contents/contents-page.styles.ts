import {css} from 'lit';

/** Styles for the contents: progress, next step, and one collapsible chapter for each module. */
export const contentsStyles = css`
  .far {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
    margin-block-end: var(--space-1);
  }

  .far strong {
    font-variant-numeric: tabular-nums;
  }

  progress {
    accent-color: var(--accent);
    block-size: 0.625rem;
    display: block;
    inline-size: 100%;
    margin-block-end: var(--space-3);
  }

  .besides {
    column-gap: var(--space-4);
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }

  .besides > [open] {
    grid-column: 1 / -1;
  }

  .module {
    border-block-start: 1px solid var(--rule-strong);
  }

  .modules {
    border-block-end: 1px solid var(--rule-strong);
  }

  summary {
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-3);
  }

  .module > summary {
    display: grid;
    gap: 0 var(--space-3);
    grid-template-columns: 1rem minmax(0, 1fr);
    list-style: none;
  }

  .module > summary::-webkit-details-marker {
    display: none;
  }

  .module > summary::before {
    block-size: 0.5rem;
    border-block-end: 2px solid var(--accent);
    border-inline-end: 2px solid var(--accent);
    content: '';
    inline-size: 0.5rem;
    margin-block-start: 0.4rem;
    transform: rotate(45deg);
    transition: transform var(--quick);
  }

  .module[open] > summary::before {
    margin-block-start: 0.65rem;
    transform: rotate(225deg);
  }

  .module h2 {
    font-size: var(--step-1);
    margin: 0;
  }

  .module summary h2 + span {
    color: var(--ink-soft);
    font-size: var(--step--1);
    grid-column: 2;
  }

  .module > *:not(summary) {
    margin-inline-start: calc(1rem + var(--space-3));
  }

  .module .about {
    color: var(--ink-soft);
    margin-block-end: var(--space-2);
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    border-block-start: 1px solid var(--rule);
  }

  li a {
    align-items: center;
    color: var(--ink);
    display: flex;
    gap: var(--space-3);
    min-block-size: var(--target);
    padding-block: var(--space-2);
    text-decoration: none;
  }

  li a:hover .name {
    color: var(--accent);
    text-decoration: underline;
  }

  .name {
    font-weight: 600;
    line-height: 1.3;
  }

  .mark {
    block-size: 0.8rem;
    border: 2px solid var(--rule-strong);
    border-radius: 50%;
    flex: none;
    inline-size: 0.8rem;
  }

  .mark.in-progress {
    border-color: var(--accent);
    border-inline-start-width: 0.4rem;
  }

  .mark.done {
    border: 0.4rem solid var(--right);
  }

  .mark.review {
    border: 0.2rem double var(--caution);
  }

  .about-part {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    justify-content: space-between;
    min-inline-size: 0;
  }

  .about-part > * {
    min-inline-size: 0;
  }

  .kind,
  .state {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .modules + .quiet {
    margin-block-start: var(--space-3);
  }

  /* On a phone, kind, minutes and state share one line. */
  @media (max-width: 34rem) {
    .about-part {
      display: block;
    }

    .state::before {
      content: ' · ' / '';
    }

    .besides h2 {
      font-size: 1rem;
    }
  }

  .module details {
    border-block-start: 1px solid var(--rule);
    margin-block-end: var(--space-3);
  }

  .module details summary {
    color: var(--accent);
    font-weight: 600;
    padding-block: var(--space-2);
  }

  .links {
    columns: 2 16rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .links li {
    border: 0;
    break-inside: avoid;
  }

  .links a {
    align-items: center;
    color: var(--accent);
    display: inline-flex;
    min-block-size: var(--target);
    text-decoration: underline;
  }
`;
