import {responseOf, type ExaminationAnswer} from '../../../src/documents/model/answer.ts';
import type {Finding, ExaminationRubric} from '../../../src/documents/model/examination.ts';
import {scoring} from '../../../src/documents/score.ts';

/**
 * Derives from a rubric an answer that earns all points: the right verdict, and one mark for each scored
 * anomaly, with the best reason and a light that shows the anomaly. Throws if no answer earns all points,
 * which is a fault of the rubric.
 */
export function fullMarks(rubric: ExaminationRubric): ExaminationAnswer {
  const decided = decisionOf(rubric);
  const options = rubric.anomalies
    .filter(({scored}) => scored)
    .map(({at, reasons, seenWith}) =>
      at.flatMap(place =>
        reasons.flatMap(reason => seenWith.map((tool): Finding => ({place, reason, tool}))),
      ),
    );
  for (const findings of choices(options)) {
    const {score} = scoring.judge(responseOf({...decided, findings}), rubric);
    if (score.kind === 'scored' && score.earned === score.possible) return {...decided, findings};
  }
  throw new Error('no answer to this rubric has full marks');
}

const decisionOf = ({
  verdict,
  answering,
  after,
  anomalies,
}: ExaminationRubric): Omit<ExaminationAnswer, 'findings'> => ({
  verdict,
  ...(verdict === 'check' && answering[0] ? {check: answering[0], outcome: `then-${after}`} : {}),
  ground:
    verdict === 'refer' && anomalies.some(({at}) => at.includes('person')) ? 'the-person' : grounds[verdict],
  confidence: 'sure',
});

const grounds = {clear: 'nothing-open', check: 'open-question', refer: 'the-document'} as const;

/** Generates all lists with one finding from each given list, except lists with two findings at the same place. */
function* choices([first, ...others]: readonly (readonly Finding[])[]): Generator<readonly Finding[]> {
  if (!first) yield [];
  for (const own of first ?? [])
    for (const more of choices(others))
      if (!more.some(({place}) => place === own.place)) yield [own, ...more];
}
