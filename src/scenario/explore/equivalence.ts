import {levelAt} from '../model/bands.ts';
import {gradesOf} from '../model/ease.ts';
import {gradeSum, pointsAt, taskPoints} from '../engine/points.ts';
import {isTrue} from '../engine/rules.ts';
import {wayThrough, type Waypoint} from '../engine/step.ts';
import type {Condition, Decision, Rule, Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';

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
 * Returns a function that maps each set of facts to a unique number, because a number is cheaper than a
 * joined list of sorted names. The number is a sum of powers of two, one for each fact. So a list must not
 * contain a fact twice. Facts outside `facts` add nothing to the sum. Throws for more than 53 facts, because
 * a number holds no more powers of two exactly.
 */
function setsOf(facts: readonly string[]): (known: readonly string[]) => number {
  if (facts.length > 53)
    throw new Error(`${facts.length} facts are too many for the powers of two in a number`);
  const powers = new Map(facts.map((fact, n) => [fact, 2 ** n]));
  return known => known.reduce((sum, fact) => sum + (powers.get(fact) ?? 0), 0);
}

const distinct = (conditions: readonly Condition[]): readonly Condition[] => [
  ...new Map(conditions.map(c => [JSON.stringify(c), c])).values(),
];
const conditionsOf = (rule: Rule) => [...rule.all, ...rule.any, ...rule.none];

/**
 * Returns a function that computes a key for the position in an interview. As long as trust and distress can
 * still change, the key contains their values. They can no longer change when only referrals remain. From
 * then on, the key contains only what follows from them: the highest level of facts that the person tells,
 * and whether each condition on trust or distress in a rule is true.
 */
function standing(scenario: Scenario): (s: State) => string {
  const last = lastReferrals(scenario);
  const critical = new Map(
    scenario.decisions.map(d => [d.id, d.options.filter(o => o.critical !== undefined).map(o => o.id)]),
  );
  const numbers = numbersAsked(scenario);
  const needed = setsOf([...factsNeeded(scenario)]);
  return s => {
    const person = isFixed(last, s)
      ? levelAt(s.trust, s.distress, s.first) + numbers.map(c => (isTrue(c, s) ? 1 : 0)).join('')
      : `${s.trust}|${s.distress}|${s.first}|${s.later.length === 0 ? '' : JSON.stringify(s.later)}`;
    // An error that the learner took back has one lasting effect: it closes an option of its own decision. So
    // at other decisions, the key leaves the error out.
    const tried = s.tried.length === 0 ? '' : sorted(s.tried.filter(t => critical.get(s.place)?.includes(t)));
    return `${s.mode}|${s.place}|${s.pending}|${s.stopped}|${needed(s.known)}|${person}|${tried}`;
  };
}

/** Returns the conditions on trust and distress that occur in rules, without duplicates. */
function numbersAsked(scenario: Scenario): readonly Condition[] {
  const conditions = distinct(rulesOf(scenario).flatMap(conditionsOf));
  return conditions.filter(c => 'trustBelow' in c || 'trustAtLeast' in c || 'distressAtLeast' in c);
}

/** Returns the facts that a decision or option needs, and the facts that a rule tests. */
const factsNeeded = (scenario: Scenario): ReadonlySet<string> =>
  new Set([
    ...scenario.decisions.flatMap(d => [...d.needs, ...d.options.flatMap(o => o.needs)]),
    ...rulesOf(scenario)
      .flatMap(conditionsOf)
      .flatMap(c => ('known' in c ? [c.known] : [])),
  ]);

/**
 * Returns whether all variants of a scenario have the same ways: they differ only in the texts that follow the
 * ending. One exploration is then enough for all of them.
 */
export const hasTwins = (scenario: Scenario): boolean =>
  scenario.variants.length > 1 &&
  scenario.facts.every(({variant}) => variant === undefined) &&
  !rulesOf(scenario)
    .flatMap(conditionsOf)
    .some(condition => 'variant' in condition);

/** Returns the referrals after which only referrals follow, so that nothing moves the person any more. */
function lastReferrals(scenario: Scenario): ReadonlySet<string> {
  const way = wayThrough(scenario);
  const isReferral = (stop: Waypoint) => stop.kind === 'decision' && stop.it.kind === 'referral';
  return new Set(way.slice(way.findLastIndex(stop => !isReferral(stop)) + 1).map(({it}) => it.id));
}

const isFixed = (last: ReadonlySet<string>, s: State) =>
  s.mode === 'ended' || (s.mode !== 'pause' && last.has(s.place));

const rulesOf = (scenario: Scenario): readonly Rule[] => [
  ...scenario.decisions.flatMap(d =>
    d.options.flatMap(o => [o.when, ...(o.regrade ? [o.regrade.when] : [])]),
  ),
  ...scenario.events.map(e => e.when),
  ...scenario.endings.map(e => e.rule),
  ...scenario.tasks.flatMap(t => t.earn.map(e => e.when)),
];

/**
 * Returns the equivalence for points and endings. Its key contains everything that decides the points and the
 * ending.
 */
export function byChoices(scenario: Scenario): Equivalence {
  const stands = standing(scenario);
  const wins = winning(scenario);
  return {
    name: 'by choices',
    why:
      'Side questions are left out, because they open and close no decision. What they do to trust, distress and points is ' +
      'taken at its least and at its most, and as if it had been so from the beginning. ' +
      'Of earlier choices only the sums won for good count, and how far each rule that is still open has come.',
    questions: false,
    key: s => `${stands(s)}|${s.uncorrected}|${wins(s)}`,
  };
}

/**
 * Returns the equivalence for facts and wordings. Its key has everything that decides which facts are told
 * and which wordings are offered next.
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

/**
 * Returns a function that computes a key from the points that are already final and from the rules that are
 * still open. For each open rule, the key has the marks of its parts `all`, `any` and `none`, which show
 * whether a part is settled.
 */
function winning(scenario: Scenario): (s: State) => string {
  const referrals = scenario.decisions.filter(d => d.kind === 'referral');
  const last = lastReferrals(scenario);
  const [kept, others] = [referrals.filter(d => d.always), referrals.filter(d => !d.always)];
  const asked = answers([
    ...scenario.tasks.flatMap(t => t.earn.map(e => e.when)),
    ...scenario.endings.map(e => e.rule),
  ]);
  const judged = new Map<string, Judged>();
  return s => {
    const fixed = isFixed(last, s);
    const answer = `${asked(s)} ${fixed}`;
    let verdicts = judged.get(answer);
    if (!verdicts) judged.set(answer, (verdicts = judge(scenario, s, fixed)));
    const {won, open} = verdicts;
    const grades = gradeSum(scenario, s) + gradesOf(s.ease);
    const sum = won + sumOf(scenario, others, s);
    return `${fixed ? Math.max(0, grades) : grades}|${sumOf(scenario, kept, s)}|${sum}|${open}`;
  };
}

/**
 * Returns a function that computes a key from everything that these rules test in a state. States with the
 * same key get the same verdicts, so the caller computes the verdicts once per key.
 */
function answers(rules: readonly Rule[]): (s: State) => string {
  const conditions = distinct(rules.flatMap(conditionsOf));
  const points = [...new Set(conditions.flatMap(c => ('chosen' in c ? [c.chosen.point] : [])))];
  const others = conditions.filter(c => !('chosen' in c));
  return s => [...points.map(point => s.chosen[point]), ...others.map(c => isTrue(c, s))].join();
}

/** The points of tasks that are already certain, and the progress of the rules that are still open. */
interface Judged {
  readonly won: number;
  readonly open: string;
}

function judge({tasks, endings}: Scenario, s: State, fixed: boolean): Judged {
  let won = 0;
  const open: string[] = [];
  for (const task of tasks) {
    const verdicts = task.earn.map(e => verdict(e.when, s, fixed));
    if (verdicts.some(v => v.includes('?'))) open.push(...verdicts);
    else won += taskPoints(task, s);
  }
  return {won, open: `${open.join()}|${endings.map(e => verdict(e.rule, s, fixed)).join()}`};
}

const sumOf = (scenario: Scenario, decisions: readonly Decision[], s: State): number =>
  decisions.reduce((total, d) => total + pointsAt(scenario, d, s), 0);

/**
 * Returns the progress of a rule: `+` when it certainly holds in every later state, `-` when it can no longer
 * hold. Otherwise returns three marks for its three parts, with `?` for an open part.
 */
function verdict({all, any, none}: Rule, s: State, fixed: boolean): string {
  const every = markOf(all, s, fixed, false);
  const some = any.length === 0 ? '+' : opposite[markOf(any, s, fixed, true)];
  const no = markOf(none, s, fixed, true);
  if (every === '-' || some === '-' || no === '-') return '-';
  const marks = every + some + no;
  return marks.includes('?') ? marks : '+';
}

type Mark = '+' | '-' | '?';

const opposite: Readonly<Record<Mark, Mark>> = {'+': '-', '-': '+', '?': '?'};

/**
 * Returns the mark of one part of a rule. The mark is `-` when a settled condition has the value `against`.
 * The mark is `?` when no settled condition has this value but an open condition may still get it. Otherwise
 * the mark is `+`.
 */
function markOf(list: readonly Condition[], s: State, fixed: boolean, against: boolean): Mark {
  let mark: Mark = '+';
  for (const condition of list)
    if (!isSettled(condition, s, fixed)) mark = '?';
    else if (isTrue(condition, s) === against) return '-';
  return mark;
}

/** Returns whether the value of a condition can no longer change in later states. */
function isSettled(condition: Condition, s: State, fixed: boolean): boolean {
  if ('chosen' in condition) return condition.chosen.point in s.chosen;
  if ('paused' in condition || 'known' in condition) return fixed || isTrue(condition, s);
  if ('variant' in condition) return true;
  return fixed;
}
