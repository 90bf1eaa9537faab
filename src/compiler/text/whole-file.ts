import type {z} from 'zod';
import {validate} from '../source/checked.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Namespace} from './entry.ts';

/**
 * Result of parsing a file that exists at most once in a course, such as the glossary. The catalogue and the data chunk
 * of such a file have the same name.
 */
export interface ReadWhole<T> {
  /** Undefined when the file cannot be parsed. */
  readonly data?: T;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

interface WholeFile<Source, T> {
  readonly file: string;
  readonly name: string;
  readonly schema: z.ZodType<Source>;
  /** Returns the content of the data chunk. */
  readonly dataOf: (source: Source) => T;
  /** Returns the faults that the schema cannot find. */
  readonly faultsOf?: (source: Source, yaml: YamlSource) => readonly Fault[];
  /**
   * If true, a file with any fault gives no data at all. This is for files against which other files are checked.
   * Faulty data would cause misleading faults in those other files.
   */
  readonly isStrict?: boolean;
}

/** Parses a file that exists at most once in a course. Returns undefined when the course does not have it. */
export function readWhole<Source, T>(
  tree: Tree,
  {file, name, schema, dataOf, faultsOf, isStrict = false}: WholeFile<Source, T>,
): ReadWhole<T> | undefined {
  if (!tree.has(file)) return undefined;
  const none: Namespace = {name, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = validate(schema, yaml, name);
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (value === undefined || (isStrict && all.length > 0)) return {namespace: none, faults: all};
  const entries = entriesOf(schema, yaml, '');
  return {
    data: dataOf(value),
    namespace: {...none, entries},
    faults: [...all, ...faultsOfEntries(entries), ...(faultsOf?.(value, yaml) ?? [])],
  };
}
