import type {BuiltCourse, Chunk} from '../../src/packaging/built.ts';
import {reachable} from '../../src/packaging/choice/select.ts';
import type {Budgets, BudgetFigure} from './budget.ts';
import type {Measurement} from './measure.ts';
import type {BenchFiles} from './opened.ts';
import {gzipSize} from './sizes.ts';

/**
 * Sizes of the JavaScript in a whole SCORM 1.2 package. `code` is the output of the bundler. `data` is the lessons,
 * rubrics and catalogues.
 */
export interface Scripts {
  readonly code: FileSizes;
  readonly data: FileSizes;
  /** Code that draws documents in lessons, in practice and on the document bench. */
  readonly drawing: FileSizes;
  /** All additional code that only the document bench loads. */
  readonly bench: FileSizes;
  /** The figure whose activity loads the most code. */
  readonly activity: {readonly name: string; readonly gzip: number};
  /** Code that loads before a document has rendered. */
  readonly opened: FileSizes;
}

/** The sizes of some files, in bytes, and the number of these files. */
interface FileSizes {
  readonly raw: number;
  readonly gzip: number;
  readonly files: number;
}

/** Measures all scripts of a package, with each file compressed separately, as a server does. */
export function weighScripts(
  files: ReadonlyMap<string, Uint8Array>,
  built: BuiltCourse,
  bench: BenchFiles,
): Scripts {
  const code = new Set(reachable(built.chunks, {standard: 'scorm12'}).map(chunk => chunk.file));
  const isData = (path: string) => /^v[^/]*\/(data|rubric|text)\//.test(path);
  const scripts = [...files].filter(([path]) => path.endsWith('.js'));
  const total = (some: typeof scripts) => ({
    raw: some.reduce((all, [, bytes]) => all + bytes.length, 0),
    gzip: some.reduce((all, [, bytes]) => all + gzipSize(bytes), 0),
    files: some.length,
  });
  return {
    code: total(scripts.filter(([path]) => code.has(path) && !isData(path))),
    drawing: total(scripts.filter(([path]) => bench.drawing.includes(path))),
    bench: total(scripts.filter(([path]) => bench.bench.includes(path))),
    activity: largestActivity(scripts, built),
    opened: total(scripts.filter(([path]) => bench.toOpen.includes(path))),
    data: total(scripts.filter(([path]) => !code.has(path) || isData(path))),
  };
}

const ofFigures = /^src\/figures\//;
const ofActivity = /^src\/figures\/([^/]+)\/[^/]+[.]element[.]ts$/;

/**
 * Finds the activity that loads the most code. Counts an imported chunk only if all sources of the chunk belong to
 * figures.
 */
function largestActivity(
  scripts: readonly (readonly [path: string, bytes: Uint8Array])[],
  {chunks}: BuiltCourse,
): Scripts['activity'] {
  const sizes = new Map(scripts.map(([path, bytes]) => [path, gzipSize(bytes)]));
  const isShared = ({sources}: Chunk) => sources.every(source => ofFigures.test(source));
  return chunks
    .flatMap(({file, sources, imports}) => {
      const [name] = sources.flatMap(source => ofActivity.exec(source)?.[1] ?? []);
      if (name === undefined) return [];
      const files = [file, ...chunks.filter(c => imports.includes(c.file) && isShared(c)).map(c => c.file)];
      return [{name, gzip: files.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0)}];
    })
    .reduce((most, one) => (one.gzip > most.gzip ? one : most), {name: '', gzip: 0});
}

/** Sizes in bytes of the zips of the whole course for SCORM 1.2. */
interface Zips {
  /** Size of the zip in English only. */
  readonly english: number;
  /** Size of the zip in all languages of the course. */
  readonly whole: number;
}

/** Sizes of the first screen: today, and in a course with ten times as many lessons. */
export interface TenTimes {
  readonly lessons: readonly [today: number, then: number];
  readonly raw: readonly [today: number, then: number];
  readonly gzip: readonly [today: number, then: number];
}

/** All measured values that have a budget. */
export interface BudgetedValues {
  readonly languages: readonly Measurement[];
  readonly scripts: Scripts;
  readonly zips: Zips;
  /** Missing if no course with ten times the lessons was built. */
  readonly tenTimes?: TenTimes | undefined;
  readonly savedStateAtMost: number;
}

/** Returns every figure that has a budget. Times have no budget, because they depend on the machine. */
export const figuresOf = (weighed: BudgetedValues, budgets: Budgets): readonly BudgetFigure[] => [
  ...weighed.languages.flatMap(measured => figuresOfLanguage(measured, budgets)),
  ...(weighed.tenTimes ? figuresOfTenTimes(weighed.tenTimes, budgets) : []),
  figure('package of the whole course in English, bytes', weighed.zips.english, budgets.package.bytes),
  figure(
    'JavaScript code of the whole course, bytes gzip',
    weighed.scripts.code.gzip,
    budgets.javascript.gzip,
  ),
  figure(
    `largest activity (${weighed.scripts.activity.name}), bytes gzip`,
    weighed.scripts.activity.gzip,
    budgets.activity.gzip,
  ),
  ...figuresOfBench(weighed.scripts, budgets),
  figure('saved state at most, characters', weighed.savedStateAtMost, budgets.savedState.atMost),
];

const figure = (name: string, value: number, budget: number): BudgetFigure => ({name, value, budget});

const units = {gzip: 'bytes gzip', raw: 'bytes raw', requests: 'requests', lmsCalls: 'LMS calls'} as const;

const figuresOfLanguage = (
  {language, firstScreen, lesson, begin}: Measurement,
  budgets: Budgets,
): readonly BudgetFigure[] => [
  ...(['gzip', 'raw', 'requests', 'lmsCalls'] as const).map(unit =>
    figure(`first screen in ${language}, ${units[unit]}`, firstScreen[unit], budgets.firstScreen[unit]),
  ),
  ...(['gzip', 'raw', 'requests'] as const).map(unit =>
    figure(
      `first lesson after "Begin" in ${language}, ${units[unit]}`,
      begin.total[unit],
      budgets.begin[unit],
    ),
  ),
  figure(`dearest lesson in ${language} (${lesson.route}), bytes gzip`, lesson.gzip, budgets.lesson.gzip),
];

const figuresOfTenTimes = ({raw, gzip}: TenTimes, {tenTimes}: Budgets): readonly BudgetFigure[] =>
  Object.entries({raw, gzip}).map(([what, [today, then]]) =>
    figure(
      `first screen with ten times the lessons, per cent of ${what} bytes`,
      Math.round((10_000 * then) / today) / 100,
      tenTimes.percent,
    ),
  );

const figuresOfBench = ({opened, drawing, bench}: Scripts, budgets: Budgets): readonly BudgetFigure[] => [
  figure('code of the document bench, bytes gzip', bench.gzip, budgets.bench.gzip),
  figure('code that draws documents, bytes gzip', drawing.gzip, budgets.drawing.gzip),
  ...(['gzip', 'files'] as const).map(unit =>
    figure(
      `code to open a document, ${unit === 'gzip' ? 'bytes gzip' : unit}`,
      opened[unit],
      budgets.openDocument[unit],
    ),
  ),
];
