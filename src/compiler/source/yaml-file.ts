import {readFile, type Tree} from './source-file.ts';
import {readYaml, type ReadYaml} from './yaml-source.ts';

/** Parses a file that contains only YAML. */
export function readYamlFile(tree: Tree, file: string): ReadYaml {
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {faults};
  const {faults: unreadable, ...read} = readYaml({...source, line: 1, indent: 0});
  return {...read, faults: [...faults, ...unreadable]};
}
