import {firstLevel, pauseAt, stopAt} from '../model/bands.ts';
import {endingOf} from './ending.ts';
import {holds} from './rules.ts';
import {
  controlIds,
  type Choice,
  type Decision,
  type Fact,
  type Happening,
  type InterviewOption,
  type Scenario,
} from '../model/scenario.ts';
import {
  withQuestionAsked,
  withOptionTaken,
  isTrueIn,
  withPauseOption,
  withDueEffects,
  type Situation,
  type State,
} from '../model/state.ts';

/** A decision or an event, as one step in the sequence of a scenario. */
export type Waypoint =
  | {readonly kind: 'decision'; readonly it: Decision}
  | {readonly kind: 'event'; readonly it: Happening};

const ways = new WeakMap<Scenario, readonly Waypoint[]>();

/**
 * Returns all decisions and events of a scenario in order. The events that happen before a decision come
 * directly before this decision. The result is cached per scenario.
 */
export function wayThrough(scenario: Scenario): readonly Waypoint[] {
  const waypoints =
    ways.get(scenario) ??
    scenario.decisions.flatMap((it): Waypoint[] => [
      ...scenario.events.filter(e => e.before === it.id).map(e => ({kind: 'event', it: e}) as const),
      {kind: 'decision', it},
    ]);
  ways.set(scenario, waypoints);
  return waypoints;
}

/** Returns the situation before the first choice. */
export const situationAtStart = (scenario: Scenario, variant: string): Situation => ({
  variant,
  trust: scenario.trust,
  distress: scenario.distress,
  minutes: 0,
  known: scenario.facts
    .filter(f => (f.level === 'start' || f.level === 'check') && isTrueIn(f, variant))
    .map(f => f.id),
  chosen: {},
  questionsAsked: [],
  sideActs: [],
  ease: 0,
  later: [],
  first: firstLevel,
  repairs: [],
  breaks: [],
  room: Object.fromEntries(scenario.room.map(({id, states}) => [id, states[0] ?? ''])),
  pending: '',
  uncorrected: false,
  stopped: false,
});

/** Returns the state before the first choice. */
export const start = (scenario: Scenario, variant = firstVariant(scenario)): State =>
  arrive(scenario, {...situationAtStart(scenario, variant), mode: 'open', place: ''}, 0);

/** Returns the variant for a response that names no variant: the first one, or '' when the scenario has none. */
export const firstVariant = ({variants}: Scenario): string => variants[0]?.id ?? '';

/** Returns true as long as the learner has made no choice. */
const untouched = (at: Situation): boolean =>
  Object.keys(at.chosen).length === 0 && at.repairs.length === 0 && at.questionsAsked.length === 0;

/**
 * Returns the ids of the choices offered in this state, in the author's order. The list is empty once the
 * interview has ended.
 */
export function offered(scenario: Scenario, state: State): readonly string[] {
  switch (state.mode) {
    case 'ended':
    case 'read':
      return [];
    case 'pause':
      return scenario.pause.options.map(o => o.id);
    case 'repair':
      return [controlIds.retry, controlIds.goOn];
    case 'open': {
      const at = waypointAt(scenario, state.place);
      if (at.kind === 'event') return at.it.options.map(o => o.id);
      const options = at.it.options.filter(o => isOffered(o, state)).map(o => o.id);
      return [
        ...options,
        ...questionsNow(scenario, at.it, state),
        ...(untouched(state) ? [controlIds.read] : []),
      ];
    }
  }
}

/**
 * Returns true if an option is offered: the facts that it needs are known, its rule holds, and the learner
 * has not taken it back before.
 */
const isOffered = (choice: Choice, at: Situation): boolean =>
  choice.needs.every(f => at.known.includes(f)) && holds(choice.when, at) && !at.repairs.includes(choice.id);

/** Returns the sum of the minutes that this decision and all later decisions take. */
export function minutesFrom(scenario: Scenario, decision: string): number {
  const from = scenario.decisions.findIndex(d => d.id === decision);
  return scenario.decisions.slice(from).reduce((sum, d) => sum + d.takes, 0);
}

function questionsNow(scenario: Scenario, decision: Decision, state: State): readonly string[] {
  if (
    !decision.asks ||
    state.stopped ||
    state.minutes + 1 + minutesFrom(scenario, decision.id) > scenario.budget
  )
    return [];
  return scenario.questions
    .filter(
      ({id, at, grade}) =>
        at?.includes(decision.id) !== false &&
        !isTaken(id, state) &&
        // Offer no side act with a grade at a referral, because no choice there may change trust or distress.
        (grade === undefined || decision.kind === 'talk'),
    )
    .map(({id}) => id);
}

/** Returns true if a side question is no longer offered, because it was taken before. */
const isTaken = (question: string, {questionsAsked, sideActs}: Situation): boolean =>
  questionsAsked.includes(question) || sideActs.includes(question);

