import {css} from 'lit';

/**
 * Print styles that give almost the whole page to the job aid: small margins, and one low line at the top
 * with the name of the course.
 */
export const jobAidSheet = css`
  @page {
    margin: 10mm 13mm;
    size: a4;
  }

  @media print {
    :root {
      --measure: 60rem;
      --space-2: 0;
      --space-4: 0;
      --space-5: 3mm;
      --space-6: 0;
      --target: 0;
    }

    /*
     * On the screen, these elements have a minimum height. It is more than the height of a printed page, so remove it
     * here.
     */
    tamga-app,
    course-frame {
      min-block-size: 0;
    }

    /* Keeps the seal apart from the name of the course. */
    course-frame {
      --space-2: 2mm;
    }
  }
`;

/** Styles for a job aid: headings under strong rules, plain tables, and lines to write on. */
export const jobAidStyles = css`
  article {
    max-inline-size: var(--measure);
  }

  .lead {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.45;
  }

  .blocks {
    display: grid;
    gap: 0 var(--space-4);
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin-block-start: var(--space-4);
  }

  section {
    grid-column: 1 / -1;
    margin-block-end: var(--space-4);
  }

  section.half {
    grid-column: auto;
  }

  h2 {
    border-block-end: 2px solid var(--rule-strong);
    font-size: var(--step-1);
    margin-block-end: var(--space-2);
    padding-block-end: 0.15em;
  }

  .prose ol {
    padding-inline-start: 1.9em;
  }

  .prose hr {
    border: 0;
    border-block-end: 1px solid;
    block-size: 2em;
    color: inherit;
    margin: 0 0 var(--space-3);
  }

  footer {
    border-block-start: 1px solid var(--rule-strong);
    font-size: var(--step--1);
    padding-block-start: var(--space-2);
  }

  footer p {
    margin: 0 0 var(--space-2);
  }

  .sources {
    color: var(--ink-soft);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    justify-content: space-between;
  }

  @media screen and (max-width: 36rem) {
    section.half {
      grid-column: 1 / -1;
    }
  }

  @media print {
    :host {
      --space-2: 0;
    }

    .back,
    .print {
      display: none;
    }

    article {
      display: flex;
      flex-direction: column;
      font-size: var(--type);
      line-height: 1.35;
      min-block-size: 258mm;
    }

    h1 {
      font-size: 1.8em;
      margin-block: 2mm 1mm;
    }

    .lead {
      font-size: 1.05em;
      margin: 0;
    }

    .blocks {
      gap: 0 6mm;
      margin-block-start: 2.4mm;
    }

    section {
      break-inside: avoid;
      margin-block-end: 2.4mm;
    }

    h2 {
      font-size: 1.2em;
      margin-block-end: 1mm;
    }

    .prose {
      max-inline-size: none;
    }

    .prose p,
    .prose ul,
    .prose ol,
    .prose .table,
    .prose blockquote {
      margin-block-end: 1.5mm;
    }

    .prose li + li {
      margin-block-start: 0.6mm;
    }

    /* Leaves room for handwriting. */
    .prose .fields {
      align-items: end;
      margin-block-end: 0;
      min-block-size: 7mm;
    }

    .prose hr {
      block-size: 7mm;
      margin: 0;
    }

    /* On paper, a table has enough room, so it has the text size of its surroundings. */
    .prose :is(.table[data-room], table) {
      font-size: inherit;
    }

    .prose th,
    .prose td {
      padding-block: 0.8mm;
      padding-inline-end: 2.5mm;
    }

    footer {
      font-size: 7.5pt;
      line-height: 1.3;
      margin-block-start: auto;
      padding-block-start: 1.5mm;
    }

    footer p {
      margin-block-end: 1mm;
    }

    .foot strong {
      font-size: 9.5pt;
    }
  }
`;
