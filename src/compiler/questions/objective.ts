import {whichOf} from '../source/did-you-mean.ts';
import {fault, type Fault, type Place} from '../source/fault.ts';

/**
 * Tells of an id that is none of a module's objectives. `known` is missing while its module.yaml cannot be read:
 * then nobody can say.
 */
export const faultsOfObjective = (
  id: string,
  at: Place,
  known: readonly string[] | undefined,
): readonly Fault[] =>
  known === undefined || known.includes(id)
    ? []
    : [fault(at, `the module has no objective "${id}"${whichOf(id, known)}`, 'objective')];
