import {roundLength, type RoundRequest} from '../../documents/drill/round.ts';
import {chanceFrom} from '../../documents/generate/random.ts';
import {newRound, taskAt, type Round} from './round.ts';

/** A round of tasks on machine-readable lines. */
export interface Drill extends Round {
  readonly kind: 'drill';
}

/** Creates a new round. `missed` are the topics that the round asks again. */
export const newDrill = (number: number, missed: readonly string[]): Drill => ({
  kind: 'drill',
  ...newRound(number, missed),
});

/**
 * Returns true if the learner has answered all tasks of a round and has left the feedback of the last task.
 */
export const isRoundOver = (drill: Drill): boolean => taskAt(drill) >= roundLength;

/** Returns true if a task waits for a response. */
export const isAsking = (drill: Drill): boolean => !drill.isChecked && !isRoundOver(drill);

/** Returns the parameters from which a round is generated. */
export const requestOfRound = (nonce: string, {number, missed}: Drill): RoundRequest => ({
  seed: chanceFrom(number, `drill ${nonce}`).whole(2 ** 31),
  missed,
});
