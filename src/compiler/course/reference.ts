import type {z} from 'zod';
import {checked} from '../source/checked.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Namespace} from '../text/entry.ts';
import type {Fault} from '../source/fault.ts';
import {referenceFile} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/** A file that stands by itself: its texts and its data have one name, and are fetched under it. */
interface ReadWhole {
  /** Missing where it is not there or cannot be read. */
  readonly value?: unknown;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** The catalogue and the data of the reference sheet have this name. */
export const referenceName = 'utopia';

/** Where the encounters at the booth stand, and the name of their catalogue and data. */
export const encountersFile = 'modules/interviewing/encounters.yaml';
export const encountersName = 'encounters';

/**
 * Reads the reference sheet of the fictional State: what every document is held against, and what an officer reads. A
 * course without documents has none.
 */
export const readReference = (tree: Tree, schema: z.ZodType): ReadWhole | undefined =>
  readWhole(tree, referenceFile, referenceName, schema);

/** Reads the encounters at the booth; a course without interviews has none. */
export const readEncounters = (tree: Tree, schema: z.ZodType): ReadWhole | undefined =>
  readWhole(tree, encountersFile, encountersName, schema);

function readWhole(tree: Tree, file: string, name: string, schema: z.ZodType): ReadWhole | undefined {
  if (!tree.has(file)) return undefined;
  const none: Namespace = {name, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(schema, yaml, name);
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (all.length > 0) return {namespace: none, faults: all};
  const entries = entriesOf(schema, yaml, '');
  return {value, namespace: {...none, entries}, faults: faultsOfEntries(entries)};
}
