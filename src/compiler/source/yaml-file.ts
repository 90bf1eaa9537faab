import {readFile, type Tree} from './source-file.ts';
import {readYaml, type ReadYaml} from './yaml-source.ts';

/** Parsed files by the array of their bytes, with their paths. They live as long as the array. */
const known = new WeakMap<Uint8Array, {readonly file: string; readonly read: ReadYaml}>();

/**
 * Parses a file that contains only YAML. If a course is compiled again with the same array of bytes, as in tests that
 * change one file of many, returns the last result again.
 */
export function readYamlFile(tree: Tree, file: string): ReadYaml {
  const bytes = tree.get(file);
  const last = bytes && known.get(bytes);
  if (last?.file === file) return last.read;
  const read = parsed(tree, file);
  if (bytes) known.set(bytes, {file, read});
  return read;
}

function parsed(tree: Tree, file: string): ReadYaml {
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {faults};
  const {faults: unreadable, ...read} = readYaml({...source, line: 1, indent: 0});
  return {...read, faults: [...faults, ...unreadable]};
}
