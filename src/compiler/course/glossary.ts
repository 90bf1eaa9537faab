import type {z} from 'zod';
import {glossarySource} from '../../content/author-files.ts';
import type {Glossary} from '../../content/glossary.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Path of the glossary file. */
export const glossaryFile = 'modules/glossary.yaml';

/**
 * Name of the glossary catalogue and of its data chunk. The addresses of the glossary pages also start with
 * this name.
 */
export const glossaryName = 'glossary';

/**
 * Parses the glossary. Returns undefined when the course has no glossary. A course needs a glossary only if
 * its prose links to terms.
 */
export const readGlossary = (tree: Tree): ReadWhole<Glossary> | undefined =>
  readWhole(tree, {
    file: glossaryFile,
    name: glossaryName,
    schema: glossarySource,
    dataOf: ({terms, sources}) => ({
      terms: terms.map(({id, abbreviations, see}) => ({id, abbreviations, see})),
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
