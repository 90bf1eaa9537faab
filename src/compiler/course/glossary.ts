import {visit} from 'unist-util-visit';
import {glossarySource} from '../../content/author-files.ts';
import type {Glossary} from '../../content/glossary.ts';
import {checked} from '../source/checked.ts';
import {didYouMean} from '../source/did-you-mean.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfTwiceInLists,
  type TextEntry,
  type Namespace,
} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import {parseText, shifted} from '../text/markdown.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** Path of the glossary file. */
export const glossaryFile = 'modules/glossary.yaml';

/**
 * Name of the glossary catalogue and of its data chunk. The addresses of the glossary pages also start with
 * it.
 */
export const glossaryName = 'glossary';

export interface ReadGlossary {
  /** Undefined when the file cannot be parsed. */
  readonly data?: Glossary;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/**
 * Parses the glossary. Returns undefined when the course has no glossary. A course needs one only if its
 * prose links to terms.
 */
export function readGlossary(tree: Tree): ReadGlossary | undefined {
  if (!tree.has(glossaryFile)) return undefined;
  const none: Namespace = {name: glossaryName, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, glossaryFile);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(glossarySource, yaml, glossaryName);
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (value === undefined) return {namespace: none, faults: all};
  const data: Glossary = {
    terms: value.terms.map(({id, see}) => ({id, see})),
    sources: value.sources.map(({id}) => id),
  };
  const entries = entriesOf(glossarySource, yaml, '');
  return {
    data,
    namespace: {...none, entries},
    faults: [
      ...all,
      ...faultsOfEntries(entries),
      ...faultsOfSame(value.terms, yaml),
      ...faultsOfSee(data, yaml),
    ],
  };
}

/**
 * Reports two terms with the same text. A list would show them one after the other, and readers could not
 * tell them apart.
 */
function faultsOfSame(
  terms: readonly {readonly id: string; readonly term: string}[],
  yaml: YamlSource,
): readonly Fault[] {
  const first = new Map<string, string>();
  return terms.flatMap(({id, term}, i) => {
    const before = first.get(term.toLowerCase());
    first.set(term.toLowerCase(), before ?? id);
    return before === undefined
      ? []
      : [
          fault(
            yaml.at(['terms', i, 'term']),
            `"${term}" is the term of "${before}" too: choose other words, or take one of them out`,
            glossaryName,
          ),
        ];
  });
}

function faultsOfSee({terms}: Glossary, yaml: YamlSource): readonly Fault[] {
  const ids = terms.map(({id}) => id);
  return terms.flatMap(({id, see}, i) =>
    see.flatMap((other, j) => {
      const at = yaml.at(['terms', i, 'see', j]);
      if (other === id) return [fault(at, 'a term cannot name itself here: take it out', glossaryName)];
      return ids.includes(other)
        ? []
        : [fault(at, `no term has the id "${other}"${didYouMean(other, ids)}`, glossaryName)];
    }),
  );
}

const address = `#/${glossaryName}/`;

/**
 * Reports every link to an unknown term in the English texts of the course. Translations need no check here:
 * when they are read, the compiler checks that they have the same links as the English text.
 */
export function faultsOfTermLinks(
  english: readonly Namespace[],
  glossary: ReadGlossary | undefined,
): readonly Fault[] {
  // While the file cannot be parsed, its terms are unknown, so links to them cannot be checked.
  if (glossary && !glossary.data) return [];
  const ids = glossary?.data?.terms.map(({id}) => id) ?? [];
  return english.flatMap(({entries}) => entries.flatMap(entry => faultsInEntry(entry, ids)));
}

function faultsInEntry({text, kind, at}: TextEntry, ids: readonly string[]): readonly Fault[] {
  if (kind === 'plain' || !text.includes(address)) return [];
  const faults: Fault[] = [];
  visit(parseText(text, kind), node => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith(address)) return;
    const id = node.url.slice(address.length);
    if (!ids.includes(id)) faults.push(fault(shifted(node, at), noTerm(id, ids), 'glossary-link'));
  });
  return faults;
}

const noTerm = (id: string, ids: readonly string[]): string =>
  ids.length === 0
    ? `the course has no glossary: write the term "${id}" into ${glossaryFile}, or take the link out`
    : `the glossary has no term "${id}"${didYouMean(id, ids) || `: choose one that stands in ${glossaryFile}, or write it there`}`;
