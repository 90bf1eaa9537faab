import {z} from 'zod';
import {suspendDataRoom} from './room.ts';
import type {Given} from './given.ts';

/*
 * What a course hands to the desk: one form for SCORM 1.2 and SCORM 2004, in the words of the standard that the course
 * speaks. Sizes are limited, meanings are not judged: an LMS keeps what it is given, and a commit refused for its meaning
 * would be work lost.
 */

/** The data models the desk speaks. SCORM 2004 has one for the 3rd and the 4th Edition, as far as one SCO needs it. */
export const dataModels = ['scorm12', 'scorm2004'] as const;
export type DataModel = (typeof dataModels)[number];

const word = z.string().max(255);
/** SCORM 2004 promises room for 4,000 characters in ids and texts; nobody is refused a few more. */
const sentence = z.string().max(4096);
/** Anything of any length that either standard promises. */
const text = z.string().max(suspendDataRoom.scorm2004);
const score = z.object({raw: word, min: word, max: word, scaled: word});

/** One interaction as its standard spells it; `place` is its index, and the same place is overwritten. */
export const answerSchema = z.object({
  place: z.int().min(0).max(9999),
  id: sentence,
  type: word,
  /** When the question came: SCORM 1.2 says a time of day, whose day is the one of receipt; SCORM 2004 the date too. */
  time: word,
  latency: word,
  weighting: word,
  response: text,
  result: word,
  objectives: z.array(sentence).max(20),
  correct: z.array(text).max(20),
  /** What was asked; '' in SCORM 1.2, which has no place for it. */
  description: sentence,
});
export type Answer = z.infer<typeof answerSchema>;

const objectiveSchema = z.object({
  id: sentence,
  completion: word,
  success: word,
  progress: word,
  score,
  description: sentence,
});

/** Everything of an attempt but its answers. */
export const stateSchema = z.object({
  /** How far: SCORM 2004's word, or SCORM 1.2's one word as `status.ts` takes it apart. */
  completion: word,
  /** How well: `passed`, `failed`, `unknown`. */
  success: word,
  /** Share of the course that is done, 0 to 1, or ''. */
  progress: word,
  location: sentence,
  exit: word,
  /** Time of this launch alone. */
  session: word,
  score,
  suspendData: text,
  comments: z.array(z.object({text, location: sentence, time: word})).max(250),
  objectives: z.array(objectiveSchema).max(500),
  preference: z.object({audio: word, language: word, speed: word, text: word}),
});
export type State = z.infer<typeof stateSchema>;

/** What a course finds when it is launched. */
export interface Launched {
  readonly launch: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly entry: 'ab-initio' | 'resume' | '';
  /** All earlier launches together. */
  readonly totalSeconds: number;
  readonly state: State;
  readonly answers: readonly Answer[];
  readonly given: Given;
}

/** `elsewhere`: a later launch has taken over, and this one may not write any more. */
export type CommitAnswer =
  | {readonly outcome: 'saved'; readonly sequence: number; readonly at: number}
  | {readonly outcome: 'elsewhere'};

export const noScore = {raw: '', min: '', max: '', scaled: ''} as const;

/** The state of a learner who has never launched the course. */
export const emptyState: State = {
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
