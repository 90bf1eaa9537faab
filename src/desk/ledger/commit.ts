import {z} from 'zod';
import {answerSchema, stateSchema} from './attempt.ts';
import {earlierAnswerSchema, earlierStateSchema} from './earlier-attempt.ts';

const launchId = z.string().regex(/^[A-Za-z0-9_-]{16,32}$/);
/** Number of the commit within its launch, starting at 1. */
const sequence = z.int().min(1);
const mostAnswers = 2000;

const present = z.object({
  launch: launchId,
  sequence,
  state: stateSchema,
  answers: z.array(answerSchema).max(mostAnswers),
});

/**
 * A commit in the format of release 0.1.0. Such a commit can still arrive after an update of the desk. It comes from
 * a window that was open, or from a device that was offline, during the update.
 */
const earlier = z.object({
  launch: launchId,
  sequence,
  state: earlierStateSchema,
  answers: z.array(earlierAnswerSchema).max(mostAnswers),
});

/**
 * Body of a Commit or Terminate request. It contains the whole state, and the interactions that the desk has
 * not confirmed.
 */
export const commitSchema = z.union([present, earlier]);
export type Commit = z.infer<typeof present>;

/**
 * Body of a launch. `unsent` is a commit that the device kept because the desk never confirmed it. An invalid
 * `unsent` is ignored, so that it cannot lock a learner out.
 */
export const launchSchema = z.object({unsent: commitSchema.optional().catch(undefined)});
