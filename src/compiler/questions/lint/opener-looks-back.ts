import type {PaperRole} from '../../../content/course.ts';
import {fault, type Fault, type SourcePlace} from '../../source/fault.ts';

/** A bank from which one line of a blueprint draws items. */
export interface DrawnBank {
  readonly id: string;
  /** The module that the bank belongs to. */
  readonly module: string;
  /** Place where the blueprint line names the bank. */
  readonly at: SourcePlace;
}

/** Position in the menu, by module. Modules that course.yaml does not list are missing. */
export type MenuPositions = ReadonlyMap<string, number>;

/**
 * Reports an opener that draws on its own module or on a later module. An opener may ask only about earlier
 * modules, because learners do not know the content of its own and later modules yet.
 */
export function openerLooksBack(
  role: PaperRole,
  module: string,
  banks: readonly DrawnBank[],
  menu: MenuPositions,
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
