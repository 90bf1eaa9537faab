import {css} from 'lit';

/** Styles for two faces, and below them one row of choices for each feature. */
export const facesBlockStyles = css`
  .faces {
    max-inline-size: 30rem;
  }

  h2 {
    font-family: var(--sans);
    font-size: var(--step-0);
    margin-block: var(--space-4) var(--space-1);
  }

  summary,
  table {
    font-size: var(--step--1);
  }

  /*
   * The table contains long words, so it must stack below a width of 25rem. Tables stack if their container is
   * narrower than 20em. In this text size, 20em are 25rem.
   */
  details {
    container-type: inline-size;
    font-size: var(--step-1);
  }

  summary {
    color: var(--accent);
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
  }

  caption {
    color: var(--ink-soft);
    text-align: start;
  }

  th,
  td {
    border-block-end: 1px solid var(--rule);
    padding: var(--space-1) var(--space-2);
    text-align: start;
    vertical-align: top;
  }

  fieldset {
    border: 0;
    border-block-end: 1px solid var(--rule);
    margin: 0;
    min-inline-size: 0;
    padding: var(--space-1) 0;
  }

  legend {
    float: inline-start;
    font-weight: 600;
    inline-size: 11rem;
    padding: var(--space-2) 0;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }

  .choices label {
    align-items: center;
    cursor: pointer;
    display: inline-flex;
    gap: var(--space-2);
    min-block-size: var(--target);
  }

  input {
    accent-color: var(--accent);
    block-size: 1.25rem;
    inline-size: 1.25rem;
    margin: 0;
  }

  .told {
    clear: both;
    font-size: var(--step--1);
    margin: 0;
    padding-block-end: var(--space-1);
  }

  ul.told {
    padding-inline-start: 1.2em;
  }

  .drawn {
    margin-block-start: var(--space-4);
  }

  .drawn h2 {
    margin-block-start: 0;
  }

  button {
    margin-block-start: var(--space-2);
  }

  @media (max-width: 34rem) {
    legend {
      float: none;
      inline-size: auto;
      padding-block-end: 0;
    }
  }
`;
