import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {idsOf, listOf} from '../options.ts';

const source = z.strictObject({
  ...savedNames,
  stem: text,
  /** The steps of the scale, from the lowest to the highest. */
  steps: listOf(z.strictObject({id, text}), 'steps', 2, 7),
  /** Feedback that every learner gets, whatever step the learner chooses. */
  feedback: prose,
  atTheCounter: prose.optional(),
});

/** Source of a question about the learner, without a right or wrong answer. */
export type RatingSource = z.infer<typeof source>;

/** What the learner may see: step ids from the lowest to the highest. */
export interface RatingShown {
  readonly id: string;
  readonly steps: readonly string[];
}

/** What only scoring may know: the ids of the steps. For a scale, scoring needs nothing else. */
export interface RatingRubric {
  readonly steps: readonly string[];
}

/** Authoring definition of a scale. */
export const authoring: Authoring<RatingSource, RatingShown, RatingRubric> = {
  source,
  split(q) {
    const steps = idsOf(q.steps);
    return {shown: {id: q.id, steps}, rubric: {steps}};
  },
  bounds: q => ({possible: 0, cap: 1, ids: idsOf(q.steps)}),
};
