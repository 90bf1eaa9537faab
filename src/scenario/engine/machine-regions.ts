import {distressBand, distressBands, trustBand, trustBands} from '../model/bands.ts';
import {kinds} from './machine-kinds.ts';
import type {DistressBand, Option, RoomFlag, Scenario, TrustBand} from '../model/scenario.ts';

/**
 * Returns the region of the room, with one region for each of its flags. Returns an empty object when the
 * scenario has no flags.
 */
export const roomRegion = ({room}: Scenario) =>
  room.length === 0
    ? {}
    : {
        room: kinds.createStateConfig({
          type: 'parallel',
          states: Object.fromEntries(room.map(flag => [flag.id, flagRegion(flag)])),
        }),
      };

const flagRegion = ({id, states}: RoomFlag) =>
  kinds.createStateConfig({
    initial: states[0] ?? '',
    states: Object.fromEntries(
      states.map(state => [
        state,
        kinds.createStateConfig({
          on: {
            room: states
              .filter(other => other !== state)
              .map(other => ({target: other, guard: {type: 'sets', params: {flag: id, to: other}}}) as const),
          },
        }),
      ]),
    ),
  });

/** Returns the actions that pass the effects of an option to the region of the room. */
export const roomSet = ({room = {}}: Option) =>
  Object.entries(room).map(([flag, to]) => ({type: 'tell', params: {flag, to}}) as const);

/** Returns the region of the person: the bands of trust and distress, each derived from its number. */
export const person = ({trust, distress}: Scenario) =>
  kinds.createStateConfig({
    type: 'parallel',
    states: {
      trust: bandRegion(trustBands, trustBand(trust), band => ({type: 'trusts', params: {band}})),
      distress: bandRegion(distressBands, distressBand(distress), band => ({type: 'fears', params: {band}})),
    },
  });

type IsIn =
  | {readonly type: 'trusts'; readonly params: {readonly band: TrustBand}}
  | {readonly type: 'fears'; readonly params: {readonly band: DistressBand}};

const bandRegion = <Band extends string>(bands: readonly Band[], initial: Band, isIn: (band: Band) => IsIn) =>
  kinds.createStateConfig({
    initial,
    states: Object.fromEntries(
      bands.map(band => [
        band,
        kinds.createStateConfig({
          always: bands.filter(other => other !== band).map(other => ({target: other, guard: isIn(other)})),
        }),
      ]),
    ),
  });
