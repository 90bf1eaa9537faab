import type {DataModel} from '../../ledger/attempt.ts';
import {formatPattern} from '../../ledger/pattern.ts';
import type {Readable} from '../../ledger/readable.ts';
import {durationOf, secondsOf} from '../../ledger/scorm-time.ts';
import type {WaitingAnswer, WaitingAttempt} from '../../storage/outbox.ts';
import {uuidOf} from '../../../tracking/cmi5/name-uuid.ts';

/** An xAPI statement (xAPI 1.0.3, Part Two). */
export interface DeskStatement {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Data of the course from which statements are built. */
export interface StatementCourse {
  /** Id of the course, such as `tamga`. */
  readonly id: string;
  readonly model: DataModel;
  readonly readable: Readable;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
/** Prefix of our own extensions (docs/tracking.md). */
const extension = 'urn:tamga:extension:';
/**
 * Home page of the learners' accounts. The desk has no address on the internet, so this is a domain that can never
 * exist (RFC 2606).
 */
const homePage = 'https://desk.invalid/';

/** Returns the id of an xAPI activity, as the course reports it in cmi5. */
const activity = ({id}: StatementCourse, name = ''): string =>
  `urn:${id}:course:au${name === '' ? '' : `/${name}`}`;

/**
 * The properties that all statements of a learner share. An account identifies the learner, so the LRS gets no names
 * from a desk. The id of a statement is made from `name`. A repeated statement therefore has the same id, and the LRS
 * stores it once.
 */
const common = (course: StatementCourse, learner: string, verb: string, at: number, name: string) => ({
  id: uuidOf(`urn:${course.id}:desk:${learner}:${name}`),
  timestamp: new Date(at).toISOString(),
  actor: {objectType: 'Agent', account: {homePage, name: learner}},
  verb: {id: verbs + verb, display: {en: verb}},
});

const contextOf = (course: StatementCourse, learner: string, more: object = {}) => ({
  registration: uuidOf(`urn:${course.id}:desk:${learner}`),
  platform: 'Tamga desk',
  ...more,
});

/** Types of SCORM interactions that xAPI has too. */
const types = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
];

/** Returns the statement of an answer. The statement contains ids and no texts, so it is the same in every language. */
export function answerStatement(
  course: StatementCourse,
  {learner, answer, received, body}: WaitingAnswer,
): DeskStatement {
  const own = answer.id.replace(/^urn:[\w-]+:/, '');
  const [, name = own, sure] = /^(.*?)(?:\.c([123]))?$/.exec(own) ?? [];
  const [, question = name, attempt] = /^(.*?)(?:\.m[136])?\.t(\d+)(?:\..*)?$/.exec(name) ?? [];
  const served = answer.objectives.filter(id => id.startsWith('objective.'));
  const parts = answer.objectives.filter(id => !id.startsWith('objective.'));
  const inIds = (pattern: string) => idsIn(pattern, answer.type, question, course);
  return {
    ...common(course, learner, 'answered', received, body),
    object: {
      objectType: 'Activity',
      id: activity(course, name),
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        ...(types.includes(answer.type) && {
          interactionType: answer.type,
          ...(answer.correct.length > 0 && {correctResponsesPattern: answer.correct.map(inIds)}),
        }),
      },
    },
    result: {
      response: inIds(answer.response),
      ...resultOf(answer.result, answer.weighting),
      ...(answer.latency !== '' && {duration: durationOf(secondsOf(answer.latency))}),
      ...(sure !== undefined && {extensions: {[`${extension}confidence`]: Number(sure)}}),
    },
    context: contextOf(course, learner, {
      ...(parts.length > 0 && {contextActivities: {parent: parts.map(id => ({id: activity(course, id)}))}}),
      extensions: {
        ...(attempt !== undefined && {[`${extension}attempt`]: Number(attempt)}),
        ...(served.length > 0 && {
          [`${extension}objectives`]: served.map(
            id => `urn:${course.id}:objective:${id.replace('objective.', '').replace('.', ':')}`,
          ),
        }),
      },
    }),
  };
}

/**
 * Converts a response to the form of xAPI, with the ids of the course. This is necessary because SCORM 1.2 reports
 * letters: `a` is the first option of every question.
 */
function idsIn(pattern: string, type: string, question: string, {readable, model}: StatementCourse): string {
  const known = readable.questions[question];
  if (!known || !['choice', 'sequencing', 'matching'].includes(type)) return pattern;
  const labels = Object.fromEntries([...known.options, ...known.targets].map(id => [id, id]));
  return formatPattern(pattern, {type}, model, {...known, labels})
    .map(text => text.replace(' → ', '[.]'))
    .join('[,]');
}

/**
 * Converts a result that the course reported to xAPI: whether the answer is right, and its points. Returns an empty
 * object for any other text.
 */
function resultOf(result: string, weighting: string): object {
  if (result === 'correct') return {success: true};
  if (result === 'wrong' || result === 'incorrect') return {success: false};
  const share = result === '' ? NaN : Number(result);
  if (!(share >= 0 && share <= 1)) return {};
  const max = Number(weighting) > 0 ? Number(weighting) : 1;
  return {success: share === 1, score: {scaled: share, raw: Number((share * max).toFixed(2)), min: 0, max}};
}

/** Describes the result of an attempt, such as `passed 85`; '' until the course is completed. */
export function tellOf({state}: WaitingAttempt): string {
  if (state.completion !== 'completed') return '';
  const verb = state.success === 'passed' || state.success === 'failed' ? state.success : 'completed';
  return `${verb} ${state.score.scaled || state.score.raw}`.trim();
}

/** Returns the statement which says that an attempt is finished. */
export function attemptStatement(course: StatementCourse, attempt: WaitingAttempt): DeskStatement {
  const {learner, saved, state} = attempt;
  const news = tellOf(attempt);
  const [verb = 'completed'] = news.split(' ');
  const {scaled, raw} = state.score;
  const share = scaled !== '' ? Number(scaled) : raw !== '' ? Number(raw) / 100 : NaN;
  return {
    ...common(course, learner, verb, saved, news),
    object: {objectType: 'Activity', id: activity(course)},
    result: {
      completion: true,
      ...(verb !== 'completed' && {success: verb === 'passed'}),
      ...(share >= -1 && share <= 1 && {score: {scaled: share}}),
    },
    context: contextOf(course, learner),
  };
}
