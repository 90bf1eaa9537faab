import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {ScoringOf} from '../../content/question-type.ts';
import type {authoring} from './schema.ts';

/**
 * Finds the longest sequence of steps that follows the right order, with gaps allowed. Gives one point for
 * each step in this sequence. So a misplaced step costs one point, but the steps that it shifts cost none. A
 * sequence of only one step gives no point.
 */
export const scoring: ScoringOf<typeof authoring> = {
  judge(response, {steps}) {
    if (!isWhole(response, steps)) return {score: incomplete('order'), marks: {}};
    const row = longestRow(response, steps);
    const rightSteps = row.length > 1 ? row : [];
    return {
      score: scored(rightSteps.length, steps.length),
      marks: {
        ...Object.fromEntries(steps.map(s => [s, rightSteps.includes(s) ? 'right' : 'wrong'])),
        '': rightSteps.length === steps.length ? 'right' : 'wrong',
      },
    };
  },
  describe: (response, _shown, {steps}) => ({
    kind: 'sequencing',
    steps,
    response: response.filter((s, at) => steps.includes(s) && response.indexOf(s) === at),
    correct: steps,
  }),
};

const isWhole = (response: Response, steps: readonly string[]) =>
  response.length === steps.length && steps.every(s => response.includes(s));

/**
 * Returns the longest subsequence of a response that follows the order of `steps`. Gaps are allowed. If
 * several are equally long, returns the first of them.
 */
function longestRow(response: Response, steps: readonly string[]): Response {
  const upTo = new Map<string, Response>();
  for (const step of response) {
    const before = [...upTo]
      .filter(([earlier]) => steps.indexOf(earlier) < steps.indexOf(step))
      .map(([, row]) => row);
    upTo.set(step, [...longest(before), step]);
  }
  return longest([...upTo.values()]);
}

const longest = (rows: readonly Response[]): Response =>
  rows.reduce<Response>((best, row) => (row.length > best.length ? row : best), []);
