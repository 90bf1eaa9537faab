import {z} from 'zod';
import {answerSchema, dataModels} from './attempt.ts';

/** Where a result from elsewhere comes from: a result code, the report of an LMS, or xAPI statements. */
const outsideSources = ['code', 'report', 'statements'] as const;

/** Facts about a result that its source may lack. */
const missingFacts = ['status', 'parts', 'answers', 'responses', 'confidence', 'time'] as const;

/** Schema of a result that the learner did not reach on this desk. */
export const outsideSchema = z.object({
  source: z.enum(outsideSources),
  /** Time of the result in milliseconds since 1970; null if the source does not say. */
  at: z.number().nullable(),
  /** Status as a SCORM 1.2 value. */
  status: z.string(),
  /** Score in per cent; '' if there is none. */
  score: z.string(),
  /** Ids of the parts that are done. */
  done: z.array(z.string()),
  /** Answers in the vocabulary of `model`. */
  answers: z.array(answerSchema),
  model: z.enum(dataModels),
  missing: z.array(z.enum(missingFacts)),
});
export type OutsideResult = z.infer<typeof outsideSchema>;

/** A result of a person. A result with the same person and `origin` replaces an earlier one. */
export interface NamedResult extends OutsideResult {
  readonly name: string;
  readonly origin: string;
}
