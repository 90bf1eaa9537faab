import {grouped, plainCode, type Unread} from '../../../record/codes/code-text.ts';
import {readCompletionCode} from '../../../record/codes/completion-code.ts';
import {
  readRefresherCode,
  readRefresherResult,
  type ItemNumbers,
  type RefresherResult,
} from '../../../record/codes/refresher-code.ts';
import {learnerCheck, readResultCode, type ResultCodeData} from '../../../record/codes/result-code.ts';
import type {NamedResult} from '../../ledger/outside-result.ts';
import {foldName} from '../../ledger/person-name.ts';
import type {Readable} from '../../ledger/readable.ts';
import {refresherItems} from '../../ledger/refresher.ts';
import type {KnownNames} from './outside-names.ts';
import type {ReadTable, TableFault, TableRow} from './table.ts';

/** Results of people, or the faults because of which no result is imported. */
export type ReadResults =
  | {readonly results: readonly NamedResult[]; readonly faults?: undefined}
  | {readonly faults: readonly TableFault[]};

/** The data of the desk with which codes are read: the course, the names in the records, and the learners. */
export interface DeskFacts {
  readonly course: Readable;
  readonly names: KnownNames;
  readonly learners: readonly {readonly id: string; readonly name: string}[];
  /** Codes of the refreshers that the desk has prepared. */
  readonly refreshers: readonly {readonly code: string}[];
}

/**
 * Reads codes. Each row has a name and a code, in any order. A result code from this desk needs no name, because the
 * code identifies the learner.
 */
export function readResultCodes(table: ReadTable, known: DeskFacts): ReadResults {
  if (table.faults) return table;
  const read = table.rows.map(row => ({row: row.row, ...readRow(row, known)}));
  const rows = new Map<string, number>();
  const faults = read.flatMap(({row, fault, result}): readonly TableFault[] => {
    if (fault) return [{row, ...fault}];
    const key = `${foldName(result.name)}\n${result.origin}`;
    const earlier = rows.get(key);
    rows.set(key, row);
    return earlier === undefined
      ? []
      : [{row, key: 'desk.codes.twice', values: {name: result.name, other: earlier}}];
  });
  return faults.length > 0 ? {faults} : {results: read.flatMap(({result}) => (result ? [result] : []))};
}

type Fault = Omit<TableFault, 'row'>;
type ReadRow =
  | {readonly result: NamedResult; readonly fault?: undefined}
  | {readonly fault: Fault; readonly result?: undefined};

/**
 * Returns true if a cell looks like a code, even like one that was cut off. A code has at least three digits, and a
 * name hardly ever has so many.
 */
const isCode = (cell: string): boolean =>
  /^[0-9A-Z]{12,}$/.test(plainCode(cell)) && /(?:\d\D*){3}/.test(cell);

function readRow({cells}: TableRow, known: DeskFacts): ReadRow {
  const {course, names, learners} = known;
  const code = cells.find(isCode);
  if (code === undefined) return {fault: {key: 'desk.codes.none'}};
  const answers = readRefresherResult(code);
  if (answers.kind === 'answers') {
    const name = cells.find(cell => cell !== '' && cell !== code) ?? '';
    return readAnswers(answers.answers, name, known);
  }
  const read = readResultCode(code);
  if (read.kind !== 'result') return {fault: faultOf(read, code)};
  const {result} = read;
  const parts = partsOf(result, course);
  if (!Array.isArray(parts)) return {fault: parts};
  const own = learners.find(({id}) => learnerCheck(id) === result.learner);
  const name = cells.find(cell => cell !== '' && cell !== code) ?? own?.name ?? '';
  if (name === '') return {fault: {key: 'desk.codes.noName'}};
  const fault = names.faultIn(name);
  if (fault) return {fault};
  return {
    result: {
      ...{name, source: 'code', at: result.at, model: 'scorm12', answers: []},
      // The origin names the modules of the package. So results of packages with different modules do not replace
      // each other.
      origin: `code ${result.modules.join(' ')}`,
      status: result.outcome === 'incomplete' && result.steps === 0 ? 'not attempted' : result.outcome,
      score: result.score === undefined ? '' : String(result.score),
      done: parts.filter((_, at) => result.parts[at] === 'done'),
      missing: ['answers', 'confidence', 'time'],
    },
  };
}

