import type {AttemptAnswer, Launched, AttemptState} from '../ledger/attempt.ts';
import {spanOf} from '../ledger/scorm-time.ts';
import {apart, oneWord} from '../ledger/status.ts';
import {at, entries, numberedObject, scoreOf, text} from './rendered.ts';
import type {StandardFormat} from './session.ts';

/** Converts between the desk's data of an attempt and scorm-again's JSON in SCORM 1.2. */
export const scorm12: StandardFormat = {stateOf, answersOf, cmiOf};

/** Extracts the state of the attempt from scorm-again's JSON. */
function stateOf(rendered: unknown): AttemptState {
  const cmi = at(rendered, 'cmi');
  const comments = text(cmi, 'comments');
  return {
    ...apart(text(cmi, 'core', 'lesson_status')),
    progress: '',
    location: text(cmi, 'core', 'lesson_location'),
    exit: text(cmi, 'core', 'exit'),
    session: text(cmi, 'core', 'session_time'),
    score: scoreOf(cmi, 'core', 'score'),
    suspendData: text(cmi, 'suspend_data'),
    comments: comments === '' ? [] : [{text: comments, location: '', time: ''}],
    objectives: entries(cmi, 'objectives').map(([, entry]) => ({
      id: text(entry, 'id'),
      ...apart(text(entry, 'status')),
      progress: '',
      score: scoreOf(entry, 'score'),
      description: '',
    })),
    preference: {
      audio: text(cmi, 'student_preference', 'audio'),
      language: text(cmi, 'student_preference', 'language'),
      speed: text(cmi, 'student_preference', 'speed'),
      text: text(cmi, 'student_preference', 'text'),
    },
  };
}

/** Extracts the interactions from scorm-again's JSON. */
function answersOf(rendered: unknown): AttemptAnswer[] {
  return entries(rendered, 'cmi', 'interactions').map(([place, entry]) => ({
    place,
    id: text(entry, 'id'),
    type: text(entry, 'type'),
    time: text(entry, 'time'),
    latency: text(entry, 'latency'),
    weighting: text(entry, 'weighting'),
    response: text(entry, 'student_response'),
    result: text(entry, 'result'),
    objectives: entries(entry, 'objectives').map(([, objective]) => text(objective, 'id')),
    correct: entries(entry, 'correct_responses').map(([, correct]) => text(correct, 'pattern')),
    description: '',
  }));
}

const unscaled = ({raw, min, max}: AttemptState['score']) => ({raw, min, max});

/** Builds the data model that scorm-again loads at launch. */
function cmiOf(launched: Launched): object {
  const {learnerId, learnerName, entry, totalSeconds, state, answers, given, mode} = launched;
  return {
    suspend_data: state.suspendData,
    launch_data: given.launchData,
    student_data: {
      mastery_score: given.passMark,
      max_time_allowed: given.timeAllowed,
      time_limit_action: given.timeLimitAction,
    },
    comments: state.comments.map(comment => comment.text).join('\n'),
    core: {
      student_id: learnerId,
      student_name: learnerName,
      lesson_location: state.location,
      credit: 'credit',
      lesson_status: oneWord(state),
      entry,
      total_time: spanOf(totalSeconds),
      lesson_mode: mode,
      exit: '',
      session_time: '',
      score: unscaled(state.score),
    },
    objectives: numberedObject(
      state.objectives.map(objective => ({
        id: objective.id,
        status: oneWord(objective),
        score: unscaled(objective.score),
      })),
    ),
    student_preference: {...state.preference},
    interactions: numberedObject(
      answers.map(answer => ({
        id: answer.id,
        type: answer.type,
        time: answer.time,
        latency: answer.latency,
        weighting: answer.weighting,
        student_response: answer.response,
        result: answer.result,
        objectives: numberedObject(answer.objectives.map(id => ({id}))),
        correct_responses: numberedObject(answer.correct.map(pattern => ({pattern}))),
      })),
    ),
  };
}
