import {distressBand, distressBands, trustBand, trustBands} from './bands.ts';
import {kinds} from './machine-kinds.ts';
import type {Option, RoomFlag, Scenario} from './scenario.ts';

/** The region of the room, with one region for each of its flags; none where a talk has no flags. */
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

/** What a choice tells the room. */
export const roomSet = ({room = {}}: Option) =>
  Object.entries(room).map(([flag, to]) => ({type: 'tell', params: {flag, to}}) as const);

/** The region of the person: how open and how afraid, in bands, each following its number. */
export const person = ({trust, distress}: Scenario) =>
  kinds.createStateConfig({
    type: 'parallel',
    states: {
      trust: kinds.createStateConfig({
        initial: trustBand(trust),
        states: Object.fromEntries(
          trustBands.map(band => [
            band,
            kinds.createStateConfig({
              always: trustBands
                .filter(other => other !== band)
                .map(other => ({target: other, guard: {type: 'trusts', params: {band: other}}}) as const),
            }),
          ]),
        ),
      }),
      distress: kinds.createStateConfig({
        initial: distressBand(distress),
        states: Object.fromEntries(
          distressBands.map(band => [
            band,
            kinds.createStateConfig({
              always: distressBands
                .filter(other => other !== band)
                .map(other => ({target: other, guard: {type: 'fears', params: {band: other}}}) as const),
            }),
          ]),
        ),
      }),
    },
  });
