import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct, issue} from '../options.ts';

/**
 * Schema of a number that is 0 or more. Phones show a numeric keyboard for this question, and some of these keyboards
 * have no minus sign.
 */
const number = z.number().min(0, 'use 0 or more: the keyboards of some phones have no minus sign here');

const answer = z
  .strictObject({value: number.optional(), min: number.optional(), max: number.optional()})
  .refine(
    a =>
      a.value === undefined
        ? a.min !== undefined && a.max !== undefined
        : a.min === undefined && a.max === undefined,
    'write either `value`, or both `min` and `max`',
  )
  .refine(a => a.min === undefined || a.max === undefined || a.min <= a.max, {
    path: ['min'],
    message: '`min` is larger than `max`; write the smaller number first',
  });

const slip = z.strictObject({id, value: number, feedback: prose});

const source = z
  .strictObject({
    ...savedNames,
    stem: text,
    answer,
    unit: text.optional(),
    right: prose,
    wrong: prose,
    mistakes: z.array(slip).check(distinct).optional(),
    atTheCounter: prose,
  })
  .check(({value: {answer: right, mistakes = []}, issues}) => {
    mistakes.forEach(({value}, i) => {
      const message = within(value, rangeOf(right))
        ? `${value} counts as right; a mistake needs a value outside the answer`
        : mistakes.findIndex(m => m.value === value) < i
          ? `${value} has a note already; give each mistake a value of its own`
          : undefined;
      if (message) issues.push(issue(['mistakes', i, 'value'], message));
    });
  });

/** Source of a question whose response is a typed number. */
export type NumericSource = z.infer<typeof source>;

/** What the learner may see: whether a unit follows the field. */
export interface NumericShown {
  readonly id: string;
  readonly unit: boolean;
}

/**
 * What only scoring may know. Each number from `min` to `max`, including both, is right. Each known mistake (`slips`)
 * has its own feedback.
 */
export interface NumericRubric extends Range {
  readonly slips: readonly {readonly id: string; readonly value: number}[];
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Authoring definition of a question with a typed number. */
export const authoring: Authoring<NumericSource, NumericShown, NumericRubric> = {
  source,
  split: q => ({
    shown: {id: q.id, unit: q.unit !== undefined},
    rubric: {...rangeOf(q.answer), slips: (q.mistakes ?? []).map(m => ({id: m.id, value: m.value}))},
  }),
  bounds: () => ({possible: 1, cap: 1, ids: []}),
};

/**
 * Returns the range of numbers that an answer of the author accepts. The range contains no number if the answer is
 * faulty: it has no value, and at least one end of the range is missing.
 */
function rangeOf(a: NumericSource['answer']): Range {
  const {min = a.value, max = a.value} = a;
  return {min: min ?? Infinity, max: max ?? -Infinity};
}

const within = (value: number, {min, max}: Range) => min <= value && value <= max;
