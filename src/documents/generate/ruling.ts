import type {Response} from '../../score/response.ts';
import {answerOf, type Answer} from '../model/answer.ts';
import type {Rubric} from '../model/examination.ts';

/**
 * What became of one traveller: a false document found or missed, a genuine one held without reason or let pass.
 * What counts is where the traveller was sent in the end, after a check if there was one.
 */
export type Ruling = 'found' | 'missed' | 'held' | 'passed';

const isReferred = ({verdict, outcome}: Answer): boolean =>
  verdict === 'refer' || (verdict === 'check' && outcome === 'then-refer');

/** Says what became of a traveller, by what an officer decided and what was true of the document. */
export function rulingOf(response: Response, {verdict}: Pick<Rubric, 'verdict'>): Ruling {
  const referred = isReferred(answerOf(response));
  if (verdict === 'refer') return referred ? 'found' : 'missed';
  return referred ? 'held' : 'passed';
}
