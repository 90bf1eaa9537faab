import {isCount, isFields, isStrings, type Fields} from '../../device/local-store.ts';
import type {Round, Solved} from './round.ts';

/** Parses a stored round. `read` parses one solved task. Returns undefined if any field is damaged. */
export function roundIn<S extends Solved>(
  {number, missed, solved, response, isChecked}: Fields,
  read: (value: unknown) => S | undefined,
): Round<S> | undefined {
  if (!isCount(number) || !isStrings(missed) || !isStrings(response) || !Array.isArray(solved))
    return undefined;
  const whole = solved.map(read).filter(one => one !== undefined);
  if (whole.length !== solved.length) return undefined;
  return {number, missed, solved: whole, response, isChecked: isChecked === true && whole.length > 0};
}

/** Parses a stored solved task. Returns undefined if it is damaged. */
export function solvedIn(value: unknown): Solved | undefined {
  if (!isFields(value)) return undefined;
  const {topic, isRight} = value;
  return typeof topic === 'string' && typeof isRight === 'boolean' ? {topic, isRight} : undefined;
}
