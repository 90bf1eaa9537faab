import {isCount, isFlag, isListOf, isStrings, isText, type Is} from '../../device/local-store.ts';
import type {Round, Solved} from './round.ts';

/** Guards for the fields of a solved task. */
export const solvedFields = {topic: isText, isRight: isFlag};

/** Returns the type guards for the fields of a round. `isTask` is the type guard for a solved task. */
export const roundFields = <S extends Solved>(isTask: Is<S>) => ({
  number: isCount,
  missed: isStrings,
  solved: isListOf(isTask),
  response: isStrings,
  isChecked: isFlag,
});

/**
 * Returns false if stored data are impossible: more solved tasks than the round has, or a checked task in a
 * round without solved tasks.
 */
export const fits = ({solved, isChecked}: Round, tasks: number): boolean =>
  solved.length <= tasks && (solved.length > 0 || !isChecked);
