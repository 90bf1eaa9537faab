/** A part of the course that a group should do by a day. */
export interface Assignment {
  /** Name of the group; '' for everybody. */
  readonly group: string;
  /** Id of the part, `<module>.<part>`. */
  readonly part: string;
  /** Last day, such as `2026-11-30`. */
  readonly due: string;
}

/** How far a learner has come with the assigned parts. */
export interface AssignedProgress {
  readonly assigned: number;
  readonly done: number;
  /** True if the last day of a part has passed and the part is not done. */
  readonly isLate: boolean;
}

/**
 * Returns the last day of each part that a group should do. A day set for the group replaces the day set for everybody.
 */
export const daysFor = (all: readonly Assignment[], group: string): ReadonlyMap<string, string> =>
  new Map(
    ['', group].flatMap(name =>
      all.filter(one => one.group === name).map(({part, due}) => [part, due] as const),
    ),
  );

/** Counts the assigned parts that are done. `today` is the day of this computer, such as `2026-11-30`. */
export function progressIn(
  days: ReadonlyMap<string, string>,
  done: ReadonlySet<string>,
  today: string,
): AssignedProgress {
  const open = [...days].filter(([part]) => !done.has(part));
  return {
    assigned: days.size,
    done: days.size - open.length,
    isLate: open.some(([, due]) => due < today),
  };
}
