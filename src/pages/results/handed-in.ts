import {moduleOfBank, type CourseIndex, type ModuleData, type Paper} from '../../content/course.ts';
import type {CourseRecord} from '../../record/record.ts';
import {isFull} from '../../score/score.ts';
import {sum} from '../../score/share.ts';
import type {ItemCount} from '../paper/standing.ts';

/** A paper that the learner has handed in, with the count of right items in its last try. */
export interface HandedIn extends ItemCount {
  readonly module: string;
  readonly part: string;
}

/**
 * Returns the tests, pre-tests and post-tests that are handed in, in the order of the menu. Leaves out a paper that the
 * learner has begun again, because it has no result to open.
 */
export function handedIn(
  {modules}: CourseIndex,
  record: CourseRecord,
  loaded: Readonly<Record<string, ModuleData>>,
): readonly HandedIn[] {
  return modules.flatMap(({id}) => {
    const data = loaded[id];
    return (data?.parts ?? []).flatMap(part => {
      if (!data || part.kind !== 'paper' || part.role === 'opener') return [];
      const counts = [...(countsOf(record, data, part)?.values() ?? [])];
      const [right, all] = [sum(counts.map(one => one.right)), sum(counts.map(one => one.all))];
      return all > 0 ? [{module: id, part: part.id, right, all}] : [];
    });
  });
}

/**
 * Counts the right items of a handed-in paper for each module. Returns undefined if the paper is not handed
 * in. The record contains all necessary data, so no bank has to load. An unanswered item counts as asked, but
 * not as right.
 */
export function countsOf(
  {modules}: CourseRecord,
  {id, numbers}: ModuleData,
  paper: Paper,
): ReadonlyMap<string, ItemCount> | undefined {
  const own = modules[id];
  const record = own?.kind === 'open' ? own.papers[numbers[paper.id] ?? 0] : undefined;
  if (!record?.handedIn) return undefined;
  const counted = new Map<string, ItemCount>();
  for (const {bank, items, count} of paper.draw) {
    const scores = items.map(item => record.answers[numbers[`${paper.id}/${bank}/${item}`] ?? 0]?.score);
    const right = scores.filter(score => score && isFull(score)).length;
    const before = counted.get(moduleOfBank(bank)) ?? {right: 0, all: 0};
    counted.set(moduleOfBank(bank), {
      right: before.right + right,
      all: before.all + Math.min(count, items.length),
    });
  }
  return counted;
}
