import {css} from 'lit';

/** How good a choice was: told by its word, and by a colour beside. */
export const gradeStyles = css`
  .grade {
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    display: inline-block;
    font-size: var(--step--1);
    font-weight: 600;
    margin-inline-end: var(--space-2);
    padding: 0 var(--space-2);
  }

  .grade.b {
    color: var(--right);
  }

  .grade.a {
    color: var(--ink-soft);
  }

  .grade.p {
    color: var(--caution);
  }

  .grade.h {
    color: var(--wrong);
  }
`;
