import type {Paper} from './course.ts';
import {ordered} from './order.ts';

/** One item that a paper asks. */
export interface Drawn {
  readonly bank: string;
  /** Id in its bank. */
  readonly item: string;
}

/**
 * Draws a paper by its blueprint: the same for the same seed and time, so that a learner who comes back finds it again.
 * `begun` counts the times it was begun, from 1; each takes up where the last one ended, so that nothing is asked
 * twice before all was asked once. What is `held`, because it was answered already, stays even where a release has
 * changed the bank.
 */
export function drawn(
  {id, draw}: Pick<Paper, 'id' | 'draw'>,
  seed: string,
  begun: number,
  held: readonly Drawn[] = [],
): readonly Drawn[] {
  const all = draw.flatMap(({bank, items, count}) => {
    const kept = items.filter(item => held.some(h => h.bank === bank && h.item === item));
    const list = ordered(items, `${seed}/${id}/${bank}`);
    const from = ((begun - 1) * count) % Math.max(1, list.length);
    const turned = [...list.slice(from), ...list.slice(0, from)].filter(item => !kept.includes(item));
    return [...kept, ...turned].slice(0, count).map(item => ({bank, item}));
  });
  const byName = new Map(all.map(one => [one.item, one]));
  return ordered([...byName.keys()], `${seed}/${id}/${begun}`).flatMap(item => byName.get(item) ?? []);
}

/** What may be seen of an item, with each list whose order carries no meaning in an order of chance. */
export function shuffled(shown: unknown, free: readonly string[], seed: string): unknown {
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([name, list]: [string, unknown]) => [
      name,
      free.includes(name) && isIds(list) ? ordered(list, `${seed}/${name}`) : list,
    ]),
  );
}

const isIds = (list: unknown): list is readonly string[] =>
  Array.isArray(list) && list.every(id => typeof id === 'string');
