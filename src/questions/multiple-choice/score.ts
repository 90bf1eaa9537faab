import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {Mark, Scoring} from '../../content/question-type.ts';
import type {Rubric, Shown} from './schema.ts';

/** One point for each option judged rightly, be it chosen or left; to choose nothing is to have answered nothing. */
export const scoring: Scoring<Shown, Rubric> = {
  judge(response, {options, correct}) {
    if (known(response, options).length === 0) return {score: incomplete('chosen'), marks: {}};
    const missteps = options.filter(o => response.includes(o) !== correct.includes(o));
    const places = options.filter(o => response.includes(o) || correct.includes(o));
    const mark = (option: string): Mark =>
      !missteps.includes(option) ? 'right' : response.includes(option) ? 'wrong' : 'missed';
    return {
      score: scored(options.length - missteps.length, options.length),
      marks: Object.fromEntries(places.map(o => [o, mark(o)])),
    };
  },
  // As the author wrote them: a paper shows each learner the options in another order.
  describe: (response, _shown, {options, correct}) => ({
    kind: 'choice',
    options,
    response: known(response, options),
    correct,
  }),
};

/** In the author's order, whatever the order given, so that equal answers read alike. */
const known = (response: Response, options: readonly string[]) => options.filter(o => response.includes(o));
