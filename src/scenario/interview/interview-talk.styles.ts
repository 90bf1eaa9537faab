import {css} from 'lit';

/** Styles of the line above an interview: the phase, the time that is left, and the buttons to pause and to leave. */
export const interviewTalkStyles = css`
  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    margin-block: calc(-1 * var(--space-2)) var(--space-1);
    position: relative;
  }

  .top p {
    flex: 1 1 8rem;
    line-height: 1.3;
    margin: 0;
  }

  .narrow {
    display: none;
  }

  .changed {
    border-inline-start: 3px solid var(--accent);
    margin-block: 0 var(--space-3);
    padding-inline-start: var(--space-3);
  }

  .away {
    display: flex;
    gap: var(--space-4);
    margin-inline-start: auto;
  }

  .away button {
    padding-inline: 0;
  }

  /* On a phone, the line above the talk is one row. */
  @media (max-width: 34rem) {
    .top {
      margin-block: calc(-0.75rem) 0;
    }

    .top p {
      flex-basis: 6rem;
      font-size: 0.75rem;
      line-height: 1.15;
    }

    .wide {
      display: none;
    }

    .narrow {
      display: inline;
      white-space: nowrap;
    }

    .away {
      gap: var(--space-3);
    }

    .away button {
      font-weight: 400;
    }
  }

  @media (forced-colors: active) {
    .away button {
      padding-inline: var(--space-2);
    }
  }

  @media print {
    .away {
      display: none;
    }
  }
`;
