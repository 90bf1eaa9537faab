import {css} from 'lit';

/**
 * Styles that make a paper look like a printed form. Each question has a page of its own, and a list of all questions
 * comes before handing in.
 */
export const paperPageStyles = css`
  article {
    max-inline-size: var(--measure);
  }

  .lead {
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.45;
  }

  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

  .skip {
    align-items: center;
    display: inline-flex;
    min-block-size: var(--target);
    padding-inline: var(--space-2);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

  .first {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .overview {
    border-block-start: 1px solid var(--rule-strong);
    list-style: none;
    margin: 0 0 var(--space-4);
    padding: 0;
  }

  .overview li {
    border-block-end: 1px solid var(--rule);
  }

  .overview a {
    align-items: baseline;
    color: var(--ink);
    display: flex;
    gap: var(--space-3);
    min-block-size: var(--target);
    padding-block: var(--space-2);
    text-decoration: none;
  }

  .overview a:hover .stem {
    color: var(--accent);
    text-decoration: underline;
  }

  .number {
    color: var(--ink-soft);
    flex: none;
    font-variant-numeric: tabular-nums;
    inline-size: 1.75rem;
    text-align: end;
  }

  .stem {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    flex: 1;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .state {
    color: var(--wrong);
    flex: none;
    font-size: var(--step--1);
    font-weight: 600;
  }

  .is-answered .state {
    color: var(--ink-soft);
    font-weight: 400;
  }

  .failed {
    border-inline-start: 4px solid var(--wrong);
    color: var(--wrong);
    font-weight: 600;
    padding-inline-start: var(--space-3);
  }

  @media (max-width: 26rem) {
    .overview a {
      flex-wrap: wrap;
      row-gap: 0;
    }

    .state {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: break-word;
    }

    .stem {
      flex-basis: 100%;
      margin-inline-start: calc(1.75rem + var(--space-3));
      order: 1;
    }
  }
`;
