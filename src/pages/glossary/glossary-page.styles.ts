import {css} from 'lit';

/**
 * Styles that imitate a printed glossary: letters in the margin, terms under thin rules, two columns in
 * print.
 */
export const glossaryPageStyles = css`
  .intro {
    max-inline-size: var(--measure);
  }

  .search input {
    max-inline-size: 24rem;
  }

  .letter {
    border-block-start: 2px solid var(--rule-strong);
    display: grid;
    gap: 0 var(--space-3);
    grid-template-columns: 2.25rem minmax(0, 1fr);
    margin-block-end: var(--space-4);
  }

  .letter h2 {
    color: var(--accent);
    line-height: 1;
    margin: 0;
    padding-block-start: var(--space-3);
  }

  dl {
    margin: 0;
  }

  .term {
    border-inline-start: 3px solid transparent;
    padding-block: var(--space-3);
    padding-inline: var(--space-2);
  }

  .term + .term {
    border-block-start: 1px solid var(--rule);
  }

  .term.here {
    background: var(--accent-wash);
    border-inline-start-color: var(--accent);
  }

  dt {
    font-family: var(--serif);
    font-size: var(--step-1);
    font-weight: 600;
    line-height: 1.3;
  }

  .here dt:focus {
    outline: none;
  }

  dd {
    margin: var(--space-1) 0 0;
    max-inline-size: 36rem;
  }

  .see {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  @media (max-width: 26rem) {
    .letter {
      display: block;
    }

    .letter h2 {
      padding-inline-start: calc(var(--space-2) + 3px);
    }
  }

  @media (forced-colors: active) {
    .term.here {
      border-inline-start-color: Highlight;
    }

    .term:not(.here) {
      border-inline-start-color: Canvas;
    }
  }

  @media print {
    .search,
    .unknown,
    .see {
      display: none;
    }

    .letters {
      column-gap: var(--space-4);
      columns: 2;
    }

    .letter {
      display: block;
      margin-block-end: var(--space-2);
    }

    .letter h2 {
      break-after: avoid;
      font-size: var(--step-1);
      padding-block-start: var(--space-1);
    }

    .term {
      break-inside: avoid;
      padding: var(--space-1) 0;
    }

    dt {
      font-size: inherit;
    }
  }
`;
