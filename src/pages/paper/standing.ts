import {moduleOfBank, type Paper, type PaperRole} from '../../content/course.ts';
import {isFull} from '../../score/score.ts';
import type {PaperItem} from '../../session/store.ts';

/** What of a judged item the results need. */
type Judged = Pick<PaperItem, 'bank' | 'objective' | 'score' | 'sure' | 'response'>;

/** How many of some items were wholly right. */
export interface Count {
  readonly right: number;
  readonly all: number;
}

export const isRight = ({score}: Pick<Judged, 'score'>): boolean => isFull(score);

export const countOf = (items: readonly Pick<Judged, 'score'>[]): Count => ({
  right: items.filter(isRight).length,
  all: items.length,
});

export interface ModuleStanding extends Count {
  readonly module: string;
  readonly objectives: readonly ObjectiveStanding[];
}

export interface ObjectiveStanding extends Count {
  /** Id in its module. */
  readonly objective: string;
}

/** What was right of each module, in the order of `menu`, and of each of its objectives, in the order of their ids. */
export function standings(items: readonly Judged[], menu: readonly string[]): readonly ModuleStanding[] {
  const modules = grouped(items, ({bank}) => moduleOfBank(bank));
  const sorted = [...modules].sort(([a], [b]) => menu.indexOf(a) - menu.indexOf(b));
  return sorted.map(([module, own]) => ({
    module,
    ...countOf(own),
    objectives: grouped(own, ({objective}) => objective)
      .map(([objective, some]) => ({objective, ...countOf(some)}))
      .sort((a, b) => a.objective.localeCompare(b.objective, 'en', {numeric: true})),
  }));
}

/** What to do first after a pre-test; undefined between the two. */
export function advice({right, all}: Count): 'first' | 'later' | undefined {
  if (all === 0) return undefined;
  if (right / all >= 0.9) return 'later';
  return right / all <= 0.5 ? 'first' : undefined;
}

/** Whether it may be taken again. A pre-test is the measure of what was known before, and its result has shown the answers. */
export const mayRepeat = (role: PaperRole): boolean => role !== 'pre-test';

/** Whether another try may ask something else; where every question of a bank is asked, it cannot. */
export const hasOthers = ({draw}: Pick<Paper, 'draw'>): boolean =>
  draw.some(({items, count}) => items.length > count);

/** The items in the order of their review: what the learner was certain of and got wrong is corrected best, and comes first. */
export function reviewed<T extends Judged>(
  items: readonly T[],
): {readonly sure: readonly T[]; readonly wrong: readonly T[]; readonly right: readonly T[]} {
  const wrong = items.filter(item => !isRight(item));
  return {
    sure: wrong.filter(({sure}) => sure === 3),
    wrong: wrong.filter(({sure}) => sure !== 3).sort((a, b) => b.sure - a.sure),
    right: items.filter(isRight),
  };
}

function grouped<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups];
}
