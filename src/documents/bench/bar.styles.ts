import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';
import {lampStyles} from '../view/lamp.styles.ts';

/** Places the lights and the page controls side by side. */
export const benchBarStyles = [
  benchStyles,
  lampStyles,
  css`
    :host {
      align-items: center;
      background: var(--paper-raised);
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      padding: var(--space-1);
    }

    .pages {
      display: flex;
      flex: 1 1 min(13rem, 100%);
      min-inline-size: 0;
      gap: var(--space-1);
    }

    .pages select {
      flex: 1 1 3rem;
      min-inline-size: 0;
    }

    .turn {
      flex: none;
      inline-size: var(--target);
      padding: 0;
    }

    .turn .back,
    .turn:dir(rtl) .on {
      scale: -1 1;
    }
  `,
];
