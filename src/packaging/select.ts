import type {Built, Chunk} from './built.ts';
import {shared, type Facts} from './facts.ts';
import type {Options, Report, StatusScheme} from './options.ts';
import {Refusal, unknownWord} from './refusal.ts';
import {adapters, type Standard} from './standards.ts';

/** What goes into one package, by name, nothing left open. */
export interface Choice {
  readonly standard: Standard;
  /** All modules in one unit, or each an AU of its own. */
  readonly variant: 'one' | 'au-per-module';
  readonly modules: readonly string[];
  /** In order: the package opens in the first. */
  readonly languages: readonly string[];
  readonly passMark: number;
  readonly statusScheme: StatusScheme;
  readonly report: Report;
  /** The course's name where it is not the author's. */
  readonly title: string | undefined;
  readonly country: string;
  readonly sharedDevices: boolean;
  /** Whether it is all modules, and all languages in their usual order. */
  readonly whole: {readonly modules: boolean; readonly languages: boolean};
}

/** Settles the options against what was built; refuses a name the course does not have. */
export function choose(options: Options, facts: Facts): Choice {
  const all = facts.modules.map(module => module.id);
  const modules = options.modules.length === 0 ? all : all.filter(id => options.modules.includes(id));
  const languages = options.languages.length === 0 ? facts.languages : options.languages;
  refuseUnknown('module', options.modules, all);
  refuseUnknown('language', languages, facts.languages);
  if (!facts.countries.includes(options.country))
    throw new Refusal(
      `the course has no lines to call in the country "${options.country}"`,
      `choose from: ${facts.countries.join(', ')}, or add modules/country/${options.country}.yaml`,
    );
  if (options.all || options.variant === 'per-module')
    throw new Error('these options are several packages: take them from planOf() one by one');
  const {standard, variant, passMark, statusScheme, report, title, country, sharedDevices} = options;
  return {
    ...{standard, variant, modules, languages, passMark},
    ...{statusScheme, report, title, country, sharedDevices},
    whole: {modules: modules.length === all.length, languages: languages.join() === facts.languages.join()},
  };
}

function refuseUnknown(what: string, asked: readonly string[], there: readonly string[]): void {
  const unknown = asked.find(name => !there.includes(name));
  if (unknown !== undefined) throw unknownWord(what, unknown, there);
}

/** Picks the files of the built course that a package needs, in their order. */
export function select(built: Built, facts: Facts, choice: Choice): readonly string[] {
  const code = new Set(reachable(built.chunks, choice.standard).map(chunk => chunk.file));
  const isCode = new Set(built.chunks.map(chunk => chunk.file));
  const namespaces = [
    ...shared,
    ...facts.modules.filter(m => choice.modules.includes(m.id)).flatMap(m => m.namespaces),
  ];
  return built.files.filter(file => {
    const [version, kind, first, second] = file.replace(/\.js$/, '').split('/');
    if (version === `v${facts.version}` && first !== undefined) {
      if (kind === 'data' || kind === 'rubric') return namespaces.includes(first);
      if (kind === 'text')
        return choice.languages.includes(first) && second !== undefined && namespaces.includes(second);
    }
    return !isCode.has(file) || code.has(file);
  });
}

/** Code the package can ever load: all that hangs together with an entry, without going through another standard's adapter. */
export function reachable(chunks: readonly Chunk[], standard: Standard): readonly Chunk[] {
  const own = adapters[standard];
  const others = Object.values(adapters).filter(file => file !== own);
  const found = new Set(chunks.filter(chunk => chunk.entry));
  // A set grows while it is walked, so this follows every edge once.
  for (const chunk of found) {
    const later = chunks.filter(
      c => chunk.later.includes(c.file) && !c.sources.some(source => others.includes(source)),
    );
    for (const next of [...chunks.filter(c => chunk.imports.includes(c.file)), ...later]) found.add(next);
  }
  if (![...found].some(chunk => chunk.sources.includes(own)))
    throw new Error(
      `the built course has no adapter for ${standard}: src/tracking/choose.ts must load ${own}`,
    );
  return [...found];
}
