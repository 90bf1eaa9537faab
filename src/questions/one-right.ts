import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {Scoring} from '../content/question-type.ts';

/** What the learner may see of a question with options: option ids in the author's order. */
export interface ChoiceShown {
  readonly id: string;
  readonly options: readonly string[];
}

/** What only scoring may know: the id of the right option, and the ids of all options. */
export interface OneRightRubric {
  readonly options: readonly string[];
  readonly correct: string;
}

/**
 * Scores a question with one right option, which gives one point. For a wrong response, only the chosen option gets a
 * mark. So the right option stays hidden, and the learner can try again.
 */
export const oneRight: Scoring<ChoiceShown, OneRightRubric> = {
  judge(response, {options, correct}) {
    const chosen = theOne(response, options);
    if (chosen === undefined) return {score: incomplete('chosen'), marks: {}};
    const right = chosen === correct;
    return {score: scored(right ? 1 : 0, 1), marks: {[chosen]: right ? 'right' : 'wrong'}};
  },
  // List the options in the author's order. In a paper, each learner sees them in another order.
  describe(response, _shown, {options, correct}) {
    const chosen = theOne(response, options);
    return {kind: 'choice', options, response: chosen === undefined ? [] : [chosen], correct: [correct]};
  },
};

const theOne = (response: Response, options: readonly string[]): string | undefined =>
  response.length === 1 ? options.find(o => o === response[0]) : undefined;
