import type {Condition, Rule} from '../model/scenario.ts';
import type {Situation} from '../model/state.ts';

/** Returns true if a condition is true in a situation. */
export function isTrue(condition: Condition, at: Situation): boolean {
  if ('chosen' in condition) return at.chosen[condition.chosen.point] === condition.chosen.option;
  if ('paused' in condition) return at.breaks.includes(condition.paused);
  if ('trustBelow' in condition) return at.trust < condition.trustBelow;
  if ('trustAtLeast' in condition) return at.trust >= condition.trustAtLeast;
  if ('distressAtLeast' in condition) return at.distress >= condition.distressAtLeast;
  if ('known' in condition) return at.known.includes(condition.known);
  if ('variant' in condition) return at.variant === condition.variant;
  if ('stopped' in condition) return at.stopped === condition.stopped;
  return unknown(condition);
}

/**
 * Returns true if a rule holds: all conditions in `all` are true, and all conditions in `none` are false. At least
 * one condition in `any` must also be true, unless `any` is empty.
 */
export const holds = ({all, any, none}: Rule, at: Situation): boolean =>
  !has(all, at, false) && (any.length === 0 || has(any, at, true)) && !has(none, at, true);

/**
 * Returns true if at least one condition has the truth value `is`. The body is a plain loop for speed, because an
 * exploration calls this function millions of times.
 */
function has(conditions: readonly Condition[], at: Situation, is: boolean): boolean {
  for (const condition of conditions) if (isTrue(condition, at) === is) return true;
  return false;
}

function unknown(condition: never): never {
  throw new Error(`no such condition: ${JSON.stringify(condition)}; add it to isTrue`);
}
