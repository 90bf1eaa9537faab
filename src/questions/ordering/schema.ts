import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {idsOf, listOf} from '../options.ts';

const source = z.strictObject({
  ...savedNames,
  stem: text,
  /** The steps in the right order. The learner first sees them in another order. */
  steps: listOf(z.strictObject({id, text}), 'steps', 3, 8),
  /** Reason for the right order. */
  feedback: prose,
  atTheCounter: prose,
});

/** Source of a question in which the learner puts steps in order. */
export type OrderingSource = z.infer<typeof source>;

/** What the learner may see: the step ids in an order that does not reveal the right order. */
export interface OrderingShown {
  readonly id: string;
  readonly steps: readonly string[];
}

/** What only scoring may know: the steps in the right order. */
export interface OrderingRubric {
  readonly steps: readonly string[];
}

/** Authoring definition of a question in which the learner puts steps in order. */
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
