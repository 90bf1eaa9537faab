import {
  counts,
  type Lesson,
  type Paper,
  type PartPath,
  type SingleKind,
  type SinglePart,
} from '../../content/course.ts';
import {moduleSource, type ModuleSource} from '../../content/author-files.ts';
import {nearest} from '../../content/did-you-mean.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfReserved,
  faultsOfTwice,
  type PlacedId,
  type Namespace,
  type Rename,
} from '../text/entry.ts';
import {fault, startOf, warning, type Fault, type SourcePlace} from '../source/fault.ts';
import {glossaryName} from './glossary.ts';
import {interfaceNamespaces} from '../text/interface.ts';
import {jobAidsName} from './job-aids.ts';
import {readLesson, type CompiledLesson, type LessonContext, type ReadLesson} from '../lesson/lesson.ts';
import {faultsOfQuestions} from '../questions/lint/rules.ts';
import {objectivesOf, type ReadModuleHead} from './module-head.ts';
import {readPaper, type PaperContext, type CompiledPaper, type ReadPaper} from '../questions/paper.ts';
import type {CompiledQuestion} from '../questions/question.ts';
import {ownWordsName} from './own-words.ts';
import {workshopName} from './workshop.ts';
import {encountersName, referenceName, shortTalksName} from './reference.ts';
import {singleFile, type ReadSingle} from '../questions/single.ts';
import {filesIn, type Tree} from '../source/source-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** Reserved names of catalogues, chunks and scopes. No module and no interview may have one of these names. */
export const reservedNames: readonly string[] = [
  'module',
  'course',
  'contents',
  'country',
  referenceName,
  encountersName,
  ownWordsName,
  shortTalksName,
  glossaryName,
  jobAidsName,
  workshopName,
  ...interfaceNamespaces,
];

/** One module, before its ids get numbers from ids.lock. */
export interface CompiledModule {
  readonly source: ModuleSource;
  readonly at: SourcePlace;
  /** Ids of the objectives, with their places in the author file. */
  readonly objectives: readonly PlacedId[];
  readonly parts: readonly (Lesson | SinglePart | Paper)[];
  /** Questions of the module's lessons, interviews and examinations, in the order of the parts. */
  readonly questions: readonly CompiledQuestion[];
  readonly sections: readonly PlacedId[];
  readonly lessons: readonly CompiledLesson[];
  /** The papers among the module's parts. */
  readonly papers: readonly CompiledPaper[];
  /** The renames in the module, in the order in which they apply. */
  readonly renames: readonly Rename[];
}

export interface ReadModule {
  readonly module?: CompiledModule;
  readonly namespace: Namespace;
  /** Ids of the interviews and examinations among the module's parts. */
  readonly singles: readonly string[];
  /** Ids of the documents that the module's lessons show. */
  readonly shows: readonly string[];
  readonly faults: readonly Fault[];
}

type Part = Partial<Omit<ReadLesson, 'renames'>> &
  Partial<ReadPaper> & {
    readonly single?: ReadSingle;
    readonly path?: PartPath;
    readonly faults: readonly Fault[];
  };

/** Data from outside the module that the parts of the module refer to. */
export type Beside = PaperContext & LessonContext;

/** Reads the lessons and papers of a module. `head` is its parsed module.yaml. */
export function readModule(tree: Tree, head: ReadModuleHead, beside: Beside): ReadModule {
  const {folder, yaml, source, faults} = head;
  if (yaml === undefined || source === undefined) {
    // Reports the faults of lessons even when module.yaml is faulty.
    const lessons = lessonFiles(tree, folder).map(file => readLesson(tree, file, beside, undefined));
    return {
      namespace: {name: folder, entries: [], drawings: []},
      singles: [],
      shows: lessons.flatMap(({shows}) => shows),
      faults: [...faults, ...lessons.flatMap(lesson => lesson.faults)],
    };
  }
  const parts = source.parts.map(({path, ...part}, i): Part => ({
    ...readPart(tree, head, part, yaml.at(['parts', i]), beside),
    ...(path && {path}),
  }));
  const whole = joinParts(parts);
  const ownEntries = entriesOf(moduleSource, yaml, '');
  return {
    module: {
      source,
      at: yaml.at(['id']),
      objectives: objectivesIn(source, yaml),
      ...whole,
      renames: renamesIn(source, yaml, parts, whole.questions),
    },
    namespace: {
      name: folder,
      entries: [...ownEntries, ...parts.flatMap(part => part.entries ?? [])],
      drawings: parts.flatMap(part => part.drawings ?? []),
    },
    singles: source.parts.flatMap(part => part.interview ?? part.examination ?? []),
    shows: parts.flatMap(part => part.shows ?? []),
    faults: [
      ...faults,
      ...faultsOfEntries(ownEntries),
      ...parts.flatMap(part => part.faults),
      ...faultsOfQuestions(whole.questions),
      ...faultsOfIds(source, yaml, folder, parts),
      ...faultsOfTests(whole.papers),
      ...unused(tree, folder, source),
    ],
  };
}

