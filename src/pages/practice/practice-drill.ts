import {roundLength, type RoundWish} from '../../documents/drill/round.ts';
import {chanceFrom} from '../../documents/generate/random.ts';
import {newRound, taskAt, type Round} from './round.ts';

/** A round of tasks on machine-readable lines. */
export interface Drill extends Round {
  readonly kind: 'drill';
}

/** A round that begins. */
export const newDrill = (number: number, missed: readonly string[]): Drill => ({
  kind: 'drill',
  ...newRound(number, missed),
});

/** Whether all tasks of a round are answered and looked at. */
export const isRoundOver = (drill: Drill): boolean => taskAt(drill) >= roundLength;

/** Whether a task waits for its answer. */
export const isAsking = (drill: Drill): boolean => !drill.isChecked && !isRoundOver(drill);

/** What to make a round from. */
export const wishOfRound = (nonce: string, {number, missed}: Drill): RoundWish => ({
  seed: chanceFrom(number, `drill ${nonce}`).whole(2 ** 31),
  missed,
});
