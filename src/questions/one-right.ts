import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {Scoring} from '../content/question-type.ts';

/** What may be seen of a choice: the options, by id, in the author's order. */
interface Shown {
  readonly options: readonly string[];
}

/** What only scoring may know: the id of the right option, and those of all. */
interface Rubric {
  readonly options: readonly string[];
  readonly correct: string;
}

/**
 * One point for the one right option. A wrong answer marks the option chosen and does not point at the right one, so
 * that another try is worth making.
 */
export const oneRight: Scoring<Shown, Rubric> = {
  judge(response, {options, correct}) {
    const chosen = theOne(response, options);
    if (chosen === undefined) return {score: incomplete('chosen'), marks: {}};
    const right = chosen === correct;
    return {score: scored(right ? 1 : 0, 1), marks: {[chosen]: right ? 'right' : 'wrong'}};
  },
  // As the author wrote them: a paper shows each learner the options in another order.
  describe(response, _shown, {options, correct}) {
    const chosen = theOne(response, options);
    return {kind: 'choice', options, response: chosen === undefined ? [] : [chosen], correct: [correct]};
  },
};

const theOne = (response: Response, options: readonly string[]): string | undefined =>
  response.length === 1 ? options.find(o => o === response[0]) : undefined;
