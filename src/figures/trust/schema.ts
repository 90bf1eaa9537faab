import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const source = z.strictObject({
  /** Trust at the start, 0 to 100. */
  start: z.number().int().min(0).max(100),
  /** The turns of the talk. Each choice of a turn changes the trust and gets an answer. */
  turns: z
    .array(
      z.strictObject({
        id,
        choices: z
          .array(z.strictObject({id, say: text, trust: z.number().int().min(-50).max(50), answer: text}))
          .min(2)
          .max(3),
      }),
    )
    .min(2)
    .max(6),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface TrustData {
  readonly start: number;
  readonly turns: readonly {
    readonly id: string;
    readonly choices: readonly {readonly id: string; readonly trust: number}[];
  }[];
}

/** Authoring definition of an activity: a short talk in which each choice moves the curve of trust. */
export const authoring: ActivityAuthoring<Source> = {source};
