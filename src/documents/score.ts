import type {Mark, Scoring} from '../content/question-type.ts';
import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import {answerOf, type Answer} from './model/answer.ts';
import type {Anomaly, Finding, Rubric, Shown} from './model/examination.ts';
import {points, possibleOf} from './model/points.ts';
import {lookAgain, reasons as allReasons} from './model/terms.ts';

/**
 * Points for one document: for the verdict, for each scored anomaly found at one of its places and for the light that
 * shows it, less the false alarms. A mark finds one anomaly, whatever else is marked. A reason that only asks for
 * another look costs nothing and finds nothing; nor does a check before the verdict cost anything where the document
 * leaves a question open.
 */
export const scoring: Scoring<Shown, Rubric> = {
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
      marks: {verdict: isRight ? 'right' : 'wrong', ...marksOf(alarms, rubric)},
    };
  },
  describe: response => ({kind: 'performance', response: reported(answerOf(response))}),
};

/** What an answer still needs, in the order in which it is asked for. */
function missingIn({verdict, check, outcome, ground, confidence}: Answer): readonly string[] {
  const needed = {verdict, ...(verdict === 'check' ? {check, outcome} : {}), ground, confidence};
  return Object.entries(needed).flatMap(([name, word]) => (word === undefined ? [name] : []));
}

function hasRightVerdict({verdict, check, outcome}: Answer, rubric: Rubric): boolean {
  if (verdict !== rubric.verdict && !rubric.alsoRight.some(also => also === verdict)) return false;
  if (verdict !== 'check') return true;
  return rubric.answering.some(answering => answering === check) && outcome === `then-${rubric.after}`;
}

/**
 * The anomaly that a mark is of, where several share its place: the one that its reason fits best, of those the one
 * with fewer places, of those the first.
 */
function anomalyOf({place, reason}: Finding, {anomalies}: Rubric): Anomaly | undefined {
  // One that the reason does not fit comes after all that it fits.
  const rank = ({reasons}: Anomaly) =>
    reasons.includes(reason) ? reasons.indexOf(reason) : allReasons.length;
  const [best] = anomalies
    .filter(({at}) => at.includes(place))
    .sort((a, b) => rank(a) - rank(b) || a.at.length - b.at.length);
  return best;
}

const findingsOf = ({id}: Anomaly, alarms: readonly Finding[], rubric: Rubric): readonly Finding[] =>
  alarms.filter(finding => anomalyOf(finding, rubric)?.id === id);

function pointsFor(anomaly: Anomaly, alarms: readonly Finding[], rubric: Rubric): number {
  const own = findingsOf(anomaly, alarms, rubric);
  if (own.length === 0) return 0;
  return points.found + (own.some(({tool}) => anomaly.seenWith.includes(tool)) ? points.tool : 0);
}

/** Every place at which something is otherwise than in a genuine copy. */
const differsAt = ({anomalies, differing}: Rubric) =>
  new Set([...anomalies.flatMap(({at}) => at), ...differing]);

/** Of each contradiction that was marked whether it is one, and of each anomaly, its places and lights whether it was found. */
function marksOf(alarms: readonly Finding[], rubric: Rubric): Readonly<Record<string, Mark>> {
  const differing = differsAt(rubric);
  const places = alarms.map(({place}) => [place, differing.has(place) ? 'right' : 'wrong'] as const);
  const anomalies = rubric.anomalies.flatMap(anomaly => {
    const {id, at, seenWith} = anomaly;
    const mark = findingsOf(anomaly, alarms, rubric).length > 0 ? 'right' : 'missed';
    return [id, ...[...at, ...seenWith].map(word => `${id}/${word}`)].map(key => [key, mark] as const);
  });
  return Object.fromEntries<Mark>([...places, ...anomalies]);
}

/** An answer step by step, as a report has it. */
const reported = ({findings, ...decided}: Answer): Response => [
  ...Object.entries(decided).map(([name, word]) => `${name}.${word}`),
  ...findings.map(({place, reason}) => `${place}.${reason}`),
];
