import type {CompiledQuestion} from '../question.ts';
import type {Fault, Place} from '../../source/fault.ts';

/** A question as its author wrote it, and as the rules of this folder read it: the same of every type. */
export interface Item {
  readonly id: string;
  readonly type: string;
  readonly stem: string;
  readonly stemAt: Place;
  /** What there is to choose from; empty where nothing is. */
  readonly options: readonly ItemOption[];
  /** All that a learner reads of it, in the author's order. */
  readonly texts: readonly string[];
}

interface ItemOption {
  readonly text: string;
  readonly correct: boolean;
  readonly at: Place;
}

/** One rule: reads the questions of one module's lessons, of one bank or of the course, and tells what an author should put right. */
export type Rule = (items: readonly Item[]) => readonly Fault[];

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const textOf = (value: unknown, name: string): string => {
  const text = field(value, name);
  return typeof text === 'string' ? text.trim() : '';
};

/** Reads a question that has passed its schema; undefined where it has no stem, as an interview. */
export function itemOf({yaml, texts, block: {id, type}}: CompiledQuestion): Item | undefined {
  const stem = textOf(yaml.value, 'stem');
  if (stem === '') return undefined;
  const options = field(yaml.value, 'options');
  const all: readonly unknown[] = Array.isArray(options) ? options : [];
  return {
    id,
    type,
    stem,
    stemAt: yaml.at(['stem']),
    options: all.map((option, n) => ({
      text: textOf(option, 'text'),
      correct: field(option, 'correct') === true,
      at: yaml.at(['options', n, 'text']),
    })),
    texts,
  };
}

/** Questions of which one option is right and no other; the rules on keys are about these. */
export const withOneKey = (items: readonly Item[]): readonly Item[] =>
  items.filter(({options}) => options.filter(option => option.correct).length === 1);

/** A rule on shares says nothing about a handful. */
export const fewest = 8;

/** As per cent, for a message. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
