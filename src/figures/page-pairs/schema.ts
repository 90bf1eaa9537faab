import {z} from 'zod';
import {text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const source = z.strictObject({
  /** Number of pages of the book. */
  pages: z.number().int().min(8).max(48).multipleOf(4, 'a sheet has four pages, so write a multiple of 4'),
  /** What the learner has to do in this activity. */
  task: text,
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface PagePairsData {
  readonly pages: number;
}

/** Authoring definition of an activity in which the learner takes out the sheets of a book. */
export const authoring: ActivityAuthoring<Source> = {source};
