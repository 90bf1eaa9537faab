import type {Judged} from '../../content/question-type.ts';
import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {FieldName, MrzFormat, Span} from '../mrz/layout.ts';
import {read} from '../mrz/layout.ts';
import type {CheckedDigit} from '../mrz/parse.ts';

/** The kinds of task, in the order in which the results list them. */
export const taskKinds = ['field', 'date', 'page', 'digit', 'fault', 'name', 'code'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Formats of the machine-readable zones in tasks. */
export const drillFormats = ['TD3', 'TD1', 'MRV-A'] as const satisfies readonly MrzFormat[];
export type DrillFormat = (typeof drillFormats)[number];

interface Common {
  /**
   * The topic, such as `field.expiry`. If the learner misses the task, later rounds contain another task with
   * the same topic.
   */
  readonly topic: string;
  readonly format: DrillFormat;
  /** The machine-readable lines; empty if the task shows only a code. */
  readonly lines: readonly string[];
}

/** Asks which positions hold a field or a check digit. */
export interface FieldTask extends Common {
  readonly kind: 'field';
  readonly field: FieldName;
  /** True if the task asks for the check digit of the field, and false if the task asks for the field. */
  readonly isDigit: boolean;
  readonly right: Span;
}

/** Asks for the check digit at a hidden position. */
export interface DigitTask extends Common {
  readonly kind: 'digit';
  readonly check: CheckedDigit;
}

interface Choice extends Common {
  readonly options: readonly string[];
  readonly right: string;
}

/** Asks which day a field gives; the options are days such as `20380112`. */
export interface DateTask extends Choice {
  readonly kind: 'date';
  readonly field: 'birth' | 'expiry';
  /** The characters of the field in the machine-readable line. */
  readonly text: string;
}

/** The printed entries that a task compares with the lines. */
export interface PrintedEntries {
  readonly surname: string;
  readonly 'given-names': string;
  readonly number: string;
  readonly birth: string;
  readonly expiry: string;
}

/**
 * Asks which printed entry disagrees with the lines; the options are `number`, `birth`, `expiry` and `none`.
 */
export interface PageTask extends Choice {
  readonly kind: 'page';
  readonly printed: PrintedEntries;
}

/** Asks whether a check digit is correct; the options are `yes` and `no`. */
export interface FaultTask extends Choice {
  readonly kind: 'fault';
  readonly check: CheckedDigit;
}

/** Asks whether the lines agree with a name; the options are `agrees`, `surname` and `given-names`. */
export interface NameTask extends Choice {
  readonly kind: 'name';
  readonly printed: Pick<PrintedEntries, 'surname' | 'given-names'>;
  /** How the lines write a name that agrees with them: unchanged, transliterated or cut. */
  readonly how: 'plain' | 'spelt' | 'cut';
}

/** Asks for the meaning of a code or a filler; the options are ids of meanings. */
export interface CodeTask extends Choice {
  readonly kind: 'code';
  readonly code: string;
  /** The position of the code in the lines; undefined if the code is shown alone. */
  readonly at: Span | undefined;
  /** The text that the task shows for the code, such as `D<<`. */
  readonly text: string;
}

export type DrillTask = FieldTask | DigitTask | DateTask | PageTask | FaultTask | NameTask | CodeTask;

/** Returns a response that gives positions of a line. */
export const pointedResponse = ({line, from, to}: Span): Response => [
  'at',
  String(line),
  String(from),
  String(to),
];
/** Returns a response that gives a typed text. */
export const typedResponse = (text: string): Response => ['typed', text];

/** Returns the positions in a response; undefined if the response gives no positions. */
export function placesIn([how, line, from, to]: Response): Span | undefined {
  return how === 'at' ? {line: Number(line), from: Number(from), to: Number(to)} : undefined;
}

/** Returns the typed text of a response; '' if the response has no typed text. */
export const typedIn = ([how, text = '']: Response): string => (how === 'typed' ? text : '');

/**
 * Scores a response to a task, and marks the right option. If the task is not answered, the score is incomplete. An
 * incomplete score names what is missing: `places`, `number` or `chosen`, depending on the kind of task.
 */
export function judgeTask(task: DrillTask, response: Response): Judged {
  const right = isRight(task, response);
  const missing = task.kind === 'field' ? 'places' : task.kind === 'digit' ? 'number' : 'chosen';
  if (right === undefined) return {score: incomplete(missing), marks: {}};
  return {score: scored(right ? 1 : 0, 1), marks: marksOf(task, response, right)};
}

function marksOf(task: DrillTask, [option = '']: Response, right: boolean): Judged['marks'] {
  if (task.kind === 'field' || task.kind === 'digit') return {'': right ? 'right' : 'wrong'};
  return right ? {[option]: 'right'} : {[option]: 'wrong', [task.right]: 'missed'};
}

/** Returns whether the response is right; undefined if the task is not answered. */
function isRight(task: DrillTask, response: Response): boolean | undefined {
  if (task.kind === 'field') return isFound(task, response);
  if (task.kind === 'digit') {
    const text = (response[0] ?? '').trim();
    return /^\d+$/.test(text) ? text === task.check.expected : undefined;
  }
  const [option] = response;
  return option !== undefined && task.options.includes(option) ? option === task.right : undefined;
}

function isFound({lines, right}: FieldTask, response: Response): boolean | undefined {
  const at = placesIn(response);
  if (at) return at.line === right.line && at.from === right.from && at.to === right.to;
  const text = typedIn(response).toUpperCase().replaceAll(' ', '');
  if (text === '') return undefined;
  const whole = read(lines, right);
  return text === whole || text === whole.replace(/<+$/, '');
}
