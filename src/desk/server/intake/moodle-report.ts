import type {AttemptAnswer} from '../../ledger/attempt.ts';
import type {NamedResult} from '../../ledger/outside-result.ts';
import type {Readable} from '../../ledger/readable.ts';
import {percentOf} from '../../ledger/score.ts';
import {readAnswer} from '../../ledger/readable.ts';
import type {DeskFacts, ReadResults} from './result-codes.ts';
import type {ReadTable, TableFault, TableRow} from './table.ts';

/** Titles of the columns of Moodle's SCORM reports in English, in lower case. */
const titles = {
  name: ['name', 'full name', 'first name / last name', 'first name / surname'],
  attempt: ['attempt'],
  last: ['last accessed on'],
  score: ['score'],
} as const;

/** Maps each status word of Moodle to the status in SCORM 1.2. */
const statuses: Readonly<Record<string, string>> = {
  passed: 'passed',
  completed: 'completed',
  failed: 'failed',
  incomplete: 'incomplete',
  browsed: 'browsed',
  'not attempted': 'not attempted',
};

interface Columns {
  readonly name: number;
  readonly attempt: number;
  readonly last: number;
  readonly score: number;
  /**
   * The columns of the SCOs, which Moodle calls learning objects. Each entry has the index of a column and the title
   * of its SCO.
   */
  readonly units: readonly (readonly [at: number, title: string])[];
  /** Columns of each answer: id, response, right answer and result; -1 for a column that is missing. */
  readonly answers: readonly (readonly [id: number, response: number, right: number, result: number])[];
}

/**
 * Reads a table from Moodle's SCORM activity, as text or XLSX: the basic report or the interactions report. An
 * interactions report must include the ids of the questions, because only they tell which question was answered.
 */
export function readMoodleReport(table: ReadTable, {course, names}: DeskFacts): ReadResults {
  if (table.faults) return table;
  const [head, ...rows] = table.rows;
  const columns = head && columnsIn(head);
  if (!columns) return {faults: [{row: head?.row ?? 0, key: 'desk.report.noColumns'}]};
  // Leave out people without an attempt, whom Moodle lists with a hyphen in each column.
  const attempts = rows.filter(({cells}) => !['', '-'].includes(cells[columns.attempt] ?? ''));
  if (attempts.length === 0) return {faults: [{row: 0, key: 'desk.report.noAttempts'}]};
  const read = attempts.map(row => ({row: row.row, result: resultOf(row, columns)}));
  const faults = read.flatMap(({row, result}): readonly TableFault[] => {
    const fault = names.faultIn(result.name);
    return fault ? [{row, ...fault}] : [];
  });
  const answers = read.flatMap(({result}) => result.answers);
  if (answers.length > 0 && !answers.some(answer => isKnown(answer, course)))
    faults.push({row: head.row, key: 'desk.report.otherCourse'});
  return faults.length > 0 ? {faults} : {results: read.map(({result}) => result)};
}

const isKnown = (answer: AttemptAnswer, course: Readable): boolean =>
  readAnswer(answer, course, 'scorm12').question in course.questions;

function columnsIn({cells}: TableRow): Columns | undefined {
  const heads = cells.map(cell => cell.toLowerCase());
  const at = (column: keyof typeof titles) =>
    heads.findIndex(head => titles[column].some(title => title === head));
  const [name, attempt, last, score] = [at('name'), at('attempt'), at('last'), at('score')];
  if (name < 0 || attempt < 0 || score < 0) return undefined;
  const numbers = [
    ...new Set(
      heads.flatMap(head => /^(?:question|response|right answer|result) (\d+)$/.exec(head)?.[1] ?? []),
    ),
  ];
  const answers = numbers.map(
    n =>
      [
        heads.indexOf(`question ${n}`),
        heads.indexOf(`response ${n}`),
        heads.indexOf(`right answer ${n}`),
        heads.indexOf(`result ${n}`),
      ] as const,
  );
  const used = new Set(answers.flat());
  const units = cells.flatMap((title, column) =>
    column > score && !used.has(column) ? [[column, title] as const] : [],
  );
  return {name, attempt, last, score, units, answers};
}

function resultOf({cells}: TableRow, {name, attempt, last, score, units, answers}: Columns): NamedResult {
  const cell = (at: number) => plain(cells[at] ?? '');
  const unit = units.map(([at]) => cell(at).toLowerCase());
  const status = unit.map(text => statuses[text]).find(found => found !== undefined);
  const [, raw = '', max = ''] =
    unit.map(text => /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(text)).find(Boolean) ?? [];
  const time = last < 0 ? NaN : timeOf(cell(last));
  const attemptAnswers = answers.flatMap(([id, response, right, result], place) =>
    cell(id) === '' ? [] : [answerOf(place, cell(id), cell(response), cell(right), cell(result))],
  );
  const hasResponses = answers.some(([id, response]) => id >= 0 && response >= 0);
  return {
    name: cell(name),
    origin: `report ${units.map(([, title]) => title).join(' ')} ${cell(attempt)}`,
    source: 'report',
    at: Number.isFinite(time) ? time : null,
    status: status ?? 'unknown',
    score: percentOf({raw: raw || cell(score).replace(/^-$/, ''), min: '', max, scaled: ''}),
    done: [],
    answers: attemptAnswers,
    model: 'scorm12',
    missing: [
      ...(status === undefined ? (['status'] as const) : []),
      'parts',
      ...(attemptAnswers.length === 0
        ? (['answers', 'confidence'] as const)
        : hasResponses
          ? []
          : (['responses'] as const)),
      ...(Number.isFinite(time) ? [] : (['time'] as const)),
    ],
  };
}

const answerOf = (
  place: number,
  id: string,
  response: string,
  right: string,
  result: string,
): AttemptAnswer => ({
  ...{place, id, response, result, type: 'choice', time: '', latency: '', weighting: '1'},
  ...{objectives: [], correct: right === '' ? [] : [right], description: ''},
});

/** Parses a date of Moodle in English, such as `Wednesday, 25 November 2026, 2:32 PM`. Returns NaN for another text. */
const timeOf = (text: string): number =>
  Date.parse(text.replace(/^\p{L}+, /u, '').replace(/(\d{4}), /, '$1 '));

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
};

/** Decodes the HTML entities that Moodle writes in place of some characters, even in files. */
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#039);/g, entity => entities[entity] ?? entity);
