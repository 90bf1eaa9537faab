import {initialTransition, transition, type SnapshotFrom} from 'xstate';
import {distressBand, trustBand} from '../model/bands.ts';
import type {Engine} from './engine.ts';
import {words, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {firstVariant} from './step.ts';
import {toMachine} from './to-machine.ts';

/**
 * Creates the engine made of the state machine, for a run with this variant. It uses pure transitions, so
 * that no actor runs.
 */
export function machineEngine(scenario: Scenario, variant = firstVariant(scenario)): Engine {
  const machine = toMachine(scenario, variant);
  type Snapshot = SnapshotFrom<typeof machine>;
  const toSnapshot = ({mode, place, ...situation}: State): Snapshot =>
    machine.resolveState({
      value: {
        talk: mode === 'read' ? words.read : mode === 'ended' ? place : {[place]: mode},
        ...(scenario.room.length > 0 && {room: situation.room}),
        person: {trust: trustBand(situation.trust), distress: distressBand(situation.distress)},
      },
      context: {...situation, fresh: false},
    });
  const toState = ({value, context: {fresh: _, ...situation}}: Snapshot): State => ({
    ...situation,
    room: roomOf(regionOf(value, 'room')),
    ...placeOf(regionOf(value, 'talk')),
  });
  return {
    start: () => toState(initialTransition(machine)[0]),
    offered: state => {
      const snapshot = toSnapshot(state);
      return namesOf(scenario).filter(choice => snapshot.can({type: 'choose', choice}));
    },
    step: (state, choice) => toState(transition(machine, toSnapshot(state), {type: 'choose', choice})[0]),
  };
}

function placeOf(value: unknown): Pick<State, 'mode' | 'place'> {
  if (typeof value === 'string')
    return value === words.read ? {mode: 'read', place: ''} : {mode: 'ended', place: value};
  const [place, mode] = isTree(value) ? (Object.entries(value)[0] ?? []) : [];
  if (place !== undefined && (mode === 'open' || mode === 'pause' || mode === 'repair')) return {mode, place};
  throw new Error(`the machine stands nowhere: ${JSON.stringify(value)}`);
}

const regionOf = (value: unknown, region: string): unknown => (isTree(value) ? value[region] : undefined);

const roomOf = (value: unknown): State['room'] =>
  Object.fromEntries(Object.entries(isTree(value) ? value : {}).map(([flag, is]) => [flag, String(is)]));

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Returns every id of a choice that a response may contain, in the author's order. */
const namesOf = (scenario: Scenario): readonly string[] => [
  ...scenario.decisions.flatMap(d => d.options.map(o => o.id)),
  ...scenario.events.flatMap(e => e.options.map(o => o.id)),
  ...scenario.pause.options.map(o => o.id),
  ...scenario.questions.map(q => q.id),
  words.retry,
  words.goOn,
  words.read,
];
