import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';
import {lateStyles} from '../view/late-notice.element.ts';

/**
 * Layout on one screen. In a wide window, the lights and the document are beside the tabs and one panel. On a phone,
 * and with large text, the document is at the top. The tabs, the lights and one panel are below it, under the thumb.
 * No panel moves the document when it opens. On a phone, only the decision crops the document. If a frame around the
 * bench decides its height, this height is `--bench-size`. With large text, the bench becomes higher than the window.
 * The document and the tabs still stay in one window.
 */
export const documentBenchStyles = [
  benchStyles,
  lateStyles,
  css`
    :host {
      --lights: 3.75rem;
      --sheet: 12rem;
      container-type: inline-size;
    }

    .bench {
      block-size: var(--bench-size, max(27rem, 100dvh - var(--header, 4rem) - var(--footer, 3.5rem) - 7rem));
      display: grid;
      gap: 0 var(--space-2);
      grid-template: 'lights tabs' auto 'stage panel' minmax(0, 1fr) / minmax(0, 1fr) minmax(16.5rem, 36%);
      isolation: isolate;
      position: relative;
    }

    bench-bar {
      grid-area: lights;
    }

    .picture,
    .leaves,
    .late {
      grid-area: stage;
    }

    .leaves {
      background: var(--paper-raised);
      overflow: auto;
      overscroll-behavior: contain;
      z-index: 1;
    }

    .late {
      align-self: start;
      z-index: 2;
    }

    /*
     * The scroller is positioned, so that visually hidden texts stay inside it. Otherwise these texts would make the
     * page longer.
     */
    .panel,
    .opened,
    .aside,
    .leaves {
      font-size: 0.9375rem;
      line-height: 1.5;
      position: relative;
    }

    .tabs {
      border-block-end: 1px solid var(--rule-strong);
      display: grid;
      grid-area: tabs;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .tabs button {
      background: none;
      block-size: 100%;
      border: 0;
      border-block-end: 3px solid transparent;
      border-radius: 0;
      color: var(--ink-soft);
      padding-inline: var(--space-1);
    }

    .tabs [aria-selected='true'] {
      border-block-end-color: var(--chosen);
      color: var(--ink);
      font-weight: 700;
    }

    .tabs button:focus-visible {
      outline-offset: -3px;
    }

    .panel {
      display: none;
      grid-area: panel;
      min-block-size: 0;
      overflow: auto;
      overscroll-behavior: contain;
      padding: var(--space-2) 3px;
      /* An element that receives the focus is never partly hidden at the edge of the panel. */
      scroll-padding-block: var(--space-3);
    }

    .panel.is-open {
      display: block;
    }

    .panel.is-tools.is-open {
      display: flex;
      flex-direction: column;
      overflow: hidden;
      padding-block: 0;
    }

    .aside {
      overflow: auto;
      padding-block: var(--space-2);
    }

    .is-behind > :not(bench-tilt) {
      display: none;
    }

    .look {
      align-items: center;
      display: flex;
      font-size: var(--step--1);
      gap: var(--space-2);
    }

    .look select {
      flex: 1;
      min-inline-size: 0;
    }

    .opened {
      background: var(--paper-raised);
      border-block-start: 1px solid var(--rule);
      flex: 1;
      min-block-size: 0;
      overflow: auto;
      overscroll-behavior: contain;
      padding: var(--space-1) var(--space-2) var(--space-3);
    }

    .close {
      float: inline-end;
    }

    @container (max-width: 34rem) {
      .bench {
        block-size: var(
          --bench-size,
          max(
            min(27rem, 50dvh + var(--sheet) + var(--target)),
            100dvh - var(--header, 4rem) - var(--footer, 3.5rem) - 7rem
          )
        );
        gap: 0;
        grid-template: 'stage' minmax(0, 1fr) 'tabs' auto 'lights' auto 'panel' auto / minmax(0, 1fr);
      }

      bench-bar {
        min-block-size: var(--lights);
      }

      .bench:not(.at-tools) bench-bar {
        display: none;
      }

      .tabs {
        border-block-start: 1px solid var(--rule-strong);
        min-block-size: var(--target);
      }

      .panel {
        block-size: var(--sheet);
        padding-inline: var(--space-2);
      }

      .panel.is-tools.is-open {
        block-size: calc(var(--sheet) - var(--lights));
        display: block;
        overflow: auto;
        padding-inline: 0;
        /*
         * An opened tool covers the document and not this panel. So the position of the tool must not be relative to
         * this panel.
         */
        position: static;
      }

      .aside {
        overflow: visible;
        padding: var(--space-1) var(--space-2);
      }

      /* The panel lies over the document, so that the document does not move. */
      .opened {
        inset: 0;
        inset-block-end: calc(var(--sheet) + var(--target));
        padding-inline: var(--space-3);
        position: absolute;
        z-index: 2;
      }

      /*
       * This panel does not cover the document, so that the learner can compare. The button of the tool closes the
       * panel.
       */
      .opened.is-low {
        border: 0;
        inset: auto;
        padding: 0 var(--space-2);
        position: static;
      }

      .is-low .close {
        display: none;
      }

      /* The reference sheet covers the tools. The document and the lights, which the sheet describes, stay in view. */
      .opened.is-below {
        block-size: calc(var(--sheet) - var(--lights));
        inset-block: auto 0;
        padding-inline-end: 4.5rem;
      }

      .is-below .close {
        inset-block-start: 0;
        margin-inline-end: -4rem;
        position: sticky;
      }

      /*
       * The questions of the decision get the height that they need, and the document gets the rest. The document
       * keeps its width and shows only its marked section.
       */
      .at-decision {
        --table-crop: middle;
        --table-strip: none;
      }

      :host(:not([locked])) .at-decision {
        grid-template-rows: minmax(min(9rem, 40dvh), 1fr) auto auto minmax(0, max-content);
      }

      /*
       * In a shift, the tab of the decision is open first. So this tab shows the whole page, with the lights and the
       * controls of the page. The name of the tab says what the learner has to do.
       */
      :host([brief]:not([locked])) .at-decision {
        --table-crop: page;
        --table-strip: flex;
      }

      :host([brief]:not([locked])) .at-decision bench-bar {
        display: block;
      }

      /* The panel keeps space for the questions, so that the document does not move when the questions have loaded. */
      :host([brief]:not([locked])) .at-decision .panel {
        min-block-size: min(11rem, 40dvh);
      }

      :host(:not([locked])) .at-decision .panel {
        block-size: auto;
      }

      /* The feedback needs more height than the form of a mark. */
      :host([locked]) .bench {
        --sheet: 14rem;
      }

      /* The feedback also takes the space of the hidden buttons, so that the document does not move. */
      :host([locked]) .at-decision {
        --sheet: calc(14rem + 44px);
      }
    }

    @media print {
      :host {
        container-type: normal;
      }

      .bench,
      .panel {
        block-size: auto;
        display: block;
        overflow: visible;
      }

      bench-bar,
      .tabs,
      .panel.is-tools,
      .leaves,
      .look {
        display: none;
      }
    }
  `,
];
