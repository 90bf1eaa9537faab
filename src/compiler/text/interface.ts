import {interfaceSource} from '../../content/author-files.ts';
import {checked} from '../source/checked.ts';
import type {Entry, Namespace} from './entry.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/**
 * The files with interface texts (buttons, messages), by namespace. There is one file per chunk, because the
 * texts load at different times. `interface` loads first; `pages` and `leaving` load soon after. The texts of
 * the document bench, interviews, papers, practice, results, search, self-test and other screens load when
 * their screen opens. The texts of the desk and of the printed cards are in no package.
 */
export const wordFiles = {
  interface: 'src/shell/texts.yaml',
  bench: 'src/documents/bench/texts.yaml',
  booth: 'src/scenario/booth/texts.yaml',
  documents: 'src/documents/texts.yaml',
  interview: 'src/scenario/interview/texts.yaml',
  leaving: 'src/pages/left/texts.yaml',
  pages: 'src/pages/texts.yaml',
  paper: 'src/pages/paper/texts.yaml',
  practice: 'src/pages/practice/texts.yaml',
  results: 'src/pages/results/texts.yaml',
  search: 'src/pages/search/texts.yaml',
  'self-test': 'src/pages/self-test/texts.yaml',
  settings: 'src/pages/settings/texts.yaml',
  talk: 'src/pages/talk-practice/texts.yaml',
  'try-out': 'src/pages/try-out/texts.yaml',
  desk: 'src/desk/texts.yaml',
  cards: 'tools/cards/texts.yaml',
} as const;

/** Namespaces that are in no package. */
export const unpacked: readonly string[] = ['desk', 'cards'];

/** Paths of all files with interface texts, for file watchers. */
export const wordPaths: readonly string[] = Object.values(wordFiles);

/** Returns whether a namespace holds plain text. All other namespaces hold HTML. */
export const isWords = (namespace: string): boolean => namespace in wordFiles;

export interface ReadWords {
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/**
 * Reads all interface texts. Drops their notes, which are only for translators. Only the namespace
 * `interface` must exist; other files are optional.
 */
export const readWords = (tree: Tree): readonly ReadWords[] =>
  Object.entries(wordFiles)
    .filter(([name, file]) => name === 'interface' || tree.has(file))
    .map(([name, file]) => readFile(tree, name, file));

function readFile(tree: Tree, name: string, file: string): ReadWords {
  const none: Namespace = {name, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
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
