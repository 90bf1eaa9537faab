import {css} from 'lit';

/**
 * Styles for the three areas of every screen: header, content and save line. A long title wraps to two lines
 * before the language list moves below it. On a phone, the language list stays beside the title, and a long
 * word in the title breaks instead of being cut off. With large text or in a low window, the save line must
 * not take space from the content. The comment is outside the CSS so that the bundle does not contain the
 * comment.
 */
export const frameStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto 1fr auto;
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
    border-block-end: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-2) var(--space-4);
  }

  .brand {
    align-items: center;
    color: var(--ink);
    display: inline-flex;
    font-family: var(--serif);
    font-weight: 600;
    gap: var(--space-3);
    margin-inline-end: auto;
    min-block-size: var(--target);
    text-decoration: none;
  }

  @media (min-width: 40rem) {
    .brand {
      flex: 1 1 9rem;
      line-height: var(--leading-tight);
    }
  }

  .seal {
    display: flex;
    flex: none;
  }

  .seal svg {
    block-size: 2rem;
    inline-size: 2rem;
  }

  .top nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
  }

  .top nav a {
    align-items: center;
    color: var(--ink);
    display: inline-flex;
    font-size: var(--step--1);
    min-block-size: var(--target);
    text-decoration: none;
  }

  .top nav a:hover {
    text-decoration: underline;
  }

  .top nav a[aria-current='page'] {
    box-shadow: inset 0 -2px var(--accent);
  }

  select {
    background: var(--paper);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink);
    font: inherit;
    font-size: var(--step--1);
    min-block-size: var(--target);
    padding-inline: var(--space-2);
  }

  .top select {
    max-inline-size: 100%;
  }

  .draft {
    background: var(--caution-wash);
    border-block-end: 1px solid var(--rule);
    color: var(--caution);
    font-size: var(--step--1);
    margin: 0;
    padding: var(--space-1) var(--space-4);
  }

  main {
    grid-row: 3;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: calc(var(--measure) + 2 * var(--space-4));
    padding: var(--space-5) var(--space-4) var(--space-6);
  }

  main:focus {
    outline: none;
  }

  .bottom {
    align-items: center;
    grid-row: 4;
    background: var(--paper);
    border-block-start: 1px solid var(--rule);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    inset-block-end: 0;
    justify-content: space-between;
    padding: var(--space-1) var(--space-4);
    position: sticky;
  }

  .bottom .button {
    flex: 0 1 auto;
    font-size: var(--step--1);
    margin-inline-start: auto;
    padding-inline: var(--space-3);
  }

  @media (max-width: 34rem) {
    .brand {
      flex: 1 1 0;
      line-height: var(--leading-tight);
      margin-inline-end: 0;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .top nav {
      inline-size: 100%;
      order: 3;
    }

    .top nav a {
      min-block-size: 2.25rem;
    }

    .top {
      padding-block-end: 0;
    }

    .top,
    .draft,
    .bottom {
      padding-inline: var(--space-3);
    }

    .bottom .button {
      padding-inline: var(--space-2);
    }

    main {
      padding: var(--space-4) var(--space-3) var(--space-5);
    }
  }

  @media (max-height: 26rem), (max-width: 22rem) {
    .bottom {
      flex-wrap: wrap;
      position: static;
    }
  }

  @media print {
    .top nav,
    .top select,
    .top label,
    .bottom,
    .draft {
      display: none;
    }
  }
`;
