import type {CountryData} from '../../content/country.ts';
import type {CourseSource} from '../../content/course-file.ts';
import type {SingleKind} from '../../content/course.ts';
import type {Glossary} from '../../content/glossary.ts';
import type {WorkshopSource} from '../../content/author-files.ts';
import type {JobAids} from '../../content/job-aids.ts';
import type {z} from 'zod';
import {bankFiles, readBank, type CompiledBank} from '../questions/bank.ts';
import {readCountries} from './country/country.ts';
import {faultsOfCountries} from './country/names.ts';
import {moduleFolders, readCourseFile, type ReadCourseFile} from './course-file.ts';
import type {Namespace} from '../text/entry.ts';
import {documentsOnTable, faultsOfTables} from '../lesson/table-documents.ts';
import {fault, isFault, startOf, warning, type Fault} from '../source/fault.ts';
import {readGlossary} from './glossary.ts';
import {readInterface} from '../text/interface.ts';
import type {Explore} from '../interviews/explored.ts';
import {faultsOfWays} from '../interviews/loose-ends.ts';
import {readJobAids} from './job-aids.ts';
import {readWorkshop} from './workshop.ts';
import {parallelPapers} from '../questions/lint/parallel-papers.ts';
import {faultsOfTwins, warningsOfInterview} from '../questions/lint/rules.ts';
import {readOwnWords} from './own-words.ts';
import {objectivesOf, readModuleHead, type ReadModuleHead} from './module-head.ts';
import {readModule, reservedNames, type CompiledModule, type ReadModule} from './module.ts';
import {faultsOfPairs} from '../questions/pairs.ts';
import {unasked} from '../questions/paper.ts';
import type {QuestionTypes} from '../questions/question.ts';
import {readEncounters, readReference, readShortTalks} from './reference.ts';
import {singlesIn, type ReadSingle, type SingleTypes} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';

/**
 * Authoring definitions of all question types, of interviews and of examinations, with the schemas of related
 * files.
 */
export interface Types {
  readonly questions: QuestionTypes;
  /** Question types that only drills may use. */
  readonly drills: QuestionTypes;
  readonly interview: SingleTypes['interview'];
  /**
   * Returns the authoring definition of examinations. `sheet` is the parsed reference sheet that documents
   * are checked against, or undefined when the course has none.
   */
  examination(sheet: unknown): SingleTypes['examination'];
  readonly sheet: z.ZodType;
  /** Explores an interview. Undefined in dev, where the page must not wait for the exploration. */
  readonly explore?: Explore | undefined;
  /** Schema of the booth encounters. */
  readonly encounters: z.ZodType;
  /** Schema of the rules that read the learner's own words. */
  readonly ownWords: z.ZodType;
  /** Schema of the short talks. */
  readonly shortTalks: z.ZodType;
}

/** Everything that the authors of a course wrote, before ids get numbers from ids.lock. */
export interface Authored {
  /** Undefined when course.yaml is missing or has a fault. */
  readonly course: CourseSource | undefined;
  /** Returns the place of a field of course.yaml. */
  readonly courseAt: ReadCourseFile['at'];
  /** The modules, in the order of course.yaml. Modules with faults may be missing. */
  readonly modules: readonly CompiledModule[];
  readonly banks: readonly CompiledBank[];
  readonly country: CountryData;
  /** Parsed reference sheet of the State that issues all documents, or undefined when the course has none. */
  readonly reference: unknown;
  /** Parsed booth encounters, or undefined when the course has none. */
  readonly encounters: unknown;
  /** Rules that read the learner's own words, by language. */
  readonly ownWords: Readonly<Record<string, unknown>>;
  /** Parsed short talks, or undefined when the course has none. */
  readonly shortTalks: unknown;
  /** Glossary terms to which prose links; undefined when the course has no glossary. */
  readonly glossary: Glossary | undefined;
  /** Job aids, or undefined when the course has none. */
  readonly jobAids: JobAids | undefined;
  /** Sessions of a workshop, or undefined when the course has none. */
  readonly workshop: WorkshopSource | undefined;
  /** Lazy-loaded data of documents that only lessons and interviews show, by document id. */
  readonly documentData: Readonly<Record<string, unknown>>;
  readonly english: readonly Namespace[];
  readonly faults: readonly Fault[];
}

/**
 * Reads all author files in `tree` and collects their data, English texts and faults. `tokens` is the text of
 * tokens.css.
 */
