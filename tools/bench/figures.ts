import type {Built} from '../../src/packaging/built.ts';
import {reachable} from '../../src/packaging/select.ts';
import type {Budgets, Figure} from './budget.ts';
import type {Measurement} from './measure.ts';
import type {BenchFiles} from './opened.ts';
import {gzipped} from './sizes.ts';

/** JavaScript of a whole SCORM 1.2 package: code is what the bundler made, data are lessons, rubrics and catalogues. */
export interface Scripts {
  readonly code: {readonly raw: number; readonly gzip: number; readonly files: number};
  readonly data: {readonly raw: number; readonly gzip: number; readonly files: number};
  /** What draws documents, in lessons and practice as on the bench. */
  readonly drawing: {readonly raw: number; readonly gzip: number; readonly files: number};
  /** What only the document bench brings beside: all of it. */
  readonly bench: {readonly raw: number; readonly gzip: number; readonly files: number};
  /** Bytes and files that are fetched before a document stands, of the case that needs most. */
  readonly opened: {readonly id: string; readonly gzip: number; readonly files: number};
}

/** Weighs all scripts of a package, each file compressed by itself as a server would. */
export function weighScripts(
  files: ReadonlyMap<string, Uint8Array>,
  built: Built,
  bench: BenchFiles,
): Scripts {
  const code = new Set(reachable(built.chunks, 'scorm12').map(chunk => chunk.file));
  const isData = (path: string) => /^v[^/]*\/(data|rubric|text)\//.test(path);
  const scripts = [...files].filter(([path]) => path.endsWith('.js'));
  const total = (some: typeof scripts) => ({
    raw: some.reduce((all, [, bytes]) => all + bytes.length, 0),
    gzip: some.reduce((all, [, bytes]) => all + gzipped(bytes), 0),
    files: some.length,
  });
  const opened = [...bench.toOpen]
    .map(([id, own]) => ({id, ...total(scripts.filter(([path]) => own.includes(path)))}))
    .reduce((most, one) => (one.gzip > most.gzip ? one : most));
  return {
    code: total(scripts.filter(([path]) => code.has(path) && !isData(path))),
    drawing: total(scripts.filter(([path]) => bench.drawing.includes(path))),
    bench: total(scripts.filter(([path]) => bench.bench.includes(path))),
    opened,
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
    ...figuresOfBench(scripts, budgets),
    {name: 'saved state at most, characters', value: savedStateAtMost, budget: budgets.savedState.atMost},
  ];
}

const figuresOfBench = ({opened, drawing, bench}: Scripts, budgets: Budgets): readonly Figure[] => [
  {name: 'code of the document bench, bytes gzip', value: bench.gzip, budget: budgets.bench.gzip},
  {name: 'code that draws documents, bytes gzip', value: drawing.gzip, budget: budgets.drawing.gzip},
  {
    name: `code to open a document (${opened.id}), bytes gzip`,
    value: opened.gzip,
    budget: budgets.openDocument.gzip,
  },
  {
    name: `code to open a document (${opened.id}), files`,
    value: opened.files,
    budget: budgets.openDocument.files,
  },
];
