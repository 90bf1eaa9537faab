import {z} from 'zod';
import {noScore, type AttemptAnswer, type AttemptState} from './attempt.ts';
import {apart} from './status.ts';

/*
 * The data format of release 0.1.0, which supported only SCORM 1.2. Records that the desk stored in that release have
 * this format. Unsent work on a device may have this format too.
 */

const word = z.string().max(255);
const sentence = z.string().max(4096);
const score = z.object({raw: word, min: word, max: word}).transform(fields => ({...noScore, ...fields}));

/** Parses an interaction of release 0.1.0 and converts it to the current format. */
export const earlierAnswerSchema = z
  .strictObject({
    place: z.int().min(0).max(9999),
    id: word,
    type: word,
    time: word,
    latency: word,
    weighting: word,
    response: sentence,
    result: word,
    objectives: z.array(word).max(20),
    correct: z.array(sentence).max(20),
  })
  .transform((answer): AttemptAnswer => ({...answer, description: ''}));

const objective = z
  .object({id: word, status: word, score})
  .transform(({status, ...kept}) => ({...kept, ...apart(status), progress: '', description: ''}));

/** Parses a state of release 0.1.0 and converts it to the current format. */
export const earlierStateSchema = z
  .object({
    status: word,
    location: word,
    exit: word,
    session: word,
    score,
    suspendData: sentence,
    comments: sentence,
    objectives: z.array(objective).max(500),
    preference: z.object({audio: word, language: word, speed: word, text: word}),
  })
  .transform(({status, comments, ...kept}): AttemptState => ({
    ...kept,
    ...apart(status),
    progress: '',
    comments: comments === '' ? [] : [{text: comments, location: '', time: ''}],
  }));
