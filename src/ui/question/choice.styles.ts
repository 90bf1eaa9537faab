import {css} from 'lit';

/**
 * Options look like rows of a ruled form. The whole row is clickable, and a bar at its start marks the chosen
 * option.
 */
export const choiceStyles = css`
  .option {
    --inset: var(--space-3);

    border-block-end: 1px solid var(--rule);
    position: relative;
  }

  .how + .option {
    border-block-start: 1px solid var(--rule);
  }

  .is-chosen {
    --mark: var(--chosen);
    --wash: var(--chosen-wash);

    background: var(--wash);
  }

  .is-right {
    --mark: var(--right);
    --wash: var(--right-wash);
  }

  .is-wrong {
    --mark: var(--wrong);
    --wash: var(--wrong-wash);
  }

  .is-chosen::before,
  .is-missed::before {
    border-inline-start: 4px solid var(--mark);
    content: '';
    inset-block: -1px;
    inset-inline-start: 0;
    position: absolute;
  }

  .is-missed::before {
    border-inline-start-style: dotted;
  }

  label {
    align-items: start;
    cursor: pointer;
    display: grid;
    gap: var(--space-3);
    grid-template-columns: auto 1fr;
    line-height: 1.5;
    min-block-size: var(--target);
    padding: 0.625rem var(--space-3);
  }

  input {
    accent-color: var(--mark, var(--chosen));
    block-size: 1.25rem;
    cursor: inherit;
    inline-size: 1.25rem;
    margin: 0.17rem 0 0;
  }

  @media (hover: hover) {
    :host(:not([locked])) .option:hover {
      outline: 1px solid var(--rule-strong);
      outline-offset: -1px;
    }
  }

  :host([locked]) label {
    cursor: default;
  }

  :host([locked]) .option:not(.is-chosen, .is-missed) {
    color: var(--ink-soft);
  }

  .note {
    padding-block: 0 var(--space-3);
    padding-inline: calc(1.25rem + 2 * var(--space-3)) var(--space-3);
  }

  input:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  @supports selector(:has(a)) {
    input:focus-visible {
      outline: none;
    }

    .option:has(input:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: -1px;
      z-index: 1;
    }
  }

  @media print {
    .option {
      break-inside: avoid;
    }
  }
`;
