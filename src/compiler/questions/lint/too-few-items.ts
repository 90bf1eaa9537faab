import type {PaperRole} from '../../../content/course.ts';
import {fault, type Fault, type Place} from '../../source/fault.ts';

/** One line of a blueprint, and how many items its bank has for it. */
export interface Line {
  readonly bank: string;
  readonly objectives?: readonly string[] | undefined;
  readonly levels?: readonly number[] | undefined;
  readonly count: number;
  readonly there: number;
  readonly at: Place;
}

/** A test is tried again after a fail, and then with other items. */
const drawsOf = (role: PaperRole): number => (role === 'module-test' ? 2 : 1);

/** A bank has as many items as a blueprint draws; for a module's test twice as many, so that the second try repeats none. */
export const tooFewItems = (role: PaperRole, lines: readonly Line[]): readonly Fault[] =>
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
