import {textFiles} from '../../pages/pages.ts';
import {interfaceSource} from '../../content/author-files.ts';
import {validate} from '../source/checked.ts';
import type {TextEntry, Namespace} from './entry.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/**
 * Paths of the source files of interface texts, by namespace. These are the files that pages.ts names, and
 * two files whose texts no package contains.
 */
const sources: ReadonlyMap<string, string> = new Map([
  ...textFiles,
  ['desk', 'src/desk/texts.yaml'],
  ['cards', 'tools/cards/texts.yaml'],
]);

/** Namespaces of interface texts. All other namespaces hold HTML. */
export const interfaceNamespaces: readonly string[] = [...sources.keys()];

/** Namespaces of interface texts that no package contains. */
export const unpacked: readonly string[] = interfaceNamespaces.filter(name => !textFiles.has(name));

/** Paths of the source files of interface texts, for file watchers. */
export const interfacePaths: readonly string[] = [...sources.values()];

/** Returns whether a namespace holds plain interface texts. All other namespaces hold HTML. */
export const isPlainText = (namespace: string): boolean => sources.has(namespace);

/**
 * Returns the namespace of the interface texts in a file, or undefined if the file contains no interface
 * texts.
 */
export const namespaceOf = (file: string): string | undefined =>
  [...sources].find(([, path]) => path === file)?.[0];

/**
 * Returns the TypeScript declaration of the catalogues that pages.ts names. With this declaration, the type
 * checker finds unknown keys of interface texts.
 */
export const keysFile = (): string =>
  `// Generated from src/pages/pages.ts: do not edit.\nexport type InterfaceCatalogues =\n${[
    ...textFiles.keys(),
  ]
    .map(name => `  | keyof typeof import('./${name}.json')`)
    .join('\n')};\n`;

export interface ReadInterface {
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/**
 * Reads all interface texts. Only the file of the namespace `interface` must exist; the other files are optional.
 * `course` has the texts of course.yaml, which belong to `interface` too.
 */
export const readInterface = (tree: Tree, course: readonly TextEntry[] = []): readonly ReadInterface[] =>
  [...sources]
    .filter(([name, file]) => name === 'interface' || tree.has(file))
    .map(([name, file]) => {
      const {namespace, faults} = readFile(tree, name, file);
      const entries = name === 'interface' ? [...course, ...namespace.entries] : namespace.entries;
      return {namespace: {...namespace, entries}, faults};
    });

function readFile(tree: Tree, name: string, file: string): ReadInterface {
  const none: Namespace = {name, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = validate(interfaceSource, yaml, 'interface');
  const entries = Object.entries(value ?? {}).map(([key, word]): TextEntry => ({
    key,
    text: word.text,
    kind: 'plain',
    at: yaml.at([key, 'text']),
    note: word.note,
  }));
  return {namespace: {...none, entries}, faults: [...faults, ...wrong]};
}
