import {counts} from '../../content/course.ts';
import {drawsOn, linesInPackage, isInPackage} from '../../content/package-filter.ts';
import type {ModuleFacts, PartFacts} from '../facts.ts';

/** Modules that are available to a learner together: all modules of a package, or the one module of an AU. */
type Together = readonly ModuleFacts[];

const idsOf = (modules: Together): readonly string[] => modules.map(({id}) => id);

const isPartOf = ({paper}: PartFacts, modules: Together): boolean =>
  isInPackage(paper && drawsOn(paper.draw), idsOf(modules));

/**
 * Returns true if a package of the modules `modules` can contain a module. A module must not be empty, and each of
 * its tests that count for passing must have questions.
 */
export function canStand({parts}: ModuleFacts, modules: Together): boolean {
  const left = parts.filter(part => isPartOf(part, modules));
  return left.length > 0 && parts.every(part => !counts(part.paper?.role) || left.includes(part));
}

/**
 * Returns the other modules from whose banks a module draws. If the module has papers that count for passing, only
 * these papers matter. Otherwise all its papers matter. A module that cannot be packaged alone needs at least one of
 * the returned modules in the same package or AU.
 */
export function neededBeside({id, parts}: ModuleFacts): readonly string[] {
  const papers = parts.flatMap(({paper}) => paper ?? []);
  const counting = papers.filter(({role}) => counts(role));
  const deciding = counting.length > 0 ? counting : papers;
  return drawsOn(deciding.flatMap(({draw}) => draw)).filter(module => module !== id);
}

/**
 * Returns the banks from which the papers of these modules take their questions. Each bank appears once, in
 * menu order.
 */
export const banksOf = (modules: Together): readonly string[] => [
  ...new Set(
    modules
      .flatMap(({parts}) => parts.flatMap(({paper}) => linesInPackage(paper?.draw ?? [], idsOf(modules))))
      .map(({bank}) => bank),
  ),
];

/** A paper that asks fewer questions in a package than in the whole course. */
export interface Shortened {
  readonly module: string;
  readonly part: string;
  /** True when this paper counts for passing its module. */
  readonly isTest: boolean;
  /** Number of questions that the paper asks in this package. `all` is the number in the whole course. */
  readonly asked: number;
  readonly all: number;
}

/**
 * Returns the papers that ask fewer questions in a package of these modules than in the whole course. If `asked` is
 * 0, the package does not contain the paper.
 */
export const shortenedIn = (modules: Together): readonly Shortened[] =>
  modules.flatMap(({id, parts}) =>
    parts.flatMap(({id: part, paper}) => {
      const sum = (lines: readonly {count: number}[]) => lines.reduce((all, {count}) => all + count, 0);
      const draw = paper?.draw ?? [];
      const [asked, all] = [sum(linesInPackage(draw, idsOf(modules))), sum(draw)];
      return asked < all ? [{module: id, part, isTest: counts(paper?.role), asked, all}] : [];
    }),
  );
