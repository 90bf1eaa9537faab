import {adapters} from './adapters.ts';
import {events, type EventName} from './events.ts';
import {isHarmless, playCell, type LmsKind, type Sayings, type Tally} from './matrix.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

/**
 * A cell of the matrix: one standard, one kind of system and one event, with the results of the real course
 * and of the naive course.
 */
export interface MatrixCell {
  readonly adapter: string;
  readonly kind: string;
  readonly event: EventName;
  readonly real: Tally;
  readonly naive: Tally;
  /** The texts about the learner's work that the real course has shown. */
  readonly sayings: Sayings;
}

/**
 * True if the naive course loses nothing. The event is then harmless even for an unprotected course, so the cell
 * proves nothing about the real course.
 */
export const isVoid = ({naive}: MatrixCell): boolean => isHarmless(naive);

/** True if the real course loses something. */
export const isFault = ({real}: MatrixCell): boolean => !isHarmless(real);

export const nameOf = ({adapter, kind, event}: Pick<MatrixCell, 'adapter' | 'kind' | 'event'>): string =>
  `${adapter}, ${kind}, ${event}`;

const isEvent = (name: string): name is EventName => name in events;
export const eventNames: readonly EventName[] = Object.keys(events).filter(isEvent);

/**
 * Plays all possible cells of a standard. The sweep plays each cell three times. `npm test` plays every fourth pair
 * of event and kind once. In half of these cells, the learner has passed the course before the event. The two
 * editions of SCORM have the same kinds of systems. So `npm test` plays each pair in only one of the editions.
 */
export async function playAdapter(adapter: string): Promise<readonly MatrixCell[]> {
  const cells: MatrixCell[] = [];
  for (const [row, [kind, of]] of Object.entries(adapters[adapter]?.kinds ?? {}).entries())
    for (const [column, event] of eventNames.entries()) {
      if (of.cannot?.[event] !== undefined) continue;
      const turn = row + column;
      const name = nameOf({adapter, kind, event});
      // Every run plays the void cells, because docs/reliability.md names all of them.
      const isChosen = remaindersPlayed[adapter]?.includes(turn % 8) ?? true;
      if (!isSweep && !isChosen && voids[name] === undefined) continue;
      const seeds = isSweep ? [1, 2, 3] : [1 + (Math.floor(turn / 8) % 2)];
      const tallies = await playCell(name, of, events[event], seeds);
      cells.push({adapter, kind, event, ...tallies});
    }
  return cells;
}

/**
 * The cells that `npm test` plays, by standard. A cell is played if its row plus its column, divided by eight, leaves
 * one of these remainders. For a standard that is not listed here, `npm test` plays all cells.
 */
const remaindersPlayed: Readonly<Record<string, readonly number[]>> = {
  scorm12: [0],
  scorm2004: [4],
  cmi5: [0, 4],
};

/** Cells that cannot be played, each with the reason. */
export const impossible: readonly {
  readonly name: string;
  readonly adapter: string;
  readonly kind: LmsKind;
  readonly event: EventName;
  readonly reason: string;
}[] = Object.entries(adapters).flatMap(([adapter, {kinds}]) =>
  Object.entries(kinds).flatMap(([name, kind]) =>
    eventNames.flatMap(event => {
      const reason = kind.cannot?.[event];
      return reason === undefined ? [] : [{adapter, name, kind, event, reason}];
    }),
  ),
);

const nothingHappens =
  'nothing goes wrong: the learner leaves in the normal way, and the system stores everything';
const inItsTime = 'the network works all the time, so this system never says "true" wrongly';
const leavesInTime =
  'the learner leaves in the normal way before the storage is cleared, so no unsent work is in it';
const caseless = 'the naive course writes its state so that upper and lower case do not matter';
const arrives = 'every request arrives in the end, and the naive course does not wait for the answers';
const inTheEnd =
  'every commit arrives in the end, and the learner leaves after a pause, so the last one arrives last';
const needsNoNetwork = 'a package without an LMS stores the work in the browser, and needs no network for it';
const noPageRoundIt =
  'no page around the course ends its session, so a naive course that wakes up can simply continue';

/**
 * For each void cell, the reason why the naive course loses nothing. The key is the name of the cell. A void cell
 * without a reason is a gap in the matrix.
 */
export const voids: Readonly<Record<string, string>> = {
  'scorm12, strict, leaves': nothingHappens,
  'scorm2004, strict, leaves': nothingHappens,
  'cmi5, strict, leaves': nothingHappens,
  'standalone, browser, leaves': nothingHappens,
  'scorm12, says-yes, leaves': inItsTime,
  'scorm2004, says-yes, leaves': inItsTime,
  'scorm12, overtaken, leaves': inTheEnd,
  'scorm2004, overtaken, leaves': inTheEnd,
  'scorm12, clears-storage, leaves': leavesInTime,
  'scorm2004, clears-storage, leaves': leavesInTime,
  'scorm12, lower-case, leaves': caseless,
  'scorm2004, lower-case, leaves': caseless,
  'cmi5, slow, leaves': arrives,
  'cmi5, silent, leaves': arrives,
  'cmi5, strict, back-forward': noPageRoundIt,
  'standalone, browser, leaves-offline': needsNoNetwork,
  'standalone, browser, back-forward': noPageRoundIt,
};
