import type {QuestionBlock} from '../../src/content/course.ts';
import {responseOf} from '../../src/documents/model/answer.ts';
import type {PairsRubric} from '../../src/questions/pairs-response.ts';
import type {AnyQuestionType, RubricOf} from '../../src/questions/types.ts';
import type {Response} from '../../src/score/response.ts';
import {bestPath} from '../../src/scenario/engine/best-path.ts';

/** Creates responses to questions of one type from their rubric. */
interface Answering<R> {
  /** Returns a response that earns the maximum points. */
  right(rubric: R): Response;
  /**
   * Returns a response that earns nothing. For a rating, which has no wrong answer, and for an interview, the
   * response is empty.
   */
  wrong(rubric: R): Response;
}

const oneOfSome: Answering<RubricOf<'single-choice'>> = {
  right: ({correct}) => [correct],
  wrong: ({options, correct}) => options.filter(id => id !== correct).slice(0, 1),
};

const inPlaces: Answering<PairsRubric> = {
  right: ({items, belongs}) => items.flatMap(item => [item, belongs[item] ?? '']),
  wrong: ({items, targets, belongs}) =>
    items.flatMap(item => [item, targets.find(target => target !== belongs[item]) ?? '']),
};

const answering: {readonly [T in AnyQuestionType]: Answering<RubricOf<T>>} = {
  'single-choice': oneOfSome,
  hotspot: oneOfSome,
  'multiple-choice': {
    right: ({correct}) => correct,
    wrong: ({options, correct}) => options.filter(id => !correct.includes(id)),
  },
  matching: inPlaces,
  sorting: inPlaces,
  ordering: {right: ({steps}) => steps, wrong: ({steps}) => steps.toReversed()},
  numeric: {right: ({min}) => [String(min)], wrong: ({max}) => [String(max + 997)]},
  'short-answer': {
    right: ({accepted}) => accepted.slice(0, 1),
    wrong: ({accepted}) => [`not ${accepted.join(' or ')}`],
  },
  rating: {right: ({steps}) => steps.slice(-1), wrong: () => []},
  interview: {
    right: talk => bestPath(talk),
    wrong: () => [],
  },
  examination: {
    right: ({verdict, answering: [check], after, anomalies}) =>
      responseOf({
        verdict,
        ...(verdict === 'check' && check ? {check, outcome: `then-${after}` as const} : {}),
        ground: 'the-document',
        confidence: 'sure',
        findings: anomalies.flatMap(({at: [place], reasons: [reason], seenWith: [tool], scored}) =>
          scored && place && reason && tool ? [{place, reason, tool}] : [],
        ),
      }),
    wrong: ({verdict, alsoRight}) =>
      responseOf({
        verdict: [verdict, ...alsoRight].includes('refer') ? 'clear' : 'refer',
        ground: 'the-manner',
        confidence: 'sure',
        findings: [],
      }),
  },
};

const byWord: Readonly<Record<string, Answering<unknown>>> = answering;

function answeringOf(type: string): Answering<unknown> {
  const found = byWord[type];
  if (!found) throw new Error(`it is not said here how a question of type ${type} is answered`);
  return found;
}

/** Returns a response that earns the maximum points of a question. */
export const right = ({type}: Pick<QuestionBlock, 'type'>, rubric: unknown): Response =>
  answeringOf(type).right(rubric);

/** Returns a response that earns nothing. For a rating and an interview, the response is empty. */
export const wrong = ({type}: Pick<QuestionBlock, 'type'>, rubric: unknown): Response =>
  answeringOf(type).wrong(rubric);
