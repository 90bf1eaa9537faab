import {interfaceSource} from '../../content/author-files.ts';
import {checked} from '../source/checked.ts';
import type {Entry, Namespace} from './entry.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/**
 * Where the words of buttons and messages are written, by namespace. They stand apart because they are fetched apart:
 * those of the shell first, those of the other pages and of leaving soon after, those of the bench, of interviews, papers, practice,
 * results, of the search, the self-test and of practice in talking when one opens; those of the desk and of printed cards are in no package.
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

/** Words that are in no package. */
export const unpacked: readonly string[] = ['desk', 'cards'];

/** Files of words, for those who watch them. */
export const wordPaths: readonly string[] = Object.values(wordFiles);

/** Whether a namespace holds plain words; all others hold HTML. */
export const isWords = (namespace: string): boolean => namespace in wordFiles;

export interface ReadWords {
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Reads all words there are; their notes are for translators and go no further. Only the shell's must be there. */
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
