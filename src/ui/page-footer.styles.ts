import {css} from 'lit';

/**
 * Styles for the footer of a page. `--footer` is the height of the footer. In a low window the footer scrolls with
 * the page, because a fixed footer would cover too much. An invisible surface lies behind an open list. A click on
 * this surface closes the list.
 */
export const pageFooterStyles = css`
  :host {
    background: var(--paper);
    border-block-start: 1px solid var(--rule);
    inset-block-end: 0;
    inset-inline: 0;
    position: fixed;
    z-index: 2;
  }

  nav {
    align-items: center;
    display: grid;
    gap: var(--space-3);
    /* If space is short, only the title of the next lesson is shortened. The step number is always complete. */
    grid-template-columns: auto minmax(auto, 1fr) minmax(0, max-content);
    min-block-size: calc(var(--target) + var(--space-2) - 1px);
    padding-inline: max(var(--space-4), calc((100% - var(--measure)) / 2));
  }

  .button {
    font-size: var(--step--1);
    max-inline-size: 22rem;
    padding-block: 0;
    padding-inline: var(--space-3);
  }

  .next {
    min-inline-size: 6.5rem;
  }

  .prev::before,
  .next:not(.is-here)::after {
    block-size: 0.5em;
    border-block-end: 2px solid;
    border-inline-end: 2px solid;
    content: '';
    flex: none;
    inline-size: 0.5em;
    rotate: calc(var(--flow, 1) * -45deg);
  }

  .prev::before {
    rotate: calc(var(--flow, 1) * 135deg);
  }

  .words {
    min-inline-size: 0;
    text-align: start;
  }

  small {
    display: block;
    font-size: 0.75rem;
    font-weight: 400;
    line-height: 1.2;
  }

  .title {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 1;
    line-height: 1.25;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .steps {
    font-size: var(--step--1);
    margin: 0;
    min-inline-size: min(3.5rem, 15vw);
    position: relative;
  }

  /*
   * If a bar is too narrow, its segments would be as small as dots. Such a bar wraps onto a second line, and the
   * second line is cut off.
   */
  p.steps,
  summary {
    block-size: var(--target);
    color: var(--ink-soft);
    display: flex;
    flex-flow: row-reverse wrap;
    gap: var(--space-2);
    justify-content: center;
    overflow: hidden;
  }

  summary {
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover {
    color: var(--ink);
  }

  progress {
    accent-color: var(--accent);
  }

  .bar,
  progress {
    align-self: center;
    display: flex;
    flex: 1 0 3.75rem;
    gap: 3px;
    max-inline-size: 20rem;
    order: 1;
    overflow: hidden;
  }

  i {
    background: var(--rule);
    block-size: 4px;
    border-radius: 2px;
    flex: 1;
    min-inline-size: 0;
  }

  .before {
    background: var(--rule-strong);
  }

  .now {
    background: var(--accent);
  }

  @media (forced-colors: active) {
    i {
      background: GrayText;
    }

    .now {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  .number {
    line-height: var(--target);
    white-space: nowrap;
  }

  details:not([open]) ol {
    display: none;
  }

  details[open] > summary::before {
    content: '';
    inset: 0;
    position: fixed;
  }

  ol {
    background: var(--paper-raised);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    box-shadow: var(--above);
    inline-size: max-content;
    inset-block-end: 100%;
    inset-inline-start: 50%;
    list-style: none;
    margin: 0;
    max-block-size: calc(100vh - 8rem);
    max-inline-size: min(24rem, calc(100vw - 2rem));
    overflow: auto;
    padding: var(--space-1) 0;
    position: absolute;
    translate: calc(var(--flow, 1) * -50%) 0;
  }

  li a {
    align-items: center;
    color: var(--ink);
    display: flex;
    line-height: 1.3;
    min-block-size: var(--target);
    padding: var(--space-1) var(--space-3);
    text-decoration: none;
  }

  li a:hover {
    background: var(--paper-sunk);
  }

  [aria-current='step'] {
    box-shadow: inset 3px 0 var(--accent);
    font-weight: 600;
  }

  @media (max-width: 34rem) {
    nav {
      gap: var(--space-2);
      padding-inline: var(--space-3);
    }

    .button {
      padding-inline: var(--space-2);
    }

    .next {
      max-inline-size: 11.5rem;
      min-inline-size: 4.5rem;
    }

    /* The title of the next lesson has no room here, so only screen readers get this title. */
    .title {
      clip-path: inset(50%);
      inline-size: 1px;
      position: absolute;
      white-space: nowrap;
    }

    small {
      font-size: inherit;
      font-weight: inherit;
    }

    .prev {
      max-inline-size: 7rem;
    }
  }

  /* On the narrowest screens, hide the text of "Back" but not its arrow, so that the step number has room. */
  @media (max-width: 22rem) {
    nav {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .prev {
      min-inline-size: var(--target);
    }

    .prev .words {
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }
  }

  @media (max-height: 26rem) {
    :host {
      position: static;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
