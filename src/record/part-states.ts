import type {PartState} from './record.ts';

const states = ['not-started', 'in-progress', 'done'] as const;

/**
 * Packs the states of parts into numbers, three parts to a number. Each part has one of three states, so
 * every number is below 27.
 */
export function packStates(parts: readonly PartState[]): readonly number[] {
  const digits = parts.map(state => String(states.indexOf(state))).join('');
  return (digits.match(/.{1,3}/g) ?? []).map(three => parseInt(three.padEnd(3, '0'), 3));
}

/**
 * Unpacks the states of parts. The result may end with up to two padding entries, because each number holds
 * three states.
 */
export const unpackStates = (numbers: readonly number[]): readonly PartState[] =>
  Array.from(
    numbers.map(number => number.toString(3).padStart(3, '0')).join(''),
    digit => states[Number(digit)] ?? 'not-started',
  );
