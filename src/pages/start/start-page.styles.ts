import {css} from 'lit';

/** Styles for the start page. shell.css repeats the styles of the text that is visible before any script runs. */
export const startStyles = css`
  h1 {
    font-size: min(var(--step-4), 11vw);
    margin-block-end: var(--space-2);
  }

  .lead {
    color: var(--ink-soft);
    margin-block-end: var(--space-3);
  }

  .way {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    margin-block-end: var(--space-4);
    min-block-size: var(--target);
  }

  .way .button {
    font-size: var(--step-1);
    padding-inline: var(--space-5);
  }

  .back {
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--accent);
    justify-content: space-between;
    padding: var(--space-3) var(--space-4);
  }

  .back p {
    color: var(--ink-soft);
    flex: 1 1 14rem;
    font-size: var(--step--1);
    margin: 0;
  }

  .way strong {
    color: var(--ink);
    display: block;
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: var(--leading-tight);
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  /* Until the map has loaded, each place takes the same space as later in the grid of course-map.styles.ts. */
  nav ul {
    display: grid;
    gap: var(--space-3) 0;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
  }

  nav li {
    line-height: 1.25;
  }

  /* The road and its stone, at the same place as in the drawings of course-map.element.ts. */
  nav li::before {
    aspect-ratio: 1.6;
    background:
      radial-gradient(3.75% 6% at 50% 93%, var(--paper) 65%, var(--ink-soft) 70% 98%, transparent),
      linear-gradient(transparent 86%, var(--rule) 86%);
    content: '';
    display: block;
  }

  @media (max-width: 34rem) {
    nav ul {
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
    }

    nav li {
      align-content: center;
      column-gap: var(--space-3);
      display: grid;
      grid-template-columns: 6rem minmax(0, 1fr);
    }

    nav li::before {
      grid-row: 1 / 3;
    }

    .back p {
      min-block-size: calc(1.25 * var(--step--1) + 2 * var(--leading-tight) * var(--step-1));
    }
  }

  .first,
  .facts {
    font-size: var(--step--1);
    margin-block-start: var(--space-3);
  }

  .first {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }

  .first a {
    align-items: center;
    display: inline-flex;
    min-block-size: var(--target);
  }

  .facts {
    border-block-start: 1px solid var(--rule);
    color: var(--ink-soft);
    padding-block-start: var(--space-3);
  }

  .facts p {
    margin-block-end: var(--space-2);
  }
`;
