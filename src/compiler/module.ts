import {counts, type InterviewPart, type Lesson, type Paper} from '../content/course.ts';
import {moduleSource, type ModuleSource} from '../content/author-files.ts';
import type {CompiledBank} from './bank.ts';
import {checked} from './checked.ts';
import {nearest} from './did-you-mean.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfReserved,
  faultsOfTwice,
  faultsOfTwiceInLists,
  type Named,
  type Namespace,
} from './entry.ts';
import {fault, startOf, warning, type Fault, type Place} from './fault.ts';
import {wordFiles} from './interface.ts';
import {interviewFile, type ReadInterview} from './interview.ts';
import {readLesson, type ReadLesson} from './lesson.ts';
import {faultsOfQuestions} from './lint/rules.ts';
import {readPaper, type ReadPaper} from './paper.ts';
import type {CompiledQuestion, QuestionTypes} from './question.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';
import type {YamlSource} from './yaml-source.ts';

/** Names of catalogues, chunks and scopes that are none of a module's or an interview's. */
export const reservedNames: readonly string[] = ['module', 'course', 'country', ...Object.keys(wordFiles)];

/** One module, before anything in it has a number. */
export interface CompiledModule {
  readonly source: ModuleSource;
  readonly at: Place;
  /** Where its place in the menu is given. */
  readonly orderAt: Place;
  readonly parts: readonly (Lesson | InterviewPart | Paper)[];
  /** Of lessons and interviews, in their order. */
  readonly questions: readonly CompiledQuestion[];
  readonly sections: readonly Named[];
}

export interface ReadModule {
  readonly module?: CompiledModule;
  readonly namespace: Namespace;
  /** The interviews it names. */
  readonly interviews: readonly string[];
  readonly faults: readonly Fault[];
}

type Part = Partial<ReadLesson> &
  Partial<ReadPaper> & {readonly interview?: ReadInterview; readonly faults: readonly Fault[]};

/** What a module's parts may rest on that stands outside it. */
export interface Beside {
  readonly types: QuestionTypes;
  /** Those that could be read, by id. */
  readonly interviews: ReadonlyMap<string, ReadInterview>;
  /** Of all modules. */
  readonly banks: readonly CompiledBank[];
}

/** Reads `modules/<folder>` with all its lessons and papers. */
export function readModule(tree: Tree, folder: string, beside: Beside): ReadModule {
  const {types} = beside;
  const {yaml, source, faults} = readHead(tree, folder);
  if (yaml === undefined || source === undefined) {
    // Lessons are told of even while their module.yaml is faulty.
    const lessons = lessonFiles(tree, folder).flatMap(file => readLesson(tree, file, types, []).faults);
    return {
      namespace: {name: folder, entries: [], drawings: []},
      interviews: [],
      faults: [...faults, ...lessons],
    };
  }
  const parts = source.parts.map((part, i) =>
    readPart(tree, folder, part, yaml.at(['parts', i]), {...beside, source}),
  );
  const whole = joined(parts);
  const ownEntries = entriesOf(moduleSource, yaml, '');
  return {
    module: {source, at: yaml.at(['id']), orderAt: yaml.at(['order']), ...whole},
    namespace: {
      name: folder,
      entries: [...ownEntries, ...parts.flatMap(part => part.entries ?? [])],
      drawings: parts.flatMap(part => part.drawings ?? []),
    },
    interviews: source.parts.flatMap(part => part.interview ?? []),
    faults: [
      ...faults,
      ...faultsOfEntries(ownEntries),
      ...parts.flatMap(part => part.faults),
      ...faultsOfQuestions(whole.questions),
      ...faultsOfIds(source, yaml, folder, parts),
      ...faultsOfTests(parts),
      ...unused(tree, folder, source),
    ],
  };
}

/** Ids of a module's objectives; none while its module.yaml cannot be read. */
export const objectivesOf = (tree: Tree, folder: string): readonly string[] =>
  readHead(tree, folder).source?.objectives.map(({id}) => id) ?? [];

interface Head {
  readonly yaml?: YamlSource;
  readonly source?: ModuleSource;
  readonly faults: readonly Fault[];
}