const renamesIn = (
  {id, was}: ModuleSource,
  yaml: YamlSource,
  parts: readonly Part[],
  questions: readonly CompiledQuestion[],
): readonly Rename[] => [
  ...(was === undefined ? [] : [{kind: 'module', scope: 'module', id, was, at: yaml.at(['was'])} as const]),
  ...parts.flatMap(({renames = []}) => renames.map(rename => ({...rename, scope: id}))),
  ...questions.flatMap(({block, was: old}) =>
    old ? [{kind: 'question', scope: id, id: block.id, was: old.id, at: old.at} as const] : [],
  ),
];

const objectivesIn = ({objectives}: ModuleSource, yaml: YamlSource): readonly PlacedId[] =>
  objectives.map(({id}, i) => ({id, at: yaml.at(['objectives', i, 'id'])}));

const joinParts = (
  parts: readonly Part[],
): Pick<CompiledModule, 'parts' | 'questions' | 'sections' | 'lessons' | 'papers'> => ({
  parts: parts.flatMap(({path, ...part}) => {
    const read = part.lesson ?? part.paper ?? part.single?.part;
    return read === undefined ? [] : [path === undefined ? read : {...read, path}];
  }),
  questions: parts.flatMap(part => [
    ...(part.questions ?? []),
    ...(part.single?.question ? [part.single.question] : []),
  ]),
  sections: parts.flatMap(part => part.sections ?? []),
  lessons: parts.flatMap(({lesson, named, entries}) =>
    lesson && named ? [{lesson, at: named.at, entries: entries ?? []}] : [],
  ),
  papers: parts.flatMap(({paper, named, minutesAt, items}) =>
    paper && named && minutesAt && items ? [{paper, at: named.at, minutesAt, items}] : [],
  ),
});

function readPart(
  tree: Tree,
  head: ReadModuleHead,
  {lesson, paper, ...single}: Omit<ModuleSource['parts'][number], 'path'>,
  at: SourcePlace,
  beside: Beside,
): Part {
  for (const kind of ['interview', 'examination'] as const) {
    const id = single[kind];
    if (id !== undefined) return readSinglePart(kind, id, beside.singles, at);
  }
  const {folder} = head;
  const file = `modules/${folder}/${paper ?? lesson ?? ''}`;
  if (!tree.has(file)) {
    const near = nearest(file, [...lessonFiles(tree, folder), ...paperFiles(tree, folder)]);
    return missing(file, near?.split('/').at(-1), at);
  }
  return paper === undefined
    ? readLesson(tree, file, beside, objectivesOf(head))
    : readPaper(tree, file, beside);
}

function readSinglePart(kind: SingleKind, id: string, singles: Beside['singles'], at: SourcePlace): Part {
  const read = singles.get(id);
  if (read?.kind === kind) return {single: read, faults: []};
  const ids = [...singles].flatMap(([name, other]) => (other.kind === kind ? [name] : []));
  return missing(singleFile(kind, id), nearest(id, ids), at);
}

/**
 * Reports a part whose file does not exist. `near` is the most similar existing file name or id, or undefined
 * when none is similar.
 */
function missing(file: string, near: string | undefined, at: SourcePlace): Part {
  const cure = near === undefined ? ': write it, or remove this part' : `; did you mean "${near}"?`;
  return {faults: [fault(at, `there is no file ${file}${cure}`, 'part')]};
}

function faultsOfIds(
  source: ModuleSource,
  yaml: YamlSource,
  folder: string,
  parts: readonly Part[],
): readonly Fault[] {
  const own: PlacedId = {id: source.id, at: yaml.at(['id'])};
  const partNames = parts.flatMap(part => part.named ?? part.single?.named ?? []);
  const questions: readonly PlacedId[] = parts.flatMap(part =>
    (part.questions ?? []).map(({block, at}) => ({id: block.id, at})),
  );
  const alien =
    source.id === folder
      ? []
      : [fault(own.at, `the id must be the folder's name: write "${folder}", or rename the folder`, 'id')];
  return [
    ...alien,
    ...faultsOfReserved([own], reservedNames),
    ...faultsOfReserved(partNames, ['title', 'summary', 'objectives']),
    ...faultsOfTwice([...partNames, ...questions], 'in this module'),
  ];
}

/**
 * Reports every test that counts for the score, except the first one. A module may have only one such test, for two
 * reasons. The points of the test become the points of the module. The header of a saved state shows whether the
 * learner passed this test.
 */
const faultsOfTests = (papers: readonly CompiledPaper[]): readonly Fault[] =>
  papers
    .filter(({paper}) => counts(paper.role))
    .slice(1)
    .map(({at}) => fault(at, 'the module has another test: put this one into a module of its own', 'paper'));

/** Warns about lessons and papers that are not in the parts of module.yaml, because no learner can see them. */
function unused(tree: Tree, folder: string, source: ModuleSource): readonly Fault[] {
  const named = source.parts.map(part => `modules/${folder}/${part.lesson ?? part.paper ?? ''}`);
  return [...lessonFiles(tree, folder), ...paperFiles(tree, folder)]
    .filter(file => !named.includes(file))
    .map(file => {
      const message = `no part of modules/${folder}/module.yaml names this file: nobody will see it`;
      return warning(startOf(file), message, 'part');
    });
}

const lessonFiles = (tree: Tree, folder: string) => filesIn(tree, folder, '.md');
const paperFiles = (tree: Tree, folder: string) => filesIn(tree, folder, '.paper.yaml');
