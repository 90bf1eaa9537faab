import {css} from 'lit';

/**
 * Styles for the groups, and for the items without a group. The groups stay side by side while the learner sorts, so
 * that the learner need not scroll. A group is at least as wide as the longest word of its name. A group with notes
 * takes the whole width.
 */
export const sortingStyles = css`
  ul {
    display: grid;
    gap: var(--space-2);
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .left {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
  }

  .sorted {
    position: relative;
  }

  .count {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin: 0;
  }

  /* "Undo" is beside the count, so that the button "Check" fits into the window. Tab reaches "Undo" after the groups. */
  :host(:not([locked])) .count {
    align-content: center;
    min-block-size: var(--target);
    padding-inline-end: 6rem;
  }

  .undo {
    inset-block-start: 0;
    inset-inline-end: 0;
    position: absolute;
  }

  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

  .group {
    background: var(--paper-sunk);
    border: 2px dashed var(--rule-strong);
    border-radius: var(--radius);
    display: flex;
    flex: 1 1 8rem;
    flex-direction: column;
    gap: var(--space-2);
    max-inline-size: 100%;
    padding: var(--space-2);
  }

  /* The items are as wide as their group, and never widen the group. */
  .group ul {
    inline-size: 0;
    min-inline-size: 100%;
  }

  .group.is-over {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    border-style: solid;
  }

  .target {
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius);
    color: var(--ink);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    min-block-size: 3.25rem;
    overflow-wrap: break-word;
    padding: var(--space-1) var(--space-2);
  }

  .target[aria-disabled='false'] {
    background: var(--paper-raised);
    border-color: var(--rule-strong);
  }

  .target[aria-disabled='true'] {
    cursor: default;
  }

  @media (hover: hover) {
    .target[aria-disabled='false']:hover {
      border-color: var(--chosen);
    }
  }

  li {
    min-inline-size: 0;
  }

  :host([locked]) .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  :host([locked]) .group {
    border-style: solid;
    border-width: 1px;
  }

  :host([locked]) .target {
    min-block-size: 0;
    text-align: start;
  }

  /*
   * All groups must stay in view. Therefore only the first four items without a group are shown. A placed item shows
   * at most two lines of its text.
   */
  :host(:not([locked])) .left li:nth-child(n + 5) {
    display: none;
  }

  :host(:not([locked])) .group .piece {
    font-size: var(--step--1);
    padding-inline: var(--space-2);
  }

  :host(:not([locked])) .group .piece:not(.is-chosen) .text {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }

  /* An empty group is hardly higher than its button. */
  :host(:not([locked])) .group {
    gap: 0;
    padding: var(--space-1);
  }

  :host(:not([locked])) .group li {
    margin-block-start: var(--space-1);
  }

  @media (max-width: 34rem) {
    :host(:not([locked])) .left li:nth-child(n + 3) {
      display: none;
    }

    :host(:not([locked])) .group {
      flex-basis: 5.5rem;
      font-size: var(--step--1);
      padding: 1px;
    }

    :host(:not([locked])) .target {
      font-size: var(--step--1);
      min-block-size: var(--target);
      padding-inline: 0;
    }

    :host(:not([locked])) .groups {
      gap: var(--space-1);
    }

    /*
     * The items and the groups move up a little, over the empty space around the button "Undo". They do not cover the
     * button itself.
     */
    :host(:not([locked])) .sorted,
    :host(:not([locked])) .groups {
      margin-block-start: calc(-1 * var(--space-1));
    }

    :host(:not([locked])) .are-four .group {
      flex-basis: calc(50% - var(--space-1));
    }

    .group .grip {
      display: none;
    }
  }

  /*
   * In a low window, show only one row of items. In a low window of a phone, show only one item. Groups and "Check"
   * then stay in view.
   */
  @media (max-height: 44rem) {
    :host(:not([locked])) .left li:nth-child(n + 3) {
      display: none;
    }

    :host(:not([locked])) .target {
      min-block-size: var(--target);
    }
  }

  @media (max-width: 34rem) and (max-height: 44rem) {
    :host(:not([locked])) .left li:nth-child(n + 2) {
      display: none;
    }

    :host(:not([locked])) .how {
      margin-block: 0 var(--space-1);
    }

    :host(:not([locked])) .left .piece {
      line-height: 1.25;
    }
  }

  @media print {
    :host(:not([locked])) .left li:nth-child(n) {
      display: list-item;
    }

    li {
      break-inside: avoid;
    }
  }
`;
