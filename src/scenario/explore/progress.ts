import {taskPoints} from '../engine/points.ts';
import {isTrue} from '../engine/rules.ts';
import {wayThrough} from '../engine/step.ts';
import type {Condition, Rule, Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';

/**
 * Tells how many rules of an interview are decided in a state. A rule is open as long as its value can still change.
 */
interface Progress {
  /** The sum of the points of all tasks whose points are final. */
  readonly won: number;
  /** The points that the other tasks would earn if the interview ended in this state. */
  readonly left: number;
  /** The marks of the rules that are still open, as one text. */
  readonly open: string;
}

/**
 * Returns a function that computes the progress of the rules of tasks and endings, and of the rules in `also`.
 * `isFixed` returns true once trust and distress can no longer change.
 */
export function progressOf(
  scenario: Scenario,
  isFixed: (s: State) => boolean,
  also: readonly Rule[] = [],
): (s: State) => Progress {
  const keyOf = keyBy([
    ...scenario.tasks.flatMap(t => t.earn.map(e => e.when)),
    ...scenario.endings.map(e => e.rule),
    ...also,
  ]);
  const progressByKey = new Map<string, Progress>();
  return s => {
    const fixed = isFixed(s);
    const key = `${keyOf(s)} ${fixed}`;
    let progress = progressByKey.get(key);
    if (!progress) progressByKey.set(key, (progress = judge(scenario, s, fixed, also)));
    return progress;
  };
}

/**
 * Returns a function that computes a key of a state. The key contains everything that these rules test in the state.
 * In states with the same key, the same rules are true. So the caller evaluates the rules once per key.
 */
function keyBy(rules: readonly Rule[]): (s: State) => string {
  const conditions = distinct(rules.flatMap(conditionsOf));
  const points = [...new Set(conditions.flatMap(c => ('chosen' in c ? [c.chosen.point] : [])))];
  const others = conditions.filter(c => !('chosen' in c));
  return s => [...points.map(point => s.chosen[point]), ...others.map(c => isTrue(c, s))].join();
}

function judge({tasks, endings}: Scenario, s: State, fixed: boolean, also: readonly Rule[]): Progress {
  let [won, left] = [0, 0];
  // A task whose points are final adds '' to the list. So the key shows which tasks are still open.
  const open = tasks.map(task => {
    const verdicts = task.earn.map(e => verdict(e.when, s, fixed));
    const isOpen = verdicts.some(v => v.includes('?'));
    if (isOpen) left += taskPoints(task, s);
    else won += taskPoints(task, s);
    return isOpen ? verdicts.join() : '';
  });
  const last = [...endings.map(e => e.rule), ...also];
  return {won, left, open: `${open.join(';')}|${last.map(rule => verdict(rule, s, fixed)).join()}`};
}

/**
 * Returns a function that computes the progress of the rules that decide what is offered later. These are the rules
 * of later choices and events with a condition on an earlier choice.
 */
export function laterRules(scenario: Scenario, isFixed: (s: State) => boolean): (s: State) => string {
  const way = wayThrough(scenario);
  const index = new Map(way.map(({it}, n) => [it.id, n]));
  const rules = way.flatMap(({kind, it}, n) =>
    (kind === 'event' ? [it.when] : it.options.flatMap(o => [o.when, ...(o.regrade ? [o.regrade.when] : [])]))
      .filter(rule => conditionsOf(rule).some(c => 'chosen' in c || 'paused' in c))
      .map(rule => ({rule, n})),
  );
  return s => {
    const at = index.get(s.place) ?? way.length;
    const later = rules.filter(({n}) => n >= at);
    return later.length === 0 ? '' : later.map(({rule}) => verdict(rule, s, isFixed(s))).join();
  };
}

/** Returns the conditions without duplicates. */
export const distinct = (conditions: readonly Condition[]): readonly Condition[] => [
  ...new Map(conditions.map(c => [JSON.stringify(c), c])).values(),
];

/** Returns the conditions of the three lists of a rule. */
export const conditionsOf = (rule: Rule): readonly Condition[] => [...rule.all, ...rule.any, ...rule.none];

/**
 * Returns the progress of a rule. `+`: the rule is true in every later state. `-`: the rule is false in every later
 * state. Otherwise, returns one mark for each of the lists `all`, `any` and `none`. The mark of an undecided list is
 * `?`.
 */
function verdict({all, any, none}: Rule, s: State, fixed: boolean): string {
  const every = markOf(all, s, fixed, false);
  const some = any.length === 0 ? '+' : opposite[markOf(any, s, fixed, true)];
  const no = markOf(none, s, fixed, true);
  if (every === '-' || some === '-' || no === '-') return '-';
  const marks = every + some + no;
  return marks.includes('?') ? marks : '+';
}

/** Returns true if a rule is true in this state, or may become true in a later one. */
export const canHold = (rule: Rule, s: State): boolean => verdict(rule, s, false) !== '-';

type Mark = '+' | '-' | '?';

const opposite: Readonly<Record<Mark, Mark>> = {'+': '-', '-': '+', '?': '?'};

/**
 * Returns the mark of one list of a rule. `-`: a condition that can no longer change has the value `against`. `?`: no
 * settled condition has this value, but an open condition may still get it. `+`: all conditions are settled, and none
 * has this value.
 */
function markOf(list: readonly Condition[], s: State, fixed: boolean, against: boolean): Mark {
  let mark: Mark = '+';
  for (const condition of list)
    if (!isSettled(condition, s, fixed)) mark = '?';
    else if (isTrue(condition, s) === against) return '-';
  return mark;
}

/** Returns true if the value of a condition is final, because no later state can change it. */
function isSettled(condition: Condition, s: State, fixed: boolean): boolean {
  if ('chosen' in condition) return condition.chosen.point in s.chosen;
  if ('paused' in condition || 'known' in condition) return fixed || isTrue(condition, s);
  if ('variant' in condition) return true;
  return fixed;
}
