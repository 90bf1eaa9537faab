import {css} from 'lit';

/** Styles for the name and the state of a place. The page shows both before the map has loaded, at the same position. */
export const placeStyles = css`
  .name,
  .state {
    display: block;
    padding-inline-end: var(--space-3);
  }

  .name {
    font-family: var(--serif);
    font-size: 0.9375rem;
    font-weight: 600;
    margin-block-start: var(--space-2);
  }

  .state {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .here .state {
    color: var(--accent);
    font-weight: 600;
  }

  .done .state {
    color: var(--right);
  }

  @media (max-width: 34rem) {
    .name {
      align-self: end;
      margin: 0;
    }
  }
`;
