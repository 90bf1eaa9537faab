import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';
import {lateStyles} from '../view/late-notice.element.ts';

/** Layout from top to bottom: the counter, the sticky bar of lights, the page, the tools and the decision. */
export const documentBenchStyles = [
  benchStyles,
  lateStyles,
  css`
    /* Fixed layers inside the page must not cover the bar. */
    .bench {
      isolation: isolate;
    }

    .bar {
      border-block: 1px solid var(--rule);
    }

    /* Sticky only on larger viewports: with very large text, the bar would cover the document below it. */
    @media (min-width: 20em) and (min-height: 32em) {
      .bar {
        inset-block-start: 0;
        position: sticky;
        z-index: 2;
      }
    }

    .picture {
      scroll-margin-block-start: 4.5rem;
    }

    .panel {
      border-block-start: 1px solid var(--rule);
      display: block;
      padding-block: var(--space-4) var(--space-2);
      scroll-margin-block: 40vh 4rem;
    }

    @media (max-width: 34rem) {
      .panel {
        scroll-margin-block-start: 8rem;
      }
    }

    @media print {
      .bar {
        display: none;
      }
    }
  `,
];
