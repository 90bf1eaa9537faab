import type {BuiltCourse, Chunk} from '../../src/packaging/built.ts';

const page = 'src/pages/examination/examination-screen.ts';

/**
 * Entry files of lessons, figures and interviews. A chunk that one of these files loads does not count as code of the
 * document bench.
 */
const shared = [
  'src/pages/lesson/lesson-screen.ts',
  'src/pages/lesson/figure/figure-blocks.ts',
  'src/pages/interview/interview-screen.ts',
];

/** Source that shows a document in a lesson. */
const specimenScreen = 'src/pages/lesson/document/specimen-screen.ts';

/**
 * Returns the given chunks and all chunks that they need to run. `goes` returns true if its first chunk needs its
 * second chunk. By default, a chunk needs the chunks that it imports.
 */
function closure(
  built: BuiltCourse,
  from: readonly Chunk[],
  goes = (chunk: Chunk, next: Chunk) => chunk.imports.includes(next.file),
): ReadonlySet<Chunk> {
  const found = new Set(from);
  // A loop over a set also visits entries that are added during the loop. So this loop follows every edge once.
  for (const chunk of found) for (const next of built.chunks) if (goes(chunk, next)) found.add(next);
  return found;
}

const holding = (built: BuiltCourse, sources: readonly string[]): readonly Chunk[] =>
  built.chunks.filter(chunk => chunk.entry || chunk.sources.some(source => sources.includes(source)));

/** Files that documents need in addition to the files of lessons and interviews. */
export interface BenchFiles {
  /** The files that load before the data page of a document has rendered on the document bench. */
  readonly toOpen: readonly string[];
  /** Files that draw and describe documents in lessons, in practice and on the document bench: all pages in all lights. */
  readonly drawing: readonly string[];
  /** All additional files that only the document bench loads. */
  readonly bench: readonly string[];
}

/** Finds the files of `BenchFiles` in a built course. */
export function benchFiles(built: BuiltCourse): BenchFiles {
  const common = closure(built, holding(built, shared));
  const beyond = (known: ReadonlySet<Chunk>, from: readonly string[]) =>
    closure(
      built,
      built.chunks.filter(chunk => chunk.sources.some(source => from.includes(source))),
      (chunk, next) => !known.has(next) && [...chunk.imports, ...chunk.later].includes(next.file),
    );
  const filesOf = (chunks: ReadonlySet<Chunk>) => [...chunks].map(({file}) => file);
  const toOpen = [...closure(built, holding(built, [page]))].filter(chunk => !common.has(chunk));
  const drawing = beyond(common, [specimenScreen]);
  const bench = beyond(new Set([...common, ...drawing]), [page]);
  return {toOpen: toOpen.map(({file}) => file), drawing: filesOf(drawing), bench: filesOf(bench)};
}
