import {z} from 'zod';
import {answerSchema, stateSchema} from './attempt.ts';
import {earlierAnswerSchema, earlierStateSchema} from './earlier-attempt.ts';

const launchId = z.string().regex(/^[A-Za-z0-9_-]{16,32}$/);
/** Counts the commits of a launch from 1. */
const sequence = z.int().min(1);
const mostAnswers = 2000;

const present = z.object({
  launch: launchId,
  sequence,
  state: stateSchema,
  answers: z.array(answerSchema).max(mostAnswers),
});

/** A window that was open, or a device that was away, while the desk was brought up to date. */
const earlier = z.object({
  launch: launchId,
  sequence,
  state: earlierStateSchema,
  answers: z.array(earlierAnswerSchema).max(mostAnswers),
});

/** What one Commit or Terminate sends: the whole state, and the answers that the desk has not confirmed. */
export const commitSchema = z.union([present, earlier]);
export type Commit = z.infer<typeof present>;

/** `unsent` is a commit that this device kept because nobody confirmed it; one that makes no sense must not keep a learner out. */
export const launchSchema = z.object({unsent: commitSchema.optional().catch(undefined)});
