import type {CountryData} from '../../content/country.ts';
import type {SingleKind} from '../../content/course.ts';
import type {Glossary} from '../../content/glossary.ts';
import type {JobAids} from '../../content/job-aids.ts';
import type {z} from 'zod';
import {bankFiles, readBank, type CompiledBank} from '../questions/bank.ts';
import {readCountries} from './country.ts';
import type {Namespace} from '../text/entry.ts';
import {documentsOnDesk, faultsOfDesks} from '../lesson/table-papers.ts';
import {fault, isFault, startOf, warning, type Fault} from '../source/fault.ts';
import {faultsOfTermLinks, readGlossary} from './glossary.ts';
import {readWords} from '../text/interface.ts';
import {readJobAids} from './job-aids.ts';
import {parallelPapers} from '../questions/lint/parallel-papers.ts';
import {faultsOfTwins, warningsOfInterview} from '../questions/lint/rules.ts';
import {objectivesOf, readModuleHead, type ModuleHead} from './module-head.ts';
import {readModule, reservedNames, type CompiledModule, type ReadModule} from './module.ts';
import {faultsOfPairs} from '../questions/pairs.ts';
import {unasked} from '../questions/paper.ts';
import type {QuestionTypes} from '../questions/question.ts';
import {readEncounters, readReference} from './reference.ts';
import {singlesIn, type ReadSingle, type SingleTypes} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';

/** The types of which questions, interviews and examinations may be. */
export interface Types {
  readonly questions: QuestionTypes;
  /** Those that only drills have. */
  readonly drills: QuestionTypes;
  readonly interview: SingleTypes['interview'];
  /** Examinations, held against a reference sheet that has passed `sheet`; undefined where there is none. */
  examination(sheet: unknown): SingleTypes['examination'];
  readonly sheet: z.ZodType;
  /** What an author may write of people at the booth. */
  readonly encounters: z.ZodType;
}

/** What the authors of a course wrote, before anything in it has a number. */
export interface Authored {
  /** In the order of the menu; those that are faulty may be missing. */
  readonly modules: readonly CompiledModule[];
  readonly banks: readonly CompiledBank[];
  readonly country: CountryData;
  /** The reference sheet of the issuer of all documents; undefined where the course has none. */
  readonly reference: unknown;
  /** The people at the booth; undefined where the course has none. */
  readonly encounters: unknown;
  /** The terms that prose links to; undefined where the course has none. */
  readonly glossary: Glossary | undefined;
  /** Sheets to print; undefined where the course has none. */
  readonly jobAids: JobAids | undefined;
  /** Documents that only lessons and interviews show, by id. */
  readonly shown: Readonly<Record<string, unknown>>;
  readonly english: readonly Namespace[];
  readonly faults: readonly Fault[];
}

/** Reads all files of authors. */
export function readAuthors(tree: Tree, types: Types): Authored {
  const reference = readReference(tree, types.sheet);
  const {interview} = types;
  const singles = singlesIn(tree, {interview, examination: types.examination(reference?.value)});
  const heads = foldersIn(tree).map(folder => readModuleHead(tree, folder));
  const read = heads.flatMap(head => readBanks(tree, head, types));
  const banks = read.map(({bank}) => bank);
  const beside = {types: types.questions, singles, banks, menu: menuOf(heads)};
  const modules = heads.map(head => readModule(tree, head, beside));
  const compiled = modules.flatMap(({module}) => module ?? []);
  const papers = compiled.flatMap(module => module.papers);
  const country = readCountries(tree);
  const encounters = readEncounters(tree, types.encounters);
  const [glossary, jobAids] = [readGlossary(tree), readJobAids(tree)];
  const documents = byUse(singles, modules);
  const files = [
    ...readWords(tree),
    country,
    ...[reference, encounters, glossary, jobAids].flatMap(file => file ?? []),
    ...modules,
    ...read,
    ...documents.read,
  ];
  const english = files.map(({namespace}) => namespace);
  const faults = [
    ...[...files, ...documents.bare].flatMap(file => file.faults),
    ...faultsOfPairs(banks),
    ...faultsOfTwins(questionsOf(compiled, banks)),
    ...faultsOfNone(heads),
    ...parallelPapers(papers),
    ...faultsOfOrder(compiled),
    ...faultsOfSingles(singles, modules),
    ...[...singles.values()].flatMap(({question}) => (question ? warningsOfInterview(question) : [])),
    ...faultsOfDesks(singles),
    ...faultsOfTermLinks(english, glossary),
  ];
  return {
    modules: [...compiled].sort((a, b) => a.source.order - b.source.order),
    banks,
    country: country.data,
    reference: reference?.value,
    encounters: encounters?.value,
    glossary: glossary?.data,
    jobAids: jobAids?.data,
    shown: Object.fromEntries(documents.shown),
    english,
    // A paper that cannot be read yet may draw what no other does.
    faults: [...faults, ...(faults.some(isFault) ? [] : unasked(banks, papers))],
  };
}

