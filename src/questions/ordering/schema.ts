import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct} from '../options.ts';

const mostSteps = 8;

const source = z.strictObject({
  id,
  stem: text,
  /** In the right order; the learner first sees them in another one. */
  steps: z
    .array(z.strictObject({id, text}))
    .min(3, 'write at least three steps')
    .max(mostSteps, `write at most ${mostSteps} steps`)
    .check(distinct),
  /** Why this is the order. */
  feedback: prose,
  atTheCounter: prose,
});

/** What an author writes as a question in which steps are put in order. */
export type Source = z.infer<typeof source>;

/** What may be seen: the steps, by id, in an order that tells nothing. */
export interface Shown {
  readonly id: string;
  readonly steps: readonly string[];
}

/** What only scoring may know: the steps in the right order. */
export interface Rubric {
  readonly steps: readonly string[];
}

/** Steps to be put in order. */
export const authoring: Authoring<Source, Shown, Rubric> = {
  source,
  split({id: own, steps}) {
    const right = steps.map(s => s.id);
    const sorted = [...right].sort();
    const first = sorted.every((step, at) => step === right[at]) ? sorted.reverse() : sorted;
    return {shown: {id: own, steps: first}, rubric: {steps: right}};
  },
  bounds: ({steps}) => ({possible: steps.length, cap: steps.length, ids: steps.map(s => s.id)}),
};
