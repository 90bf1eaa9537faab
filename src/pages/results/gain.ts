import type {CourseIndex, ModuleData, PaperRole} from '../../content/course.ts';
import type {CourseRecord} from '../../record/record.ts';
import type {ItemCount} from '../paper/standing.ts';
import {countsOf} from './handed-in.ts';

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
