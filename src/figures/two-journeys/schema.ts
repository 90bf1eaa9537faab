import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const coins = z.number().int().min(0).max(4);

const source = z.strictObject({
  first: text,
  second: text,
  /**
   * The stages of both ways, from the beginning to the end. A stage is a time or a place, with what happens on each
   * way.
   */
  stages: z
    .array(
      z.strictObject({
        id,
        name: text,
        first: text,
        second: text,
        /** Number of dots on the first way, and number of dots on the second way. The dots mean money. */
        coins: z.tuple([coins, coins]).optional(),
        /** True if the first way can change into the second way at this stage. */
        crosses: z.boolean().optional(),
      }),
    )
    .min(3)
    .max(8),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface TwoJourneysData {
  readonly stages: readonly {
    readonly id: string;
    readonly coins?: readonly [number, number] | undefined;
    readonly crosses?: boolean | undefined;
  }[];
}

/** Authoring definition of an activity with two ways that the learner follows side by side. */
export const authoring: ActivityAuthoring<Source> = {source};
