import {interfaceSource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import type {Entry, Namespace} from './entry.ts';
import type {Fault} from './fault.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';

export const interfaceFile = 'src/text/interface.yaml';

/** Reads the words of the interface; their notes are for translators and go no further. */
export function readInterface(tree: Tree): {
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
} {
  const none: Namespace = {name: 'interface', entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, interfaceFile);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(interfaceSource, yaml, 'interface');
  const entries = Object.entries(value ?? {}).map(([key, word]): Entry => ({
    key,
    text: word.text,
    kind: 'plain',
    at: yaml.at([key, 'text']),
  }));
  return {namespace: {...none, entries}, faults: [...faults, ...wrong]};
}
