import {css} from 'lit';
import {iconStyles} from '../../ui/icon.styles.ts';

/** Styles that all elements of the bench share: plain headings, native controls of one size, rows of controls. */
export const benchStyles = [
  iconStyles,
  css`
    :host {
      display: block;
      overflow-wrap: anywhere;
    }

    :host([hidden]),
    [hidden] {
      display: none;
    }

    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }

    h2,
    h3 {
      font-family: var(--serif);
      font-size: 1.125rem;
      font-weight: 600;
      line-height: var(--leading-tight);
      margin-block: 0 var(--space-2);
    }

    h3 {
      font-size: 1rem;
    }

    p,
    ul,
    ol,
    dl {
      margin-block: 0 var(--space-2);
    }

    fieldset {
      border: 0;
      margin: 0;
      min-inline-size: 0;
      padding: 0;
    }

    legend {
      padding: 0;
    }

    button,
    select {
      background: var(--paper-raised);
      border: 1px solid var(--rule-strong);
      border-radius: var(--radius);
      color: var(--ink);
      font: inherit;
      font-size: var(--step--1);
      max-inline-size: 100%;
      min-block-size: var(--target);
      padding: var(--space-1) var(--space-3);
    }

    button {
      align-items: center;
      cursor: pointer;
      display: inline-flex;
      font-weight: 600;
      gap: var(--space-2);
      justify-content: center;
      line-height: 1.25;
    }

    select {
      padding-inline: var(--space-2);
      text-overflow: ellipsis;
    }

    button:hover,
    select:hover {
      border-color: var(--ink);
    }

    button[aria-pressed='true'] {
      background: var(--ink);
      border-color: var(--ink);
      color: var(--paper-raised);
    }

    button[aria-disabled='true'],
    button[disabled] {
      cursor: default;
      opacity: 0.6;
    }

    button.primary {
      background: var(--accent);
      border-color: var(--accent);
      color: var(--accent-ink);
    }

    button.link {
      background: none;
      border-color: transparent;
      color: var(--accent);
      padding-inline: var(--space-1);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    :focus-visible {
      border-radius: var(--radius);
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }

    summary {
      color: var(--accent);
      cursor: pointer;
      font-size: 1rem;
      font-weight: 600;
      min-block-size: var(--target);
      padding-block: var(--space-2);
    }

    table {
      border-collapse: collapse;
      font-size: var(--step--1);
      inline-size: 100%;
      line-height: 1.4;
    }

    caption {
      color: var(--ink-soft);
      padding-block: var(--space-1);
      text-align: start;
    }

    th,
    td {
      border-block-end: 1px solid var(--rule);
      padding: var(--space-1) var(--space-2);
      text-align: start;
      vertical-align: top;
    }

    th {
      font-weight: 600;
    }

    .code {
      direction: ltr;
      font-family: 'OCR B subset', var(--mono);
      unicode-bidi: isolate;
    }

    .strip {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      padding-block: var(--space-1);
    }

    .strip p {
      margin: 0;
    }

    .strip label {
      align-items: center;
      display: inline-flex;
      font-size: var(--step--1);
      gap: var(--space-2);
      max-inline-size: 100%;
      min-inline-size: 0;
    }

    .strip select {
      min-inline-size: 0;
    }

    .hint {
      color: var(--ink-soft);
      font-size: var(--step--1);
      line-height: 1.45;
    }

    .visually-hidden {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }

    @media (forced-colors: active) {
      button.primary,
      button[aria-pressed='true'] {
        border-width: 3px;
        forced-color-adjust: none;
      }
    }

    @media print {
      button {
        display: none;
      }
    }
  `,
];
