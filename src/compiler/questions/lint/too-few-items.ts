import type {PaperRole} from '../../../content/course.ts';
import {fault, type Fault, type SourcePlace} from '../../source/fault.ts';

/**
 * One line of a blueprint. `count` is the number of items to draw. `there` is the number of matching items in the
 * bank.
 */
export interface BlueprintLine {
  readonly bank: string;
  readonly objectives?: readonly string[] | undefined;
  readonly levels?: readonly number[] | undefined;
  readonly count: number;
  readonly there: number;
  readonly at: SourcePlace;
}

/**
 * Number of successive draws without a repeated item. A module test needs two such draws: a learner who fails the
 * test takes it again with other items.
 */
const drawsOf = (role: PaperRole): number => (role === 'module-test' ? 2 : 1);

/**
 * Reports a bank with fewer matching items than a blueprint line needs. A line of a module test needs twice
 * the number of items that it draws, so that the second try repeats no item.
 */
export const tooFewItems = (role: PaperRole, lines: readonly BlueprintLine[]): readonly Fault[] =>
  lines.flatMap(({bank, objectives, levels, count, there, at}) => {
    const needed = count * drawsOf(role);
    if (there >= needed) return [];
    const what = [
      objectives ? `of ${objectives.join(', ')}` : '',
      levels ? `of level ${levels.join(' or ')}` : '',
    ].filter(Boolean);
    const twice = drawsOf(role) > 1 ? `, so that two tries of ${count} repeat none` : '';
    const message = `the bank ${bank} has ${there === 1 ? '1 item' : `${there} items`} ${what.join(' ')} and this line needs ${needed}${twice}: write ${needed - there} more, or draw fewer`;
    return [fault(at, message.replace(/ {2,}/g, ' '), 'too-few-items')];
  });
