import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct, idsOf} from '../options.ts';

const mostSteps = 8;

const source = z.strictObject({
  id,
  stem: text,
  /** The steps in the right order. The learner first sees them in another order. */
  steps: z
    .array(z.strictObject({id, text}))
    .min(3, 'write at least three steps')
    .max(mostSteps, `write at most ${mostSteps} steps`)
    .check(distinct),
  /** Reason for the right order. */
  feedback: prose,
  atTheCounter: prose,
});

/** Source of a question in which the learner puts steps in order. */
export type OrderingSource = z.infer<typeof source>;

/** The part that the learner may see: step ids in an order that reveals nothing. */
export interface OrderingShown {
  readonly id: string;
  readonly steps: readonly string[];
}

/** The part that only scoring may know: the steps in the right order. */
export interface OrderingRubric {
  readonly steps: readonly string[];
}

/** Authoring definition of steps to put in order. */
export const authoring: Authoring<OrderingSource, OrderingShown, OrderingRubric> = {
  source,
  split({id: own, steps}) {
    const right = idsOf(steps);
    const sorted = [...right].sort();
    const first = sorted.every((step, at) => step === right[at]) ? sorted.reverse() : sorted;
    return {shown: {id: own, steps: first}, rubric: {steps: right}};
  },
  bounds: ({steps}) => ({possible: steps.length, cap: steps.length, ids: idsOf(steps)}),
};
