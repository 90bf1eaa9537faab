import {
  moduleOfBank,
  type CourseIndex,
  type ModuleData,
  type Paper,
  type PaperRole,
} from '../../content/course.ts';
import type {CourseRecord} from '../../record/record.ts';
import {isFull} from '../../score/score.ts';
import type {Count} from '../paper/standing.ts';

/** What was right of one module before the course and after it; undefined where it was not asked. */
export interface Gain {
  readonly module: string;
  readonly before: Count | undefined;
  readonly after: Count | undefined;
}

/** The modules of the course that were asked about before it or after it, in the order of the menu. */
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
): ReadonlyMap<string, Count> {
  for (const data of Object.values(loaded))
    for (const part of data.parts) {
      const counted = part.kind === 'paper' && part.role === role ? countsOf(record, data, part) : undefined;
      if (counted) return counted;
    }
  return new Map();
}

/**
 * Per module of a paper that was handed in, how much was right; undefined of one that was not. It is counted from the
 * record, so that no bank need be fetched; what was not answered is asked and not right.
 */
function countsOf(
  {modules}: CourseRecord,
  {id, numbers}: ModuleData,
  paper: Paper,
): ReadonlyMap<string, Count> | undefined {
  const own = modules[id];
  const record = own?.kind === 'open' ? own.papers[numbers[paper.id] ?? 0] : undefined;
  if (!record?.handedIn) return undefined;
  const counted = new Map<string, Count>();
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
