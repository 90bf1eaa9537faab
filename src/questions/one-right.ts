import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {Scoring} from '../content/question-type.ts';

/** The part of a question with options that the learner may see: option ids in the author's order. */
export interface ChoiceShown {
  readonly id: string;
  readonly options: readonly string[];
}

/** The part that only scoring may know: the id of the right option, and the ids of all options. */
export interface OneRightRubric {
  readonly options: readonly string[];
  readonly correct: string;
}

/**
 * Scores questions with one right option: one point for it. A wrong answer marks only the chosen option and
 * does not reveal the right one, so that another try makes sense.
 */
export const oneRight: Scoring<ChoiceShown, OneRightRubric> = {
  judge(response, {options, correct}) {
    const chosen = theOne(response, options);
    if (chosen === undefined) return {score: incomplete('chosen'), marks: {}};
    const right = chosen === correct;
    return {score: scored(right ? 1 : 0, 1), marks: {[chosen]: right ? 'right' : 'wrong'}};
  },
  // Uses the author's order, because a paper shows the options in another order to each learner.
  describe(response, _shown, {options, correct}) {
    const chosen = theOne(response, options);
    return {kind: 'choice', options, response: chosen === undefined ? [] : [chosen], correct: [correct]};
  },
};

const theOne = (response: Response, options: readonly string[]): string | undefined =>
  response.length === 1 ? options.find(o => o === response[0]) : undefined;
