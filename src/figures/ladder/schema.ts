import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const source = z.strictObject({
  /**
   * Questions from top to bottom. Each question has a text for the answer yes, for the answer no, or for both. `ends`
   * is the answer that ends the activity.
   */
  rungs: z
    .array(
      z.strictObject({
        id,
        ask: text,
        yes: text.optional(),
        no: text.optional(),
        ends: z.enum(['yes', 'no']).optional(),
      }),
    )
    .min(2)
    .max(8),
  /** The text at the end if none of the given answers has a text. */
  none: text.optional(),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface LadderData {
  readonly rungs: readonly {readonly id: string; readonly ends?: 'yes' | 'no' | undefined}[];
}

/** Authoring definition of an activity with questions that the learner answers one after the other. */
export const authoring: ActivityAuthoring<Source> = {source};
