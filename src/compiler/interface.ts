import {interfaceSource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import type {Entry, Namespace} from './entry.ts';
import type {Fault} from './fault.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';

/**
 * Where the words of buttons and messages are written, by namespace. They stand apart because they are fetched apart:
 * those of the shell first, those of the other pages and of leaving soon after, those of the bench, of interviews, papers, practice,
 * results, of the search, the self-test and of practice in talking when one opens; those of the desk and of printed cards are in no package.
 */
export const wordFiles = {
  interface: 'src/text/interface.yaml',
  bench: 'src/documents/bench/bench-words.yaml',
  booth: 'src/scenario/booth/booth-words.yaml',
  documents: 'src/documents/documents-words.yaml',
  interview: 'src/scenario/interview-words.yaml',
  leaving: 'src/shell/leaving-words.yaml',
  pages: 'src/shell/pages-words.yaml',
  paper: 'src/shell/paper-words.yaml',
  practice: 'src/shell/practice-words.yaml',
  results: 'src/shell/results-words.yaml',
  search: 'src/shell/search-words.yaml',
  'self-test': 'src/shell/self-test-words.yaml',
  settings: 'src/shell/settings-words.yaml',
  talk: 'src/shell/talk-words.yaml',
  'try-out': 'src/shell/try-out-words.yaml',
  desk: 'src/desk/interface-words.yaml',
  cards: 'tools/cards/cards-words.yaml',
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
