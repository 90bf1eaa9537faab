import type {Response} from '../../score/response.ts';

/** One task that was answered; its topic names it when it comes back. */
export interface Solved {
  readonly topic: string;
  readonly isRight: boolean;
}

/** A round of tasks; `number` names it, and `missed` is what it was made with. */
export interface Round<S extends Solved = Solved> {
  readonly number: number;
  readonly missed: readonly string[];
  readonly solved: readonly S[];
  /** To the task that is on the screen. */
  readonly response: Response;
  /** That task is answered, and its feedback is still on the screen. */
  readonly isChecked: boolean;
}

/** A round that begins. */
export const newRound = (number: number, missed: readonly string[]): Round<never> => ({
  ...{number, missed},
  ...{solved: [], response: [], isChecked: false},
});

/** The place of the task that is on the screen, from 0; a round that is over has none left. */
export const taskAt = ({solved, isChecked}: Pick<Round, 'solved' | 'isChecked'>): number =>
  solved.length - (isChecked ? 1 : 0);

/** A round after its task was answered. */
export const solved = <S extends Solved, R extends Round<S>>(round: R & Round<S>, one: S): R => ({
  ...round,
  solved: [...round.solved, one],
  isChecked: true,
});

/** A round with its next task on the screen. */
export const goneOn = <R extends Round>(round: R): R =>
  round.isChecked ? {...round, response: [], isChecked: false} : round;

/** What was missed the last time it was asked, the latest last. */
export function missedAfter(missed: readonly string[], {topic, isRight}: Solved): readonly string[] {
  const others = missed.filter(one => one !== topic);
  return isRight ? others : [...others, topic];
}
