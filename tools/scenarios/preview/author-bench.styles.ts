import {css} from 'lit';
import {interviewStyles} from '../../../src/scenario/talk/interview.styles.ts';

/**
 * Styles of the author bench. If there is room, the page has two columns, with the choices in the first. Keys and
 * places are in small type below each text.
 */
export const benchStyles = [
  ...interviewStyles,
  css`
    main {
      margin-inline: auto;
      max-inline-size: 90rem;
      padding: var(--space-4);
    }

    header {
      border-block-end: 1px solid var(--rule);
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      align-items: end;
      margin-block-end: var(--space-4);
      padding-block-end: var(--space-3);
    }

    header h1,
    header .quiet {
      flex: 1 1 100%;
      margin: 0;
    }

    label {
      display: block;
      font-size: var(--step--1);
      font-weight: 600;
      max-inline-size: 100%;
    }

    select,
    input,
    textarea {
      background: var(--paper-raised);
      border: 1px solid var(--rule-strong);
      border-radius: var(--radius);
      color: var(--ink);
      display: block;
      font: inherit;
      font-weight: 400;
      max-inline-size: 100%;
      min-block-size: var(--target);
      padding: var(--space-2);
    }

    input,
    textarea {
      font-family: var(--mono);
      font-size: var(--step--1);
      inline-size: 100%;
    }

    .summary {
      background: var(--paper);
      border-block-end: 1px solid var(--rule);
      inset-block-start: 0;
      padding-block: var(--space-2);
      position: sticky;
      z-index: 1;
    }

    .columns > div {
      min-inline-size: 0;
    }

    section {
      margin-block-end: var(--space-5);
    }

    dl {
      margin: 0;
    }

    dl > div {
      border-block-start: 1px solid var(--rule);
      display: grid;
      gap: var(--space-3);
      grid-template-columns: minmax(8rem, 1fr) 2fr;
      padding-block: var(--space-1);
    }

    dt {
      color: var(--ink-soft);
      font-size: var(--step--1);
    }

    dd {
      margin: 0;
    }

    .rows,
    .reasons,
    .steps {
      list-style: none;
      padding: 0;
    }

    .rows > li {
      border-block-start: 1px solid var(--rule);
      padding-block: var(--space-2);
    }

    .rows p,
    .turns p {
      margin-block: 0 var(--space-1);
    }

    .head > * {
      margin-inline-end: var(--space-3);
    }

    .head span,
    .who,
    .effects,
    .reasons {
      color: var(--ink-soft);
      font-size: var(--step--1);
    }

    .known .head .mark,
    .holds .mark {
      color: var(--right);
      font-weight: 600;
    }

    .unknown .head .mark,
    .fails .mark {
      color: var(--wrong);
      font-weight: 600;
    }

    .key,
    code {
      font-family: var(--mono);
      font-size: 0.8125rem;
    }

    .key {
      color: var(--ink-soft);
    }

    .turns > li {
      border-block-start: 1px solid var(--rule);
      padding-block: var(--space-2);
    }

    .line {
      border-inline-start: 3px solid var(--rule);
      margin-block-end: var(--space-2);
      padding-inline-start: var(--space-3);
    }

    .line.you {
      border-color: var(--accent);
    }

    .steps {
      display: grid;
      gap: var(--space-2);
    }

    .steps li {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }

    .map .loose {
      border-inline-start: 3px solid var(--wrong);
      padding-inline-start: var(--space-2);
    }

    .map .mark {
      color: var(--wrong);
      font-weight: 600;
    }

    .map [aria-current='step'] strong {
      text-decoration: underline;
    }

    .ends {
      display: grid;
      gap: var(--space-2);
      list-style: none;
      margin: 0;
      padding: 0;
    }

    .ends code {
      display: block;
      overflow-wrap: anywhere;
    }

    .lost {
      background: var(--caution-wash);
      border: 1px solid var(--caution);
      border-radius: var(--radius);
      padding: var(--space-3);
    }

    @media (min-width: 62rem) {
      .columns {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
    }
  `,
];
