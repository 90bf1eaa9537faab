import type {Response} from '../../score/response.ts';
import type {Edge, Exploration} from './explore.ts';
import type {State} from '../model/state.ts';

/** A decision, event or ending, and the choices of a shortest walk to it. */
export interface FoundPlace {
  readonly place: string;
  readonly way: Response;
}

/**
 * Returns, for each place, the first state that passes the test, with the choices that lead to this state. The
 * exploration finds states in the order of their distance from the start. So the first state of a place has the
 * shortest walk.
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

/** Returns the choices of a shortest walk to each decision, event and ending that was reached, by its id. */
export const shortestPaths = (exploration: Exploration): Readonly<Record<string, Response>> =>
  Object.fromEntries(spotsIn(exploration, isPlace).map(({place, way}) => [place, way]));

/**
 * Returns true for a state with an open decision or event, and for an ending. Pauses and repairs do not
 * count, because their `place` is the id of a decision or event.
 */
export const isPlace = ({mode}: State): boolean => mode === 'open' || mode === 'ended';
