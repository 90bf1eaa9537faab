import type {Built} from '../../src/packaging/built.ts';
import {reachable} from '../../src/packaging/select.ts';
import type {Budgets, Figure} from './budget.ts';
import type {Measurement} from './measure.ts';
import {gzipped} from './sizes.ts';

/** JavaScript of a whole SCORM 1.2 package: code is what the bundler made, data are lessons, rubrics and catalogues. */
export interface Scripts {
  readonly code: {readonly raw: number; readonly gzip: number; readonly files: number};
  readonly data: {readonly raw: number; readonly gzip: number; readonly files: number};
  /** What only the document bench brings: its elements, its drawing and what it knows of documents. */
  readonly bench: {readonly raw: number; readonly gzip: number; readonly files: number};
}

/** Weighs all scripts of a package, each file compressed by itself as a server would. */
export function weighScripts(files: ReadonlyMap<string, Uint8Array>, built: Built): Scripts {
  const code = new Set(reachable(built.chunks, 'scorm12').map(chunk => chunk.file));
  const isData = (path: string) => /^v[^/]*\/(data|rubric|text)\//.test(path);
  const scripts = [...files].filter(([path]) => path.endsWith('.js'));
  const total = (some: typeof scripts) => ({
    raw: some.reduce((all, [, bytes]) => all + bytes.length, 0),
    gzip: some.reduce((all, [, bytes]) => all + gzipped(bytes), 0),
    files: some.length,
  });
  return {
    code: total(scripts.filter(([path]) => code.has(path) && !isData(path))),
    bench: total(
      scripts.filter(([path]) =>
        built.chunks.some(
          chunk =>
            chunk.file === path && chunk.sources.some(source => source.startsWith('src/documents/bench/')),
        ),
      ),
    ),
    data: total(scripts.filter(([path]) => !code.has(path) || isData(path))),
  };
}

/** Every figure that has a budget. Times have none: they are the machine's. */
export function figuresOf(
  all: readonly Measurement[],
  scripts: Scripts,
  savedStateAtMost: number,
  budgets: Budgets,
): readonly Figure[] {
  return [
    ...all.flatMap(({language, firstScreen}) => [
      {
        name: `first screen in ${language}, bytes gzip`,
        value: firstScreen.gzip,
        budget: budgets.firstScreen.gzip,
      },
      {
        name: `first screen in ${language}, bytes raw`,
        value: firstScreen.raw,
        budget: budgets.firstScreen.raw,
      },
      {
        name: `first screen in ${language}, requests`,
        value: firstScreen.requests,
        budget: budgets.firstScreen.requests,
      },
      {
        name: `first screen in ${language}, LMS calls`,
        value: firstScreen.lmsCalls,
        budget: budgets.firstScreen.lmsCalls,
      },
    ]),
    {
      name: 'JavaScript code of the whole course, bytes gzip',
      value: scripts.code.gzip,
      budget: budgets.javascript.gzip,
    },
    {name: 'code of the document bench, bytes gzip', value: scripts.bench.gzip, budget: budgets.bench.gzip},
    {name: 'saved state at most, characters', value: savedStateAtMost, budget: budgets.savedState.atMost},
  ];
}
