import {whichOf} from '../../content/did-you-mean.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';

/**
 * Reports an id that is not an objective of the module. `known` holds the ids of the module's objectives.
 * Reports nothing if `known` is undefined, because module.yaml cannot be parsed.
 */
export const faultsOfObjective = (
  id: string,
  at: SourcePlace,
  known: readonly string[] | undefined,
): readonly Fault[] =>
  known === undefined || known.includes(id)
    ? []
    : [fault(at, `the module has no objective "${id}"${whichOf(id, known)}`, 'objective')];
