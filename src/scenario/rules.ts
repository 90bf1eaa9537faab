import type {Condition, Rule} from './scenario.ts';
import type {Situation} from './state.ts';

/** Whether one condition is true of a situation. */
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

/** Whether a rule holds: all of `all`, one of `any` unless it is empty, none of `none`. */
export const holds = ({all, any, none}: Rule, at: Situation): boolean =>
  all.every(c => isTrue(c, at)) &&
  (any.length === 0 || any.some(c => isTrue(c, at))) &&
  !none.some(c => isTrue(c, at));

function unknown(condition: never): never {
  throw new Error(`no such condition: ${JSON.stringify(condition)}; add it to isTrue`);
}