function readHead(tree: Tree, folder: string): Head {
  const file = `modules/${folder}/module.yaml`;
  if (!tree.has(file)) {
    const message = `the folder ${folder} has no module.yaml: write one, or move its files into a module`;
    return {faults: [fault(startOf(file), message, 'module')]};
  }
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {faults};
  const {value, faults: wrong} = checked(moduleSource, yaml, 'module');
  return {
    yaml,
    ...(value && {source: value}),
    faults: [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)],
  };
}

const joined = (parts: readonly Part[]): Pick<CompiledModule, 'parts' | 'questions' | 'sections'> => ({
  parts: parts.flatMap(part => part.lesson ?? part.paper ?? part.interview?.part ?? []),
  questions: parts.flatMap(part => [
    ...(part.questions ?? []),
    ...(part.interview?.question ? [part.interview.question] : []),
  ]),
  sections: parts.flatMap(part => part.sections ?? []),
});

interface Around extends Beside {
  readonly source: ModuleSource;
}

function readPart(
  tree: Tree,
  folder: string,
  part: ModuleSource['parts'][number],
  at: Place,
  around: Around,
): Part {
  if (part.interview !== undefined) return readInterviewPart(part.interview, at, around);
  const file = `modules/${folder}/${part.paper ?? part.lesson ?? ''}`;
  if (tree.has(file) && part.paper !== undefined) return readPaper(tree, file, around.banks);
  if (tree.has(file))
    return readLesson(
      tree,
      file,
      around.types,
      around.source.objectives.map(o => o.id),
    );
  const near = nearest(file, [...lessonFiles(tree, folder), ...paperFiles(tree, folder)])
    ?.split('/')
    .at(-1);
  return {
    faults: [
      fault(
        at,
        `there is no file ${file}${near === undefined ? ': write it, or remove this part' : `; did you mean "${near}"?`}`,
        'part',
      ),
    ],
  };
}

function readInterviewPart(id: string, at: Place, {interviews}: Around): Part {
  const interview = interviews.get(id);
  if (interview !== undefined) return {interview, faults: []};
  const near = nearest(id, [...interviews.keys()]);
  return {
    faults: [
      fault(
        at,
        `there is no file ${interviewFile(id)}${near === undefined ? ': write it, or remove this part' : `; did you mean "${near}"?`}`,
        'part',
      ),
    ],
  };
}

function faultsOfIds(
  source: ModuleSource,
  yaml: YamlSource,
  folder: string,
  parts: readonly Part[],
): readonly Fault[] {
  const own: Named = {id: source.id, at: yaml.at(['id'])};
  const partNames = parts.flatMap(part => part.named ?? part.interview?.named ?? []);
  const questions: readonly Named[] = parts.flatMap(part =>
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

/** A module has the points of its test, so that the saved state's header tells whether that was passed. */
function faultsOfTests(parts: readonly Part[]): readonly Fault[] {
  const tests = parts.filter(({paper}) => counts(paper?.role));
  return tests
    .slice(1)
    .flatMap(({named}) =>
      named
        ? [fault(named.at, 'the module has another test: put this one into a module of its own', 'paper')]
        : [],
    );
}

/** A lesson or paper that no part names is never shown. */
function unused(tree: Tree, folder: string, source: ModuleSource): readonly Fault[] {
  const named = source.parts.map(part => `modules/${folder}/${part.lesson ?? part.paper ?? ''}`);
  return [...lessonFiles(tree, folder), ...paperFiles(tree, folder)]
    .filter(file => !named.includes(file))
    .map(file =>
      warning(
        startOf(file),
        `no part of modules/${folder}/module.yaml names this file: nobody will see it`,
        'part',
      ),
    );
}

const lessonFiles = (tree: Tree, folder: string) => filesIn(tree, folder, '.md');
const paperFiles = (tree: Tree, folder: string) => filesIn(tree, folder, '.paper.yaml');

const filesIn = (tree: Tree, folder: string, ending: string): readonly string[] =>
  [...tree.keys()]
    .filter(
      path => path.startsWith(`modules/${folder}/`) && path.split('/').length === 3 && path.endsWith(ending),
    )
    .sort();
