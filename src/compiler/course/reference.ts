import type {z} from 'zod';
import {checked} from '../source/checked.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Namespace} from '../text/entry.ts';
import type {Fault} from '../source/fault.ts';
import {referenceFile} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/**
 * Result of parsing one of the single files of the course. Its catalogue and its data chunk have the same
 * name.
 */
interface ReadWhole {
  /** Undefined when the file is missing or cannot be parsed. */
  readonly value?: unknown;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Name of the reference sheet's catalogue and data chunk. */
export const referenceName = 'utopia';

/** Path of the booth encounters file. `encountersName` is the name of its catalogue and data chunk. */
export const encountersFile = 'modules/interviewing/encounters.yaml';
export const encountersName = 'encounters';

/**
 * Parses the reference sheet of the invented State. All documents are checked against it, and officers read
 * it. Returns undefined when the course has none, for example because it has no documents.
 */
export const readReference = (tree: Tree, schema: z.ZodType): ReadWhole | undefined =>
  readWhole(tree, referenceFile, referenceName, schema);

/**
 * Parses the booth encounters. Returns undefined when the course has none, for example because it has no
 * interviews.
 */
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
