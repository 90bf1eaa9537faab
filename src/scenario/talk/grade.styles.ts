import {css} from 'lit';

/** Styles of a grade: its text in a bordered box. The colour only repeats what the text says. */
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
