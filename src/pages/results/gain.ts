import {
  moduleOfBank,
  type CourseIndex,
  type ModuleData,
  type Paper,
  type PaperRole,
} from '../../content/course.ts';
import type {CourseRecord} from '../../record/record.ts';
import {isFull} from '../../score/score.ts';
import type {ItemCount} from '../paper/standing.ts';

/**
 * The right items of one module in the pre-test (`before`) and in the post-test (`after`). A value is
 * undefined if the learner has not handed in that paper, or if that paper did not examine the module.
 */
export interface Gain {
  readonly module: string;
  readonly before: ItemCount | undefined;
  readonly after: ItemCount | undefined;
}

/** Returns the gain of each module that the pre-test or the post-test examined, in the order of the menu. */
export function gains(
  course: CourseIndex,
  record: CourseRecord,
  loaded: Readonly<Record<string, ModuleData>>,
): readonly Gain[] {
  const before = countsOfRole('pre-test', record, loaded);
  const after = countsOfRole('post-test', record, loaded);
  const all = course.modules.map(({id}) => ({module: id, before: before.get(id), after: after.get(id)}));
  return all.filter(gain => gain.before ?? gain.after);
}

function countsOfRole(
  role: PaperRole,
  record: CourseRecord,
  loaded: Readonly<Record<string, ModuleData>>,
): ReadonlyMap<string, ItemCount> {
  for (const data of Object.values(loaded))
    for (const part of data.parts) {
      const counted = part.kind === 'paper' && part.role === role ? countsOf(record, data, part) : undefined;
      if (counted) return counted;
    }
  return new Map();
}

/**
 * Counts the right items of a handed-in paper for each module. Returns undefined if the paper is not handed
 * in. The record contains all necessary data, so no bank has to load. An unanswered item counts as asked, but
 * not as right.
 */
function countsOf(
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
