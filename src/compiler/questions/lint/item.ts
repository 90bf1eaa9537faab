import {fieldOf} from '../../../content/is-record.ts';
import type {CompiledQuestion} from '../question.ts';
import type {Fault, SourcePlace} from '../../source/fault.ts';

/**
 * The fields of a question that the rules in this folder read. All question types are converted to this form.
 */
export interface LintItem {
  readonly id: string;
  readonly type: string;
  readonly stem: string;
  readonly stemAt: SourcePlace;
  /** Empty when the question has no options. */
  readonly options: readonly ItemOption[];
  /** All texts of the question that a learner reads, in the author's order. */
  readonly texts: readonly string[];
}

interface ItemOption {
  readonly text: string;
  readonly correct: boolean;
  readonly at: SourcePlace;
}

/**
 * A lint rule. Its input is the questions of one module's lessons, of one bank or of the whole course.
 * Returns faults for the author.
 */
export type LintRule = (items: readonly LintItem[]) => readonly Fault[];

const textOf = (value: unknown, name: string): string => {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text.trim() : '';
};

/**
 * Converts a valid question to the form that the rules read. Returns undefined for a question without a stem,
 * such as an interview.
 */
export function itemOf({yaml, texts, block: {id, type}}: CompiledQuestion): LintItem | undefined {
  const stem = textOf(yaml.value, 'stem');
  if (stem === '') return undefined;
  const options = fieldOf(yaml.value, 'options');
  const all: readonly unknown[] = Array.isArray(options) ? options : [];
  return {
    id,
    type,
    stem,
    stemAt: yaml.at(['stem']),
    options: all.map((option, n) => ({
      text: textOf(option, 'text'),
      correct: fieldOf(option, 'correct') === true,
      at: yaml.at(['options', n, 'text']),
    })),
    texts,
  };
}

/**
 * Returns the questions with exactly one right option. Rules about the right answer apply only to these
 * questions.
 */
export const withOneKey = (items: readonly LintItem[]): readonly LintItem[] =>
  items.filter(({options}) => options.filter(option => option.correct).length === 1);

/** Minimum number of questions for a rule about percentages. With fewer questions, such a rule reports nothing. */
export const fewest = 8;

/**
 * Lists the questions that a rule about percentages concerns, so that authors can choose which ones to change. Each
 * question has its place: a line in the file of `at`, or another file and line. `at` is the place of the message.
 */
export const listQuestions = (items: readonly LintItem[], at: SourcePlace): string =>
  items
    .map(({id, stemAt: {file, line}}) => `${id} (${file === at.file ? `line ${line}` : `${file}:${line}`})`)
    .join(', ');

/** Formats a share from 0 to 1 as per cent for a message. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
