import type {Mark, Scoring} from '../content/question-type.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import {answerOf, missingIn, type ExaminationAnswer} from './model/answer.ts';
import type {Anomaly, Finding, ExaminationRubric, ExaminationShown} from './model/examination.ts';
import {points, possibleOf} from './model/points.ts';
import {lookAgain, type Ground, type Verdict} from './model/terms.ts';

/**
 * Scores one document. The learner gets points for the verdict, for each scored anomaly that a mark finds, and for a
 * tool that shows the anomaly. A mark finds an anomaly at any place of the anomaly. False alarms cost points. Each
 * mark finds at most one anomaly, independent of the other marks. The reason `look-again` costs nothing and finds
 * nothing. The verdict `check` counts as right under three conditions: the rubric accepts it, the chosen check can
 * settle the open question, and the decision after the check is right. If the verdict is wrong, the result of scoring
 * names the right one. Verdict, ground and evidence have a rating each. Ground and evidence earn no points of their
 * own.
 */
export const scoring: Scoring<ExaminationShown, ExaminationRubric> = {
  judge(response, rubric) {
    const answer = answerOf(response);
    const missing = missingIn(answer);
    if (missing.length > 0) return {score: incomplete(...missing), marks: {}};
    const alarms = answer.findings.filter(({reason}) => reason !== lookAgain);
    const isRight = hasRightVerdict(answer, rubric);
    const found = rubric.anomalies
      .filter(({scored}) => scored)
      .reduce((sum, anomaly) => sum + pointsFor(anomaly, alarms, rubric), 0);
    const cost = points.falseAlarm * alarms.filter(({place}) => !differsAt(rubric).has(place)).length;
    const earned = Math.max(0, (isRight ? points.verdict : 0) + found - cost);
    const possible = possibleOf(rubric.anomalies);
    return {
      score: scored(Math.min(possible, earned), possible),
      marks: {
        verdict: isRight ? 'right' : 'wrong',
        ...(isRight || answer.verdict === rubric.verdict ? {} : {[rubric.verdict]: 'missed'}),
        ground:
          isRight && groundsOf(answer.verdict, rubric).some(one => one === answer.ground) ? 'right' : 'wrong',
        ...evidenceOf(alarms, rubric),
        ...marksOf(alarms, rubric),
      },
    };
  },
  describe: response => ({kind: 'performance', response: reported(answerOf(response))}),
  confidence(response) {
    const {confidence} = answerOf(response);
    return confidence && sureness[confidence];
  },
};

const sureness = {unsure: 1, 'fairly-sure': 2, sure: 3} as const;

function hasRightVerdict({verdict, check, outcome}: ExaminationAnswer, rubric: ExaminationRubric): boolean {
  if (verdict !== rubric.verdict && !rubric.alsoRight.some(also => also === verdict)) return false;
  if (verdict !== 'check') return true;
  return rubric.answering.some(answering => answering === check) && outcome === `then-${rubric.after}`;
}

/** Returns the grounds that a right verdict may name. */
function groundsOf(verdict: Verdict | undefined, {anomalies}: ExaminationRubric): readonly Ground[] {
  if (verdict === 'clear') return ['nothing-open'];
  if (verdict === 'check') return ['open-question'];
  return anomalies.flatMap(({at}): readonly Ground[] => {
    // An impostor differs from the portrait of a genuine document. So the ground is the person, never the document.
    if (at.includes('person')) return ['the-person'];
    const isOfDocument = at.some(place => place !== 'record');
    return [
      ...(at.includes('record') ? (['the-record'] as const) : []),
      ...(isOfDocument ? (['the-document'] as const) : []),
    ];
  });
}

/**
 * Rates the evidence: right if a mark shows at least one scored anomaly, otherwise missed. Returns no rating for a
 * document without scored anomalies.
 */
function evidenceOf(alarms: readonly Finding[], rubric: ExaminationRubric): Readonly<Record<string, Mark>> {
  const scoredOnes = rubric.anomalies.filter(({scored}) => scored);
  if (scoredOnes.length === 0) return {};
  const isShown = scoredOnes.some(anomaly => findingsOf(anomaly, alarms, rubric).length > 0);
  return {evidence: isShown ? 'right' : 'missed'};
}

/**
 * Returns the anomaly that a mark finds. Several anomalies may share the place of the mark. The anomaly is then
 * chosen by three rules, in this order: it accepts the reason, the tool of the mark shows it, it fits the reason
 * best. Among equal anomalies, one with fewer places wins, then the first in the rubric.
 */
function anomalyOf({place, reason, tool}: Finding, {anomalies}: ExaminationRubric): Anomaly | undefined {
  const fits = ({reasons}: Anomaly) => Number(reasons.includes(reason));
  const shows = ({seenWith}: Anomaly) => Number(seenWith.includes(tool));
  const rank = ({reasons}: Anomaly) => reasons.indexOf(reason);
  const [best] = anomalies
    .filter(({at}) => at.includes(place))
    .sort(
      (a, b) => fits(b) - fits(a) || shows(b) - shows(a) || rank(a) - rank(b) || a.at.length - b.at.length,
    );
  return best;
}

const findingsOf = (
  {id}: Anomaly,
  alarms: readonly Finding[],
  rubric: ExaminationRubric,
): readonly Finding[] => alarms.filter(finding => anomalyOf(finding, rubric)?.id === id);

function pointsFor(anomaly: Anomaly, alarms: readonly Finding[], rubric: ExaminationRubric): number {
  const own = findingsOf(anomaly, alarms, rubric);
  if (own.length === 0) return 0;
  return points.found + (own.some(({tool}) => anomaly.seenWith.includes(tool)) ? points.tool : 0);
}

/** Returns every place that differs from a genuine copy. */
const differsAt = ({anomalies, differing}: ExaminationRubric) =>
  new Set([...anomalies.flatMap(({at}) => at), ...differing]);

/**
 * Returns a rating for each place that the learner marked (`right` or `wrong`), and for each anomaly with its
 * places and tools (`right` if a mark found the anomaly, otherwise `missed`).
 */
function marksOf(alarms: readonly Finding[], rubric: ExaminationRubric): Readonly<Record<string, Mark>> {
  const differing = differsAt(rubric);
  const places = alarms.map(({place}) => [place, differing.has(place) ? 'right' : 'wrong'] as const);
  const anomalies = rubric.anomalies.flatMap(anomaly => {
    const {id, at, seenWith} = anomaly;
    const mark = findingsOf(anomaly, alarms, rubric).length > 0 ? 'right' : 'missed';
    return [id, ...[...at, ...seenWith].map(word => `${id}/${word}`)].map(key => [key, mark] as const);
  });
  return Object.fromEntries<Mark>([...places, ...anomalies]);
}

/**
 * Converts an answer to the list of steps that a report contains, such as `verdict.check` or
 * `expiry.altered`.
 */
const reported = ({findings, ...decided}: ExaminationAnswer): Response => [
  ...Object.entries(decided).map(([name, word]) => `${name}.${word}`),
  ...findings.map(({place, reason}) => `${place}.${reason}`),
];
