import {fieldOf} from '../../content/is-record.ts';
import type {SingleKind, SinglePart} from '../../content/course.ts';
import type {Authoring} from '../../content/question-type.ts';
import type {PlacedId, Namespace} from '../text/entry.ts';
import {fault, startOf, type Fault, type SourcePlace} from '../source/fault.ts';
import {readParts, type CompiledQuestion} from './question.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/** One parsed interview or specimen file. */
export interface ReadSingle {
  readonly kind: SingleKind;
  readonly file: string;
  /** Returns the place of a field in the author file. */
  readonly at: (path: readonly (string | number)[]) => SourcePlace;
  readonly part?: SinglePart;
  readonly question?: CompiledQuestion;
  readonly named?: PlacedId;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Authoring definitions of the question types that have a file of their own. */
export type SingleTypes = Readonly<Record<SingleKind, Authoring<unknown, unknown, unknown>>>;

/** The folder for each kind of file. The specimens folder also holds the reference sheet of the issuer. */
const folders: Readonly<Record<SingleKind, string>> = {interview: 'scenarios', examination: 'specimens'};
const kinds: readonly SingleKind[] = ['interview', 'examination'];

/** Path of the reference sheet of the invented State. */
export const referenceFile = 'specimens/utopia.yaml';

/** Path of the interview or specimen with this id. */
export const singleFile = (kind: SingleKind, id: string): string => `${folders[kind]}/${id}.yaml`;

/** Parses all interviews and specimens, by id. */
export const singlesIn = (tree: Tree, types: SingleTypes): ReadonlyMap<string, ReadSingle> =>
  new Map(
    kinds.flatMap(kind =>
      [...tree.keys()]
        .filter(file => file.startsWith(`${folders[kind]}/`) && file !== referenceFile)
        .flatMap(file => /([^/]+)\.ya?ml$/.exec(file)?.[1] ?? [])
        .sort()
        .map(id => [id, readSingle(tree, kind, id, types[kind])] as const),
    ),
  );

/** Parses one file. The texts of each file have their own namespace. */
function readSingle(
  tree: Tree,
  kind: SingleKind,
  id: string,
  authoring: Authoring<unknown, unknown, unknown>,
): ReadSingle {
  const file = singleFile(kind, id);
  const namespace: Namespace = {name: id, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {kind, file, at: () => startOf(file), namespace, faults};
  const at = (path: readonly (string | number)[]) => yaml.at(path);
  const read = readParts(kind, authoring, yaml, {words: () => '', tree});
  const own = read.names[0];
  const all = [...faults, ...read.faults];
  if (own !== undefined && own.id !== id) {
    const message = `the id must be the file's name: write "${id}", or rename the file to ${own.id}.yaml`;
    all.push(fault(own.at, message, 'id'));
  }
  if (read.question === undefined) return {kind, file, at, namespace, faults: all};
  const minutes = fieldOf(yaml.value, 'minutes');
  if (typeof minutes !== 'number') {
    const message = `the ${kind} needs \`minutes:\`, what it takes an officer who ${work[kind]} with care`;
    all.push(fault(startOf(file), message, kind));
  }
  if (!read.entries.some(entry => entry.key === 'title'))
    all.push(fault(startOf(file), `the ${kind} needs a \`title:\``, kind));
  return {
    kind,
    file,
    at,
    part: {kind, id, minutes: typeof minutes === 'number' ? minutes : 0, question: read.question.block},
    question: read.question,
    named: {id, at: yaml.at(['id'])},
    namespace: {...namespace, entries: read.entries},
    faults: all,
  };
}

const work: Readonly<Record<SingleKind, string>> = {interview: 'reads', examination: 'looks'};
