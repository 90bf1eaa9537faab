import {css} from 'lit';

/** Styles for the self-test page. */
export const selfTestStyles = css`
  p,
  ul {
    max-inline-size: var(--measure);
  }

  li + li {
    margin-block-start: var(--space-2);
  }

  .judgement {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.45;
    margin-block-end: var(--space-4);
    padding: var(--space-3) var(--space-4);
  }

  .judgement.good {
    background: var(--right-wash);
    border-color: var(--right);
  }

  .judgement.bad {
    background: var(--wrong-wash);
    border-color: var(--wrong);
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-end: var(--space-4);
  }

  caption {
    font-family: var(--serif);
    font-size: var(--step-1);
    font-weight: 600;
    margin-block-end: var(--space-2);
    text-align: start;
  }

  th,
  td {
    border-block-end: 1px solid var(--rule);
    overflow-wrap: anywhere;
    padding-block: var(--space-2);
    padding-inline: 0 var(--space-3);
    text-align: start;
    vertical-align: top;
  }

  .lines th[scope='row'] {
    font-weight: 400;
    inline-size: 38%;
  }

  .result {
    font-weight: 600;
  }

  .good .result {
    color: var(--right);
  }

  .bad .result {
    color: var(--wrong);
  }

  .told .result {
    font-weight: 400;
  }

  td .quiet {
    display: block;
  }

  details {
    margin-block-end: var(--space-5);
  }

  summary {
    cursor: pointer;
    font-weight: 600;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  .values {
    font-size: var(--step--1);
    table-layout: fixed;
  }

  .values th:first-child {
    inline-size: 40%;
  }

  .values th:last-child {
    inline-size: 28%;
  }

  .values td {
    font-family: var(--mono);
  }

  .values td:last-child {
    font-family: inherit;
  }

  textarea {
    background: var(--paper-sunk);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    display: block;
    font: var(--step--1) / 1.5 var(--mono);
    inline-size: 100%;
    margin-block-end: var(--space-3);
    min-block-size: 12rem;
    padding: var(--space-2);
    resize: vertical;
  }

  .acts {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    margin-block-end: var(--space-3);
  }

  /* The printed copy shows the whole report, because print would cut off a scroll box. */
  .printed {
    display: none;
  }

  @media print {
    textarea,
    details,
    .acts {
      display: none;
    }

    .printed {
      display: block;
      font: var(--step--1) / 1.4 var(--mono);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  }
`;
