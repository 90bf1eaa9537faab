import type {Paper} from './course.ts';
import {isIds} from './is-record.ts';
import {ordered} from './order.ts';

/** One item that a paper asks. */
export interface AskedItem {
  readonly bank: string;
  /** Item id within the bank. */
  readonly item: string;
}

/**
 * Draws the items of a paper by its blueprint. The same seed and try give the same items, so a returning learner
 * finds the same paper. `tryNumber` counts from 1. Each try continues in the bank where the previous try ended. No item
 * is therefore repeated before all items were asked. Items in `answeredItems` already have responses, so they stay in
 * the paper even if a release has changed the bank.
 */
export function drawItems(
  {id, draw}: Pick<Paper, 'id' | 'draw'>,
  seed: string,
  tryNumber: number,
  answeredItems: readonly AskedItem[] = [],
): readonly AskedItem[] {
  const all = draw.flatMap(({bank, items, count}) => {
    const answeredIds = items.filter(item => answeredItems.some(h => h.bank === bank && h.item === item));
    const list = ordered(items, `${seed}/${id}/${bank}`);
    const from = ((tryNumber - 1) * count) % Math.max(1, list.length);
    const nextIds = [...list.slice(from), ...list.slice(0, from)].filter(item => !answeredIds.includes(item));
    return [...answeredIds, ...nextIds].slice(0, count).map(item => ({bank, item}));
  });
  const byName = new Map(all.map(one => [one.item, one]));
  return ordered([...byName.keys()], `${seed}/${id}/${tryNumber}`).flatMap(item => byName.get(item) ?? []);
}

/** Shuffles the lists of `shown` whose names are in `free`. The order is the same for the same seed. */
export function shuffled(shown: unknown, free: readonly string[], seed: string): unknown {
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([name, list]: [string, unknown]) => [
      name,
      free.includes(name) && isIds(list) ? ordered(list, `${seed}/${name}`) : list,
    ]),
  );
}
