import {z} from 'zod';
import {prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import type {ChoiceShown, OneRightRubric} from '../one-right.ts';
import {exactlyOne, idsOf, options, theCorrect} from '../options.ts';

const source = z.strictObject({
  ...savedNames,
  stem: text,
  options: options.refine(exactlyOne, 'exactly one option must say `correct: true`'),
  atTheCounter: prose,
});

/** Source of a question with one right option. */
export type SingleChoiceSource = z.infer<typeof source>;

/** Authoring definition of a question with several options, one of which is right. */
export const authoring: Authoring<SingleChoiceSource, ChoiceShown, OneRightRubric> = {
  source,
  free: ['options'],
  split(q) {
    const all = idsOf(q.options);
    return {shown: {id: q.id, options: all}, rubric: {options: all, correct: theCorrect(q)}};
  },
  bounds: q => ({possible: 1, cap: 1, ids: idsOf(q.options)}),
};
