import {isOfCountry} from '../../content/in-country.ts';
import {besideRefresher, textFiles} from '../../pages/pages.ts';
import type {BuiltCourse, Chunk} from '../built.ts';
import {shared, sharedOfRefresher, type Facts, type ModuleFacts} from '../facts.ts';
import type {PackageOptions} from './options.ts';
import {banksOf, canStand, neededBeside} from './papers.ts';
import {banksIn, modulesIn, type RefresherContents} from '../refresher.ts';
import {Refusal, unknownCountry, unknownWord} from '../refusal.ts';
import {adapters} from './standards.ts';

/** Options of the command line that concern the whole run, not just one package. */
type RunOptions = 'all' | 'day' | 'out' | 'build' | 'help';

/**
 * The content and the behaviour of one package. The command-line options define them, after a check against the built
 * course. `modules` and `languages` list every module and every language of the package.
 */
export interface PackageChoice extends Omit<
  PackageOptions,
  RunOptions | 'variant' | 'passMark' | 'country' | 'refresher'
> {
  /** Pass mark in per cent. */
  readonly passMark: number;
  readonly country: string;
  /** `one`: the package is a single unit. `au-per-module`: each module is a unit (an AU of cmi5). */
  readonly variant: 'one' | 'au-per-module';
  /**
   * `modules` is true if the package has all modules that its variant can have. `languages` is true if the package
   * has all languages in the default order.
   */
  readonly whole: {readonly modules: boolean; readonly languages: boolean};
  /** The refresher of which the package consists; undefined in a package of the course. */
  readonly refresher: RefresherContents | undefined;
}

/** The fields of `PackageChoice` that determine which modules a learner gets together. */
type ModuleSelection = Pick<PackageChoice, 'variant' | 'modules'> & Partial<Pick<PackageChoice, 'refresher'>>;

/**
 * Resolves the options against the built course. Throws a refusal for a name that the course does not have. Also
 * throws one for a module that cannot be packaged without other modules.
 */
export function choose(options: PackageOptions, facts: Facts, refresher?: RefresherContents): PackageChoice {
  const all = facts.modules.map(module => module.id);
  const whole = options.variant === 'au-per-module' ? aloneIn(facts).map(({id}) => id) : all;
  const requestedIds = refresher ? modulesIn(refresher) : options.modules;
  const modules = requestedIds.length === 0 ? whole : all.filter(id => requestedIds.includes(id));
  const languages = options.languages.length === 0 ? facts.languages : options.languages;
  const {passMark = facts.course.passMark, country = facts.course.country} = options;
  refuseUnknown('module', options.modules, all);
  refuseUnknown('language', languages, facts.languages);
  if (!facts.countries.includes(country)) throw unknownCountry(country, facts.countries);
  if (options.forOfficers && !facts.forOfficers.includes(country))
    throw new Refusal(
      `nothing in the pack of the country "${country}" is for officers alone, so --for-officers would do nothing`,
      'leave out --for-officers, or choose another country',
    );
  const {all: isAll, variant, day, out, build, help, refresher: _, ...own} = options;
  if (isAll || variant === 'per-module')
    throw new Error('these options are several packages: take them from planOf() one by one');
  if (!refresher) refuseStranded(unitsOf({variant, modules}, facts), facts);
  return {
    ...{...own, variant, modules, languages, passMark, country, refresher},
    // The points of a refresher do not count, so its package reports only "completed".
    ...(refresher && {statusScheme: 'completed-incomplete' as const}),
    whole: {
      modules: modules.length === whole.length,
      languages: languages.join() === facts.languages.join(),
    },
  };
}

/**
 * Returns the modules that can each be a package, or an AU, alone. Every other module has a paper that needs the
 * banks of another module.
 */
export const aloneIn = ({modules}: Facts): readonly ModuleFacts[] =>
  modules.filter(module => canStand(module, [module]));

/** Returns the modules of each unit of the package: one unit with all modules, or one unit per AU. */
export function unitsOf(
  {variant, modules}: ModuleSelection,
  facts: Facts,
): readonly (readonly ModuleFacts[])[] {
  const chosenModules = facts.modules.filter(({id}) => modules.includes(id));
  return variant === 'one' ? [chosenModules] : chosenModules.map(module => [module]);
}

function refuseStranded(units: readonly (readonly ModuleFacts[])[], facts: Facts): void {
  const stranded = units.flatMap(unit => unit.find(module => !canStand(module, unit)) ?? []);
  const [first] = stranded;
  if (first === undefined) return;
  const beside = neededBeside(first);
  throw new Refusal(
    `the module "${first.id}" asks what other modules teach, and would stand here without any of them`,
    `put it into one package with at least one of ${facts.modules.flatMap(({id}) => (beside.includes(id) ? [id] : [])).join(', ')}, or leave it out`,
  );
}

function refuseUnknown(what: string, names: readonly string[], there: readonly string[]): void {
  const unknown = names.find(name => !there.includes(name));
  if (unknown !== undefined) throw unknownWord(what, unknown, there);
}

/**
 * Returns the ids of the banks in a package, without repetition. These are the banks of its papers and the banks that
 * only practice uses (`drills`).
 */
export const bankIdsOf = (facts: Facts, choice: ModuleSelection): readonly string[] =>
  choice.refresher
    ? banksIn(choice.refresher)
    : [
        ...new Set(
          unitsOf(choice, facts).flatMap(unit => [...banksOf(unit), ...unit.flatMap(({drills}) => drills)]),
        ),
      ];

