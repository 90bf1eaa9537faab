import type {AttemptAnswer, Launched, AttemptState} from '../ledger/attempt.ts';
import {durationOf} from '../ledger/scorm-time.ts';
import {at, entries, numberedObject, scoreOf, text} from './rendered.ts';
import type {StandardFormat} from './session.ts';

/** Converts between the desk's data of an attempt and scorm-again's JSON in SCORM 2004. */
export const scorm2004: StandardFormat = {stateOf, answersOf, cmiOf};

/** Extracts the state of the attempt from scorm-again's JSON. */
function stateOf(rendered: unknown): AttemptState {
  const cmi = at(rendered, 'cmi');
  return {
    completion: text(cmi, 'completion_status'),
    success: text(cmi, 'success_status'),
    progress: text(cmi, 'progress_measure'),
    location: text(cmi, 'location'),
    exit: text(cmi, 'exit'),
    session: text(cmi, 'session_time'),
    score: scoreOf(cmi, 'score'),
    suspendData: text(cmi, 'suspend_data'),
    comments: entries(cmi, 'comments_from_learner').map(([, entry]) => ({
      text: text(entry, 'comment'),
      location: text(entry, 'location'),
      time: text(entry, 'timestamp'),
    })),
    objectives: entries(cmi, 'objectives').flatMap(([, entry]) => {
      const id = text(entry, 'id');
      // If scorm-again refuses the id of an objective, it keeps an empty entry. Leave this entry out.
      if (id === '') return [];
      return {
        id,
        completion: text(entry, 'completion_status'),
        success: text(entry, 'success_status'),
        progress: text(entry, 'progress_measure'),
        score: scoreOf(entry, 'score'),
        description: text(entry, 'description'),
      };
    }),
    preference: {
      audio: text(cmi, 'learner_preference', 'audio_level'),
      language: text(cmi, 'learner_preference', 'language'),
      speed: text(cmi, 'learner_preference', 'delivery_speed'),
      text: text(cmi, 'learner_preference', 'audio_captioning'),
    },
  };
}

/** Extracts the interactions from scorm-again's JSON. */
function answersOf(rendered: unknown): AttemptAnswer[] {
  return entries(rendered, 'cmi', 'interactions').flatMap(([place, entry]) => {
    const id = text(entry, 'id');
    if (id === '') return [];
    return {
      place,
      id,
      type: text(entry, 'type'),
      time: text(entry, 'timestamp'),
      latency: text(entry, 'latency'),
      weighting: text(entry, 'weighting'),
      response: text(entry, 'learner_response'),
      result: text(entry, 'result'),
      objectives: entries(entry, 'objectives').map(([, objective]) => text(objective, 'id')),
      correct: entries(entry, 'correct_responses').map(([, correct]) => text(correct, 'pattern')),
      description: text(entry, 'description'),
    };
  });
}

/** Removes values that were never set. A course that reads such a value must get error 403, not ''. */
const withoutUnset = (values: Readonly<Record<string, string | object>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Builds the data model that scorm-again loads at launch. */
function cmiOf(launched: Launched): object {
  const {learnerId, learnerName, entry, totalSeconds, state, answers, given, mode} = launched;
  return withoutUnset({
    learner_id: learnerId,
    learner_name: learnerName,
    credit: 'credit',
    mode,
    entry,
    total_time: durationOf(totalSeconds),
    location: state.location,
    suspend_data: state.suspendData,
    launch_data: given.launchData,
    scaled_passing_score: given.passMark,
    completion_threshold: given.threshold,
    max_time_allowed: given.timeAllowed,
    time_limit_action: given.timeLimitAction,
    // SCORM 2004 calls a new attempt "unknown" (RTE 4.2.4). SCORM 1.2 calls it "not attempted".
    completion_status: entry === 'ab-initio' ? 'unknown' : state.completion,
    success_status: state.success,
    progress_measure: state.progress,
    score: withoutUnset(state.score),
    learner_preference: withoutUnset({
      audio_level: state.preference.audio,
      language: state.preference.language,
      delivery_speed: state.preference.speed,
      audio_captioning: state.preference.text,
    }),
    comments_from_learner: numberedObject(
      state.comments.map(comment =>
        withoutUnset({comment: comment.text, location: comment.location, timestamp: comment.time}),
      ),
    ),
    objectives: numberedObject(
      state.objectives.map(objective =>
        withoutUnset({
          id: objective.id,
          success_status: objective.success,
          completion_status: objective.completion,
          progress_measure: objective.progress,
          description: objective.description,
          score: withoutUnset(objective.score),
        }),
      ),
    ),
    interactions: numberedObject(answers.map(interactionOf)),
  });
}

const interactionOf = (answer: AttemptAnswer): object =>
  withoutUnset({
    id: answer.id,
    type: answer.type,
    timestamp: answer.time,
    latency: answer.latency,
    weighting: answer.weighting,
    learner_response: answer.response,
    result: answer.result,
    description: answer.description,
    objectives: numberedObject(answer.objectives.map(id => ({id}))),
    correct_responses: numberedObject(answer.correct.map(pattern => ({pattern}))),
  });
