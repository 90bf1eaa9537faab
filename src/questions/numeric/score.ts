import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {ScoringOf} from '../../content/question-type.ts';
import {readings} from './number.ts';
import type {authoring, NumericRubric} from './schema.ts';

/**
 * Gives one point for a number within the range. A text that is not a number is never wrong: the score is incomplete,
 * with the missing field `number`.
 */
export const scoring: ScoringOf<typeof authoring> = {
  judge(response, rubric) {
    const text = reading(response, rubric);
    if (text === undefined) return {score: incomplete('number'), marks: {}};
    if (isRight(text, rubric)) return {score: scored(1, 1), marks: {'': 'right'}};
    const slip = slipOf(text, rubric);
    return {score: scored(0, 1), marks: slip ? {'': 'wrong', [slip.id]: 'wrong'} : {'': 'wrong'}};
  },
  describe: (response, _shown, rubric) => ({
    kind: 'numeric',
    response: reading(response, rubric) ?? '',
    min: rubric.min,
    max: rubric.max,
  }),
};

/**
 * Returns the meaning of a typed text. If the text is ambiguous, the best meaning for the learner counts:
 * first a right number, then a known mistake, then the most likely meaning.
 */
function reading(response: Response, rubric: NumericRubric): string | undefined {
  const [typed, ...more] = response;
  if (typed === undefined || more.length > 0) return undefined;
  const all = readings(typed);
  return all.find(text => isRight(text, rubric)) ?? all.find(text => slipOf(text, rubric)) ?? all[0];
}

const isRight = (text: string, {min, max}: NumericRubric) => min <= Number(text) && Number(text) <= max;

const slipOf = (text: string, {slips}: NumericRubric) => slips.find(slip => slip.value === Number(text));