/** Reads the code of the answers to a refresher. The code says only which answers were right. */
function readAnswers(
  {months, check, at, right}: RefresherResult,
  name: string,
  {course, names, refreshers}: DeskFacts,
): ReadRow {
  if (name === '') return {fault: {key: 'desk.codes.refresherName'}};
  const fault = names.faultIn(name);
  if (fault) return {fault};
  const prepared = refreshers.flatMap(({code}) => {
    const read = readRefresherCode(code);
    return read.kind === 'refresher' && read.refresher.check === check ? [read.refresher] : [];
  });
  const ids = prepared[0]?.items.flatMap(item => idOf(item, course)) ?? [];
  if (ids.length === 0) return {fault: {key: 'desk.codes.refresher'}};
  return {
    result: {
      ...{name, source: 'code', at, model: 'scorm12', origin: `refresher ${months}`},
      ...{status: '', score: '', done: []},
      answers: ids.map((id, place) => ({
        ...{place, id: `${id}.m${months}.t1`, type: 'choice', time: '', latency: '', weighting: '1'},
        ...{response: '', result: right[place] ? 'correct' : 'wrong', objectives: [], correct: []},
        description: '',
      })),
      missing: ['responses', 'confidence', 'time'],
    },
  };
}

/**
 * Returns a list with the id under which the course reports an item of a refresher. The list is empty if the course
 * has no such item.
 */
const idOf = ({module, paper, item}: ItemNumbers, course: Readable): readonly string[] =>
  refresherItems(course)
    .filter(({numbers}) => numbers.module === module && numbers.paper === paper && numbers.item === item)
    .map(({id}) => id);

/**
 * Returns the ids of the parts that a result code covers, in the order of the code. Returns a fault if this course
 * lacks one of the modules, or if a module has other parts.
 */
function partsOf({modules: numbers, parts, version}: ResultCodeData, {modules}: Readable): string[] | Fault {
  const named = modules.filter(({number}) => numbers.includes(number));
  if (named.length < numbers.length || numbers.length === 0)
    return {key: 'desk.codes.otherCourse', values: {version}};
  const ids = named.flatMap(each => each.parts.map(({id}) => id));
  // Each character of a code holds the states of three parts. The last character is filled up, so the number of states
  // is a multiple of three.
  return Math.ceil(ids.length / 3) * 3 === parts.length
    ? ids
    : {key: 'desk.codes.release', values: {version}};
}

function faultOf(unread: Unread, typed: string): Fault {
  switch (unread.kind) {
    case 'letter':
      return {key: 'desk.codes.letter', values: {letter: unread.letter, ...placeOf(unread.at)}};
    case 'length':
      return {key: 'desk.codes.length', values: {length: unread.length}};
    case 'slips': {
      const [slip] = unread.slips;
      const letter = plainCode(typed)[slip?.at ?? 0] ?? '';
      return {
        key: 'desk.codes.slip',
        values: {letter, should: slip?.should ?? '', ...placeOf(slip?.at ?? 0)},
      };
    }
    case 'garbled':
      return {key: 'desk.codes.garbled', values: {code: grouped(plainCode(typed))}};
    case 'other-form':
      return {
        key: readCompletionCode(typed).kind === 'completion' ? 'desk.codes.completion' : 'desk.codes.later',
      };
  }
}

/** Returns the group of a character and its place in the group, both from 1. Groups have four characters. */
const placeOf = (at: number) => ({group: Math.floor(at / 4) + 1, place: (at % 4) + 1});
