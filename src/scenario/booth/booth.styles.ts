import {css} from 'lit';
import {stepsStyles} from '../../ui/question/steps.styles.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';

/**
 * Styles of the booth. One traveller at a time appears on a sheet. The action buttons are below the sheet,
 * all of equal size and weight.
 */
export const boothStyles = [
  interviewStyles,
  stepsStyles,
  practiceStyles,
  css`
    :host {
      margin-block-end: var(--space-4);
    }

    .ways {
      max-inline-size: var(--measure);
    }

    .ways dt {
      font-weight: 600;
    }

    .ways div {
      display: block;
    }

    .ways dd {
      color: var(--ink-soft);
      font: inherit;
      white-space: normal;
    }

    .line {
      color: var(--ink-soft);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--step--1);
      gap: var(--space-1) var(--space-4);
      justify-content: space-between;
      margin-block-end: var(--space-3);
    }

    [role='timer'] {
      font-variant-numeric: tabular-nums;
    }

    .sheet {
      background: var(--paper-raised);
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      margin-block-end: var(--space-4);
      padding: var(--space-3) var(--space-4);
    }

    .seen {
      font-family: var(--serif);
      line-height: 1.5;
    }

    .sheet h3 {
      font-family: inherit;
      font-size: var(--step-0);
      margin-block: var(--space-3) var(--space-1);
    }

    .sheet > :last-child {
      margin-block-end: 0;
    }

    .sheet h3:focus {
      outline: none;
    }

    .acts {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      margin-block-end: var(--space-4);
    }

    .signs small {
      color: var(--ink-soft);
      display: block;
      font-size: var(--step--1);
    }

    .again button {
      text-align: start;
    }

    .again .is-wrong {
      border-inline-start: 4px solid var(--wrong);
    }
  `,
];
