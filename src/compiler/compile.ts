import type {CountryData} from '../content/course.ts';
import type {Authoring} from '../questions/define.ts';
import {bankFiles, faultsOfPairs, readBank, type CompiledBank} from './bank.ts';
import {readCountries} from './country.ts';
import type {Namespace} from './entry.ts';
import {fault, inOrder, startOf, warning, type Fault} from './fault.ts';
import {lockFile, readLock, updateLock, writeLock} from './ids-lock.ts';
import {readWords, wordFiles} from './interface.ts';
import {interviewFile, readInterview, type ReadInterview} from './interview.ts';
import {
  compileEnglish,
  compileLanguage,
  compilePseudo,
  languagesIn,
  type CompiledLanguage,
} from './language.ts';
import {objectivesOf, readModule, reservedNames, type ReadModule} from './module.ts';
import {unasked} from './paper.ts';
import type {QuestionTypes} from './question.ts';
import type {Tree} from './source-file.ts';
import {structureOf, wantedIn, wantedInBank, type Structure} from './structure.ts';

export interface Options {
  /** Release of the course. */
  readonly version: string;
  readonly questions: QuestionTypes;
  readonly interview: Authoring<unknown, unknown, unknown>;
  /** A change that ids.lock needs is a fault instead of being made. */
  readonly frozen?: boolean;
  /** Adds the pseudo-locale. */
  readonly pseudo?: boolean;
}

/** The whole course, ready to be written down. */
export interface Course extends Structure {
  readonly country: CountryData;
  /** English as it was lifted out of the author's files. */
  readonly english: readonly Namespace[];
  /** English first. */
  readonly languages: readonly CompiledLanguage[];
  /** The text that ids.lock should have. */
  readonly lock: string;
}

