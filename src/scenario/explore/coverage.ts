import {leadingTo, type Exploration, type Visitor} from './explore.ts';
import {linesOf, sceneOf} from '../engine/lines.ts';
import {graded, pointsOf} from '../engine/points.ts';
import {controlIds, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';

/** The least and the most points that a walk to an ending can earn. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Collects the key of every text that the learner reads on at least one walk. For an option, it collects the
 * key prefix of the option's texts instead. `twins` are further variants that end as the explored one does.
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
      // The exploration forgets side questions, so what the person says about one later is noted at once.
      if (recalls.has(choice)) keys.add(`questions.${choice}.recall.text`);
      for (const key of sceneOf(scenario, after)) keys.add(key);
      if (after.mode !== 'ended') return;
      for (const variant of twins) for (const key of sceneOf(scenario, {...after, variant})) keys.add(key);
    },
  };
}

/** Returns, for each ending, the range of points that walks to this ending earn in these explorations. */
export function rangesOf(
  scenario: Scenario,
  explorations: readonly Exploration[],
): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const state of explorations.flatMap(({states}) => states).filter(s => s.mode === 'ended')) {
    const {total} = pointsOf(scenario, state);
    const {least, most} = ranges.get(state.place) ?? {least: total, most: total};
    ranges.set(state.place, {least: Math.min(least, total), most: Math.max(most, total)});
  }
  return ranges;
}

/**
 * Returns a test for states in which the interview has not ended and nothing can be chosen any more. The choice to
 * read instead does not count, and neither do side questions.
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
 * Returns a test for states from which the interview can end, but not safely, although no decision has put a
 * person at risk yet. A person is at risk after a poor or unsafe option of a referral, or after a poor or unsafe
 * option that ends the interview.
 */
export function isUnsafeIn(
  scenario: Scenario,
  exploration: Exploration,
): (state: State, index: number) => boolean {
  const safe = new Set(scenario.endings.filter(e => e.safe).map(e => e.id));
  const ends = leadingTo(exploration, s => s.mode === 'ended' || s.mode === 'read');
  const endsSafely = leadingTo(exploration, s => safe.has(s.place) || s.mode === 'read');
  const isHarmful = (s: State) =>
    scenario.decisions.some(d =>
      d.options.some(
        o =>
          s.chosen[d.id] === o.id &&
          (d.kind === 'referral' || o.ends) &&
          ['p', 'h'].includes(graded(o, s).grade),
      ),
    );
  return (s, n) => ends[n] === true && endsSafely[n] !== true && !isHarmful(s);
}
