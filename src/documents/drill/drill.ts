import type {Judged} from '../../content/question-type.ts';
import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {FieldName, Format, Span} from '../mrz/layout.ts';
import {read} from '../mrz/layout.ts';
import type {Check} from '../mrz/parse.ts';

/** The kinds of task there are, in the order in which they are counted. */
export const taskKinds = ['field', 'date', 'page', 'digit', 'fault', 'name', 'code'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Formats in which tasks are made. */
export const drillFormats = ['TD3', 'TD1', 'MRV-A'] as const satisfies readonly Format[];
export type DrillFormat = (typeof drillFormats)[number];

interface Common {
  /** What it is about: `field.expiry`. What was missed comes back by this name. */
  readonly topic: string;
  readonly format: DrillFormat;
  /** None where only a code is shown. */
  readonly lines: readonly string[];
}

/** Which places hold a field or a check digit. */
export interface FieldTask extends Common {
  readonly kind: 'field';
  readonly field: FieldName;
  /** The check digit of the field is looked for, and not the field. */
  readonly isDigit: boolean;
  readonly right: Span;
}

/** Which figure is the check digit whose place is covered. */
export interface DigitTask extends Common {
  readonly kind: 'digit';
  readonly check: Check;
}

interface Choice extends Common {
  readonly options: readonly string[];
  /** The option that is right. */
  readonly right: string;
}

/** Which day a field stands for; options are days as `20380112`. */
export interface DateTask extends Choice {
  readonly kind: 'date';
  readonly field: 'birth' | 'expiry';
  /** As it stands in the line. */
  readonly text: string;
}

/** What is printed on a page, as far as a task compares it. */
export interface Printed {
  readonly surname: string;
  readonly 'given-names': string;
  readonly number: string;
  readonly birth: string;
  readonly expiry: string;
}

/** Which entry of the page disagrees with the lines; options are `number`, `birth`, `expiry` and `none`. */
export interface PageTask extends Choice {
  readonly kind: 'page';
  readonly printed: Printed;
}

/** Whether a check digit is right; options are `yes` and `no`. */
export interface FaultTask extends Choice {
  readonly kind: 'fault';
  readonly check: Check;
}

/** Whether the lines stand for a name; options are `agrees`, `surname` and `given-names`. */
export interface NameTask extends Choice {
  readonly kind: 'name';
  readonly printed: Pick<Printed, 'surname' | 'given-names'>;
  /** What is done to the name in the lines, where they agree. */
  readonly how: 'plain' | 'spelt' | 'cut';
}

/** What a code or a filler means; options are names of meanings. */
export interface CodeTask extends Choice {
  readonly kind: 'code';
  readonly code: string;
  /** Missing where the code stands alone. */
  readonly at: Span | undefined;
  /** As it is read. */
  readonly text: string;
}

export type Task = FieldTask | DigitTask | DateTask | PageTask | FaultTask | NameTask | CodeTask;

/** An answer that points at places of a line. */
export const pointed = ({line, from, to}: Span): Response => ['at', String(line), String(from), String(to)];
/** An answer that was typed. */
export const typed = (text: string): Response => ['typed', text];

/** The places that an answer points at. */
export function placesIn([how, line, from, to]: Response): Span | undefined {
  return how === 'at' ? {line: Number(line), from: Number(from), to: Number(to)} : undefined;
}

/** What was typed as an answer. */
export const typedIn = ([how, text = '']: Response): string => (how === 'typed' ? text : '');

/** Says whether an answer is right, and which option was; `places` are missing where no field was found. */
export function judgeTask(task: Task, response: Response): Judged {
  const right = isRight(task, response);
  const missing = task.kind === 'field' ? 'places' : task.kind === 'digit' ? 'number' : 'chosen';
  if (right === undefined) return {score: incomplete(missing), marks: {}};
  return {score: scored(right ? 1 : 0, 1), marks: marksOf(task, response, right)};
}

function marksOf(task: Task, [chosen = '']: Response, right: boolean): Judged['marks'] {
  if (task.kind === 'field' || task.kind === 'digit') return {'': right ? 'right' : 'wrong'};
  return right ? {[chosen]: 'right'} : {[chosen]: 'wrong', [task.right]: 'missed'};
}

/** Undefined while it is no answer. */
function isRight(task: Task, response: Response): boolean | undefined {
  if (task.kind === 'field') return isFound(task, response);
  if (task.kind === 'digit') {
    const text = (response[0] ?? '').trim();
    return /^\d+$/.test(text) ? text === task.check.expected : undefined;
  }
  const [chosen] = response;
  return chosen !== undefined && task.options.includes(chosen) ? chosen === task.right : undefined;
}

function isFound({lines, right}: FieldTask, response: Response): boolean | undefined {
  const at = placesIn(response);
  if (at) return at.line === right.line && at.from === right.from && at.to === right.to;
  const text = typedIn(response).toUpperCase().replaceAll(' ', '');
  if (text === '') return undefined;
  const whole = read(lines, right);
  return text === whole || text === whole.replace(/<+$/, '');
}
