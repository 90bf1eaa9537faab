import {z} from 'zod';
import type {ActivityAuthoring} from '../schema.ts';

const source = z.strictObject({
  /** The characters that the activity shows at first, with invented data. */
  characters: z
    .string()
    .regex(/^[A-Z0-9<]{3,9}$/, 'write three to nine of the characters A to Z, 0 to 9 and <'),
});

type Source = z.infer<typeof source>;

/** The data of the activity. The activity has no texts of its own. */
export type CheckDigitData = Source;

/** Authoring definition of an activity in which the learner calculates a check digit step by step. */
export const authoring: ActivityAuthoring<Source> = {source};
