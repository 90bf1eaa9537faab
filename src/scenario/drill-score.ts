import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {DrillJudged, GradedRubric, NamingRubric} from './model/drill.ts';

/**
 * Scores a naming drill, in which the learner names the question type of a wording: one point for the right
 * type. If the learner names a wrong type, the result also marks the right type.
 */
function naming([chosenKind]: Response, {kind}: NamingRubric): DrillJudged {
  if (chosenKind === undefined) return {score: incomplete('chosen'), marks: {}};
  const isRight = chosenKind === kind;
  return {
    score: scored(isRight ? 1 : 0, 1),
    marks: isRight ? {[kind]: 'right'} : {[chosenKind]: 'wrong', [kind]: 'missed'},
  };
}

/** Scores a graded drill: one point if the learner chooses the wording with the best grade. */
function graded([chosenId]: Response, {wordings}: GradedRubric): DrillJudged {
  const wording = wordings.find(({id}) => id === chosenId);
  if (!wording) return {score: incomplete('chosen'), marks: {}};
  return {score: scored(wording.grade === 'b' ? 1 : 0, 1), marks: {}, wordings};
}

/**
 * Scores a ranking drill: one point for each wording in a position that its grade allows. Wordings with equal grades
 * may have any order among themselves. For example, if three wordings have the best grade, each of them is right in
 * any of the first three positions.
 */
function ranking(response: Response, {wordings}: GradedRubric): DrillJudged {
  if (response.length !== wordings.length || !wordings.every(({id}) => response.includes(id)))
    return {score: incomplete('order'), marks: {}};
  const placed = wordings.map(one => {
    const place = response.indexOf(one.id) + 1;
    const allowed = wordings.flatMap(({grade}, at) => (grade === one.grade ? [at + 1] : []));
    return {...one, place, off: Math.min(...allowed.map(other => Math.abs(other - place)))};
  });
  const right = placed.filter(({off}) => off === 0).length;
  return {score: scored(right, wordings.length), marks: {}, wordings: placed};
}

/** Scoring for a question type that exists only in drills. `judge` never throws. */
interface DrillScoring<Rubric> {
  judge(response: Response, rubric: Rubric): DrillJudged;
}

/**
 * Scoring by question type, for the types that exist only in drills. A rubric must come from `split` of the same
 * build.
 */
export const drillScoring: Readonly<Record<string, DrillScoring<unknown>>> = {
  naming: scoringBy(naming),
  graded: scoringBy(graded),
  ranking: scoringBy(ranking),
};

function scoringBy<Rubric>(judge: DrillScoring<Rubric>['judge']): DrillScoring<Rubric> {
  return {judge};
}
