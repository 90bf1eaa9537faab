import type {WorkshopSource} from '../content/author-files.ts';
import type {TermbaseEntry} from '../content/translation-files.ts';
import type {CountryData} from '../content/country.ts';
import type {CourseFacts} from '../content/course-file.ts';
import type {Glossary} from '../content/glossary.ts';
import type {JobAids} from '../content/job-aids.ts';
import {readAuthors, type Authored, type Types} from './course/authors.ts';
import {courseFile, moduleFolders} from './course/course-file.ts';
import type {Namespace} from './text/entry.ts';
import {readLists} from './text/translation-rules.ts';
import {fault, inOrder, isFault, startOf, type Fault} from './source/fault.ts';
import {glossaryFile, glossaryName} from './course/glossary.ts';
import {readLock, updateLock, writeLock} from './course/ids-lock.ts';
import {lostPlaces} from './course/lost-places.ts';
import {namespaceOf} from './text/interface.ts';
import {jobAidsFile, jobAidsName} from './course/job-aids.ts';
import {workshopFile, workshopName} from './course/workshop.ts';
import {
  compileEnglish,
  compileLanguage,
  compilePseudo,
  languagesIn,
  type CompiledLanguage,
} from './text/language.ts';
import {encountersFile, encountersName, shortTalksFile, shortTalksName} from './course/reference.ts';
import {withRenames} from './course/renames.ts';
import {singleFile} from './questions/single.ts';
import {faultsOfCourse} from './rules/rules.ts';
import type {Tree} from './source/source-file.ts';
import {
  renamesOf,
  structureOf,
  versionedBy,
  wantedIn,
  wantedInBank,
  type Structure,
} from './course/structure.ts';

export interface CompileOptions extends Types {
  /** Release of the course, for example `1.2.3`. */
  readonly version: string;
  /** Text of tokens.css, against which the colours of course.yaml are checked. */
  readonly tokens: string;
  /** If true, reports a fault for a translation into which the build would otherwise write hashes. */
  readonly frozen?: boolean;
  /**
   * Language whose missing and stale texts are reported one by one. For other languages, only their number is reported.
   */
  readonly missing?: string;
  /** Country that replaces the one in course.yaml. */
  readonly country?: string;
  /** Adds the pseudo-locale. */
  readonly pseudo?: boolean;
  /** Returns a course despite faults, for authors at work. Parts, blocks and items with faults are left out. */
  readonly draft?: boolean;
}

/** The complete compiled course, before it is written to files. */
export interface CompiledCourse extends Structure {
  readonly country: CountryData;
  readonly reference: unknown;
  readonly encounters: unknown;
  /** Rules that read the learner's own words, by language. */
  readonly ownWords: Readonly<Record<string, unknown>>;
  readonly shortTalks: unknown;
  readonly glossary: Glossary | undefined;
  readonly jobAids: JobAids | undefined;
  readonly workshop: WorkshopSource | undefined;
  /** The facts of course.yaml. */
  readonly facts: CourseFacts;
  /** English texts as extracted from the author files. */
  readonly english: readonly Namespace[];
  /** English comes first. */
  readonly languages: readonly CompiledLanguage[];
  /** The termbase. Empty for a course without one. */
  readonly terms: readonly TermbaseEntry[];
  /** The content of ids.lock after a release of this course. */
  readonly lock: string;
  /** Translated catalogues in which a hash was missing or `new`, by path. They contain the right hashes. */
  readonly hashed: ReadonlyMap<string, string>;
}

