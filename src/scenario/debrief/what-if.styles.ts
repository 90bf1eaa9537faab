import {css} from 'lit';

/** Styles of a what-if: the other choices as a list, and two walks through the scenario side by side. */
export const debriefWhatIfStyles = css`
  details {
    border: 0;
  }

  summary {
    font-size: var(--step--1);
  }

  .others {
    list-style: none;
    padding: 0;
  }

  .others button {
    font-weight: 400;
    inline-size: 100%;
    justify-content: start;
    margin-block-end: var(--space-1);
    text-align: start;
  }

  [aria-pressed='true'] {
    border-color: var(--chosen);
    border-inline-start-width: 5px;
  }

  .ways {
    display: grid;
    gap: var(--space-3) var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
  }

  section {
    border-block-start: 3px solid var(--rule-strong);
    padding-block-start: var(--space-2);
  }

  section + section {
    border-color: var(--accent);
  }

  h4 {
    font-size: var(--step-0);
    margin-block: 0 var(--space-2);
  }

  p {
    margin-block-end: var(--space-2);
  }

  .you {
    font-family: var(--serif);
    font-weight: 600;
  }

  .scene {
    font-family: var(--serif);
  }

  @media print {
    .untried,
    .ask {
      display: none;
    }

    section {
      break-inside: avoid;
    }
  }
`;
