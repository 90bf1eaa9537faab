import type {Mark} from '../../content/question-type.ts';
import type {Finding} from '../model/examination.ts';
import {isSeenIn, ringRound, type Ring, type LitPage} from '../view/ring.ts';
import {falseAlarms, sightsOf, reportedAnomalies} from './reported-anomalies.ts';

/**
 * Returns the rings for the feedback: found and missed anomalies, numbered as in the list, and false alarms.
 */
export function feedbackRings(
  findings: readonly Finding[],
  marks: Readonly<Record<string, Mark>>,
  sheet: LitPage,
): readonly Ring[] {
  const told = reportedAnomalies(marks).flatMap((sign, n) =>
    sightsOf(sign, sheet.specimen)
      .filter(({page, tool}) => page === sheet.page && isSeenIn(tool, sheet.light))
      .map(({at}) => ringRound(at, sign.isFound ? 'found' : 'missed', String(n + 1), sheet)),
  );
  const wrong = falseAlarms(findings, marks).filter(({tool}) => isSeenIn(tool, sheet.light));
  return [...told, ...wrong.map(({place}) => ringRound([place], 'wrong', '×', sheet))];
}
