import {css} from 'lit';
import {benchStyles} from '../view/bench.styles.ts';

/** Styles of the table with the page on it, and of the lens over the page. */
export const stageStyles = [
  benchStyles,
  css`
    .table {
      background: var(--paper-sunk);
      border-block: 1px solid var(--rule);
      direction: ltr;
      overflow: clip;
      position: relative;
    }

    .page {
      margin-inline: auto;
      position: relative;
      touch-action: manipulation;
    }

    .page.is-cover {
      max-inline-size: 22rem;
    }

    :host(:not([locked])) .page {
      cursor: crosshair;
    }

    .page.in-tilt {
      touch-action: pan-y;
    }

    .page.in-loupe {
      cursor: none;
      touch-action: none;
    }

    .page > document-drawing {
      inset: 0;
      position: absolute;
    }

    bench-rings {
      display: block;
      position: relative;
    }

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

    .powers {
      display: flex;
    }

    .powers label {
      align-items: center;
      display: inline-flex;
      gap: var(--space-1);
      min-block-size: var(--target);
      padding-inline: var(--space-2);
    }

    @media (max-width: 34rem) {
      .lens {
        --lens: min(9.5rem, 45vw);
      }
    }

    @media print {
      .lens,
      .strip {
        display: none;
      }
    }
  `,
];
