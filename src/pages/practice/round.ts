import type {Response} from '../../score/response.ts';

/**
 * A task that the learner has answered. If the response was wrong, practice later asks another task with the
 * same topic.
 */
export interface Solved {
  readonly topic: string;
  readonly isRight: boolean;
}

/**
 * A round of tasks. `number` identifies the round. `missed` are the topics that the learner missed earlier;
 * they influence which tasks are generated.
 */
export interface Round<S extends Solved = Solved> {
  readonly number: number;
  readonly missed: readonly string[];
  readonly solved: readonly S[];
  /** The response to the current task. */
  readonly response: Response;
  /** True if the learner has answered the current task and still sees its feedback. */
  readonly isChecked: boolean;
}

/** Creates a round without solved tasks. */
export const newRound = (number: number, missed: readonly string[]): Round<never> => ({
  ...{number, missed},
  ...{solved: [], response: [], isChecked: false},
});

/**
 * Returns the index of the current task, from 0. After a round is over, the index equals the number of its
 * tasks.
 */
export const taskAt = ({solved, isChecked}: Pick<Round, 'solved' | 'isChecked'>): number =>
  solved.length - (isChecked ? 1 : 0);

/** Adds the current task, now answered, to the solved tasks of a round. Returns the new round. */
export const solved = <S extends Solved, R extends Round<S>>(round: R & Round<S>, one: S): R => ({
  ...round,
  solved: [...round.solved, one],
  isChecked: true,
});

/**
 * Moves a round to its next task. Returns the round unchanged if the learner has not answered the current
 * task.
 */
export const goneOn = <R extends Round>(round: R): R =>
  round.isChecked ? {...round, response: [], isChecked: false} : round;

/** Returns the topics whose last task the learner missed. The most recent topic is at the end. */
export function missedAfter(missed: readonly string[], {topic, isRight}: Solved): readonly string[] {
  const others = missed.filter(one => one !== topic);
  return isRight ? others : [...others, topic];
}
