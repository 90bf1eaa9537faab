import type {Response} from '../../score/response.ts';
import {answerOf, type ExaminationAnswer} from '../model/answer.ts';
import type {ExaminationRubric} from '../model/examination.ts';

/**
 * The result for one traveller: a false document was found or missed, a genuine one was held without reason
 * or passed. Only the final decision counts, after a check if there was one.
 */
export type Ruling = 'found' | 'missed' | 'held' | 'passed';

const isReferred = ({verdict, outcome}: ExaminationAnswer): boolean =>
  verdict === 'refer' || (verdict === 'check' && outcome === 'then-refer');

/** Returns the result for a traveller from the response of the learner and the right verdict. */
export function rulingOf(response: Response, {verdict}: Pick<ExaminationRubric, 'verdict'>): Ruling {
  const referred = isReferred(answerOf(response));
  if (verdict === 'refer') return referred ? 'found' : 'missed';
  return referred ? 'held' : 'passed';
}
