import {css} from 'lit';

/**
 * Styles for the header and the content of every screen. The header is one row of the height `--header`. It stays at
 * the top, except in a low window. In a part, only the seal stands for the course. Below 60rem, the links are in the
 * menu, so that the title of the part has room to wrap. With very large text, the header cuts the title after three
 * lines. The menu always has the whole title. On a phone, the links and "Save and leave" are in the menu. These
 * remarks are outside the CSS so that the bundle does not contain them.
 */
export const frameStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    min-block-size: 100vh;
  }

  .skip {
    background: var(--paper-raised);
    inset-block-start: 0;
    inset-inline-start: 0;
    padding: var(--space-3);
    position: absolute;
    z-index: 2;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  .top {
    align-items: center;
    background: var(--paper);
    border-block-end: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--step--1);
    gap: 0 0.75rem;
    inset-block-start: 0;
    min-block-size: var(--target);
    padding-inline: var(--space-4);
    position: sticky;
    z-index: 3;
  }

  .names {
    align-items: center;
    display: flex;
    flex: 1 1 0;
    gap: var(--space-2);
    min-inline-size: 0;
  }

  .brand {
    align-items: center;
    color: var(--ink);
    display: flex;
    font-family: var(--serif);
    font-weight: 600;
    gap: var(--space-2);
    line-height: 1.2;
    min-block-size: calc(var(--target) - 1px);
    min-inline-size: 0;
    text-decoration: none;
  }

  .has-place .brand {
    flex: none;
  }

  .seal,
  .seal svg {
    block-size: 1.75rem;
    flex: none;
    inline-size: 1.75rem;
  }

  .title,
  .place {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .place {
    font-weight: 600;
    line-height: 1.15;
    margin: 0;
    text-wrap: balance;
  }

  .top nav {
    display: flex;
    gap: var(--space-3);
  }

  .top nav a,
  .list a:not(.button) {
    align-items: center;
    color: var(--ink);
    display: inline-flex;
    min-block-size: calc(var(--target) - 1px);
    text-decoration: none;
  }

  .top a:hover {
    text-decoration: underline;
  }

  .top nav a[aria-current='page'] {
    box-shadow: inset 0 -2px var(--accent);
  }

  .leave {
    font-size: var(--step--1);
    font-weight: 400;
    min-block-size: 2.125rem;
    padding: 0 var(--space-2);
    position: relative;
  }

  /* The button is low, but its touch target is as high as the header. */
  .top > .leave::after {
    content: '';
    inset: -0.3125rem 0;
    position: absolute;
  }

  .menu {
    flex: none;
    margin-inline-end: calc(var(--space-2) * -1);
    position: relative;
  }

  summary {
    align-items: center;
    cursor: pointer;
    display: flex;
    justify-content: center;
    list-style: none;
    min-block-size: calc(var(--target) - 1px);
    min-inline-size: var(--target);
  }

  summary::-webkit-details-marker {
    display: none;
  }

  /* This surface covers the window beside the open menu. A click on it closes the menu. */
  [open] > summary::before {
    content: '';
    inset: 0;
    position: fixed;
  }

  .list {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    box-shadow: var(--above);
    inline-size: max-content;
    inset-block-start: 100%;
    inset-inline-end: 0;
    max-block-size: calc(100vh - 4rem);
    max-inline-size: min(20rem, calc(100vw - 2rem));
    min-inline-size: 13rem;
    overflow: auto;
    padding: var(--space-2) var(--space-3);
    position: absolute;
  }

  details:not([open]) .list {
    display: none;
  }

  .here {
    font-weight: 600;
    margin: 0;
    padding-block: var(--space-2);
  }

  .list > * + * {
    border-block-start: 1px solid var(--rule);
  }

  .list ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .list a:not(.button),
  .list li button {
    background: none;
    border: 0;
    display: flex;
    font-weight: 400;
    inline-size: 100%;
    justify-content: start;
    padding: 0;
    text-align: start;
  }

  .list [aria-pressed='true'] {
    font-weight: 600;
  }

  .list [aria-pressed='true']::after {
    color: var(--right);
    content: '✓';
  }

  .list .leave {
    display: none;
    inline-size: 100%;
    margin-block: var(--space-2);
    min-block-size: var(--target);
  }

  main {
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: calc(var(--measure) + 2 * var(--space-4));
    padding: var(--space-4) var(--space-4) calc(var(--footer) + var(--space-5));
  }

  main:focus {
    outline: none;
  }

  @media (max-width: 60rem) {
    .top nav a[href='#/search'],
    .has-place ~ nav {
      display: none;
    }

    /* With this text size, three lines fit into the row. */
    .is-long {
      font-size: 0.75rem;
    }
  }

  @media (min-width: 40rem) {
    .list keep-place {
      display: none;
    }
  }

  @media (max-width: 40rem) {
    /* A long title gets this width first. The word for the save state gets the rest of the row. */
    .has-long {
      flex-basis: min(13.75rem, 100% - 4.9rem);
    }

    .place {
      font-size: 0.75rem;
    }

    .top {
      padding-inline: var(--space-3);
    }

    .top > nav,
    .top > keep-place,
    .top > .leave {
      display: none;
    }

    .list .leave {
      display: flex;
    }

    main {
      padding: var(--space-3) var(--space-3) calc(var(--footer) + var(--space-4));
    }
  }

  @media (max-width: 22rem) {
    .has-place {
      flex-basis: min(13.75rem, 100% - 4.9rem);
    }
  }

  @media (max-height: 26rem) {
    .top {
      position: static;
    }
  }

  @media print {
    .top nav,
    .top keep-place,
    .menu,
    .leave {
      display: none;
    }
  }
`;
