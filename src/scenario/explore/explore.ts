import type {Equivalence} from './equivalence.ts';
import type {Scenario} from '../model/scenario.ts';
import {withEase, type State} from '../model/state.ts';
import {follow, offered, start} from '../engine/step.ts';

/**
 * One choice: an edge from one class of states to another. `from` and `to` are indexes into `states` of the
 * exploration.
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly choice: string;
}

/**
 * All classes of states that can be reached, and the edges between them. Each class is represented by the state that
 * was found first.
 */
export interface Exploration {
  readonly equivalence: Equivalence;
  readonly states: readonly State[];
  readonly edges: readonly Edge[];
}

/** Thrown when a scenario has more classes of states than an exploration can visit in reasonable time. */
export class TooManyStates extends Error {}

/** A function that is called for every choice, before states are merged into classes. */
export type Visitor = (before: State, choice: string, after: State) => void;

/**
 * Explores every choice from the start. Explores only one state of each class: the first that is found. `ease` is the
 * ease at the start, which side acts may have caused. Throws `TooManyStates` when the number of classes reaches
 * `most`.
 */
export function explore(
  scenario: Scenario,
  variant: string,
  equivalence: Equivalence,
  visit?: Visitor,
  ease = 0,
  most = 300_000,
): Exploration {
  const questions = new Set(scenario.questions.map(q => q.id));
  const first = withEase(start(scenario, variant), ease);
  const states = [first];
  const places = new Map([[equivalence.key(first), 0]]);
  const edges: Edge[] = [];
  for (const [from, found] of states.entries()) {
    const before = found.questionsAsked.length === 0 ? found : {...found, questionsAsked: [], sideActs: []};
    for (const choice of offered(scenario, before)) {
      if (!equivalence.questions && questions.has(choice)) continue;
      const after = follow(scenario, before, choice);
      visit?.(before, choice, after);
      const key = equivalence.key(after);
      const to = places.get(key) ?? states.push(after) - 1;
      if (to >= most) throw new TooManyStates(`more than ${most} states`);
      places.set(key, to);
      edges.push({from, to, choice});
    }
  }
  return {equivalence, states, edges};
}

/**
 * Returns one value for each state, by index. The value is true if `isGoal` is true for the state, or for a state to
 * which it leads.
 */
export function leadingTo(
  {states, edges}: Exploration,
  isGoal: (state: State) => boolean,
): readonly boolean[] {
  const before = states.map((): number[] => []);
  for (const {from, to} of edges) before[to]?.push(from);
  const leads = states.map(() => false);
  const queue = states.flatMap((state, i) => (isGoal(state) ? [i] : []));
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (leads[i]) continue;
    leads[i] = true;
    queue.push(...(before[i] ?? []));
  }
  return leads;
}

/**
 * Returns the number of choices on the longest walk. Throws if a walk visits a class twice, because then no walk is
 * the longest.
 */
export function longestWay(exploration: Exploration): number {
  const length = exploration.states.map(() => 0);
  for (const {from, to} of edgesInOrder(exploration))
    length[to] = Math.max(length[to] ?? 0, (length[from] ?? 0) + 1);
  return length.reduce((most, one) => Math.max(most, one), 0);
}

/**
 * Returns the edges, each with its index in the exploration. All edges into a class come before the edges out of this
 * class. Throws if a walk visits a class twice.
 */
export function edgesInOrder({states, edges}: Exploration): readonly (Edge & {readonly index: number})[] {
  const waiting = states.map(() => 0);
  const next = states.map((): (Edge & {index: number})[] => []);
  for (const [index, edge] of edges.entries()) {
    waiting[edge.to] = (waiting[edge.to] ?? 0) + 1;
    next[edge.from]?.push({...edge, index});
  }
  const ready = states.flatMap((_, i) => (waiting[i] === 0 ? [i] : []));
  const inOrder: (Edge & {index: number})[] = [];
  for (const from of ready) {
    for (const edge of next[from] ?? []) {
      inOrder.push(edge);
      waiting[edge.to] = (waiting[edge.to] ?? 0) - 1;
      if (waiting[edge.to] === 0) ready.push(edge.to);
    }
  }
  if (ready.length < states.length) throw new Error('a way leads back to where it began');
  return inOrder;
}
