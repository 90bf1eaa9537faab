import {bestPath} from '../../../src/scenario/best-path.ts';
import {stepEngine} from '../../../src/scenario/engine.ts';
import {byChoices} from '../../../src/scenario/equivalence.ts';
import {explore} from '../../../src/scenario/explore.ts';
import type {Scenario} from '../../../src/scenario/scenario.ts';
import type {State} from '../../../src/scenario/state.ts';

/** The shortest run to each decision, event and ending that can be reached without side questions, by its id. */
export type Ways = Readonly<Record<string, readonly string[]>>;

/** Goes every way through a talk. States are found in the order of their distance, so that the first way is a shortest one. */
export function shortestWays(scenario: Scenario, variant: string): Ways {
  const engine = stepEngine(scenario, variant);
  const {states, edges} = explore(scenario, engine, byChoices(scenario));
  const came = new Map<number, (typeof edges)[number]>();
  for (const edge of edges) if (edge.to !== 0 && !came.has(edge.to)) came.set(edge.to, edge);
  const first = new Map<string, number>();
  for (const [n, state] of states.entries())
    if (isGoal(state) && !first.has(state.place)) first.set(state.place, n);
  return Object.fromEntries(
    [...first].map(([place, goal]) => {
      const choices: string[] = [];
      for (let edge = came.get(goal); edge; edge = came.get(edge.from)) choices.unshift(edge.choice);
      return [place, withVariant(variant, choices)];
    }),
  );
}

const isGoal = ({mode}: State): boolean => mode === 'open' || mode === 'ended';

/** The best way as far as it takes to reach a decision or an event; undefined where it passes that by. */
export function bestWayTo(scenario: Scenario, variant: string, place: string): readonly string[] | undefined {
  const engine = stepEngine(scenario, variant);
  const best = bestPath(scenario, variant);
  let at = engine.start();
  for (let done = 0; ; done++) {
    if (isGoal(at) && at.place === place) return withVariant(variant, best.slice(0, done));
    const choice = best[done];
    if (choice === undefined) return undefined;
    at = engine.step(at, choice);
  }
}

const withVariant = (variant: string, choices: readonly string[]) =>
  variant === '' ? choices : [variant, ...choices];
