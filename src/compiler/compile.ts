import type {CountryData} from '../content/country.ts';
import type {Glossary} from '../content/glossary.ts';
import type {JobAids} from '../content/job-aids.ts';
import {readAuthors, type Types} from './course/authors.ts';
import type {Namespace} from './text/entry.ts';
import {fault, inOrder, isFault, startOf, type Fault} from './source/fault.ts';
import {glossaryFile, glossaryName} from './course/glossary.ts';
import {lockFile, readLock, updateLock, writeLock} from './course/ids-lock.ts';
import {wordFiles} from './text/interface.ts';
import {jobAidsFile, jobAidsName} from './course/job-aids.ts';
import {
  compileEnglish,
  compileLanguage,
  compilePseudo,
  languagesIn,
  type CompiledLanguage,
} from './text/language.ts';
import {encountersFile, encountersName} from './course/reference.ts';
import {singleFile} from './questions/single.ts';
import type {Tree} from './source/source-file.ts';
import {structureOf, versionedBy, wantedIn, wantedInBank, type Structure} from './course/structure.ts';

export interface Options extends Types {
  /** Release of the course. */
  readonly version: string;
  /** A change that ids.lock needs is a fault instead of being made. */
  readonly frozen?: boolean;
  /** Adds the pseudo-locale. */
  readonly pseudo?: boolean;
}

/** The whole course, ready to be written down. */
export interface Course extends Structure {
  readonly country: CountryData;
  readonly reference: unknown;
  readonly encounters: unknown;
  readonly glossary: Glossary | undefined;
  readonly jobAids: JobAids | undefined;
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
  const authors = readAuthors(tree, options);
  const {modules, banks, english, faults: authored} = authors;
  const {country, reference, encounters, glossary, jobAids} = authors;
  const lock = readLock(tree);
  const numbered = updateLock(
    lock.lock,
    [...modules.flatMap(wantedIn), ...banks.flatMap(wantedInBank)],
    modules.map(versionedBy),
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
  const structure = structureOf(authors, numbered.lock, options.version);
  return {
    ...told(faults),
    course: {
      ...structure,
      ...{country, reference, encounters, glossary, jobAids, english},
      languages: languages.all,
      lock: text,
    },
  };
}

const told = (faults: readonly Fault[]): Compiled => ({
  faults: inOrder(faults.filter(isFault)),
  warnings: inOrder(faults.filter(f => !isFault(f))),
});

/** Whether a file's texts go into a namespace: while it is faulty, nobody can say what a translation lacks. */
const belongsTo = (file: string, namespace: string): boolean =>
  file.startsWith(`modules/${namespace}/`) ||
  file === `modules/${namespace.replace('.', '/')}.questions.yaml` ||
  file === singleFile('interview', namespace) ||
  file === singleFile('examination', namespace) ||
  (file === encountersFile && namespace === encountersName) ||
  (file === glossaryFile && namespace === glossaryName) ||
  (file === jobAidsFile && namespace === jobAidsName) ||
  Object.entries(wordFiles).some(([name, path]) => name === namespace && path === file);

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
