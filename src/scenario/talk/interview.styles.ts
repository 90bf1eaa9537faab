import {css} from 'lit';
import {common} from '../../ui/common.styles.ts';

/**
 * Styles that all elements of an interview share, added to the common styles: text, buttons that look like links, and
 * details.
 */
export const interviewStyles = [
  common,
  css`
    :host {
      overflow-wrap: break-word;
    }

    p,
    ul,
    ol {
      margin-block: 0 var(--space-3);
    }

    ul,
    ol {
      padding-inline-start: 1.3em;
    }

    li::marker {
      color: var(--accent);
    }

    .prose {
      max-inline-size: var(--measure);
    }

    .prose > :last-child {
      margin-block-end: 0;
    }

    button.link {
      background: none;
      border-color: transparent;
      color: var(--accent);
      font-size: var(--step--1);
      padding-inline: var(--space-2);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    button.link:hover {
      color: var(--accent-strong);
      text-decoration-thickness: 2px;
    }

    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      margin-block-start: var(--space-4);
    }

    /* The bar with the main button stays in view above the footer, under the thumb. */
    .confirm {
      align-items: center;
      background: var(--paper);
      border-block-start: 1px solid var(--rule);
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      inset-block-end: var(--footer);
      margin-block-start: var(--space-2);
      padding-block: var(--space-1);
      position: sticky;
      z-index: 1;
    }

    .confirm .primary {
      flex: 1;
      margin-inline-start: auto;
      max-inline-size: 20rem;
    }

    @media (max-width: 34rem) {
      .confirm .primary {
        max-inline-size: none;
      }
    }

    details {
      border-block-start: 1px solid var(--rule);
    }

    summary {
      color: var(--accent);
      cursor: pointer;
      font-weight: 600;
      min-block-size: var(--target);
      padding-block: var(--space-2);
    }

    @media print {
      button,
      .buttons,
      .confirm {
        display: none;
      }
    }
  `,
];
