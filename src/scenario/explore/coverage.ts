import {leadingTo, type Edge, type Exploration, type Visitor} from './explore.ts';
import {linesOf, sceneOf} from '../engine/lines.ts';
import {graded} from '../engine/points.ts';
import {controlIds, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {spotsIn, type FoundPlace} from './shortest-paths.ts';

/**
 * Collects the key of every text that the learner reads on at least one walk. For an option, it collects the
 * key prefix of the option's texts instead. `twins` are further variants that have the same walks as the explored one.
 */
export function wordingsSeen(
  scenario: Scenario,
  twins: readonly string[] = [],
): {readonly keys: Set<string>; readonly visit: Visitor} {
  const keys = new Set<string>();
  const recalls = new Map(
    scenario.questions.flatMap(({id, recall}) => (recall === undefined ? [] : [[id, recall] as const])),
  );
  let last: State | undefined;
  return {
    keys,
    visit(before, choice, after) {
      // The exploration visits all choices of one state one after another. So one call of `sceneOf` for each
      // state is enough.
      if (before !== last) for (const key of sceneOf(scenario, before)) keys.add(key);
      last = before;
      for (const {key} of linesOf(scenario, {before, choice, after})) keys.add(key);
      // The exploration does not store which side questions were asked. The person may come back to this question
      // later, with a text of its own. So add the key of that text now.
      if (recalls.has(choice)) keys.add(`questions.${choice}.recall.text`);
      // A side question that changes neither trust nor distress opens no scene. Most choices of an exploration are
      // such questions, so return early.
      if (after.place === before.place && after.mode === before.mode && after.trust === before.trust) return;
      for (const key of sceneOf(scenario, after)) keys.add(key);
      if (after.mode !== 'ended') return;
      for (const variant of twins) for (const key of sceneOf(scenario, {...after, variant})) keys.add(key);
    },
  };
}

/**
 * Returns a test for states in which the interview has not ended but no choice is left. Side questions do not count as
 * choices, and neither does the choice to read the interview as a text.
 */
export function isStuckIn(
  {questions}: Scenario,
  {edges}: Exploration,
): (state: State, index: number) => boolean {
  const idle = new Set([...questions.map(({id}) => id), controlIds.read]);
  const left = new Set(edges.filter(({choice}) => !idle.has(choice)).map(({from}) => from));
  return ({mode}, n) => mode !== 'ended' && mode !== 'read' && !left.has(n);
}

/**
 * Returns the places that a walk reaches without a harmful choice, but from which it can no longer reach a safe
 * ending. The walk can still reach another ending.
 */
export function unsafeIn(scenario: Scenario, exploration: Exploration): readonly FoundPlace[] {
  const safe = new Set(scenario.endings.filter(e => e.safe).map(e => e.id));
  const ends = leadingTo(exploration, s => s.mode === 'ended' || s.mode === 'read');
  const endsSafely = leadingTo(exploration, s => safe.has(s.place) || s.mode === 'read');
  const {reached, edges} = withoutHarm(scenario, exploration);
  return spotsIn(
    {...exploration, edges},
    (_, n) => reached[n] === true && ends[n] === true && endsSafely[n] !== true,
  );
}

/** Returns the states, by index, that a walk reaches without a harmful choice, and the edges of these walks. */
function withoutHarm(
  scenario: Scenario,
  {states, edges}: Exploration,
): {readonly reached: readonly boolean[]; readonly edges: readonly Edge[]} {
  const harmless = edges.filter(edge => !isHarmful(scenario, states, edge));
  const next = states.map((): number[] => []);
  for (const {from, to} of harmless) next[from]?.push(to);
  const reached = states.map(() => false);
  const queue = [0];
  for (let n = queue.pop(); n !== undefined; n = queue.pop()) {
    if (reached[n]) continue;
    reached[n] = true;
    queue.push(...(next[n] ?? []));
  }
  return {reached, edges: harmless.filter(({from}) => reached[from])};
}

/**
 * Returns whether a choice puts a person at risk: a poor or unsafe option of a referral, or a poor or unsafe
 * option that ends the interview. A grave error counts only after the learner lets it stand.
 */
function isHarmful({decisions}: Scenario, states: readonly State[], {from, to, choice}: Edge): boolean {
  const at = states[from];
  const decision = decisions.find(d => d.id === at?.place);
  if (!at || !decision || at.mode === 'pause' || states[to]?.mode === 'repair') return false;
  const optionId = choice === controlIds.goOn ? at.pending : choice;
  const option = decision.options.find(o => o.id === optionId);
  return (
    option !== undefined &&
    (decision.kind === 'referral' || option.ends === true) &&
    ['p', 'h'].includes(graded(option, at).grade)
  );
}
