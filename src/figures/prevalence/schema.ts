import {z} from 'zod';
import {text} from '../../content/fields.ts';
import type {ActivityAuthoring} from '../schema.ts';

const percent = z.number().int().min(0).max(100);

const source = z.strictObject({
  /** Name of the slider, such as "Impostors among twenty travellers". */
  label: text,
  /**
   * `accepted`: of 100 false portraits, how many are accepted. `refused`: of 100 true portraits, how many are
   * refused.
   */
  accepted: percent,
  refused: percent,
  /** Labels for the three counts of people in a hundred queues. */
  noticed: text,
  missed: text,
  wrong: text,
  /** The conclusion. `rare`: fewer than half of the refusals are right. `often`: at least half are right. */
  rare: text,
  often: text,
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface PrevalenceData {
  readonly accepted: number;
  readonly refused: number;
}

/** Authoring definition of an activity with twenty travellers. The learner chooses how many of them are impostors. */
export const authoring: ActivityAuthoring<Source> = {source};
