import type {Response} from '../../score/response.ts';
import type {Exploration} from './explore.ts';
import type {State} from '../model/state.ts';

/**
 * Returns the choices of a shortest walk to each decision, event and ending that was reached. The key of a
 * walk is the id of the decision, event or ending. The exploration finds states in the order of their
 * distance from the start. So the first walk found to a place is a shortest walk.
 */
export function shortestPaths({states, edges}: Exploration): Readonly<Record<string, Response>> {
  const came = new Map<number, (typeof edges)[number]>();
  for (const edge of edges) if (edge.to !== 0 && !came.has(edge.to)) came.set(edge.to, edge);
  const first = new Map<string, number>();
  for (const [n, state] of states.entries())
    if (isPlace(state) && !first.has(state.place)) first.set(state.place, n);
  return Object.fromEntries(
    [...first].map(([place, goal]) => {
      const choices: string[] = [];
      for (let edge = came.get(goal); edge; edge = came.get(edge.from)) choices.unshift(edge.choice);
      return [place, choices];
    }),
  );
}

/**
 * Returns true for a state with an open decision or event, and for an ending. Pauses and repairs do not
 * count, because their `place` is the id of a decision or event.
 */
export const isPlace = ({mode}: State): boolean => mode === 'open' || mode === 'ended';
