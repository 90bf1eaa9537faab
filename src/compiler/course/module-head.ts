import {moduleSource, type ModuleSource} from '../../content/author-files.ts';
import {validate} from '../source/checked.ts';
import {faultsOfTwiceInLists} from '../text/entry.ts';
import {fault, startOf, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/**
 * Result of parsing `module.yaml`. Lessons, banks and papers refer to the objectives and the menu position in
 * this file.
 */
export interface ReadModuleHead {
  readonly folder: string;
  readonly yaml?: YamlSource;
  /** Undefined when module.yaml has a fault. */
  readonly source?: ModuleSource;
  readonly faults: readonly Fault[];
}

/** Parses `modules/<folder>/module.yaml`. */
export function readModuleHead(tree: Tree, folder: string): ReadModuleHead {
  const file = `modules/${folder}/module.yaml`;
  if (!tree.has(file)) {
    const message = `the folder ${folder} has no module.yaml: write one, or move its files into a module`;
    return {folder, faults: [fault(startOf(file), message, 'module')]};
  }
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {folder, faults};
  const {value, faults: wrong} = validate(moduleSource, yaml, 'module');
  return {
    folder,
    yaml,
    ...(value && {source: value}),
    faults: [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)],
  };
}

/** Ids of the module's objectives, or undefined when module.yaml cannot be parsed. */
export const objectivesOf = ({source}: ReadModuleHead): readonly string[] | undefined =>
  source?.objectives.map(({id}) => id);
