import type {Response} from '../../score/response.ts';
import {answerOf, type ExaminationAnswer} from '../model/answer.ts';
import type {ExaminationRubric} from '../model/examination.ts';

/**
 * The result of the learner's decision about one traveller.
 * `found`: the right verdict is `refer`, and the learner referred the traveller.
 * `missed`: the right verdict is `refer`, but the learner did not refer the traveller.
 * `held`: the right verdict is not `refer`, but the learner referred the traveller.
 * `passed`: the right verdict is not `refer`, and the learner did not refer the traveller.
 * If the learner chose a check first, only the decision after the check counts.
 */
export type Ruling = 'found' | 'missed' | 'held' | 'passed';

const isReferred = ({verdict, outcome}: ExaminationAnswer): boolean =>
  verdict === 'refer' || (verdict === 'check' && outcome === 'then-refer');

/** Returns the result for one traveller. Takes the learner's response and the rubric with the right verdict. */
export function rulingOf(response: Response, {verdict}: Pick<ExaminationRubric, 'verdict'>): Ruling {
  const referred = isReferred(answerOf(response));
  if (verdict === 'refer') return referred ? 'found' : 'missed';
  return referred ? 'held' : 'passed';
}
