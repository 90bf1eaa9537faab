import {z} from 'zod';

/*
 * What a course hands to the desk, in SCORM 1.2's own words. Sizes are limited, meanings are not judged: an LMS keeps
 * what it is given, and a commit refused for its meaning would be work lost.
 */

/** SCORM 1.2's room for `cmi.suspend_data`, in characters; scorm-again itself would take 64,000. */
const suspendDataRoom = 4096;

const word = z.string().max(255);
const sentence = z.string().max(suspendDataRoom);
const score = z.object({raw: word, min: word, max: word});

/** One interaction as SCORM 1.2 spells it; `place` is its index, and the same place is overwritten. */
export const answerSchema = z.object({
  place: z.int().min(0).max(9999),
  id: word,
  type: word,
  /** Time of day, `HH:MM:SS`; the day is the one of receipt. */
  time: word,
  latency: word,
  weighting: word,
  response: sentence,
  result: word,
  objectives: z.array(word).max(20),
  correct: z.array(sentence).max(20),
});
export type Answer = z.infer<typeof answerSchema>;

const objectiveSchema = z.object({id: word, status: word, score});

/** Everything of an attempt but its answers. */
export const stateSchema = z.object({
  status: word,
  location: word,
  exit: word,
  /** Time of this launch alone. */
  session: word,
  score,
  suspendData: sentence,
  comments: sentence,
  objectives: z.array(objectiveSchema).max(500),
  preference: z.object({audio: word, language: word, speed: word, text: word}),
});
export type State = z.infer<typeof stateSchema>;

const launchId = z.string().regex(/^[A-Za-z0-9_-]{16,32}$/);

/** What one LMSCommit or LMSFinish sends: the whole state, and the answers that the desk has not confirmed. */
export const commitSchema = z.object({
  launch: launchId,
  /** Counts the commits of a launch from 1. */
  sequence: z.int().min(1),
  state: stateSchema,
  answers: z.array(answerSchema).max(2000),
});
export type Commit = z.infer<typeof commitSchema>;

/** `unsent` is a commit that this device kept because nobody confirmed it; one that makes no sense must not keep a learner out. */
export const launchSchema = z.object({unsent: commitSchema.optional().catch(undefined)});

/** What a course finds when it is launched. */
export interface Launched {
  readonly launch: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly entry: 'ab-initio' | 'resume' | '';
  /** `HHHH:MM:SS.SS`, all earlier launches. */
  readonly totalTime: string;
  readonly state: State;
  readonly answers: readonly Answer[];
}

/** `elsewhere`: a later launch has taken over, and this one may not write any more. */
export type CommitAnswer =
  | {readonly outcome: 'saved'; readonly sequence: number; readonly at: number}
  | {readonly outcome: 'elsewhere'};

const noScore = {raw: '', min: '', max: ''};

/** The state of a learner who has never launched the course. */
export const emptyState: State = {
  status: 'not attempted',
  location: '',
  exit: '',
  session: '',
  score: noScore,
  suspendData: '',
  comments: '',
  objectives: [],
  preference: {audio: '', language: '', speed: '', text: ''},
};
