import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {ScoringOf} from '../../content/question-type.ts';
import {isSame} from './same.ts';
import type {authoring} from './schema.ts';

/** Gives one point for an accepted text. An empty text is incomplete. */
export const scoring: ScoringOf<typeof authoring> = {
  judge(response, rubric) {
    const typed = theText(response);
    if (typed === undefined) return {score: incomplete('text'), marks: {}};
    const isRight = rubric.accepted.some(word => isSame(word, typed, rubric.exactly));
    if (isRight) return {score: scored(1, 1), marks: {'': 'right'}};
    const slip = rubric.slips.find(s => isSame(s.typed, typed, rubric.exactly));
    return {score: scored(0, 1), marks: slip ? {'': 'wrong', [slip.id]: 'wrong'} : {'': 'wrong'}};
  },
  describe: (response, _shown, {accepted, exactly}) => ({
    kind: 'fill-in',
    response: theText(response) ?? '',
    accepted,
    caseMatters: exactly,
  }),
};

const theText = (response: Response): string | undefined => {
  const [typed = ''] = response;
  return response.length === 1 && typed.trim() !== '' ? typed : undefined;
};
