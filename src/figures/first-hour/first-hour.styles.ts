import {css} from 'lit';

/** Styles for the clock. The outer ring shows the learner's hour, the inner ring the hour of a colleague. */
export const firstHourStyles = css`
  .drawing svg {
    inline-size: min(100%, 17rem);
    margin: auto;
  }

  .face {
    fill: var(--paper-raised);
  }

  .you,
  .beside {
    fill: none;
    stroke: var(--paper-sunk);
    stroke-width: 26;
  }

  .you.is-past {
    stroke: var(--rule);
  }

  .you.is-here {
    stroke: var(--chosen);
  }

  .beside {
    stroke: var(--rule);
    stroke-width: 10;
  }

  .beside.is-here {
    stroke: var(--ink-soft);
  }

  .number {
    fill: var(--ink);
    font-family: var(--sans);
    font-size: 14px;
    font-weight: 600;
    text-anchor: middle;
  }

  .number.is-here {
    fill: var(--paper);
  }

  .hand {
    stroke: var(--ink);
    stroke-linecap: round;
    stroke-width: 3;
  }

  .pin {
    fill: var(--ink);
  }

  .side {
    align-content: start;
    display: grid;
    gap: var(--space-3);
  }

  .panel .lane {
    display: block;
    margin: 0;
  }

  .at-same-time {
    border-block-start: 1px solid var(--rule);
    padding-block-start: var(--space-2);
  }

  @container (inline-size < 34rem) {
    .drawing svg {
      inline-size: min(100%, 13rem);
    }
  }

  @media (forced-colors: active) {
    .you.is-here {
      stroke: Highlight;
    }

    .number.is-here {
      fill: HighlightText;
    }

    .beside.is-here {
      stroke: CanvasText;
    }

    .you,
    .beside {
      stroke: GrayText;
    }
  }
`;
