import {holds} from './rules.ts';
import type {Choice, Decision, Grade, Scenario, Share} from './scenario.ts';
import type {Situation} from './state.ts';

/** The points of a talk and where they come from; whole numbers. */
export interface Points {
  readonly talk: number;
  readonly safety: number;
  readonly information: number;
  readonly referral: number;
  readonly closing: number;
  /** From 0 to 100; less than the sum while a grave error stands uncorrected. */
  readonly total: number;
  readonly capped: boolean;
}

const gradePoints = {b: 3, a: 2, p: 0, h: -3} as const satisfies Record<Grade, number>;

/** The grade and points of a choice in the situation in which it is made. */
export function graded(choice: Choice, at: Situation): {readonly grade: Grade; readonly points: number} {
  return choice.regrade && holds(choice.regrade.when, at) ? choice.regrade : choice;
}

/**
 * Points for what was decided, never for trust won. Talk decisions: their grades (3, 2, 0, -3) scaled to the share of
 * the talk, not below 0. Tasks: the best step whose rule holds. Referral: the points of each decision; one that a talk
 * ended for safety could not take counts what `stop` says. A grave error that stands limits the whole to the cap, of
 * which decisions marked `always` keep theirs in full.
 */
export function pointsOf(scenario: Scenario, at: Situation): Points {
  const {weights} = scenario;
  const share = (name: Share) => Math.min(weights[name], tasksOf(scenario, at, name));
  const decisions = scenario.decisions.map(decision => ({decision, points: earnedAt(scenario, decision, at)}));
  const sum = (list: typeof decisions) => list.reduce((total, d) => total + d.points, 0);
  const referrals = decisions.filter(d => d.decision.kind === 'referral');
  const parts = {
    talk: talkPoints(scenario, sum(decisions.filter(d => d.decision.kind === 'talk'))),
    safety: share('safety'),
    information: share('information'),
    referral: sum(referrals),
    closing: share('closing'),
  };
  const all = Object.values(parts).reduce((a, b) => a + b, 0);
  const kept = sum(referrals.filter(d => d.decision.always));
  const total = at.uncorrected ? Math.min(all - kept, weights.cap - kept) + kept : all;
  return {...parts, total, capped: total < all};
}

/** Points of one task; the best of its steps that hold. */
export const taskPoints = (task: Scenario['tasks'][number], at: Situation): number =>
  Math.max(0, ...task.earn.filter(step => holds(step.when, at)).map(step => step.points));

const tasksOf = (scenario: Scenario, at: Situation, share: Share) =>
  scenario.tasks.filter(t => t.share === share).reduce((sum, task) => sum + taskPoints(task, at), 0);

function talkPoints({decisions, weights}: Scenario, sum: number): number {
  const most = gradePoints.b * decisions.filter(d => d.kind === 'talk').length;
  return most === 0 ? 0 : Math.max(0, Math.round((weights.talk * sum) / most));
}

function earnedAt(scenario: Scenario, decision: Decision, at: Situation): number {
  const choice = decision.options.find(o => o.id === at.chosen[decision.id]);
  if (!choice) return at.stopped ? (scenario.stop.settles.find(s => s.point === decision.id)?.points ?? 0) : 0;
  const {grade, points} = graded(choice, at);
  return decision.kind === 'talk' ? gradePoints[grade] : points;
}
