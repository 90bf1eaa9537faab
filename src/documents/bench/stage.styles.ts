import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';
import {zoomStyles} from '../../ui/figure/zoom.styles.ts';

/**
 * Styles of the table with the page on it, and of the lens over the page. The table is a size container: the page is as
 * large as both the width and the height allow, in every light.
 */
export const stageStyles = [
  benchStyles,
  zoomStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: 0;
    }

    .table {
      align-items: center;
      background: var(--paper-sunk);
      container-type: size;
      cursor: crosshair;
      direction: ltr;
      display: flex;
      flex: 1 1 8rem;
      justify-content: center;
      overflow: clip;
      position: relative;
      touch-action: none;
      user-select: none;
    }

    .table.in-uv {
      background: var(--light-ink);
    }

    :host([locked]) .table {
      cursor: grab;
    }

    .table:focus-visible {
      outline-offset: -3px;
    }

    .page {
      flex: none;
      inline-size: min(100cqi, 100cqb * var(--ratio, 1));
      position: relative;
    }

    .page.in-loupe {
      cursor: none;
    }

    .page > document-drawing {
      inset: 0;
      position: absolute;
    }

    bench-rings {
      display: block;
      position: relative;
    }

    /* The lens keeps its size while the page is enlarged. */
    .lens {
      --lens: min(13rem, 45vw);

      background: var(--light-paper);
      block-size: var(--lens);
      border: 3px solid var(--light-ink);
      border-radius: 50%;
      box-shadow:
        0 0 0 2px var(--light-paper-raised),
        0 4px 14px var(--light-ink);
      inline-size: var(--lens);
      inset-block-start: clamp(0px, calc(var(--y) - var(--lens) / 2), calc(100% - var(--lens)));
      inset-inline-start: clamp(0px, calc(var(--x) - var(--lens) / 2), calc(100% - var(--lens)));
      overflow: hidden;
      position: absolute;
      scale: calc(1 / var(--zoom, 1));
      transition: none;
    }

    .lens:focus-visible {
      border-radius: 50%;
      outline-width: 4px;
    }

    .lens.is-touched {
      translate: 0 -45%;
    }

    .aim {
      background: var(--paper-raised);
      border-radius: var(--radius);
      color: var(--ink);
      direction: inherit;
      font-size: var(--step--1);
      inset-block-end: 0;
      inset-inline-start: 0;
      margin: var(--space-1);
      padding: 0 var(--space-2);
      pointer-events: none;
      position: absolute;
    }

    .aim:empty {
      display: none;
    }

    .strip {
      display: var(--table-strip, flex);
      flex: none;
      gap: var(--space-2);
      justify-content: space-between;
      padding: 0;
    }

    /* These buttons have the size that a finger needs, also with large text. */
    .strip .zoom button {
      inline-size: 44px;
      min-block-size: 44px;
    }

    ::slotted(*) {
      flex: 1 1 5rem;
      max-inline-size: 18rem;
      min-inline-size: 0;
    }

    @media (max-width: 34rem) {
      .lens {
        --lens: min(9.5rem, 45vw);
      }
    }

    @media print {
      :host {
        display: block;
      }

      .table {
        container-type: normal;
      }

      .page {
        inline-size: 100%;
      }

      .lens,
      .strip {
        display: none;
      }
    }
  `,
];