export interface Compilation {
  /**
   * Undefined when there is a fault. With the option `draft`, undefined only if course.yaml is faulty or no module can
   * be read.
   */
  readonly course?: CompiledCourse;
  /** Sorted by file and line. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Compiles the files of a course. Reports all faults of all files in one run. */
export function compileCourse(tree: Tree, options: CompileOptions): Compilation {
  const authors = readAuthors(tree, options, options.tokens);
  const {modules, banks, english, faults: authored} = authors;
  const {country, reference, encounters, ownWords, shortTalks, glossary, jobAids, workshop} = authors;
  const lock = readLock(tree);
  const wanted = [...modules.flatMap(wantedIn), ...banks.flatMap(wantedInBank)];
  const renamed = withRenames(lock.lock, renamesOf(modules, banks), wanted);
  const numbered = updateLock(renamed.lock, wanted, modules.map(versionedBy));
  const languages = languagesOf(tree, authors, options);
  const faults = [
    ...authored,
    ...lock.faults,
    ...renamed.faults,
    ...numbered.faults,
    ...languages.faults,
    ...(options.frozen ? unhashed(languages.hashed) : []),
  ];
  const {course} = authors;
  const canShow = options.draft ? modules.length > 0 : !faults.some(isFault);
  if (course === undefined || !canShow) return compiledWith(faults);
  const structure = structureOf(authors, numbered.lock, options.version);
  const {index} = structure;
  // Apply the rules for the whole course only if no file has a fault, because such a fault would cause further,
  // misleading faults.
  const isSound = !faults.some(isFault);
  const compilation = compiledWith(
    isSound
      ? [
          ...faults,
          ...faultsOfCourse({...authors, course, index, tree}),
          ...lostPlaces(renamed.lock, wanted, authors),
        ]
      : faults,
  );
  if (!options.draft && compilation.faults.length > 0) return compilation;
  return {
    ...compilation,
    course: {
      ...structure,
      facts: {
        ...{id: course.id, passMark: course.passMark, country: options.country ?? course.country},
        ...(course.contact && {contact: course.contact}),
      },
      ...{country, reference, encounters, ownWords, shortTalks, glossary, jobAids, workshop, english},
      languages: languages.all,
      terms: languages.terms,
      lock: writeLock(numbered.lock),
      hashed: languages.hashed,
    },
  };
}

const compiledWith = (faults: readonly Fault[]): Compilation => ({
  faults: inOrder(faults.filter(isFault)),
  warnings: inOrder(faults.filter(f => !isFault(f))),
});

/**
 * Returns true if the texts of a file belong to a namespace. The texts of a faulty file are incomplete. So the
 * compiler reports no faults in the translations of its namespace.
 */
const belongsTo = (file: string, namespace: string): boolean =>
  file.startsWith(`modules/${namespace}/`) ||
  file === `modules/${namespace.replace('.', '/')}.questions.yaml` ||
  file === singleFile('interview', namespace) ||
  file === singleFile('examination', namespace) ||
  (file === courseFile && namespace === 'interface') ||
  (file === encountersFile && namespace === encountersName) ||
  (file === shortTalksFile && namespace === shortTalksName) ||
  (file === glossaryFile && namespace === glossaryName) ||
  (file === jobAidsFile && namespace === jobAidsName) ||
  (file === workshopFile && namespace === workshopName) ||
  namespaceOf(file) === namespace;

const unhashed = (hashed: CompiledCourse['hashed']): readonly Fault[] =>
  [...hashed.keys()].map(file =>
    fault(startOf(file), 'it has texts without `of`: run npm run build and commit it', 'translation'),
  );

function languagesOf(tree: Tree, {course, english, faults: authored}: Authored, options: CompileOptions) {
  const {codes, faults} = languagesIn(tree, course?.languages);
  const faulty = authored.filter(isFault).map(({file}) => file);
  const isSound = (name: string) => !faulty.some(file => belongsTo(file, name));
  // Include the names of modules that course.yaml does not list. Otherwise the translations of these modules would be
  // reported as files without a namespace.
  const names = [...english.map(({name}) => name), ...moduleFolders(tree)];
  const translators = readLists(tree);
  const read = codes.map(code =>
    compileLanguage(tree, code, english, {names, isSound, lists: options.missing === code, translators}),
  );
  const pseudo = options.pseudo ? [compilePseudo(english)] : [];
  return {
    all: [compileEnglish(english), ...read.map(({language}) => language), ...pseudo],
    faults: [...faults, ...translators.faults, ...read.flatMap(language => language.faults)],
    terms: translators.terms,
    hashed: new Map(read.flatMap(language => [...language.hashed])),
  };
}
