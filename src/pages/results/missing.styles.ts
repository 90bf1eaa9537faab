import {css} from 'lit';
import {iconStyles} from '../../ui/icon.styles.ts';

/** Styles for the list of completion conditions with tick marks. */
export const missingStyles = [
  iconStyles,
  css`
    .conditions {
      list-style: none;
      margin: 0 0 var(--space-4);
      padding: 0;
    }

    .conditions > li {
      display: flex;
      gap: var(--space-3);
      padding-block: var(--space-2);
    }

    .conditions > li > div {
      min-inline-size: 0;
    }

    .conditions .icon {
      --icon: 1.1rem;

      color: var(--ink-soft);
      inset-block-start: 0.28em;
      position: relative;
    }

    .conditions .is-met .icon {
      color: var(--right);
    }

    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      list-style: none;
      margin: var(--space-1) 0 0;
      padding: 0;
    }

    .links a {
      display: inline-block;
      padding-block: var(--space-1);
    }
  `,
];