export interface Compiled {
  /** Missing where there is a fault. */
  readonly course?: Course;
  /** In the order of files and lines. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Compiles the files of a course; every fault of every file is told at once. */
export function compileCourse(tree: Tree, options: Options): Compiled {
  const {modules, banks, country, english, faults: authored} = readAuthors(tree, options);
  const lock = readLock(tree);
  const numbered = updateLock(
    lock.lock,
    [...modules.flatMap(wantedIn), ...banks.flatMap(wantedInBank)],
    modules.map(m => ({id: m.source.id, parts: m.parts.map(p => p.id)})),
  );
  const text = writeLock(numbered.lock);
  const whole = ![...authored, ...lock.faults].some(isFault);
  const languages = languagesOf(tree, english, authored, options);
  const faults = [
    ...authored,
    ...lock.faults,
    ...numbered.faults,
    ...languages.faults,
    ...(options.frozen && whole ? thawed(tree, text) : []),
  ];
  if (faults.some(isFault)) return told(faults);
  const structure = structureOf(modules, banks, numbered.lock, options.version);
  return {...told(faults), course: {...structure, country, english, languages: languages.all, lock: text}};
}

/** What authors wrote, modules in the order of the menu; those that are faulty may be missing. */
function readAuthors(tree: Tree, options: Options) {
  const interviews = interviewsIn(tree, options);
  const known = new Map(interviews);
  const {banks, ...bankRead} = readBanks(tree, options);
  const beside = {types: options.questions, interviews: known, banks};
  const read = foldersIn(tree).map(folder => readModule(tree, folder, beside));
  const country = readCountries(tree);
  const words = readWords(tree);
  const talks = interviews.map(([, interview]) => interview);
  return {
    modules: read.flatMap(({module}) => module ?? []).sort((a, b) => a.source.order - b.source.order),
    banks,
    country: country.data,
    english: [
      ...[...words, country, ...read].map(({namespace}) => namespace),
      ...bankRead.namespaces,
      ...talks.map(({namespace}) => namespace),
    ],
    faults: [
      ...[...words, country, ...read, ...talks].flatMap(({faults}) => faults),
      ...bankRead.faults,
      ...unasked(
        banks,
        read.flatMap(({module}) => module?.parts ?? []),
      ),
      ...faultsOfNone(read),
      ...faultsOfOrder(read),
      ...faultsOfInterviews(interviews, read),
    ],
  };
}

/** The banks of all modules. */
function readBanks(tree: Tree, {questions}: Options) {
  const read = foldersIn(tree).flatMap(folder =>
    bankFiles(tree, folder).map(file => readBank(tree, file, questions, objectivesOf(tree, folder))),
  );
  const banks: readonly CompiledBank[] = read.flatMap(({bank}) => bank ?? []);
  return {
    banks,
    namespaces: read.map(({namespace}) => namespace),
    faults: [...read.flatMap(({faults}) => faults), ...faultsOfPairs(banks)],
  };
}

const faultsOfNone = (modules: readonly ReadModule[]): readonly Fault[] =>
  modules.length > 0
    ? []
    : [
        fault(
          startOf('modules'),
          'the course has no module: make a folder with a module.yaml in it',
          'module',
        ),
      ];

const isFault = ({severity}: Fault) => severity === 'fault';

const told = (faults: readonly Fault[]): Compiled => ({
  faults: inOrder(faults.filter(isFault)),
  warnings: inOrder(faults.filter(f => !isFault(f))),
});

/** Whether a file's texts go into a namespace: while it is faulty, nobody can say what a translation lacks. */
const belongsTo = (file: string, namespace: string): boolean =>
  file.startsWith(`modules/${namespace}/`) ||
  file === `modules/${namespace.replace('.', '/')}.questions.yaml` ||
  file === interviewFile(namespace) ||
  Object.entries(wordFiles).some(([name, path]) => name === namespace && path === file);

const foldersIn = (tree: Tree): readonly string[] =>
  [...new Set([...tree.keys()].flatMap(path => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))]
    .filter(folder => folder !== 'country')
    .sort();

const interviewsIn = (tree: Tree, options: Options): readonly (readonly [string, ReadInterview])[] =>
  [...tree.keys()]
    .flatMap(path => /^scenarios\/([^/]+)\.ya?ml$/.exec(path)?.[1] ?? [])
    .sort()
    .map(id => [id, readInterview(tree, id, options.interview)] as const);

function faultsOfOrder(modules: readonly ReadModule[]): readonly Fault[] {
  const first = new Map<number, string>();
  return modules
    .flatMap(({module}) => module ?? [])
    .flatMap(({source, orderAt}) => {
      const other = first.get(source.order);
      first.set(source.order, other ?? source.id);
      return other === undefined
        ? []
        : [
            fault(
              orderAt,
              `the module "${other}" has the order ${source.order} too: give each its own`,
              'order',
            ),
          ];
    });
}

function faultsOfInterviews(
  interviews: readonly (readonly [string, ReadInterview])[],
  modules: readonly ReadModule[],
): readonly Fault[] {
  const used = modules.flatMap(module => module.interviews);
  const taken = [...modules.map(({namespace}) => namespace.name), ...reservedNames];
  return interviews.flatMap(([id]) => {
    const at = startOf(interviewFile(id));
    const times = used.filter(other => other === id).length;
    return [
      ...(times === 0
        ? [warning(at, 'no module has this interview as a part: nobody will see it', 'part')]
        : []),
      ...(times > 1 ? [fault(at, 'it is a part twice: take it out of one place', 'part')] : []),
      ...(taken.includes(id)
        ? [fault(at, `"${id}" is the name of something else: rename the file and its id`, 'id')]
        : []),
    ];
  });
}

function thawed(tree: Tree, text: string): readonly Fault[] {
  const bytes = tree.get(lockFile);
  const same = bytes !== undefined && new TextDecoder().decode(bytes).replace(/\r\n/g, '\n') === text;
  return same
    ? []
    : [fault(startOf(lockFile), 'it is behind the course: run npm run build and commit it', 'ids-lock')];
}

function languagesOf(
  tree: Tree,
  english: readonly Namespace[],
  authored: readonly Fault[],
  options: Options,
) {
  const {codes, faults} = languagesIn(tree);
  const faulty = authored.filter(isFault).map(({file}) => file);
  const sound = english.filter(({name}) => !faulty.some(file => belongsTo(file, name)));
  const read = codes.map(code =>
    compileLanguage(
      tree,
      code,
      sound,
      english.map(({name}) => name),
    ),
  );
  const pseudo = options.pseudo ? [compilePseudo(english)] : [];
  return {
    all: [compileEnglish(english), ...read.map(({language}) => language), ...pseudo],
    faults: [...faults, ...read.flatMap(language => language.faults)],
  };
}
