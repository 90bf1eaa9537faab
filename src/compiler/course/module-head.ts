import {moduleSource, type ModuleSource} from '../../content/author-files.ts';
import {checked} from '../source/checked.ts';
import {faultsOfTwiceInLists} from '../text/entry.ts';
import {fault, startOf, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** What stands in `module.yaml`: the objectives and the place in the menu that lessons, banks and papers rest on. */
export interface ModuleHead {
  readonly folder: string;
  readonly yaml?: YamlSource;
  /** Missing where there is a fault in it. */
  readonly source?: ModuleSource;
  readonly faults: readonly Fault[];
}

/** Reads `modules/<folder>/module.yaml`. */
export function readModuleHead(tree: Tree, folder: string): ModuleHead {
  const file = `modules/${folder}/module.yaml`;
  if (!tree.has(file)) {
    const message = `the folder ${folder} has no module.yaml: write one, or move its files into a module`;
    return {folder, faults: [fault(startOf(file), message, 'module')]};
  }
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {folder, faults};
  const {value, faults: wrong} = checked(moduleSource, yaml, 'module');
  return {
    folder,
    yaml,
    ...(value && {source: value}),
    faults: [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)],
  };
}

/** Ids of its objectives; missing while it cannot be read. */
export const objectivesOf = ({source}: ModuleHead): readonly string[] | undefined =>
  source?.objectives.map(({id}) => id);
