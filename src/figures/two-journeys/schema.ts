import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const coins = z.number().int().min(0).max(4);

const source = z.strictObject({
  first: text,
  second: text,
  /**
   * The stages that both ways have in common: times or places from the beginning to the end, with what happens on
   * each way.
   */
  stages: z
    .array(
      z.strictObject({
        id,
        name: text,
        first: text,
        second: text,
        /** Numbers of dots on the first and on the second way. A dot means money. */
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
