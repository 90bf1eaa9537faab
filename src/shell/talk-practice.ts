/** The exercises in talking, in the order in which they are offered; each has a bank of its name. */
export const drills = ['question-type', 'rewrite', 'openings', 'interpreter', 'separation'] as const;
export type DrillName = (typeof drills)[number];

/** How many tasks a round of each has at most, and the minutes it takes. */
export const sizes: Readonly<Record<DrillName, {readonly tasks: number; readonly minutes: number}>> = {
  'question-type': {tasks: 10, minutes: 5},
  rewrite: {tasks: 6, minutes: 5},
  openings: {tasks: 1, minutes: 5},
  interpreter: {tasks: 6, minutes: 6},
  separation: {tasks: 6, minutes: 6},
};
