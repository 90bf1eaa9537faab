import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {Mark, ScoringOf} from '../../content/question-type.ts';
import type {authoring} from './schema.ts';

/**
 * Gives one point for each right option that the learner chose, and one for each wrong option that the
 * learner did not choose. A response without any known option is incomplete.
 */
export const scoring: ScoringOf<typeof authoring> = {
  judge(response, {options, correct}) {
    if (withoutUnknown(response, options).length === 0) return {score: incomplete('chosen'), marks: {}};
    const missteps = options.filter(o => response.includes(o) !== correct.includes(o));
    const places = options.filter(o => response.includes(o) || correct.includes(o));
    const mark = (option: string): Mark =>
      !missteps.includes(option) ? 'right' : response.includes(option) ? 'wrong' : 'missed';
    return {
      score: scored(options.length - missteps.length, options.length),
      marks: Object.fromEntries(places.map(o => [o, mark(o)])),
    };
  },
  // Lists options in the order of the author, because each learner sees another order in a paper.
  describe: (response, _shown, {options, correct}) => ({
    kind: 'choice',
    options,
    response: withoutUnknown(response, options),
    correct,
  }),
};

/**
 * Returns the known options of a response in the order of the author, so that equal choices give equal
 * descriptions.
 */
const withoutUnknown = (response: Response, options: readonly string[]) =>
  options.filter(o => response.includes(o));
