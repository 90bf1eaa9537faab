import {levelAt} from '../model/bands.ts';
import {isTrue} from '../engine/rules.ts';
import {wayThrough, type Waypoint} from '../engine/step.ts';
import type {Condition, Rule, Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {conditionsOf, distinct, laterRules, progressOf} from './progress.ts';

/**
 * Groups the states of an exploration into classes. States with the same `key` form one class. `why` explains
 * why this grouping loses no findings.
 */
export interface Equivalence {
  readonly name: string;
  readonly why: string;
  /** True if the exploration asks side questions. */
  readonly questions: boolean;
  key(state: State): string;
}

const sorted = (list: readonly string[]) => [...list].sort().join();

/**
 * Returns a function that maps each set of facts to a unique number. A number is cheaper than a joined list of sorted
 * names. The number is the sum of one power of two for each fact, so a list must not contain a fact twice. Facts
 * outside `facts` add nothing to the sum. Throws for more than 53 facts, because a number holds only 53 powers of two
 * exactly.
 */
function setsOf(facts: readonly string[]): (known: readonly string[]) => number {
  if (facts.length > 53)
    throw new Error(`${facts.length} facts are too many for the powers of two in a number`);
  const powers = new Map(facts.map((fact, n) => [fact, 2 ** n]));
  return known => known.reduce((sum, fact) => sum + (powers.get(fact) ?? 0), 0);
}

/**
 * Returns a function that computes a key for the position in an interview. While trust and distress can change, the
 * key contains their values. When only referrals remain, trust and distress can no longer change. The key then
 * contains only their effects. These are the highest level of facts that the person tells, and the result of each
 * condition on trust or distress.
 */
function standing(scenario: Scenario): (s: State) => string {
  const isFixed = fixedIn(scenario);
  const later = laterRules(scenario, isFixed);
  const critical = new Map(
    scenario.decisions.map(d => [d.id, d.options.filter(o => o.critical !== undefined).map(o => o.id)]),
  );
  const numbers = numbersAsked(scenario);
  const needed = setsOf([...factsNeeded(scenario)]);
  return s => {
    const person = isFixed(s)
      ? levelAt(s.trust, s.distress, s.first) + numbers.map(c => (isTrue(c, s) ? 1 : 0)).join('')
      : `${s.trust}|${s.distress}|${s.first}|${s.later.length === 0 ? '' : JSON.stringify(s.later)}`;
    // An error that the learner took back has one lasting effect: it closes an option of its own decision. So the key
    // of a state at any other decision omits the error.
    const ownErrors =
      s.repairs.length === 0 ? '' : sorted(s.repairs.filter(t => critical.get(s.place)?.includes(t)));
    return `${s.mode}|${s.place}|${s.pending}|${s.stopped}|${needed(s.known)}|${person}|${ownErrors}|${later(s)}`;
  };
}

/** Returns the conditions on trust and distress that occur in rules, without duplicates. */
function numbersAsked(scenario: Scenario): readonly Condition[] {
  const conditions = distinct(rulesOf(scenario).flatMap(conditionsOf));
  return conditions.filter(c => 'trustBelow' in c || 'trustAtLeast' in c || 'distressAtLeast' in c);
}

/** Returns the facts that a decision or an option needs, and those that a rule tests. */
const factsNeeded = (scenario: Scenario): ReadonlySet<string> =>
  new Set([
    ...scenario.decisions.flatMap(d => [...d.needs, ...d.options.flatMap(o => o.needs)]),
    ...rulesOf(scenario)
      .flatMap(conditionsOf)
      .flatMap(c => ('known' in c ? [c.known] : [])),
  ]);

/**
 * Returns true if the variants of a scenario differ only in the texts that follow the ending. They then have the same
 * walks, and one exploration is enough for all of them.
 */
export const hasTwins = (scenario: Scenario): boolean =>
  scenario.variants.length > 1 &&
  scenario.facts.every(({variant}) => variant === undefined) &&
  !rulesOf(scenario)
    .flatMap(conditionsOf)
    .some(condition => 'variant' in condition);

/** Returns the last referrals of a scenario. Only referrals follow them, so trust and distress no longer change. */
function lastReferrals(scenario: Scenario): ReadonlySet<string> {
  const way = wayThrough(scenario);
  const isReferral = (stop: Waypoint) => stop.kind === 'decision' && stop.it.kind === 'referral';
  return new Set(way.slice(way.findLastIndex(stop => !isReferral(stop)) + 1).map(({it}) => it.id));
}

/** Returns a test for states from which trust and distress no longer change. */
export function fixedIn(scenario: Scenario): (s: State) => boolean {
  const last = lastReferrals(scenario);
  return s => s.mode === 'ended' || (s.mode !== 'pause' && last.has(s.place));
}

const rulesOf = (scenario: Scenario): readonly Rule[] => [
  ...scenario.decisions.flatMap(d =>
    d.options.flatMap(o => [o.when, ...(o.regrade ? [o.regrade.when] : [])]),
  ),
  ...scenario.events.map(e => e.when),
  ...scenario.endings.map(e => e.rule),
  ...scenario.tasks.flatMap(t => t.earn.map(e => e.when)),
];

/**
 * Returns the grouping of states by choices, for endings and for the progress of the rules in `also`. The key of the
 * grouping contains everything that decides the offered choices and the ending. Points that can no longer change
 * decide neither, so the key omits these points. `earningsOn` counts them afterwards.
 */
export function byChoices(scenario: Scenario, also: readonly Rule[] = []): Equivalence {
  const stands = standing(scenario);
  const progress = progressOf(scenario, fixedIn(scenario), also);
  const skipped = mayBeSkipped(scenario);
  return {
    name: 'by choices',
    why:
      'Side questions are left out, because they open and close no decision. What they do to trust, distress and points is ' +
      'taken at its least and at its most, and as if it had been so from the beginning. ' +
      'Of earlier choices only the sums won for good count, and how far each rule that is still open has come.',
    questions: false,
    key: s => `${stands(s)}|${s.uncorrected}|${skipped(s)}|${progress(s).open}`,
  };
}

/**
 * A walk can skip some decisions that give points if the interview ends for safety before them. Returns a function
 * that says which of these decisions the learner has taken. After a stop for safety, this function returns ''.
 */
function mayBeSkipped({decisions, stop}: Scenario): (s: State) => string {
  const points = stop.settles
    .map(({point}) => point)
    .filter(point => decisions.some(d => d.id === point && d.needs.length > 0));
  return s => (s.stopped ? '' : points.map(point => (point in s.chosen ? 1 : 0)).join(''));
}

/**
 * Returns the grouping of states by the facts that the person has told. The key of the grouping contains everything
 * that decides which facts the person tells next, and which wordings are offered next.
 */
export function byWhatIsTold(scenario: Scenario): Equivalence {
  const stands = standing(scenario);
  const known = setsOf(scenario.facts.map(f => f.id));
  return {
    name: 'by what is told',
    why:
      'Side questions are put, and may be put again, so that more states are seen than there are: what holds for these holds ' +
      'for all. What they do to trust and distress is left out. Earlier choices are left out: what follows depends on trust, ' +
      'distress, facts, minutes and changes still to come; endings and points are what the other run is for.',
    questions: true,
    key: s => `${stands(s)}|${known(s.known)}|${s.minutes}`,
  };
}
