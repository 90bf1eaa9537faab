import {css, type CSSResultGroup} from 'lit';
import {radioStyles} from './radio.styles.ts';

const steps = css`
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  legend {
    font-weight: 600;
    margin-block-end: var(--space-2);
    padding: 0;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .steps label {
    align-items: center;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    gap: var(--space-2);
    min-block-size: var(--target);
    padding: var(--space-1) var(--space-3);
  }

  .steps .is-chosen {
    background: var(--chosen-wash);
    border-color: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--chosen);
  }
`;

/** Styles for the steps of a scale: radio buttons side by side, each in a box. */
export const stepsStyles: CSSResultGroup = [radioStyles, steps];
