import {endingOf} from './ending.ts';
import {gradesOf} from '../model/ease.ts';
import {holds} from './rules.ts';
import type {Choice, Decision, Grade, Scenario, Share} from '../model/scenario.ts';
import type {Situation} from '../model/state.ts';

/** The points of an interview: a whole number for each share, and the total. */
export interface Points {
  readonly talk: number;
  readonly safety: number;
  readonly information: number;
  readonly referral: number;
  readonly closing: number;
  /**
   * The total points, from 0 to 100. The total is less than the sum of the shares while a grave error stands
   * uncorrected, or when the ending has a limit.
   */
  readonly total: number;
  /** The limit that lowered the total below the sum of the shares, and the reason for this limit. */
  readonly limit?: {readonly why: 'error' | 'ending'; readonly points: number};
}

const gradePoints = {b: 3, a: 2, p: 0, h: -3} as const satisfies Record<Grade, number>;

/** Returns the grade and the points of a choice in the situation in which it is made. */
export function graded(choice: Choice, at: Situation): {readonly grade: Grade; readonly points: number} {
  return choice.regrade && holds(choice.regrade.when, at) ? choice.regrade : choice;
}

/**
 * Returns the points of an interview. Points reward decisions, never the trust that the learner has won.
 * - Talk decisions: the sum of their grades (3, 2, 0, -3) and of the points of side acts, scaled to the share of
 * the talk, not below 0 and not above the share.
 * - Tasks: the points of the best step whose rule holds.
 * - Referrals: the points of each decision. If the interview ended for safety before a decision, `stop` gives
 * the points of this decision.
 * - If the learner lets a grave error stand, the total is limited to the cap. Part of the cap is reserved for
 * decisions marked `always`, so that these decisions count in full whatever went wrong before.
 * - An ending may have a limit of its own, because good sentences cannot outweigh harm to a person.
 */
export function pointsOf(scenario: Scenario, at: Situation): Points {
  const {weights} = scenario;
  const share = (name: Share) => Math.min(weights[name], tasksOf(scenario, at, name));
  const referrals = scenario.decisions.filter(d => d.kind === 'referral');
  const sum = (list: readonly Decision[]) => list.reduce((total, d) => total + pointsAt(scenario, d, at), 0);
  const parts = {
    talk: talkPoints(scenario, gradesIn(scenario, at)),
    safety: share('safety'),
    information: share('information'),
    referral: sum(referrals),
    closing: share('closing'),
  };
  const all = Object.values(parts).reduce((a, b) => a + b, 0);
  const alwaysPoints = sum(referrals.filter(d => d.always));
  return {...parts, ...limited(scenario, at, {all, alwaysPoints})};
}

/**
 * Returns the total of an interview and, if a limit lowered it, this limit. `all` is the sum of the shares.
 * `alwaysPoints` is the amount of this sum that comes from decisions marked `always`.
 */
export function limited(
  scenario: Scenario,
  at: Situation,
  {all, alwaysPoints}: {readonly all: number; readonly alwaysPoints: number},
): Pick<Points, 'total' | 'limit'> {
  const {decisions, weights} = scenario;
  const room = decisions
    .filter(d => d.kind === 'referral' && d.always)
    .reduce((most, d) => most - Math.max(...d.options.map(o => o.points)), weights.cap);
  const uncapped = at.uncorrected ? Math.min(all - alwaysPoints, room) + alwaysPoints : all;
  const most = endingOf(scenario, at).atMost ?? uncapped;
  const total = Math.min(uncapped, most);
  if (total === all) return {total};
  const why = total < uncapped ? 'ending' : 'error';
  return {total, limit: {why, points: why === 'ending' ? most : weights.cap}};
}

/** Returns the points of one task: the points of the best step whose rule holds. */
export const taskPoints = (task: Scenario['tasks'][number], at: Situation): number =>
  Math.max(0, ...task.earn.filter(step => holds(step.when, at)).map(step => step.points));

const tasksOf = (scenario: Scenario, at: Situation, share: Share) =>
  scenario.tasks.filter(t => t.share === share).reduce((sum, task) => sum + taskPoints(task, at), 0);

/** Converts a sum of grades into points. The result lies between 0 and the share of the talk. */
export function talkPoints({decisions, weights}: Scenario, sum: number): number {
  const most = gradePoints.b * decisions.filter(d => d.kind === 'talk').length;
  return most === 0 ? 0 : Math.min(weights.talk, Math.max(0, Math.round((weights.talk * sum) / most)));
}

/**
 * Returns the points of a referral decision. If the interview ended for safety before this decision, the points come
 * from `stop`.
 */
export function pointsAt(scenario: Scenario, decision: Decision, at: Situation): number {
  const choice = optionTaken(decision, at);
  if (choice) return graded(choice, at).points;
  return at.stopped ? settledBy(scenario, decision.id) : 0;
}

const settledBy = ({stop}: Scenario, decision: string): number =>
  stop.settles.find(s => s.point === decision)?.points ?? 0;

/** Adds up the grades of the options that the learner took in talk decisions, and the points of side acts. */
export const gradesIn = ({decisions}: Scenario, at: Situation): number =>
  decisions.reduce((sum, d) => {
    const choice = d.kind === 'talk' && optionTaken(d, at);
    return sum + (choice ? gradePoints[choice.grade] : 0);
  }, gradesOf(at.ease));

/**
 * Returns the option that the learner took at a decision. Returns undefined if the learner has taken none.
 */
function optionTaken({id, options}: Decision, {chosen}: Situation): Choice | undefined {
  const optionId = chosen[id];
  if (optionId !== undefined) for (const option of options) if (option.id === optionId) return option;
  return undefined;
}