/**
 * Returns the names of the catalogues, data chunks and rubrics in a package. Some of them are in every package. The
 * others belong to the modules and banks of this package.
 */
const namespacesOf = (facts: Facts, choice: ModuleSelection): readonly string[] =>
  choice.refresher
    ? [...sharedOfRefresher, ...choice.modules, ...bankIdsOf(facts, choice)]
    : namespacesOfCourse(facts, choice);

const namespacesOfCourse = (facts: Facts, choice: ModuleSelection): readonly string[] => [
  ...shared,
  ...unitsOf(choice, facts).flatMap(unit => unit.flatMap(module => module.namespaces)),
  ...bankIdsOf(facts, choice),
];

/**
 * Returns the files that the course loads by name: data, rubrics and texts of each module and bank, the texts
 * of lessons, and the country pack.
 */
export function fetchedBy(facts: Facts, choice: PackageChoice): readonly string[] {
  const folder = `v${facts.version}`;
  const lessons = facts.modules
    .filter(({id}) => !choice.refresher && choice.modules.includes(id))
    .flatMap(({id, parts}) => parts.flatMap(part => (part.isLesson ? [`${id}/${part.id}`] : [])));
  const owners = [...choice.modules, ...bankIdsOf(facts, choice)];
  return [
    ...owners.flatMap(owner => [`${folder}/data/${owner}.js`, `${folder}/rubric/${owner}.js`]),
    `${folder}/data/country/${choice.country}.js`,
    ...choice.languages.flatMap(language =>
      [...owners, ...lessons, `country/${choice.country}`].map(
        name => `${folder}/text/${language}/${name}.js`,
      ),
    ),
  ];
}

/**
 * Throws a refusal if the built course lacks the texts of a page that the package contains. The page would
 * otherwise show raw keys.
 */
function refuseMissingTexts(
  {files}: BuiltCourse,
  {version}: Facts,
  {languages}: PackageChoice,
  namespaces: readonly string[],
): void {
  for (const [name, source] of textFiles)
    for (const language of languages) {
      const file = `v${version}/text/${language}/${name}.js`;
      if (name !== 'interface' && namespaces.includes(name) && !files.includes(file))
        throw new Refusal(
          `a page needs the texts "${name}", and the built course has no ${file}`,
          `write ${source}, or correct the texts of the page in src/pages/pages.ts, then package again`,
        );
    }
}

/**
 * Selects the files of the built course that a package needs, in their order. Omits the files with texts of one
 * country. The packager reads these files itself, in place of the files with the neutral texts.
 */
export function select(built: BuiltCourse, facts: Facts, choice: PackageChoice): readonly string[] {
  const code = new Set(reachable(built.chunks, choice).map(chunk => chunk.file));
  const codeFiles = new Set(built.chunks.map(chunk => chunk.file));
  const namespaces = namespacesOf(facts, choice);
  refuseMissingTexts(built, facts, choice, namespaces);
  const shownIds = choice.refresher
    ? []
    : unitsOf(choice, facts).flatMap(unit => unit.flatMap(({shows}) => shows));
  return built.files.filter(file => {
    if (isOfCountry(file)) return false;
    const [version, kind, first, second, third] = file.replace(/\.js$/, '').split('/');
    if (version === `v${facts.version}` && first !== undefined) {
      if (kind === 'data' && first === 'country') return second === choice.country;
      if (kind === 'text' && second === 'country')
        return choice.languages.includes(first) && third === choice.country;
      if (kind === 'data' && shownIds.includes(first)) return true;
      if (kind === 'data' || kind === 'rubric') return namespaces.includes(first);
      if (kind === 'text')
        return (
          choice.languages.includes(first) &&
          second !== undefined &&
          namespaces.includes(second) &&
          !(choice.refresher && third !== undefined)
        );
    }
    return !codeFiles.has(file) || code.has(file);
  });
}

/** Returns true if a source file serves only pages, parts, documents or talks that no refresher has. */
const isOfCourseOnly = (source: string): boolean => {
  const [, page] = /^src\/pages\/([\w-]+)\/(?:[\w-]+\/)*[\w-]+-screen\.ts$/.exec(source) ?? [];
  return page === undefined
    ? /^src\/(?:documents|scenario)\//.test(source)
    : !['refresher', 'missing', ...besideRefresher].includes(page);
};

/**
 * Returns the chunks that the package can ever load. These are all chunks that an entry imports, directly or
 * indirectly. Adapters of other standards are left out.
 */
export function reachable(
  chunks: readonly Chunk[],
  {standard, refresher}: Pick<PackageChoice, 'standard'> & Partial<Pick<PackageChoice, 'refresher'>>,
): readonly Chunk[] {
  const own = adapters[standard];
  const others = Object.values(adapters).filter(file => file !== own);
  const found = new Set(chunks.filter(chunk => chunk.entry));
  // The loop also visits chunks that are added to the Set during the loop. It visits each chunk once, because a Set
  // contains each chunk once.
  for (const chunk of found) {
    const later = chunks.filter(
      c =>
        chunk.later.includes(c.file) &&
        !c.sources.some(source => others.includes(source) || (refresher && isOfCourseOnly(source))),
    );
    for (const next of [...chunks.filter(c => chunk.imports.includes(c.file)), ...later]) found.add(next);
  }
  if (![...found].some(chunk => chunk.sources.includes(own)))
    throw new Error(
      `the built course has no adapter for ${standard}: src/tracking/choose.ts must load ${own}`,
    );
  return [...found];
}
