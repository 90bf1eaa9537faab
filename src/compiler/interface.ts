import {interfaceSource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import type {Entry, Namespace} from './entry.ts';
import type {Fault} from './fault.ts';
import {readFile, type Tree} from './source-file.ts';
import {readYaml} from './yaml-source.ts';

export const interfaceFile = 'src/text/interface.yaml';

/** Reads the words of the interface; their notes are for translators and go no further. */
export function readInterface(tree: Tree): {readonly namespace: Namespace; readonly faults: readonly Fault[]} {
  const none: Namespace = {name: 'interface', entries: [], drawings: []};
  const {source: text, faults} = readFile(tree, interfaceFile);
  if (text === undefined) return {namespace: none, faults};
  const {yaml, faults: unreadable} = readYaml({...text, line: 1, indent: 0});
  if (yaml === undefined) return {namespace: none, faults: [...faults, ...unreadable]};
  const {value, faults: wrong} = checked(interfaceSource, yaml, 'interface');
  const entries = Object.entries(value ?? {}).map(([key, word]): Entry => ({key, text: word.text, kind: 'plain', at: yaml.at([key, 'text'])}));
  return {namespace: {...none, entries}, faults: [...faults, ...unreadable, ...wrong]};
}
