import {css} from 'lit';

/**
 * Shows drawings in ink on light paper when the page around them is dark. A drawing shows a document, and
 * documents are light.
 */
export const lightPaper = css`
  @media screen and (prefers-color-scheme: dark) and (forced-colors: none) {
    .drawing {
      --paper: var(--light-paper);
      --paper-raised: var(--light-paper-raised);
      --paper-sunk: var(--light-paper-sunk);
      --ink: var(--light-ink);
      --ink-soft: var(--light-ink-soft);
      --rule: var(--light-rule);
      --rule-strong: var(--light-rule-strong);
      --accent: var(--light-accent);
      --right: var(--light-right);
      --wrong: var(--light-wrong);

      background: var(--paper);
      border-radius: var(--radius);
      color: var(--ink);
      color-scheme: light;
      padding: var(--space-2);
    }
  }

  @media screen and (prefers-color-scheme: dark) and (forced-colors: none) and (prefers-contrast: more) {
    .drawing {
      --ink-soft: var(--ink);
      --rule-strong: var(--ink);
    }
  }
`;