/** Returns the state after one choice. A choice that is not offered does not change the state. */
export const step = (scenario: Scenario, state: State, choice: string): State =>
  offered(scenario, state).includes(choice) ? follow(scenario, state, choice) : state;

/** Returns the state after one choice. The caller must know that the choice is offered. */
export function follow(scenario: Scenario, state: State, choice: string): State {
  switch (state.mode) {
    case 'ended':
    case 'read':
      return state;
    case 'pause': {
      const option = byId(scenario.pause.options, choice);
      return arrive(scenario, withPauseOption(state, option), indexOf(scenario, state.place), 'rested');
    }
    case 'repair':
      return choice === controlIds.retry
        ? {...state, mode: 'open', repairs: [...state.repairs, state.pending], pending: ''}
        : take(scenario, {...state, uncorrected: true}, state.pending);
    case 'open':
      return open(scenario, state, choice);
  }
}

function open(scenario: Scenario, state: State, choice: string): State {
  if (choice === controlIds.read) return {...state, mode: 'read', place: ''};
  const question = scenario.questions.find(q => q.id === choice);
  if (question) return withQuestionAsked(state, question, factsOf(scenario, question.reveals));
  const at = waypointAt(scenario, state.place);
  const critical = at.kind === 'decision' && byId(at.it.options, choice).critical !== undefined;
  if (!critical) return take(scenario, state, choice);
  return scenario.feedback === 'at-end'
    ? take(scenario, {...state, uncorrected: true}, choice)
    : {...state, mode: 'repair', pending: choice};
}

function take(scenario: Scenario, state: State, choice: string): State {
  const at = waypointAt(scenario, state.place);
  const next = indexOf(scenario, state.place) + 1;
  if (at.kind === 'event')
    return arrive(scenario, withOptionTaken(state, at.it.id, byId(at.it.options, choice), 0, []), next);
  const option = byId(at.it.options, choice);
  const done = withOptionTaken(state, at.it.id, option, at.it.takes, factsOf(scenario, option.reveals));
  if (option.ends) return {...done, mode: 'ended', place: endingOf(scenario, done).id};
  // A referral changes neither trust nor distress, so it causes no pause either.
  return arrive(scenario, done, next, at.it.kind === 'referral' ? 'rested' : 'moved');
}

/**
 * Moves the interview to the decision or event at `index` of the sequence, or to the next one that still applies.
 * Pauses the interview first if distress requires a pause.
 */
function arrive(scenario: Scenario, state: State, index: number, after: 'moved' | 'rested' = 'moved'): State {
  const at = wayThrough(scenario)[index];
  if (!at) return {...state, mode: 'ended', place: endingOf(scenario, state).id};
  if (!state.stopped && state.distress >= stopAt) return arrive(scenario, {...state, stopped: true}, index);
  if (isPassed(scenario, at, state)) return arrive(scenario, state, index + 1, after);
  if (!state.stopped && after === 'moved' && state.distress >= pauseAt)
    return {...state, mode: 'pause', place: at.it.id};
  const changed = withDueEffects(state, at.it.id);
  if (changed) return arrive(scenario, changed, index);
  return {...state, mode: 'open', place: at.it.id, questionsAsked: []};
}

/**
 * Returns whether a decision or event is skipped: its rule does not hold, a fact that it needs is not known, or the
 * interview was stopped for safety.
 */
function isPassed(scenario: Scenario, {kind, it}: Waypoint, at: Situation): boolean {
  if (kind === 'event') return at.stopped || !holds(it.when, at);
  const settled = it.kind === 'talk' || scenario.stop.settles.some(s => s.point === it.id);
  return (at.stopped && settled) || !it.needs.every(f => at.known.includes(f));
}

/** Returns the decision or event with this id. Throws when the scenario has no such decision or event. */
function waypointAt(scenario: Scenario, place: string): Waypoint {
  const waypoint = wayThrough(scenario).find(w => w.it.id === place);
  if (!waypoint) throw new Error(`"${scenario.id}" has no decision or event "${place}"`);
  return waypoint;
}

const indexOf = (scenario: Scenario, place: string) => wayThrough(scenario).findIndex(w => w.it.id === place);

/** Returns the facts with these ids. */
const factsOf = (scenario: Scenario, ids: readonly string[]): readonly Fact[] =>
  // Skip the search if there are no ids: most choices reveal nothing, and an exploration makes millions of choices.
  ids.length === 0 ? [] : scenario.facts.filter(f => ids.includes(f.id));

/** Returns the option with this id. Throws when no option has this id. */
function byId<O extends InterviewOption>(options: readonly O[], id: string): O {
  const option = options.find(o => o.id === id);
  if (!option) throw new Error(`there is no option "${id}" here`);
  return option;
}
