import {roundLength, type RoundWish} from '../documents/mrz/drill-round.ts';
import {chanceFrom} from '../documents/generate/random.ts';
import type {Response} from '../score/response.ts';

/** One task that was answered. */
export interface Solved {
  readonly topic: string;
  readonly isRight: boolean;
}

/** A round of tasks on machine-readable lines; `number` names it, and `missed` is what it was made with. */
export interface Drill {
  readonly kind: 'drill';
  readonly number: number;
  readonly missed: readonly string[];
  readonly solved: readonly Solved[];
  /** To the task that is on the screen. */
  readonly response: Response;
  /** That task is answered, and its feedback is still on the screen. */
  readonly isChecked: boolean;
}

/** A round that begins. */
export const newDrill = (number: number, missed: readonly string[]): Drill => ({
  ...{kind: 'drill', number, missed},
  ...{solved: [], response: [], isChecked: false},
});

/** The place of the task that is on the screen, from 0; a round that is over has none left. */
export const taskAt = ({solved, isChecked}: Drill): number => solved.length - (isChecked ? 1 : 0);

/** Whether all tasks of a round are answered and looked at. */
export const isRoundOver = (drill: Drill): boolean => taskAt(drill) >= roundLength;

/** Whether a task waits for its answer. */
export const isAsking = (drill: Drill): boolean => !drill.isChecked && !isRoundOver(drill);

/** A round after its task was answered. */
export const solved = (drill: Drill, one: Solved): Drill => ({
  ...drill,
  solved: [...drill.solved, one],
  isChecked: true,
});

/** A round with its next task on the screen. */
export const goneOn = (drill: Drill): Drill =>
  drill.isChecked ? {...drill, response: [], isChecked: false} : drill;

/** What was missed the last time it was asked, the latest last. */
export function missedAfter(missed: readonly string[], {topic, isRight}: Solved): readonly string[] {
  const others = missed.filter(one => one !== topic);
  return isRight ? others : [...others, topic];
}

/** What to make a round from. */
export const wishOfRound = (nonce: string, {number, missed}: Drill): RoundWish => ({
  seed: chanceFrom(number, `drill ${nonce}`).whole(2 ** 31),
  missed,
});
