import type {z} from 'zod';
import {checked} from './checked.ts';
import {entriesOf, faultsOfEntries, type Namespace} from './entry.ts';
import type {Fault} from './fault.ts';
import {referenceFile} from './single.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';

/** The reference sheet of the fictional State: what every document is held against, and what an officer reads. */
export interface ReadReference {
  /** Missing where it is not there or cannot be read. */
  readonly value?: unknown;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Its catalogue and its data have this name. */
export const referenceName = 'utopia';

/** Reads the reference sheet; a course without documents has none. */
export function readReference(tree: Tree, schema: z.ZodType): ReadReference | undefined {
  if (!tree.has(referenceFile)) return undefined;
  const none: Namespace = {name: referenceName, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, referenceFile);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(schema, yaml, 'reference');
  if (wrong.length > 0) return {namespace: none, faults: [...faults, ...wrong]};
  const entries = entriesOf(schema, yaml, '');
  return {value, namespace: {...none, entries}, faults: [...faults, ...faultsOfEntries(entries)]};
}
