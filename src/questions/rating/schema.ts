import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct} from '../options.ts';

const mostSteps = 7;

const source = z.strictObject({
  id,
  stem: text,
  /** From the least to the most. */
  steps: z
    .array(z.strictObject({id, text}))
    .min(2, 'write at least two steps')
    .max(mostSteps, `write at most ${mostSteps} steps`)
    .check(distinct),
  /** What every learner reads afterwards, whatever was chosen. */
  feedback: prose,
  atTheCounter: prose.optional(),
});

/** What an author writes as a question about the learner, to which no answer is right or wrong. */
export type Source = z.infer<typeof source>;

/** What may be seen: the steps of the scale, by id, from the least to the most. */
export interface Shown {
  readonly id: string;
  readonly steps: readonly string[];
}

/** What scoring knows: that there is nothing to know but the steps. */
export interface Rubric {
  readonly steps: readonly string[];
}

/** A scale on which the learner finds a place. */
export const authoring: Authoring<Source, Shown, Rubric> = {
  source,
  split(q) {
    const steps = q.steps.map(s => s.id);
    return {shown: {id: q.id, steps}, rubric: {steps}};
  },
  bounds: q => ({possible: 0, cap: 1, ids: q.steps.map(s => s.id)}),
};
