import type {Figure} from './budget.ts';
import type {Scripts} from './figures.ts';
import type {Measurement} from './measure.ts';

/** All that `npm run bench` found out. */
export interface Findings {
  readonly version: string;
  readonly node: string;
  /** Time of one build of the course, for whoever wonders; nothing is held to it. */
  readonly buildMilliseconds: number;
  readonly languages: readonly Measurement[];
  readonly scripts: Scripts;
  readonly savedStateAtMost: number;
  readonly figures: readonly Figure[];
  readonly over: readonly string[];
}

const columns = ['', 'requests', 'raw', 'gzip', 'font', 'LMS calls', 'heap'];

/** Writes the findings as tables for a terminal. */
export function tableOf(found: Findings): string {
  const rows = found.languages.flatMap(({language, firstScreen, lesson}) =>
    [
      {name: `first screen, ${language}`, step: firstScreen},
      {name: `+ a lesson, ${language}`, step: lesson},
    ].map(({name, step}) =>
      [name, step.requests, step.raw, step.gzip, step.fontRaw, step.lmsCalls, step.heap].map(String),
    ),
  );
  const {code, data} = found.scripts;
  return [
    ...aligned([columns, ...rows]),
    '',
    ...aligned([
      ['JavaScript of the package', 'files', 'raw', 'gzip'],
      ['code', code.files, code.raw, code.gzip].map(String),
      ['lessons, rubrics, catalogues', data.files, data.raw, data.gzip].map(String),
    ]),
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
    `saved state after opening a lesson: ${found.languages.map(({savedState}) => savedState).join(', ')} characters; at most ${found.savedStateAtMost}`,
    `first screen after ${found.languages.map(({firstScreen}) => firstScreen.milliseconds).join(', ')} ms; build ${found.buildMilliseconds} ms (reported only)`,
  ].join('\n');
}

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
