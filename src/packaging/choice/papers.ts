import {counts} from '../../content/course.ts';
import {drawsOn, heldLines, isHeld} from '../../content/package-filter.ts';
import type {ModuleFacts, PartFacts} from '../facts.ts';

/** Modules that learners have at once: those of a package, or of one AU. */
type Together = readonly ModuleFacts[];

const idsOf = (modules: Together): readonly string[] => modules.map(({id}) => id);

const isPartOf = ({paper}: PartFacts, modules: Together): boolean =>
  isHeld(paper && drawsOn(paper.draw), idsOf(modules));

/**
 * Whether a module can be one of these. It cannot where nothing of it would be left, or where the test that decides over
 * it would have no question.
 */
export function canStand({parts}: ModuleFacts, modules: Together): boolean {
  const left = parts.filter(part => isPartOf(part, modules));
  return left.length > 0 && parts.every(part => !counts(part.paper?.role) || left.includes(part));
}

/** The other modules of which at least one must be beside it, where a module cannot stand alone. */
export function neededBeside({id, parts}: ModuleFacts): readonly string[] {
  const papers = parts.flatMap(({paper}) => paper ?? []);
  const counting = papers.filter(({role}) => counts(role));
  const deciding = counting.length > 0 ? counting : papers;
  return drawsOn(deciding.flatMap(({draw}) => draw)).filter(module => module !== id);
}

/** The banks on which their papers draw, as far as they are their own; each once, in the order of the menu. */
export const banksOf = (modules: Together): readonly string[] => [
  ...new Set(
    modules
      .flatMap(({parts}) => parts.flatMap(({paper}) => heldLines(paper?.draw ?? [], idsOf(modules))))
      .map(({bank}) => bank),
  ),
];

/** A paper of which these modules hold only a part. */
export interface Shortened {
  readonly module: string;
  readonly part: string;
  /** It decides whether its module is passed. */
  readonly isTest: boolean;
  /** Questions that it asks, here and in the whole course. */
  readonly asked: number;
  readonly all: number;
}

/** The papers that ask fewer questions here than in the whole course; one that asks none is left out. */
export const shortenedIn = (modules: Together): readonly Shortened[] =>
  modules.flatMap(({id, parts}) =>
    parts.flatMap(({id: part, paper}) => {
      const sum = (lines: readonly {count: number}[]) => lines.reduce((all, {count}) => all + count, 0);
      const draw = paper?.draw ?? [];
      const [asked, all] = [sum(heldLines(draw, idsOf(modules))), sum(draw)];
      return asked < all ? [{module: id, part, isTest: counts(paper?.role), asked, all}] : [];
    }),
  );