/** Of lessons, of parts and of banks. */
const questionsOf = (modules: readonly CompiledModule[], banks: readonly CompiledBank[]) => [
  ...modules.flatMap(({questions}) => questions),
  ...banks.flatMap(({items}) => items.map(({question}) => question)),
];

const readBanks = (tree: Tree, head: ModuleHead, {questions, drills}: Types) =>
  bankFiles(tree, head.folder).map(file =>
    readBank(tree, file, {types: questions, drills, objectives: objectivesOf(head)}),
  );

const menuOf = (heads: readonly ModuleHead[]): ReadonlyMap<string, number> =>
  new Map(heads.flatMap(({folder, source}) => (source ? [[folder, source.order]] : [])));

const foldersIn = (tree: Tree): readonly string[] =>
  [...new Set([...tree.keys()].flatMap(path => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))]
    .filter(folder => folder !== 'country')
    .sort();

const faultsOfNone = (modules: readonly ModuleHead[]): readonly Fault[] =>
  modules.length > 0
    ? []
    : [
        fault(
          startOf('modules'),
          'the course has no module: make a folder with a module.yaml in it',
          'module',
        ),
      ];

function faultsOfOrder(modules: readonly CompiledModule[]): readonly Fault[] {
  const first = new Map<number, string>();
  return modules.flatMap(({source: {id, order}, orderAt}) => {
    const other = first.get(order);
    first.set(order, other ?? id);
    return other === undefined
      ? []
      : [fault(orderAt, `the module "${other}" has the order ${order} too: give each its own`, 'order')];
  });
}

/** Ids of the documents that a lesson shows, or that lie on the desk in an interview. */
const shownIn = (
  singles: ReadonlyMap<string, ReadSingle>,
  modules: readonly ReadModule[],
): readonly string[] => [
  ...modules.flatMap(module => module.shows),
  ...[...singles.values()].flatMap(documentsOnDesk),
];

/** Parts the documents that no module has as a part: nobody reads their texts. Of these, `shown` are in a lesson or on a desk. */
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
    shown: bare.flatMap(([id, {question}]) =>
      question && shows.includes(id) ? [[id, question.apart] as const] : [],
    ),
  };
}

function faultsOfSingles(
  singles: ReadonlyMap<string, ReadSingle>,
  modules: readonly ReadModule[],
): readonly Fault[] {
  const used = modules.flatMap(module => module.singles);
  const shown = shownIn(singles, modules);
  const taken = [...modules.map(({namespace}) => namespace.name), ...reservedNames];
  return [...singles].flatMap(([id, {kind, file}]) => {
    const at = startOf(file);
    const times = used.filter(other => other === id).length;
    return [
      ...(times === 0 && !shown.includes(id) ? [warning(at, unseen[kind], 'part')] : []),
      ...(times > 1 ? [fault(at, 'it is a part twice: take it out of one place', 'part')] : []),
      ...(taken.includes(id)
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
