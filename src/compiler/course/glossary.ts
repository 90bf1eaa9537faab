import {visit} from 'unist-util-visit';
import type {z} from 'zod';
import {glossarySource} from '../../content/author-files.ts';
import type {Glossary} from '../../content/glossary.ts';
import {didYouMean} from '../source/did-you-mean.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';
import type {Namespace, TextEntry} from '../text/entry.ts';
import {parseText, shifted} from '../text/markdown.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Path of the glossary file. */
export const glossaryFile = 'modules/glossary.yaml';

/**
 * Name of the glossary catalogue and of its data chunk. The addresses of the glossary pages also start with
 * it.
 */
export const glossaryName = 'glossary';

/**
 * Parses the glossary. Returns undefined when the course has no glossary. A course needs one only if its
 * prose links to terms.
 */
export const readGlossary = (tree: Tree): ReadWhole<Glossary> | undefined =>
  readWhole(tree, {
    file: glossaryFile,
    name: glossaryName,
    schema: glossarySource,
    dataOf: ({terms, sources}) => ({
      terms: terms.map(({id, see}) => ({id, see})),
      sources: sources.map(({id}) => id),
    }),
    faultsOf: (source, yaml) => [...faultsOfSame(source, yaml), ...faultsOfSee(source, yaml)],
  });

type GlossarySource = z.infer<typeof glossarySource>;

/**
 * Reports two terms with the same text. A list would show them one after the other, and readers could not
 * tell them apart.
 */
const faultsOfSame = ({terms}: GlossarySource, yaml: YamlSource): readonly Fault[] =>
  terms.flatMap(({term}, i) => {
    const before = terms.slice(0, i).find(other => other.term.toLowerCase() === term.toLowerCase());
    const message = `"${term}" is the term of "${before?.id ?? ''}" too: choose other words, or take one of them out`;
    return before ? [fault(yaml.at(['terms', i, 'term']), message, glossaryName)] : [];
  });

function faultsOfSee({terms}: GlossarySource, yaml: YamlSource): readonly Fault[] {
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
 * Reports every link to an unknown term in the English texts of the course. Translations need no check here,
 * because the compiler checks elsewhere that they have the same links as the English text.
 */
export function faultsOfTermLinks(
  english: readonly Namespace[],
  glossary: ReadWhole<Glossary> | undefined,
): readonly Fault[] {
  // A glossary file that cannot be parsed has no known terms, so links cannot be checked.
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
