import {foldName, looksOf, mixesScripts, nameSchema} from '../../ledger/person-name.ts';
import type {TableFault} from './table.ts';

/** Names in the records, to which results from elsewhere are matched. */
export interface KnownNames {
  /** Returns a fault if the name is no name, or looks like a name in the records but is another one. */
  faultIn(name: string): Omit<TableFault, 'row'> | undefined;
}

/** Prepares the names of the records. */
export function knownNames(names: readonly string[]): KnownNames {
  const folded = new Set(names.map(foldName));
  const looks = new Map(names.flatMap(name => looksOf(name).map(look => [look, name] as const)));
  return {
    faultIn(name) {
      if (!nameSchema.safeParse(name).success)
        return {
          key: name === '' ? 'desk.names.noName' : 'desk.names.badName',
          values: {name: name.slice(0, 80)},
        };
      if (folded.has(foldName(name))) return undefined;
      if (mixesScripts(name)) return {key: 'desk.names.mixed', values: {name}};
      const twin = looksOf(name)
        .map(look => looks.get(look))
        .find(other => other !== undefined);
      return twin === undefined ? undefined : {key: 'desk.names.lookAlike', values: {name, other: twin}};
    },
  };
}
