import type {PaperRole} from '../../../content/course.ts';
import {fault, type Fault, type Place} from '../../source/fault.ts';

/** A bank that one line of a blueprint draws on. */
export interface DrawnBank {
  readonly id: string;
  /** The module to which it belongs. */
  readonly module: string;
  /** Where the line names it. */
  readonly at: Place;
}

/** Places in the menu, by module; without those whose module.yaml cannot be read. */
export type Menu = ReadonlyMap<string, number>;

/** An opener calls back what was learnt before: what its own module or a later one teaches, nobody can know yet. */
export function openerLooksBack(
  role: PaperRole,
  module: string,
  banks: readonly DrawnBank[],
  menu: Menu,
): readonly Fault[] {
  const own = menu.get(module);
  if (role !== 'opener' || own === undefined) return [];
  return banks.flatMap(bank => {
    const theirs = menu.get(bank.module);
    if (theirs === undefined || theirs < own) return [];
    const when = bank.module === module ? 'this one' : 'later in the menu';
    const message = `an opener calls back earlier modules, and the module of ${bank.id} is ${when}: draw on a bank of one before`;
    return [fault(bank.at, message, 'opener-looks-back')];
  });
}
