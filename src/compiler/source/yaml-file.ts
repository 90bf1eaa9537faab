import {readFile, type Tree} from './source-file.ts';
import {readYaml, type ReadYaml} from './yaml-source.ts';

/** Parsed files and their paths, by the array of their bytes. An entry lives as long as its array. */
const cache = new WeakMap<Uint8Array, {readonly file: string; readonly read: ReadYaml}>();

/**
 * Parses a file that contains only YAML. For the same array of bytes, returns the result of the last time. This saves
 * time in tests that compile a course again after a change of one file.
 */
export function readYamlFile(tree: Tree, file: string): ReadYaml {
  const bytes = tree.get(file);
  const last = bytes && cache.get(bytes);
  if (last?.file === file) return last.read;
  const read = parseFile(tree, file);
  if (bytes) cache.set(bytes, {file, read});
  return read;
}

function parseFile(tree: Tree, file: string): ReadYaml {
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {faults};
  const {faults: unreadable, ...read} = readYaml({...source, line: 1, indent: 0});
  return {...read, faults: [...faults, ...unreadable]};
}
