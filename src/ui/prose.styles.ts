import {css, type CSSResultGroup} from 'lit';
import {stackedTables} from './stacked-table.styles.ts';
import {termLink} from './term-link.styles.ts';

const prose = css`
  .prose {
    max-inline-size: var(--measure);
  }

  .prose > :first-child {
    margin-block-start: 0;
  }

  .prose > :last-child {
    margin-block-end: 0;
  }

  .prose p,
  .prose ul,
  .prose ol {
    margin-block: 0 var(--space-3);
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
  }

  .prose li + li {
    margin-block-start: var(--space-1);
  }

  .prose li::marker {
    color: var(--accent);
  }

  .prose code {
    background: var(--paper-sunk);
    border-radius: var(--radius);
    font-family: var(--mono);
    font-size: 0.94em;
    overflow-wrap: anywhere;
    padding: 0.08em 0.28em;
  }

  .prose pre {
    background: var(--paper-sunk);
    border-inline-start: 3px solid var(--rule-strong);
    margin-block: 0 var(--space-3);
    overflow-x: auto;
    padding: var(--space-3);
  }

  .prose pre code {
    background: none;
    overflow-wrap: normal;
    padding: 0;
  }

  .prose .table {
    container-type: inline-size;
    margin-block: 0 var(--space-3);
  }

  .prose table {
    border-collapse: collapse;
    font-size: var(--step--1);
    inline-size: 100%;
  }

  .prose th,
  .prose td {
    border-block-end: 1px solid var(--rule);
    padding-block: var(--space-2);
    padding-inline-end: var(--space-2);
    text-align: start;
    vertical-align: top;
  }

  .prose th {
    border-block-end-color: var(--rule-strong);
    font-weight: 600;
  }

  .prose blockquote {
    border-inline-start: 3px solid var(--accent);
    font-family: var(--serif);
    margin: 0 0 var(--space-3);
    padding-inline-start: var(--space-3);
  }

  .prose .blank {
    border-block-end: 1px solid;
    display: inline-block;
    inline-size: 10em;
    min-block-size: 1em;
  }

  .prose .short {
    inline-size: 6em;
  }

  .prose .fields,
  .prose .field {
    align-items: baseline;
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 0 0.4em;
  }

  .prose .fields .blank:not(.short) {
    flex: 1 0 8em;
  }
`;

/**
 * Styles for running text that looks like a printed handbook. The text is HTML that the compiler has made from an
 * author's Markdown.
 */
export const proseStyles: CSSResultGroup = [prose, stackedTables, termLink];
