import {moduleOfBank, type Paper, type PaperRole} from '../../content/course.ts';
import {isFull} from '../../score/score.ts';
import type {PaperItem} from '../../session/store.ts';

/** The fields of a scored item that the results of a paper need. */
type ScoredItem = Pick<PaperItem, 'bank' | 'objective' | 'score' | 'sure' | 'response'>;

/** The number of items that are right in all fields, and the number of all items. */
export interface ItemCount {
  readonly right: number;
  readonly all: number;
}

export const isRight = ({score}: Pick<ScoredItem, 'score'>): boolean => isFull(score);

export const countOf = (items: readonly Pick<ScoredItem, 'score'>[]): ItemCount => ({
  right: items.filter(isRight).length,
  all: items.length,
});

export interface ModuleStanding extends ItemCount {
  readonly module: string;
  readonly objectives: readonly ObjectiveStanding[];
}

export interface ObjectiveStanding extends ItemCount {
  /** The id of the objective in its module. */
  readonly objective: string;
}

/**
 * Counts the right items of each module and of each objective. Modules follow the order of `menu`. Objectives
 * are sorted by id.
 */
export function standings(items: readonly ScoredItem[], menu: readonly string[]): readonly ModuleStanding[] {
  return byModule(items, menu).map(([module, own]) => ({
    module,
    ...countOf(own),
    objectives: grouped(own, ({objective}) => objective)
      .map(([objective, some]) => ({objective, ...countOf(some)}))
      .sort((a, b) => a.objective.localeCompare(b.objective, 'en', {numeric: true})),
  }));
}

/**
 * Returns the module with the lowest share of right items. If several modules have this share, returns the first of
 * them. Undefined if all items are right.
 */
export function weakestOf(modules: readonly ModuleStanding[]): ModuleStanding | undefined {
  const [weakest] = modules
    .filter(({right, all}) => right < all)
    .sort((a, b) => a.right / a.all - b.right / b.all);
  return weakest;
}

/**
 * Returns the advice for a module after a pre-test. `first`: at most 50 % of the items are right. `later`: at
 * least 90 % are right. Undefined if the share lies between these limits, or if there are no items.
 */
export function advice({right, all}: ItemCount): 'first' | 'later' | undefined {
  if (all === 0) return undefined;
  if (right / all >= 0.9) return 'later';
  return right / all <= 0.5 ? 'first' : undefined;
}

/**
 * Returns true if a learner may take a paper again. A pre-test is never repeated, because it measures prior knowledge
 * and its result has revealed the right responses.
 */
export const mayRepeat = (role: PaperRole): boolean => role !== 'pre-test';

/**
 * Returns true if another try at the paper can ask other questions. This needs a bank with more items than the paper
 * draws from it.
 */
export const hasOthers = ({draw}: Pick<Paper, 'draw'>): boolean =>
  draw.some(({items, count}) => items.length > count);

/** The items of a paper, grouped for the review. The groups are in the order of the page. */
export interface Reviewed<T> {
  /** Errors that the learner made with high confidence. They come first, because learners correct such errors best. */
  readonly sure: readonly T[];
  readonly wrong: readonly T[];
  /** Items without an answer. They show nothing of what the learner believes, even if the learner chose "certain". */
  readonly unanswered: readonly T[];
  readonly right: readonly T[];
}

/** Groups the items of a paper for the review. */
export function reviewed<T extends ScoredItem>(items: readonly T[]): Reviewed<T> {
  const answered = items.filter(item => !isUnanswered(item));
  const wrong = answered.filter(item => !isRight(item));
  return {
    sure: wrong.filter(({sure}) => sure === 3),
    wrong: wrong.filter(({sure}) => sure !== 3).sort((a, b) => b.sure - a.sure),
    unanswered: items.filter(isUnanswered),
    right: answered.filter(isRight),
  };
}

export const isUnanswered = ({response}: Pick<ScoredItem, 'response'>): boolean => response.length === 0;

/** Groups items by the module of their bank, in the order of `menu`. */
export const byModule = <T extends Pick<ScoredItem, 'bank'>>(
  items: readonly T[],
  menu: readonly string[],
): readonly (readonly [module: string, items: readonly T[]])[] =>
  [...grouped(items, ({bank}) => moduleOfBank(bank))].sort(([a], [b]) => menu.indexOf(a) - menu.indexOf(b));

function grouped<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups];
}
