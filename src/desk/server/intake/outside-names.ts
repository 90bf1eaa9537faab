import {foldName, looksOf, mixesScripts, nameSchema} from '../../ledger/person-name.ts';
import type {TableFault} from './table.ts';

/** Names in the records, to which results from elsewhere are matched. */
export interface KnownNames {
  /**
   * Returns a fault for an invalid name, and for a name that looks like a known name but differs from it. A name
   * without a fault becomes a known name. Later names of the same import are therefore compared with it too.
   */
  faultIn(name: string): Omit<TableFault, 'row'> | undefined;
}

/** Indexes the names of the records by spelling and by look. */
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
      if (twin !== undefined) return {key: 'desk.names.lookAlike', values: {name, other: twin}};
      folded.add(foldName(name));
      for (const look of looksOf(name)) looks.set(look, name);
      return undefined;
    },
  };
}
