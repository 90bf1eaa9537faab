import type {Response} from '../../score/response.ts';
import type {Edge, Exploration} from './explore.ts';
import type {State} from '../model/state.ts';

/** A decision, event or ending, and the choices of a shortest walk to it. */
export interface FoundPlace {
  readonly place: string;
  readonly way: Response;
}

/**
 * Returns each place (a decision, event or ending) with the choices of a shortest walk to it. The walk leads to the
 * first state of the place that passes the test. The exploration finds the states nearest to the start first. So no
 * other such state of the place is nearer.
 */
export function spotsIn(
  {states, edges}: Exploration,
  passes: (state: State, index: number) => boolean,
): readonly FoundPlace[] {
  const came = new Map<number, Edge>();
  for (const edge of edges) if (edge.to !== 0 && !came.has(edge.to)) came.set(edge.to, edge);
  const first = new Map<string, number>();
  for (const [n, state] of states.entries())
    if (!first.has(state.place) && passes(state, n)) first.set(state.place, n);
  return [...first].map(([place, goal]) => {
    const way: string[] = [];
    for (let edge = came.get(goal); edge; edge = came.get(edge.from)) way.unshift(edge.choice);
    return {place, way};
  });
}

/**
 * For each decision, event and ending that was reached, returns the choices of a shortest walk. The keys are the ids
 * of the decisions, events and endings.
 */
export const shortestPaths = (exploration: Exploration): Readonly<Record<string, Response>> =>
  Object.fromEntries(spotsIn(exploration, isPlace).map(({place, way}) => [place, way]));

/**
 * Returns true for an ending, and for a state with an open decision or event. Pauses and repairs do not count: their
 * `place` is the id of a decision or event.
 */
export const isPlace = ({mode}: State): boolean => mode === 'open' || mode === 'ended';
