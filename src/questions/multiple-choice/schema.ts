import {z} from 'zod';
import {prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import type {ChoiceShown} from '../one-right.ts';
import {correctOf, idsOf, options} from '../options.ts';

const source = z.strictObject({
  ...savedNames,
  stem: text,
  options: options.refine(all => correctOf(all).length > 0, 'at least one option must say `correct: true`'),
  atTheCounter: prose,
});

/** Source of a question that may have several right options. */
export type MultipleChoiceSource = z.infer<typeof source>;

/** Data for scoring only: the ids of the right options, and the ids of all options. */
export interface MultipleChoiceRubric {
  readonly options: readonly string[];
  readonly correct: readonly string[];
}

/** Authoring definition of a question with several options, each of which is chosen or left out. */
export const authoring: Authoring<MultipleChoiceSource, ChoiceShown, MultipleChoiceRubric> = {
  source,
  free: ['options'],
  split(q) {
    const all = idsOf(q.options);
    return {shown: {id: q.id, options: all}, rubric: {options: all, correct: correctOf(q.options)}};
  },
  bounds(q) {
    const all = idsOf(q.options);
    return {possible: all.length, cap: all.length, ids: all};
  },
};
