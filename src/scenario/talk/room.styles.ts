import {css} from 'lit';

/** Styles of a quiet room: the person and the exchange, with the next choices below. */
export const interviewRoomStyles = css`
  .room {
    display: grid;
    gap: var(--space-3) var(--space-4);
    grid-template-columns: minmax(0, 13rem) minmax(0, 1fr);
    margin-block-end: var(--space-4);
  }

  .person {
    margin: 0;
  }

  .person figcaption {
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.45;
    margin-block-start: var(--space-2);
  }

  .exchange {
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.5;
  }

  .you,
  .scene {
    margin-block-end: var(--space-3);
  }

  .exchange p {
    margin-block: 0 var(--space-2);
  }

  .you {
    border-inline-start: 3px solid var(--accent);
    color: var(--ink-soft);
    font-family: var(--sans);
    font-size: var(--step-0);
    padding-inline-start: var(--space-3);
  }

  .you b {
    color: var(--ink);
    display: block;
    font-size: var(--step--1);
  }

  .repair {
    background: var(--caution-wash);
    border-inline-start: 4px solid var(--caution);
    font-family: var(--sans);
    font-size: var(--step-0);
    margin-block-start: var(--space-4);
    padding: var(--space-3) var(--space-4);
  }

  .repair h2 {
    font-size: var(--step-1);
    margin-block-end: var(--space-2);
  }

  .topic {
    color: var(--ink-soft);
    font-size: var(--step--1);
    font-weight: 600;
    margin-block-end: var(--space-1);
  }

  .questions {
    list-style: none;
    margin: 0;
    padding: 0 0 var(--space-3);
  }

  .questions button {
    font-weight: 400;
    inline-size: 100%;
    justify-content: start;
    margin-block-end: var(--space-2);
    text-align: start;
  }

  .more {
    border-block-end: 1px solid var(--rule);
    margin-block: var(--space-4);
  }

  .person ul {
    border-block-start: 1px solid var(--rule);
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.45;
    list-style: none;
    margin-block: var(--space-2) 0;
    padding: var(--space-2) 0 0;
  }

  .comment,
  .hint {
    border-inline-start: 3px solid var(--rule-strong);
    color: var(--ink-soft);
    font-family: var(--sans);
    font-size: var(--step-0);
    padding-inline-start: var(--space-3);
  }

  .earlier .exchange {
    font-size: var(--step-0);
  }

  .room.empty {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (max-width: 34rem) {
    .room {
      grid-template-columns: minmax(0, 1fr);
    }

    .exchange {
      font-size: 1.125rem;
    }

    .person {
      align-items: start;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
    }

    .person person-figure {
      flex: 0 1 9.5rem;
    }

    .person figcaption {
      flex: 1 1 8rem;
      margin: 0;
    }

    .person ul {
      flex: 1 0 100%;
      margin: 0;
    }
  }

  @media print {
    .more {
      display: none;
    }
  }
`;
