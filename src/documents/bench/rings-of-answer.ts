import type {Mark} from '../../content/question-type.ts';
import type {Finding} from '../model/examination.ts';
import type {Light, Tool} from '../model/terms.ts';
import {ringRound, type LitPage, type Ring} from '../view/ring.ts';
import {withSigns} from '../view/ring-signs.ts';
import {falseAlarms, reportedAnomalies, sightsOf} from './reported-anomalies.ts';

/**
 * Returns true if a mark that was made with `tool` is visible in `light`. White light also shows marks that were made
 * with the reader.
 */
const isSeenIn = (tool: Tool, light: Light): boolean =>
  tool === light || (light === 'white' && tool === 'reader');

/**
 * Returns numbered rings for the learner's own marks. Leaves out the marks that are not visible in the current light.
 */
export const ringsOfMarks = (findings: readonly Finding[], sheet: LitPage): readonly Ring[] =>
  findings.flatMap(({place, tool}, n) =>
    isSeenIn(tool, sheet.light) ? [ringRound([place], 'mine', String(n + 1), sheet)] : [],
  );

/**
 * Returns the rings for the feedback: found and missed anomalies, numbered as in the list, and false alarms. The
 * dashed rings come last. If a solid ring lies around the same value, it shows through their gaps.
 */
export function feedbackRings(
  findings: readonly Finding[],
  marks: Readonly<Record<string, Mark>>,
  sheet: LitPage,
): readonly Ring[] {
  const anomalyRings = reportedAnomalies(marks).map((sign, n) => {
    const at = sightsOf(sign, sheet.specimen)
      .filter(({page, tool}) => page === sheet.page && isSeenIn(tool, sheet.light))
      .flatMap(sight => sight.at);
    return ringRound([...new Set(at)], sign.isFound ? 'found' : 'missed', String(n + 1), sheet);
  });
  const wrong = falseAlarms(findings, marks)
    .filter(({tool}) => isSeenIn(tool, sheet.light))
    .map(({place}) => ringRound([place], 'wrong', '×', sheet));
  const layerOf = ({kind}: Ring) => Number(kind === 'missed');
  return [...anomalyRings, ...wrong]
    .filter(({boxes}) => boxes.length > 0)
    .sort((one, other) => layerOf(one) - layerOf(other));
}

/**
 * Returns the rings of an answer with their labels. Before scoring, the rings are around the learner's marks.
 * Afterwards they show the feedback.
 */
export const ringsOfAnswer = (
  findings: readonly Finding[],
  marks: Readonly<Record<string, Mark>> | undefined,
  sheet: LitPage,
  isMirrored: boolean,
): readonly Ring[] =>
  withSigns(marks ? feedbackRings(findings, marks, sheet) : ringsOfMarks(findings, sheet), sheet, isMirrored);
