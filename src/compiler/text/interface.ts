import {textFiles} from '../../pages/pages.ts';
import {interfaceSource} from '../../content/author-files.ts';
import {checked} from '../source/checked.ts';
import type {TextEntry, Namespace} from './entry.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/** Sources of interface texts by namespace: those of pages.ts, and two that are in no package. */
const sources: ReadonlyMap<string, string> = new Map([
  ...textFiles,
  ['desk', 'src/desk/texts.yaml'],
  ['cards', 'tools/cards/texts.yaml'],
]);

/** Namespaces of interface texts. All other namespaces hold HTML. */
export const interfaceNamespaces: readonly string[] = [...sources.keys()];

/** Namespaces of interface texts that are in no package. */
export const unpacked: readonly string[] = interfaceNamespaces.filter(name => !textFiles.has(name));

/** Paths of the sources of interface texts, for watchers. */
export const interfacePaths: readonly string[] = [...sources.values()];

/** Whether a namespace holds plain interface texts; all others hold HTML. */
export const isPlainText = (namespace: string): boolean => sources.has(namespace);

/** The namespace whose source is this file, if it is one. */
export const namespaceOf = (file: string): string | undefined =>
  [...sources].find(([, path]) => path === file)?.[0];

/** A declaration of the catalogues that pages.ts names, so that TypeScript knows every key of the interface. */
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
 * Reads all interface texts. Drops their notes, which are only for translators. Only the namespace
 * `interface` must exist; other files are optional.
 */
export const readInterface = (tree: Tree): readonly ReadInterface[] =>
  [...sources]
    .filter(([name, file]) => name === 'interface' || tree.has(file))
    .map(([name, file]) => readFile(tree, name, file));

function readFile(tree: Tree, name: string, file: string): ReadInterface {
  const none: Namespace = {name, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(interfaceSource, yaml, 'interface');
  const entries = Object.entries(value ?? {}).map(([key, word]): TextEntry => ({
    key,
    text: word.text,
    kind: 'plain',
    at: yaml.at([key, 'text']),
  }));
  return {namespace: {...none, entries}, faults: [...faults, ...wrong]};
}
