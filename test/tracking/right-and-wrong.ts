import type {QuestionBlock} from '../../src/content/course.ts';
import {responseOf} from '../../src/documents/model/answer.ts';
import type {PairsRubric} from '../../src/questions/places.ts';
import type {QuestionType, Rubric} from '../../src/questions/types.ts';
import type {Response} from '../../src/score/response.ts';
import {bestPath} from '../../src/scenario/engine/best-path.ts';

/** How a question of one type is answered, by what only scoring may know of it. */
interface Answering<R> {
  /** What earns full marks. */
  right(rubric: R): Response;
  /** What earns nothing; no words where no answer is wrong, or where a question is done only when it is done well. */
  wrong(rubric: R): Response;
}

const oneOfSome: Answering<Rubric<'single-choice'>> = {
  right: ({correct}) => [correct],
  wrong: ({options, correct}) => options.filter(id => id !== correct).slice(0, 1),
};

const inPlaces: Answering<PairsRubric> = {
  right: ({items, belongs}) => items.flatMap(item => [item, belongs[item] ?? '']),
  wrong: ({items, targets, belongs}) =>
    items.flatMap(item => [item, targets.find(target => target !== belongs[item]) ?? '']),
};

const answering: {readonly [T in QuestionType]: Answering<Rubric<T>>} = {
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

/** What earns a question full marks. */
export const right = ({type}: Pick<QuestionBlock, 'type'>, rubric: unknown): Response =>
  answeringOf(type).right(rubric);

/** What earns it nothing; no words where there is no such answer. */
export const wrong = ({type}: Pick<QuestionBlock, 'type'>, rubric: unknown): Response =>
  answeringOf(type).wrong(rubric);
