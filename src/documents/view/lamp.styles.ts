import {css} from 'lit';
import {iconStyles} from '../../ui/icon.styles.ts';

/** Styles that show the lights of the bench as one switch. The element that uses these styles sets the columns. */
export const lampStyles = [
  iconStyles,
  css`
    .lights {
      display: grid;
    }

    .lights label {
      align-items: center;
      border-block-end: 3px solid transparent;
      color: var(--ink-soft);
      cursor: pointer;
      display: flex;
      flex-direction: column;
      font-size: 0.6875rem;
      gap: 0.125rem;
      justify-content: center;
      line-height: 1.2;
      min-block-size: 3.25rem;
      padding-block: var(--space-1);
      position: relative;
      text-align: center;
    }

    .lights .is-chosen {
      background: var(--chosen-wash);
      border-color: var(--chosen);
      color: var(--ink);
      font-weight: 700;
    }

    .lights label:hover {
      color: var(--ink);
    }

    /* The input covers its whole label, so that the touch target and the focus ring cover it too. */
    .lights input {
      appearance: none;
      block-size: 100%;
      cursor: inherit;
      inline-size: 100%;
      inset: 0;
      margin: 0;
      position: absolute;
    }

    .lights .solid {
      fill: currentcolor;
    }

    @media (forced-colors: active) {
      .lights label {
        border-color: Canvas;
      }

      .lights .is-chosen {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
