import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {Scoring} from '../../content/question-type.ts';
import type {Rubric, Shown} from './schema.ts';

/**
 * One point for each step in the longest row of steps that follow each other rightly, so that one step out of place
 * costs one point and not all that it has pushed aside. A single step is no row and earns nothing.
 */
export const scoring: Scoring<Shown, Rubric> = {
  judge(response, {steps}) {
    if (!isWhole(response, steps)) return {score: incomplete('order'), marks: {}};
    const row = longestRow(response, steps);
    const kept = row.length > 1 ? row : [];
    return {
      score: scored(kept.length, steps.length),
      marks: {
        ...Object.fromEntries(steps.map(s => [s, kept.includes(s) ? 'right' : 'wrong'])),
        '': kept.length === steps.length ? 'right' : 'wrong',
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

/** The longest part of a response, gaps allowed, that is in the order of `steps`; the first of several. */
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
