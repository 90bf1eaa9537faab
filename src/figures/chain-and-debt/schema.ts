import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const source = z.strictObject({
  /** The steps of the chain, each with the amount that it adds to the debt. */
  steps: z
    .array(z.strictObject({id, name: text, text, adds: z.number().int().min(0).max(10_000)}))
    .min(3)
    .max(8)
    .refine(
      steps => steps.some(({adds}) => adds > 0),
      'nothing adds to the debt: write `adds` above 0 in one step',
    ),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface ChainAndDebtData {
  readonly steps: readonly {readonly id: string; readonly adds: number}[];
}

/** Authoring definition of an activity: a chain of services, each of which adds to a debt. */
export const authoring: ActivityAuthoring<Source> = {source};