export function readAuthors(tree: Tree, types: Types, tokens: string): Authored {
  const reference = readReference(tree, types.sheet);
  const {interview, explore} = types;
  const singles = singlesIn(tree, {interview, examination: types.examination(reference?.data)});
  const course = readCourseFile(tree, tokens);
  const folders = foldersIn(tree, course.source);
  const heads = folders.map(folder => readModuleHead(tree, folder));
  const read = heads.flatMap(head => readBanks(tree, head, types));
  const banks = read.map(({bank}) => bank);
  const beside = {
    types: types.questions,
    singles,
    banks,
    menu: menuOf(course.source),
  };
  const modules = heads.map(head => readModule(tree, head, beside));
  const compiled = modules.flatMap(({module}) => module ?? []);
  const papers = compiled.flatMap(module => module.papers);
  const country = readCountries(tree);
  const encounters = readEncounters(tree, types.encounters);
  const ownWords = readOwnWords(tree, types.ownWords);
  const shortTalks = readShortTalks(tree, types.shortTalks);
  const [glossary, jobAids] = [readGlossary(tree), readJobAids(tree)];
  const workshop = readWorkshop(tree, idsIn(compiled));
  const documents = byUse(singles, modules);
  const files = [
    ...readInterface(tree, course.entries),
    country,
    ...[reference, encounters, shortTalks, glossary, jobAids, workshop].flatMap(file => file ?? []),
    ...modules,
    ...read,
    ...documents.read,
  ];
  const english = files.map(({namespace}) => namespace);
  const faults = [
    ...[course, ownWords, ...files, ...documents.bare].flatMap(file => file.faults),
    ...faultsOfPairs(banks),
    ...faultsOfTwins(questionsOf(compiled, banks)),
    ...faultsOfNone(heads),
    ...parallelPapers(papers),
    ...faultsOfSingles(singles, modules),
    ...[...singles.values()].flatMap(({question}) => (question ? warningsOfInterview(question) : [])),
    ...(explore ? [...singles.values()].flatMap(single => faultsOfWays(single, explore)) : []),
    ...faultsOfTables(singles),
    ...faultsOfCountries(english, country),
  ];
  return {
    course: course.source,
    courseAt: course.at,
    modules: compiled,
    banks,
    country: country.data,
    reference: reference?.data,
    encounters: encounters?.data,
    ownWords: ownWords.data,
    shortTalks: shortTalks?.data,
    glossary: glossary?.data,
    jobAids: jobAids?.data,
    workshop: workshop?.data,
    documentData: Object.fromEntries(documents.documentData),
    english,
    // Report items that no paper draws only if there is no fault. Otherwise, a paper that cannot be parsed might draw
    // these items.
    faults: [...faults, ...(faults.some(isFault) ? [] : unasked(banks, papers))],
  };
}

/** Returns the ids of all parts and objectives, each after the id of its module, such as `module.part`. */
const idsIn = (modules: readonly CompiledModule[]) => ({
  parts: new Set(modules.flatMap(({source: {id}, parts}) => parts.map(part => `${id}.${part.id}`))),
  objectives: new Set(
    modules.flatMap(({source: {id, objectives}}) => objectives.map(one => `${id}.${one.id}`)),
  ),
});

/** Returns the questions of all parts and of all banks. */
const questionsOf = (modules: readonly CompiledModule[], banks: readonly CompiledBank[]) => [
  ...modules.flatMap(({questions}) => questions),
  ...banks.flatMap(({items}) => items.map(({question}) => question)),
];

const readBanks = (tree: Tree, head: ReadModuleHead, {questions, drills}: Types) =>
  bankFiles(tree, head.folder).map(file =>
    readBank(tree, file, {types: questions, drills, objectives: objectivesOf(head)}),
  );

/** Positions in the menu. Empty if course.yaml is faulty, because only this file gives the order. */
const menuOf = (course: CourseSource | undefined): ReadonlyMap<string, number> =>
  new Map(course?.modules.map((module, n) => [module, n]));

/**
 * Returns the folders of the modules in the order of the menu. Without a valid course.yaml, returns all folders,
 * so that their faults are reported too.
 */
function foldersIn(tree: Tree, course: CourseSource | undefined): readonly string[] {
  const folders = moduleFolders(tree);
  return course === undefined
    ? folders
    : [...new Set(course.modules)].filter(module => folders.includes(module));
}

const faultsOfNone = (modules: readonly ReadModuleHead[]): readonly Fault[] =>
  modules.length > 0
    ? []
    : [
        fault(
          startOf('modules'),
          'the course has no module: make a folder with a module.yaml in it',
          'module',
        ),
      ];

/** Returns the ids of the documents that a lesson shows or that lie on the table in an interview. */
const shownIn = (
  singles: ReadonlyMap<string, ReadSingle>,
  modules: readonly ReadModule[],
): readonly string[] => [
  ...modules.flatMap(module => module.shows),
  ...[...singles.values()].flatMap(documentsOnTable),
];

/**
 * Divides interviews and documents into groups. `bare` holds the documents that belong to no module; their texts are
 * not translated. `read` holds the interviews and all other documents. `documentData` holds the data of each document
 * in `bare` that a lesson or an interview shows.
 */
function byUse(singles: ReadonlyMap<string, ReadSingle>, modules: readonly ReadModule[]) {
  const parts = modules.flatMap(module => module.singles);
  const shows = shownIn(singles, modules);
  const isBare = ([id, {kind}]: readonly [string, ReadSingle]) =>
    kind === 'examination' && !parts.includes(id);
  const all = [...singles];
  const bare = all.filter(isBare);
  return {
    read: all.filter(each => !isBare(each)).map(([, single]) => single),
    bare: bare.map(([, single]) => single),
    documentData: bare.flatMap(([id, {question}]) =>
      question && shows.includes(id) ? [[id, question.apart] as const] : [],
    ),
  };
}

function faultsOfSingles(
  singles: ReadonlyMap<string, ReadSingle>,
  modules: readonly ReadModule[],
): readonly Fault[] {
  const used = modules.flatMap(module => module.singles);
  const shownIds = shownIn(singles, modules);
  const names = [...modules.map(({namespace}) => namespace.name), ...reservedNames];
  return [...singles].flatMap(([id, {kind, file}]) => {
    const at = startOf(file);
    const times = used.filter(other => other === id).length;
    return [
      ...(times === 0 && !shownIds.includes(id) ? [warning(at, unseen[kind], 'part')] : []),
      ...(times > 1 ? [fault(at, 'it is a part twice: take it out of one place', 'part')] : []),
      ...(names.includes(id)
        ? [fault(at, `"${id}" is the name of something else: rename the file and its id`, 'id')]
        : []),
    ];
  });
}

const unseen: Readonly<Record<SingleKind, string>> = {
  interview: 'no module has this interview as a part: nobody will see it',
  examination:
    'no module has this examination as a part, and neither a lesson nor an interview shows it: nobody will see it',
};
