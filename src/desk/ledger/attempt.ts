import {z} from 'zod';
import {suspendDataRoom} from './room.ts';
import type {ManifestValues} from './manifest-values.ts';

/*
 * The data that a course commits to the desk. SCORM 1.2 and SCORM 2004 share one form, but each value uses the
 * vocabulary of the course's own standard. The schemas limit the size of a value and do not check its meaning. An LMS
 * must store the values that it receives. If the desk refused a commit because of one unexpected value, the learner's
 * work would be lost.
 */

/**
 * The data models that the desk supports. One model covers SCORM 2004 3rd and 4th Edition, which do not
 * differ for a single SCO.
 */
export const dataModels = ['scorm12', 'scorm2004'] as const;
export type DataModel = (typeof dataModels)[number];

const word = z.string().max(255);
/** Maximum length of ids and texts. SCORM 2004 guarantees 4,000 characters; the desk accepts slightly more. */
const sentence = z.string().max(4096);
/** Maximum length. This is the larger of the lengths that the two standards guarantee. */
const text = z.string().max(suspendDataRoom.scorm2004);
const score = z.object({raw: word, min: word, max: word, scaled: word});

/**
 * One interaction in the vocabulary of its standard. `place` is its index. A later interaction with the same
 * index replaces the earlier one.
 */
export const answerSchema = z.object({
  place: z.int().min(0).max(9999),
  id: sentence,
  type: word,
  /**
   * Time when the question was asked. SCORM 2004 reports date and time. SCORM 1.2 reports only the time of day, so
   * the desk adds the date of receipt.
   */
  time: word,
  latency: word,
  weighting: word,
  response: text,
  result: word,
  objectives: z.array(sentence).max(20),
  correct: z.array(text).max(20),
  /** The text of the question; '' in SCORM 1.2, which has no element for it. */
  description: sentence,
});
export type AttemptAnswer = z.infer<typeof answerSchema>;

const objectiveSchema = z.object({
  id: sentence,
  completion: word,
  success: word,
  progress: word,
  score,
  description: sentence,
});

/** The state of an attempt without its interactions. */
export const stateSchema = z.object({
  /** Completion status. It is a SCORM 2004 value, or what `status.ts` extracts from a SCORM 1.2 `lesson_status`. */
  completion: word,
  /** Success status: `passed`, `failed` or `unknown`. */
  success: word,
  /** Completed share of the course, from 0 to 1, or ''. */
  progress: word,
  location: sentence,
  exit: word,
  /** Session time of this launch only. */
  session: word,
  score,
  suspendData: text,
  comments: z.array(z.object({text, location: sentence, time: word})).max(250),
  objectives: z.array(objectiveSchema).max(500),
  preference: z.object({audio: word, language: word, speed: word, text: word}),
});
export type AttemptState = z.infer<typeof stateSchema>;

/** The data that a course receives at launch. */
export interface Launched {
  readonly launch: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly entry: 'ab-initio' | 'resume' | '';
  /** Total time of all earlier launches. */
  readonly totalSeconds: number;
  readonly state: AttemptState;
  readonly answers: readonly AttemptAnswer[];
  readonly given: ManifestValues;
  /** In the mode `browse` the course writes nothing. SCORM 1.2 and SCORM 2004 both have this word. */
  readonly mode: 'normal' | 'browse';
}

/**
 * The answer of the desk to a commit. `elsewhere` means that a later launch of the same learner has taken over, so
 * this launch can no longer write.
 */
export type CommitAnswer =
  | {readonly outcome: 'saved'; readonly sequence: number; readonly at: number}
  | {readonly outcome: 'elsewhere'};

export const noScore = {raw: '', min: '', max: '', scaled: ''} as const;

/** The state of a learner who has never launched the course. */
export const emptyState: AttemptState = {
  completion: 'not attempted',
  success: 'unknown',
  progress: '',
  location: '',
  exit: '',
  session: '',
  score: noScore,
  suspendData: '',
  comments: [],
  objectives: [],
  preference: {audio: '', language: '', speed: '', text: ''},
};
