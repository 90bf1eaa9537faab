import type {BudgetFigure} from './budget.ts';
import type {TenTimes, BudgetedValues} from './figures.ts';
import type {Measurement} from './measure.ts';

/** All findings of `npm run bench`. */
export interface BenchFindings extends BudgetedValues {
  readonly version: string;
  readonly node: string;
  /** Duration of one build of the course, for information only; it has no budget. */
  readonly buildMilliseconds: number;
  readonly figures: readonly BudgetFigure[];
  readonly over: readonly string[];
}

const columns = ['', 'requests', 'raw', 'gzip', 'font', 'LMS calls', 'heap'];

/** Formats the findings as tables for a terminal. */
export function tableOf(found: BenchFindings): string {
  const {code, data} = found.scripts;
  return [
    ...aligned([columns, ...found.languages.flatMap(rowsOf)]),
    '',
    ...(found.tenTimes ? [...aligned(rowsOfTenTimes(found.tenTimes)), ''] : []),
    ...aligned([
      ['JavaScript of the package', 'files', 'raw', 'gzip'],
      ['code', code.files, code.raw, code.gzip].map(String),
      ['lessons, rubrics, catalogues', data.files, data.raw, data.gzip].map(String),
    ]),
    `zip for SCORM 1.2: ${found.zips.english} bytes in English, ${found.zips.whole} in all ${found.languages.length} languages`,
    '',
    ...aligned([
      ['figure', 'value', 'budget', ''],
      ...found.figures.map(({name, value, budget}) => [
        name,
        String(value),
        String(budget),
        value > budget ? 'OVER' : `${Math.round((100 * value) / budget)} %`,
      ]),
    ]),
    '',
    ...found.languages.flatMap(({language, begin}) => [
      `"Begin" to the text of the first lesson, ${language}, on 400 kbit/s with 400 ms (reported only): ${begin.milliseconds} ms`,
      ...begin.waterfall.map(
        ({file, from, to}) => `  ${String(from).padStart(6)} ${String(to).padStart(6)}  ${file}`,
      ),
      '',
    ]),
    `saved state after opening that lesson: ${found.languages.map(({savedState}) => savedState).join(', ')} characters; at most ${found.savedStateAtMost}`,
    `first screen after ${found.languages.map(({firstScreen}) => firstScreen.milliseconds).join(', ')} ms; build ${found.buildMilliseconds} ms (reported only)`,
  ].join('\n');
}

/**
 * Returns the rows for the files that are loaded in one language. The rows are in the order in which a learner loads
 * the files.
 */
const rowsOf = ({
  language,
  firstScreen,
  ahead,
  lesson,
  others,
}: Measurement): readonly (readonly string[])[] =>
  [
    {name: `first screen, ${language}`, step: firstScreen},
    {name: 'ahead, while it is read', step: ahead},
    {name: `+ dearest lesson, ${lesson.route}`, step: lesson},
    {name: 'ahead, while that is read', step: others},
  ].map(({name, step}) => {
    const {lmsCalls, heap}: Partial<typeof firstScreen> = step;
    return [name, step.requests, step.raw, step.gzip, step.fontRaw, lmsCalls ?? '', heap ?? ''].map(String);
  });

const rowsOfTenTimes = ({lessons, raw, gzip}: TenTimes): readonly (readonly string[])[] => [
  ['first screen, en', 'lessons', 'raw', 'gzip'],
  ...([0, 1] as const).map(i =>
    [i === 0 ? 'as it is' : 'with ten times the lessons', lessons[i], raw[i], gzip[i]].map(String),
  ),
];

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows.map(row =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
