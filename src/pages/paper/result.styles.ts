import {css} from 'lit';

/**
 * Styles for a result in the manner of a printed sheet: first the verdict, then what to read again, then each
 * answer.
 */
export const paperResultStyles = css`
  .is-passed .verdict {
    border-inline-start: 4px solid var(--right);
    padding-inline-start: var(--space-3);
  }

  .onward {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
  }

  .onward > * {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  /* On the screen, the header of the page shows the title. */
  @media screen {
    .title {
      display: none;
    }
  }

  .answer {
    border-block-end: 1px solid var(--rule);
  }

  h3 + .answer {
    border-block-start: 1px solid var(--rule);
  }

  h3:focus {
    outline: none;
  }

  .module h3 {
    margin: 0;
  }

  details.right {
    margin-block-start: var(--space-5);
  }

  .answer strong {
    margin-inline-end: var(--space-1);
  }

  .is-wrong > summary strong {
    color: var(--wrong);
  }

  .is-right > summary strong {
    color: var(--right);
  }

  .answer > summary {
    align-items: baseline;
    cursor: pointer;
    display: flex;
    gap: var(--space-3);
    list-style: none;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  .answer > summary::-webkit-details-marker {
    display: none;
  }

  .answer > summary span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* An open answer shows its question below. So only screen readers get the same words in the summary. */
  .answer[open] > summary .stem {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }

  .answer > summary:hover {
    color: var(--accent);
  }

  summary .icon {
    --icon: 1.1rem;

    inset-block-start: 0.2em;
    position: relative;
  }

  .is-right svg {
    color: var(--right);
  }

  .is-wrong svg {
    color: var(--wrong);
  }

  /* An arrow that points down while the details are closed, and up while they are open. */
  .answer > summary::after {
    block-size: 0.5em;
    border-block-end: 2px solid var(--ink-soft);
    border-inline-end: 2px solid var(--ink-soft);
    content: '';
    flex: none;
    inline-size: 0.5em;
    margin-inline: auto var(--space-2);
    rotate: 45deg;
  }

  .answer[open] > summary::after {
    rotate: 225deg;
  }

  nav {
    justify-content: space-between;
  }

  @media print {
    .onward,
    .to-wrong,
    .how,
    .answer > summary::after {
      display: none;
    }

    h2,
    h3,
    summary {
      break-after: avoid;
    }

    /* The question below contains the same words as the summary. So the summary needs little room in print. */
    .answer > summary {
      min-block-size: 0;
      padding-block: var(--space-1) 0;
    }

    .answer[open] > summary span {
      display: none;
    }
  }
`;
