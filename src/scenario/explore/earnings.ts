import {gradesIn, limited, pointsAt, talkPoints} from '../engine/points.ts';
import type {Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {fixedIn} from './equivalence.ts';
import {edgesInOrder, type Exploration, type Visitor} from './explore.ts';
import {progressOf} from './progress.ts';

/** The least and the most points that a walk to an ending can earn. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** Points that walks can earn in an exploration by choices, counted over its classes. */
interface Earnings {
  /** Number of classes of states. Counts a class once for each different sum of points with which walks reach it. */
  readonly states: number;
  /** Number of choices. Counts a choice once for each different sum of points with which walks make it. */
  readonly ways: number;
  /** The range of points at each ending that a walk reaches, by the id of the ending. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** Factor between the sums that `joined` combines. It is greater than any sum of points. */
const base = 1000;

/**
 * Puts three final sums of points into one number, so that one addition adds all three. The sums are the grades of
 * the talk, the points of decisions marked `always`, and all other points.
 */
const joined = (grades: number, alwaysPoints: number, rest: number): number =>
  (grades * base + alwaysPoints) * base + rest;

const partsOf = (sums: number) => {
  const above = Math.floor(sums / base);
  const grades = Math.floor(above / base);
  return {grades, alwaysPoints: above - grades * base, rest: sums - above * base};
};

/** Computes the points that walks earn, for one exploration by choices. */
interface Counter {
  readonly visit: Visitor;
  /** Returns the earnings, once the exploration that calls `visit` is complete. */
  readonly over: (exploration: Exploration) => Earnings;
  /**
   * Returns the final points of a state: those that later choices cannot change. A final sum of grades below zero
   * counts as zero.
   */
  readonly sums: (s: State) => number;
}

/**
 * Returns a `Counter` for one exploration by choices. What a choice adds to the sums depends only on the choice and
 * on the class in which it is made. So each class is explored only once, although walks come to it with different
 * sums.
 */
export function earningsOn(scenario: Scenario): Counter {
  const sumsOf = sumsIn(scenario);
  const isFixed = fixedIn(scenario);
  const gains: number[] = [];
  let last: State | undefined;
  let lastSums = 0;
  return {
    visit(before, _choice, after) {
      if (before !== last) lastSums = sumsOf(before);
      last = before;
      gains.push(sumsOf(after) - lastSums);
    },
    over(exploration) {
      const {states} = exploration;
      const isLast = states.map(isFixed);
      const sumsByState = states.map(() => new Set<number>());
      sumsByState[0]?.add(states[0] ? sumsOf(states[0]) : 0);
      let ways = 0;
      for (const {from, to, index} of edgesInOrder(exploration)) {
        const [before, after] = [sumsByState[from] ?? new Set<number>(), sumsByState[to]];
        const gain = gains[index] ?? 0;
        ways += before.size;
        for (const one of before) after?.add(isLast[to] ? atLeastZero(one + gain) : one + gain);
      }
      return {
        states: sumsByState.reduce((all, {size}) => all + size, 0),
        ways,
        ranges: rangesOf(scenario, exploration, sumsByState),
      };
    },
    sums: s => (isFixed(s) ? atLeastZero(sumsOf(s)) : sumsOf(s)),
  };
}

/**
 * Returns a function that computes the final points of a state: those that later choices do not change. Its result is
 * one number, made by `joined`.
 */
function sumsIn(scenario: Scenario): (s: State) => number {
  const progress = progressOf(scenario, fixedIn(scenario));
  const referrals = scenario.decisions.filter(d => d.kind === 'referral');
  const [alwaysReferrals, otherReferrals] = [
    referrals.filter(d => d.always),
    referrals.filter(d => !d.always),
  ];
  const sumOf = (decisions: typeof referrals, s: State) =>
    decisions.reduce((total, d) => total + pointsAt(scenario, d, s), 0);
  return s =>
    joined(gradesIn(scenario, s), sumOf(alwaysReferrals, s), progress(s).won + sumOf(otherReferrals, s));
}

function atLeastZero(sums: number): number {
  const {grades} = partsOf(sums);
  return grades < 0 ? sums - joined(grades, 0, 0) : sums;
}

function rangesOf(
  scenario: Scenario,
  {states}: Exploration,
  sumsByState: readonly ReadonlySet<number>[],
): ReadonlyMap<string, Range> {
  const progress = progressOf(scenario, fixedIn(scenario));
  const ranges = new Map<string, Range>();
  for (const [n, state] of states.entries()) {
    if (state.mode !== 'ended') continue;
    const {left} = progress(state);
    for (const sums of sumsByState[n] ?? []) {
      const {grades, alwaysPoints, rest} = partsOf(sums);
      const all = talkPoints(scenario, grades) + alwaysPoints + rest + left;
      const {total} = limited(scenario, state, {all, alwaysPoints});
      const {least, most} = ranges.get(state.place) ?? {least: total, most: total};
      ranges.set(state.place, {least: Math.min(least, total), most: Math.max(most, total)});
    }
  }
  return ranges;
}

/** Returns the range of points at each ending, joined over several explorations. */
export function joinedRanges(all: readonly Earnings[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [ending, {least, most}] of all.flatMap(one => [...one.ranges])) {
    const known = ranges.get(ending) ?? {least, most};
    ranges.set(ending, {least: Math.min(least, known.least), most: Math.max(most, known.most)});
  }
  return ranges;
}
