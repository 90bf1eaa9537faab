import {specimensIn} from '../specimens/read.ts';
import {dataPageOf} from '../../src/documents/bench/pointing.ts';
import {setsFor} from '../../src/documents/draw/sets.ts';
import type {Built, Chunk} from '../../src/packaging/built.ts';

const page = 'src/shell/examination-page.element.ts';

/** What other parts of the course fetch too is nobody's price in particular. */
const shared = ['src/shell/lesson-page.element.ts', 'src/shell/interview-page.element.ts'];

/** Some chunks and all that they cannot run without; where more is known of their ways, that is walked as well. */
function closure(
  built: Built,
  from: readonly Chunk[],
  goes = (chunk: Chunk, next: Chunk) => chunk.imports.includes(next.file),
): ReadonlySet<Chunk> {
  const found = new Set(from);
  // A set grows while it is walked, so this follows every edge once.
  for (const chunk of found) for (const next of built.chunks) if (goes(chunk, next)) found.add(next);
  return found;
}

const holding = (built: Built, sources: readonly string[]): readonly Chunk[] =>
  built.chunks.filter(chunk => chunk.entry || chunk.sources.some(source => sources.includes(source)));

/** Files that only the document bench brings. */
export interface BenchFiles {
  /** By case: what is fetched before its data page stands in white light. */
  readonly toOpen: ReadonlyMap<string, readonly string[]>;
  /** All code of the bench. */
  readonly whole: readonly string[];
}

/** Finds them in a built course; `root` is the repository. */
export function benchFiles(root: string, built: Built): BenchFiles {
  const common = closure(built, holding(built, shared));
  const own = (chunks: ReadonlySet<Chunk>) =>
    [...chunks].filter(chunk => !common.has(chunk)).map(({file}) => file);
  const toOpen = specimensIn(root).map(({specimen}) => {
    const sets = setsFor({specimen, page: dataPageOf(specimen), light: 'white'});
    const sources = [page, ...sets.map(name => `src/documents/draw/${name}/set.ts`)];
    return [specimen.id, own(closure(built, holding(built, sources)))] as const;
  });
  const opening = built.chunks.filter(chunk => chunk.sources.includes(page));
  const all = closure(
    built,
    opening,
    (chunk, next) => !common.has(next) && [...chunk.imports, ...chunk.later].includes(next.file),
  );
  return {toOpen: new Map(toOpen), whole: own(all)};
}
