import type {Response} from '../../score/response.ts';

/** An answered task. Its topic identifies the task, so that practice can ask it again later. */
export interface Solved {
  readonly topic: string;
  readonly isRight: boolean;
}

/** A round of tasks. `number` identifies it, and `missed` are the topics that went into its generation. */
export interface Round<S extends Solved = Solved> {
  readonly number: number;
  readonly missed: readonly string[];
  readonly solved: readonly S[];
  /** The response to the current task. */
  readonly response: Response;
  /** True if the current task is answered and its feedback is still shown. */
  readonly isChecked: boolean;
}

/** Creates a new round. */
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

/** Returns the round after the current task was answered. */
export const solved = <S extends Solved, R extends Round<S>>(round: R & Round<S>, one: S): R => ({
  ...round,
  solved: [...round.solved, one],
  isChecked: true,
});

/**
 * Returns the round with the next task as the current one. Returns it unchanged if the current task is not
 * answered.
 */
export const goneOn = <R extends Round>(round: R): R =>
  round.isChecked ? {...round, response: [], isChecked: false} : round;

/** Returns the topics that the learner missed the last time they were asked. The latest one is at the end. */
export function missedAfter(missed: readonly string[], {topic, isRight}: Solved): readonly string[] {
  const others = missed.filter(one => one !== topic);
  return isRight ? others : [...others, topic];
}
