import {css} from 'lit';

/** Styles of the header above an interview. */
export const interviewTalkStyles = css`
  .top {
    align-items: center;
    border-block-end: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    margin-block-end: var(--space-4);
  }

  .top h1 {
    flex: 1 1 12rem;
    font-size: var(--step-1);
    margin-block-end: 0;
  }

  .top .quiet {
    flex: 1 0 100%;
    margin-block-end: var(--space-2);
  }

  .away {
    display: flex;
    gap: var(--space-4);
    margin-inline-start: auto;
  }

  .away button {
    padding-inline: 0;
  }

  @media (max-width: 34rem) {
    .top h1 {
      font-size: var(--step-0);
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
