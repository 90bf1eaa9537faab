import {css} from 'lit';
import {iconStyles} from '../../ui/icon.styles.ts';
import {stepsStyles} from '../../ui/question/steps.styles.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {bubbleStyles} from '../talk/bubble.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';

/**
 * Styles of the booth. One traveller at a time is at the counter, with the words and the documents beside the drawing.
 * The action buttons stay at the bottom of the window, all of equal size and weight.
 */
export const boothStyles = [
  interviewStyles,
  iconStyles,
  bubbleStyles,
  stepsStyles,
  practiceStyles,
  css`
    :host {
      margin-block-end: var(--space-4);
    }

    .ways {
      border: 0;
      display: grid;
      gap: var(--space-2) var(--space-4);
      grid-template-columns: repeat(2, minmax(0, 1fr));
      margin-block-end: var(--space-3);
      max-inline-size: var(--measure);
    }

    /* This list only explains the acts, so its entries must not look like buttons. */
    .ways div {
      border: 0;
      border-inline-start: 3px solid var(--rule-strong);
      display: block;
      padding: 0;
      padding-inline-start: var(--space-3);
    }

    .ways dt {
      font-weight: 600;
      line-height: 1.3;
    }

    .ways dd {
      color: var(--ink-soft);
      font: inherit;
      font-size: var(--step--1);
      line-height: 1.35;
      white-space: normal;
    }

    .options {
      align-items: end;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      margin-block-end: var(--space-3);
    }

    .options fieldset {
      margin: 0;
    }

    .options .quiet {
      flex: 1 0 100%;
      margin: 0;
    }

    /* Before a queue begins, the page has no footer. So the main button sticks to the bottom of the window. */
    .confirm {
      inset-block-end: 0;
    }

    .head {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      justify-content: space-between;
      margin-block-end: var(--space-2);
    }

    /* Make this heading as high as the headings of the other screens. */
    h1.here {
      font-size: var(--step-2);
      margin-block-end: var(--space-2);
    }

    .head h2 {
      font-size: var(--step-1);
    }

    .head > * {
      margin: 0;
    }

    /*
     * This line shows the last decision. It is always as high as its undo button, even while it is empty. So the
     * first decision does not move the drawing below.
     */
    .line {
      align-items: center;
      color: var(--ink-soft);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--step--1);
      gap: 0 var(--space-3);
      min-block-size: var(--target);
    }

    .line [role='timer'] {
      margin-inline-start: auto;
    }

    [role='timer'] {
      font-variant-numeric: tabular-nums;
    }

    .sheet {
      display: flow-root;
    }

    /*
     * The buttons cover the bottom of the window. So an element that is scrolled into view must end above the
     * buttons.
     */
    .sheet > :last-child {
      scroll-margin-block-end: 5rem;
    }

    booth-window {
      float: inline-start;
      inline-size: 21rem;
      margin-block-end: var(--space-2);
      margin-inline-end: var(--space-3);
    }

    .sheet .said {
      font-family: var(--serif);
      line-height: 1.4;
    }

    .seen p:last-child {
      margin: 0;
    }

    .sheet h3 {
      color: var(--ink-soft);
      font-family: var(--sans);
      font-size: 0.75rem;
      margin: 0;
    }

    .sheet h3:focus {
      outline: none;
    }

    /* The documents, drawn as a sheet of paper on the desk. */
    .papers {
      background: var(--paper-raised);
      border: 1px solid var(--rule-strong);
      border-block-start-width: 4px;
      display: flow-root;
      font-size: 0.9375rem;
      line-height: 1.4;
      margin-block-end: var(--space-2);
      padding: var(--space-1) var(--space-3);
    }

    /*
     * The buttons of the four acts stay at the same place in the window, for every traveller, before and after the
     * question.
     */
    .acts {
      background: var(--paper);
      border-block-start: 1px solid var(--rule);
      display: grid;
      gap: var(--space-2);
      grid-template-columns: repeat(4, minmax(0, 1fr));
      inset-block-end: 0;
      inset-inline: 0;
      padding-block: var(--space-2);
      padding-inline: max(var(--space-4), calc((100% - var(--measure)) / 2));
      position: fixed;
      z-index: 1;
    }

    .acts button {
      padding-inline: var(--space-2);
    }

    button.undo {
      padding-inline: 0;
    }

    button.stop {
      color: var(--ink-soft);
      font-weight: 400;
      padding-inline: 0;
    }

    .head .line {
      flex: 1;
      line-height: 1.3;
      margin: 0;
    }

    /* Leave room below the text, because the buttons of the acts cover the bottom of the window. */
    booth-person.is-open {
      margin-block-end: 3rem;
    }

    /* In a low window, the buttons of the acts scroll with the page, because they would cover too much. */
    @media (max-height: 26rem) {
      .acts {
        padding-inline: 0;
        position: static;
      }

      booth-person.is-open {
        margin: 0;
      }
    }

    .verdict {
      align-items: start;
      border-inline-start: 4px solid var(--wrong);
      display: flex;
      gap: var(--space-2);
      padding-inline-start: var(--space-3);
    }

    .verdict .icon,
    .ruling .icon {
      --icon: 1.1rem;

      color: var(--wrong);
    }

    .verdict .icon {
      inset-block-start: 0.28em;
      position: relative;
    }

    .verdict.is-well {
      border-color: var(--right);
    }

    .is-well .icon {
      color: var(--right);
    }

    .why {
      max-inline-size: var(--measure);
    }

    .explained h3 {
      font-family: var(--sans);
      font-size: var(--step-0);
      margin-block: 0 var(--space-1);
    }

    .signs small {
      color: var(--ink-soft);
      display: block;
      font-size: var(--step--1);
    }

    .again {
      display: grid;
      gap: 0 var(--space-2);
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }

    .again li:hover {
      background: none;
    }

    .again button {
      align-items: start;
      color: var(--ink);
      flex-direction: column;
      font-size: var(--step--1);
      font-weight: 400;
      gap: 0;
      inline-size: 100%;
      justify-content: start;
      line-height: 1.35;
      text-decoration: none;
    }

    /* Keep the face at the left in a right-to-left script, too, because the drawing of the companions is not mirrored. */
    .portrait {
      aspect-ratio: 176 / 142;
      direction: ltr;
      inline-size: min(100%, 6.5rem);
      margin-block-end: var(--space-1);
      position: relative;
    }

    .portrait > * {
      inset: 0;
      position: absolute;
    }

    .portrait face-drawing {
      block-size: 100%;
      inline-size: auto;
    }

    .company .behind {
      fill: var(--rule-strong);
      stroke: var(--paper-raised);
      stroke-width: 3;
    }

    .who {
      color: var(--accent);
      text-decoration: underline;
    }

    button:hover .who {
      color: var(--accent-strong);
      text-decoration-thickness: 2px;
    }

    /* The icon is inline in the first line. So a long word in the second line can use the whole width. */
    .ruling .icon {
      display: inline;
      margin-inline-end: var(--space-1);
      vertical-align: text-bottom;
    }

    @media (max-width: 34rem) {
      /* The drawing is above the text. It is low, so that the papers below it are in view. */
      booth-window {
        aspect-ratio: auto;
        --scene: 5.5rem;

        block-size: var(--scene);
        float: none;
        inline-size: 100%;
        margin-block-end: var(--space-1);
        margin-inline-end: 0;
      }

      .sheet .said {
        border-start-start-radius: var(--radius);
        display: block;
        font-size: 0.9375rem;
        inline-size: auto;
      }

      .sheet .said.seen {
        padding-block: 0 var(--space-1);
        padding-inline: var(--space-2);
      }

      .papers {
        clear: both;
      }

      .head {
        margin-block-end: var(--space-1);
      }

      .tally {
        font-size: 0.9375rem;
      }

      /*
       * Move this line up, close to the number of the person. Only the empty space around the undo button overlaps
       * the number.
       */
      .head .line {
        flex: 1 0 100%;
        margin-block-start: -0.75rem;
        order: 1;
      }

      .acts button {
        font-size: 0.9375rem;
      }

      .acts {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        padding-inline: var(--space-3);
      }

      booth-person.is-open {
        margin-block-end: 5.5rem;
      }

      .sheet > :last-child {
        scroll-margin-block-end: 8.5rem;
      }

      /*
       * Put the choice of a clock beside the choice of a length, and the four acts in two rows. Then the main button
       * is in view without scrolling.
       */
      .options {
        gap: var(--space-2);
      }

      .steps label {
        padding-inline: var(--space-2);
      }

      .ways {
        gap: var(--space-2);
      }

      .ways div {
        padding-inline-start: var(--space-2);
      }

      .ways dd {
        font-size: 0.8125rem;
        line-height: 1.25;
      }

      .again {
        grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
      }
    }
  `,
];
