import type {Response} from '../../score/response.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {ScoringOf} from '../../content/question-type.ts';
import type {authoring} from './schema.ts';

/** Any step of the scale completes the question. No step gives points. */
export const scoring: ScoringOf<typeof authoring> = {
  judge: (response, {steps}) => ({
    score: stepIn(response, steps) === undefined ? incomplete('chosen') : scored(0, 0),
    marks: {},
  }),
  describe: (response, _shown, {steps}) => ({
    kind: 'likert',
    scale: steps,
    response: stepIn(response, steps) ?? '',
  }),
};

const stepIn = (response: Response, steps: readonly string[]): string | undefined =>
  response.length === 1 ? steps.find(s => s === response[0]) : undefined;
