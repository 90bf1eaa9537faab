import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/**
 * Styles of the feedback: found and missed anomalies form a numbered list, each with the lights that show it.
 */
export const benchFeedbackStyles = [
  benchStyles,
  css`
    h2:focus {
      outline: none;
    }

    h3 {
      margin-block-start: var(--space-4);
    }

    .plain {
      list-style: none;
      padding: 0;
    }

    .signs {
      padding-inline-start: 1.6em;
    }

    .signs li {
      margin-block-end: var(--space-3);
    }

    .signs li::marker {
      font-weight: 700;
    }

    .mark {
      --icon: 1.25em;
      --mark: var(--right);

      align-items: start;
      color: var(--mark);
      display: flex;
      font-weight: 600;
      gap: var(--space-2);
      line-height: 1.35;
      margin: 0 0 var(--space-1);
    }

    .mark.is-wrong {
      --mark: var(--wrong);
    }

    .mark.is-missed circle {
      stroke-dasharray: 2.2 2.2;
    }

    /* Each entry of this legend looks like the rings that it explains. */
    .key {
      display: flex;
      flex-wrap: wrap;
      font-weight: 600;
      gap: var(--space-1) var(--space-2);
      margin-block: var(--space-1);
    }

    .key span {
      border: 2px solid var(--right);
      border-radius: var(--radius);
      padding-inline: var(--space-2);
    }

    .key .missed {
      border-color: var(--caution);
      border-style: dashed;
    }

    .sights {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      margin-block-start: var(--space-2);
    }

    .on {
      color: var(--ink-soft);
      font-weight: 400;
    }
  `,
];
