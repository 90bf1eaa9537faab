import type {Response} from '../score/response.ts';
import {incomplete, scored} from '../score/score.ts';
import type {DrillJudged, GradedRubric, NamingRubric} from './model/drill.ts';

/** One point for the kind that a wording is; the right one is marked beside a wrong one. */
function naming([given]: Response, {kind}: NamingRubric): DrillJudged {
  if (given === undefined) return {score: incomplete('chosen'), marks: {}};
  const isRight = given === kind;
  return {
    score: scored(isRight ? 1 : 0, 1),
    marks: isRight ? {[kind]: 'right'} : {[given]: 'wrong', [kind]: 'missed'},
  };
}

/** One point for the best of several wordings. */
function graded([given]: Response, {wordings}: GradedRubric): DrillJudged {
  const chosen = wordings.find(({id}) => id === given);
  if (!chosen) return {score: incomplete('chosen'), marks: {}};
  return {score: scored(chosen.grade === 'b' ? 1 : 0, 1), marks: {}, wordings};
}

/**
 * One point for each wording that stands where one of its grade may stand. Among those of one grade no order is better
 * than another: with three of the best grade, each of them is right in the first three places.
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

/** How a type of question is judged that only drills have; never throws. */
interface DrillScoring<Rubric> {
  judge(response: Response, rubric: Rubric): DrillJudged;
}

/** By the word for the type. What is handed to it must come from the same build, where one `split` made the rubric. */
export const drillScoring: Readonly<Record<string, DrillScoring<unknown>>> = {
  naming: scoringBy(naming),
  graded: scoringBy(graded),
  ranking: scoringBy(ranking),
};

function scoringBy<Rubric>(judge: DrillScoring<Rubric>['judge']): DrillScoring<Rubric> {
  return {judge};
}
